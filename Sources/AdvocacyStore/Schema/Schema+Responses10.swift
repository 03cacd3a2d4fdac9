extension Schema {
  /// Answers to surveys, and what the query planner is told of them.
  static let responses10 = """
    CREATE TABLE responses (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      batch INTEGER REFERENCES batches(id),
      survey TEXT NOT NULL CHECK (survey IN ('nps', 'csat', 'ces5', 'ces7')),
      score INTEGER NOT NULL CHECK (score BETWEEN (survey <> 'nps') AND
        CASE survey WHEN 'nps' THEN 10 WHEN 'ces7' THEN 7 ELSE 5 END),
      customer INTEGER REFERENCES customers(id),
      channel TEXT CHECK (channel IN ('mail', 'call', 'chat', 'social', 'web', 'event', 'visit', 'shop')),
      at INTEGER NOT NULL,
      sent INTEGER,
      feedback INTEGER REFERENCES feedback(id),
      follow_up TEXT CHECK (follow_up IN ('thanks', 'feedback')),
      thanked INTEGER CHECK (thanked IS NULL OR customer IS NOT NULL),
      thanked_by INTEGER REFERENCES colleagues(id),
      colleague INTEGER REFERENCES colleagues(id),
      created INTEGER NOT NULL,
      updated INTEGER NOT NULL,
      folded TEXT NOT NULL DEFAULT '',
      body TEXT,
      attributes TEXT
    ) STRICT;

    CREATE INDEX responses_customer ON responses (customer, survey, at);
    CREATE INDEX responses_survey ON responses (survey, at, score) WHERE removed = 0;
    CREATE INDEX responses_at ON responses (at) WHERE removed = 0;
    CREATE INDEX responses_feedback ON responses (feedback) WHERE feedback IS NOT NULL;
    CREATE INDEX responses_to_thank ON responses (at, customer)
      WHERE follow_up = 'thanks' AND thanked IS NULL AND customer IS NOT NULL AND removed = 0;

    INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
      ('responses', 'responses_customer', '200000 2 1 1'),
      ('responses', 'responses_survey', '200000 50000 1 1'),
      ('responses', 'responses_at', '200000 1'),
      ('responses', 'responses_feedback', '20000 1'),
      ('responses', 'responses_to_thank', '2000 1 1');
    ANALYZE sqlite_schema;

    """
}
