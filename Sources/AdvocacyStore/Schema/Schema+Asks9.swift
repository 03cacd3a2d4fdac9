extension Schema {
  /// What was asked of customers, the plans and usage of payers, and what the query planner is told of them.
  static let asks9 = """
    CREATE TABLE asks (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      batch INTEGER REFERENCES batches(id),
      ask_kind TEXT NOT NULL CHECK (ask_kind IN ('reference_call', 'introduction', 'review', 'story', 'event', 'talk',
        'media', 'board', 'interview', 'survey', 'referral')),
      title TEXT,
      status TEXT NOT NULL CHECK (status IN ('asked', 'accepted', 'declined', 'done', 'cancelled')),
      customer INTEGER NOT NULL REFERENCES customers(id),
      channel TEXT CHECK (channel IN ('mail', 'call', 'chat', 'social', 'web', 'event', 'visit', 'shop')),
      due TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      owner INTEGER REFERENCES colleagues(id),
      asked INTEGER NOT NULL,
      answered INTEGER,
      done INTEGER,
      thanked INTEGER,
      result TEXT,
      reason TEXT,
      override TEXT,
      overridden TEXT,
      created INTEGER NOT NULL,
      updated INTEGER NOT NULL,
      folded TEXT NOT NULL DEFAULT '',
      attributes TEXT,
      CHECK ((override IS NULL) = (overridden IS NULL))
    ) STRICT;

    CREATE INDEX asks_customer ON asks (customer, asked);
    CREATE INDEX asks_status ON asks (status, due) WHERE removed = 0;
    CREATE INDEX asks_asked ON asks (asked) WHERE removed = 0;
    CREATE INDEX asks_to_thank ON asks (done) WHERE status = 'done' AND thanked IS NULL AND removed = 0;

    ALTER TABLE customers ADD COLUMN plan TEXT;
    ALTER TABLE customers ADD COLUMN usage TEXT;
    ALTER TABLE customers ADD COLUMN plan_offered TEXT;
    ALTER TABLE customers ADD COLUMN plan_offered_at INTEGER;
    ALTER TABLE customers ADD COLUMN plan_chosen_at INTEGER;
    ALTER TABLE accounts ADD COLUMN plan TEXT;
    ALTER TABLE accounts ADD COLUMN usage TEXT;
    ALTER TABLE accounts ADD COLUMN plan_offered TEXT;
    ALTER TABLE accounts ADD COLUMN plan_offered_at INTEGER;
    ALTER TABLE accounts ADD COLUMN plan_chosen_at INTEGER;

    INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
      ('asks', 'asks_customer', '40000 4 1'),
      ('asks', 'asks_status', '40000 8000 4'),
      ('asks', 'asks_asked', '40000 1'),
      ('asks', 'asks_to_thank', '400 1');
    ANALYZE sqlite_schema;

    """
}
