extension Schema {
  /// The versions of the policy, and the clocks, remedies and cadences that it speaks of.
  ///
  /// `clocks_from` is where the clocks of a piece of feedback begin; imported feedback has none unless the import
  /// asks for it. The columns from `first_response_due` on are reckoned by the store from what happened, after
  /// every act; they stand in no record of activity.
  static let policy4 = """
    CREATE TABLE policies (
      version INTEGER PRIMARY KEY AUTOINCREMENT,
      content TEXT NOT NULL,
      at INTEGER NOT NULL,
      colleague INTEGER NOT NULL REFERENCES colleagues(id),
      batch INTEGER REFERENCES batches(id),
      retimes INTEGER NOT NULL DEFAULT 0 CHECK (retimes IN (0, 1))
    ) STRICT;

    CREATE TRIGGER policies_are_not_changed BEFORE UPDATE ON policies
    BEGIN SELECT RAISE(ABORT, 'a version of the policy is never changed'); END;

    CREATE TRIGGER policies_are_not_deleted BEFORE DELETE ON policies
    BEGIN SELECT RAISE(ABORT, 'a version of the policy is never deleted'); END;

    ALTER TABLE feedback ADD COLUMN clocks_from INTEGER;
    ALTER TABLE feedback ADD COLUMN chase INTEGER;
    ALTER TABLE feedback ADD COLUMN cause TEXT;
    ALTER TABLE feedback ADD COLUMN outcome TEXT CHECK (outcome IN ('upheld', 'partly', 'not_upheld'));
    ALTER TABLE feedback ADD COLUMN remedy TEXT
      CHECK (remedy IN ('apology', 'refund', 'credit', 'replacement', 'gift', 'fix'));
    ALTER TABLE feedback ADD COLUMN remedy_value_minor INTEGER CHECK (remedy_value_minor > 0);
    ALTER TABLE feedback ADD COLUMN remedy_value_currency TEXT CHECK (length(remedy_value_currency) = 3);
    ALTER TABLE feedback ADD COLUMN remedy_state TEXT CHECK (remedy_state IN ('proposed', 'granted', 'refused'));
    ALTER TABLE feedback ADD COLUMN remedied INTEGER;
    ALTER TABLE feedback ADD COLUMN remedied_by INTEGER REFERENCES colleagues(id);
    ALTER TABLE feedback ADD COLUMN first_response_due INTEGER;
    ALTER TABLE feedback ADD COLUMN next_response_due INTEGER;
    ALTER TABLE feedback ADD COLUMN resolution_due INTEGER;
    ALTER TABLE feedback ADD COLUMN due INTEGER;
    ALTER TABLE feedback ADD COLUMN clocks_at INTEGER;
    ALTER TABLE feedback ADD COLUMN promises_kept INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE feedback ADD COLUMN promises_broken INTEGER NOT NULL DEFAULT 0;

    ALTER TABLE customers ADD COLUMN cadence_ideal INTEGER CHECK (cadence_ideal > 0);
    ALTER TABLE customers ADD COLUMN cadence_longest INTEGER CHECK (cadence_longest > 0);

    CREATE INDEX feedback_due ON feedback (due) WHERE removed = 0
      AND status IN ('new', 'acknowledged', 'in_progress', 'waiting_customer', 'waiting_team');
    CREATE INDEX feedback_owner_due ON feedback (owner, due) WHERE removed = 0
      AND status IN ('new', 'acknowledged', 'in_progress', 'waiting_customer', 'waiting_team');
    CREATE INDEX feedback_chase ON feedback(chase, id) WHERE chase IS NOT NULL AND removed = 0;
    CREATE INDEX feedback_clocks ON feedback(clocks_from, promises_kept, promises_broken)
      WHERE clocks_from IS NOT NULL AND removed = 0;
    CREATE INDEX feedback_remedies ON feedback(remedy_state, id) WHERE remedy_state IS NOT NULL AND removed = 0;
    CREATE INDEX customers_cadence ON customers(id) WHERE cadence_longest IS NOT NULL AND removed = 0;

    INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('feedback', 'feedback_due', '40000 3');
    INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('feedback', 'feedback_owner_due', '40000 4000 3');
    INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('feedback', 'feedback_chase', '4000 2 1');
    INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('feedback', 'feedback_clocks', '300000 1 1 1');
    INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('feedback', 'feedback_remedies', '20000 7000 1');
    INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('customers', 'customers_cadence', '2000 1');
    ANALYZE sqlite_schema;

    """
}
