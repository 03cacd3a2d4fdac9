extension Schema {
  /// What a customer's voice is needed for, the asks made for it, and who is introduced to whom.
  static let opportunities12 = """
    CREATE TABLE opportunities (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      batch INTEGER REFERENCES batches(id),
      title TEXT NOT NULL,
      ask_kind TEXT NOT NULL CHECK (ask_kind IN ('reference_call', 'introduction', 'review', 'story', 'event', 'talk',
        'media', 'board', 'interview', 'survey', 'referral')),
      status TEXT NOT NULL CHECK (status IN ('open', 'filled', 'cancelled')),
      due TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      needed INTEGER NOT NULL CHECK (needed BETWEEN 1 AND 1000),
      wanted TEXT,
      channel TEXT CHECK (channel IN ('mail', 'call', 'chat', 'social', 'web', 'event', 'visit', 'shop')),
      for_whom TEXT,
      owner INTEGER REFERENCES colleagues(id),
      body TEXT,
      reason TEXT,
      filled INTEGER,
      created INTEGER NOT NULL,
      updated INTEGER NOT NULL,
      folded TEXT NOT NULL DEFAULT '',
      attributes TEXT
    ) STRICT;

    CREATE INDEX opportunities_status ON opportunities (status, due) WHERE removed = 0;
    CREATE INDEX opportunities_created ON opportunities (created) WHERE removed = 0;
    CREATE INDEX opportunities_due ON opportunities (due) WHERE removed = 0;

    ALTER TABLE asks ADD COLUMN opportunity INTEGER REFERENCES opportunities(id);
    ALTER TABLE asks ADD COLUMN introduced_to INTEGER REFERENCES customers(id);
    CREATE INDEX asks_opportunity ON asks (opportunity, status) WHERE opportunity IS NOT NULL;
    CREATE INDEX asks_introduced ON asks (introduced_to, asked) WHERE introduced_to IS NOT NULL;

    INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
      ('opportunities', 'opportunities_status', '2000 600 2'),
      ('opportunities', 'opportunities_due', '2000 2'),
      ('opportunities', 'opportunities_created', '2000 1'),
      ('asks', 'asks_opportunity', '6000 3 1'),
      ('asks', 'asks_introduced', '2000 1 1');
    ANALYZE sqlite_schema;

    """
}
