extension Schema {
  /// Requests, the links of feedback to them, and what the query planner is told of both, as migration 3 made them.
  static let requests3 =
    """
    CREATE TABLE requests (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      batch INTEGER REFERENCES batches(id),
      title TEXT NOT NULL COLLATE NOCASE,
      status TEXT NOT NULL
        CHECK (status IN ('proposed', 'accepted', 'declined', 'planned', 'started', 'shipped', 'told')),
      team TEXT COLLATE NOCASE,
      owner INTEGER REFERENCES colleagues(id),
      tags TEXT CHECK (tags GLOB ' * '),
      due TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      chase TEXT CHECK (chase GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      shipped INTEGER,
      reason TEXT,
      merged_into INTEGER REFERENCES requests(id) CHECK (merged_into <> id),
      created INTEGER NOT NULL,
      updated INTEGER NOT NULL,
      folded TEXT NOT NULL DEFAULT '',
      body TEXT,
      attributes TEXT
    ) STRICT;

    ALTER TABLE feedback ADD COLUMN request INTEGER REFERENCES requests(id);
    ALTER TABLE feedback ADD COLUMN told INTEGER CHECK (told IS NULL OR request IS NOT NULL);

    CREATE INDEX requests_title ON requests (title) WHERE removed = 0;
    CREATE INDEX requests_status ON requests (status, created) WHERE removed = 0;
    CREATE INDEX requests_created ON requests (created) WHERE removed = 0;
    CREATE INDEX requests_merged_into ON requests (merged_into) WHERE merged_into IS NOT NULL;
    CREATE INDEX feedback_request ON feedback (request, created, customer, told) WHERE request IS NOT NULL;
    CREATE INDEX feedback_told ON feedback (told) WHERE told IS NOT NULL;

    INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
      ('requests', 'requests_title', '6000 1'),
      ('requests', 'requests_status', '6000 900 1'),
      ('requests', 'requests_created', '6000 1'),
      ('requests', 'requests_merged_into', '200 2'),
      ('feedback', 'feedback_request', '150000 25 1 1 1'),
      ('feedback', 'feedback_told', '60000 3');
    ANALYZE sqlite_schema;

    """
}
