extension Schema {
  /// What was promised and what is to be done, and what the query planner is told of it.
  static let tasks7 = """
    CREATE TABLE tasks (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      batch INTEGER REFERENCES batches(id),
      title TEXT NOT NULL COLLATE NOCASE,
      status TEXT NOT NULL CHECK (status IN ('open', 'done', 'skipped')),
      due INTEGER,
      customer INTEGER REFERENCES customers(id),
      account INTEGER REFERENCES accounts(id),
      feedback INTEGER REFERENCES feedback(id),
      owner INTEGER REFERENCES colleagues(id),
      list TEXT COLLATE NOCASE,
      position INTEGER,
      first_value INTEGER CHECK (first_value IN (0, 1)),
      done INTEGER,
      reason TEXT,
      created INTEGER NOT NULL,
      updated INTEGER NOT NULL,
      folded TEXT NOT NULL DEFAULT '',
      body TEXT,
      attributes TEXT,
      CHECK (customer IS NOT NULL OR account IS NOT NULL OR feedback IS NOT NULL)
    ) STRICT;

    CREATE INDEX tasks_status ON tasks (status, due) WHERE removed = 0;
    CREATE INDEX tasks_owner ON tasks (owner, status, due) WHERE removed = 0;
    CREATE INDEX tasks_created ON tasks (created) WHERE removed = 0;
    CREATE INDEX tasks_customer ON tasks (customer, status, due) WHERE customer IS NOT NULL;
    CREATE INDEX tasks_account ON tasks (account, status, due) WHERE account IS NOT NULL;
    CREATE INDEX tasks_feedback ON tasks (feedback, status, due) WHERE feedback IS NOT NULL;

    INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
      ('tasks', 'tasks_status', '200000 60000 2'),
      ('tasks', 'tasks_owner', '200000 20000 6000 1'),
      ('tasks', 'tasks_created', '200000 2'),
      ('tasks', 'tasks_customer', '150000 4 2 1'),
      ('tasks', 'tasks_account', '50000 6 3 1'),
      ('tasks', 'tasks_feedback', '60000 2 1 1');
    ANALYZE sqlite_schema;

    """
}
