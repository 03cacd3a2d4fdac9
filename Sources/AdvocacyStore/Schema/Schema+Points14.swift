extension Schema {
  /// Points in lots, the codes of the catalogue, what rewards were exchanged for, and what the query planner is told of
  /// them.
  static let points14 = """
    CREATE TABLE points (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      batch INTEGER REFERENCES batches(id),
      customer INTEGER NOT NULL REFERENCES customers(id),
      pot TEXT NOT NULL COLLATE NOCASE,
      points INTEGER NOT NULL CHECK (points > 0),
      spent INTEGER CHECK (spent > 0),
      reserved INTEGER CHECK (reserved > 0),
      lapsed INTEGER CHECK (lapsed > 0),
      withdrawn INTEGER CHECK (withdrawn > 0),
      reason TEXT,
      reward INTEGER REFERENCES rewards(id),
      earned INTEGER NOT NULL,
      starts INTEGER,
      expires INTEGER,
      expired INTEGER,
      created INTEGER NOT NULL,
      updated INTEGER NOT NULL,
      folded TEXT NOT NULL DEFAULT '',
      attributes TEXT,
      CHECK (expired IS NULL OR expires IS NULL)
    ) STRICT;

    CREATE INDEX points_customer ON points (customer, pot);
    CREATE INDEX points_reward ON points (reward) WHERE reward IS NOT NULL;
    CREATE INDEX points_expires ON points (expires) WHERE expires IS NOT NULL AND removed = 0;
    CREATE INDEX points_earned ON points (earned) WHERE removed = 0;

    CREATE TABLE codes (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      batch INTEGER REFERENCES batches(id),
      item TEXT NOT NULL COLLATE NOCASE,
      code TEXT NOT NULL COLLATE NOCASE,
      expires INTEGER,
      reward INTEGER REFERENCES rewards(id),
      given INTEGER,
      voided INTEGER,
      reason TEXT,
      created INTEGER NOT NULL,
      updated INTEGER NOT NULL,
      folded TEXT NOT NULL DEFAULT '',
      attributes TEXT,
      CHECK ((reward IS NULL) = (given IS NULL)),
      CHECK (given IS NULL OR voided IS NULL)
    ) STRICT;

    CREATE UNIQUE INDEX codes_code ON codes (item, code COLLATE BINARY) WHERE removed = 0;
    CREATE UNIQUE INDEX codes_reward ON codes (reward) WHERE reward IS NOT NULL AND removed = 0;
    CREATE INDEX codes_free ON codes (item, expires) WHERE given IS NULL AND voided IS NULL AND removed = 0;

    ALTER TABLE rewards ADD COLUMN pot TEXT COLLATE NOCASE;
    ALTER TABLE rewards ADD COLUMN item TEXT COLLATE NOCASE;
    ALTER TABLE rewards ADD COLUMN price INTEGER CHECK (price > 0);
    ALTER TABLE rewards ADD COLUMN lots TEXT;
    CREATE INDEX rewards_item ON rewards (item, customer) WHERE item IS NOT NULL;

    INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
      ('points', 'points_customer', '200000 4 4'),
      ('points', 'points_reward', '200000 1'),
      ('points', 'points_expires', '200000 1'),
      ('points', 'points_earned', '200000 1'),
      ('codes', 'codes_code', '100000 10000 1'),
      ('codes', 'codes_reward', '50000 1'),
      ('codes', 'codes_free', '50000 10000 1'),
      ('rewards', 'rewards_item', '50000 5000 1');
    ANALYZE sqlite_schema;

    """
}
