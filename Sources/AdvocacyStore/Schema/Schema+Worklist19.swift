extension Schema {
  /// Indexes for what the worklist looks for among very many things, and for what is counted of a customer's feedback.
  static let worklist19 = """
    DROP INDEX feedback_customer;
    CREATE INDEX feedback_customer ON feedback (customer, status, feedback_kind, removed, created, resolved);
    CREATE INDEX feedback_unclocked ON feedback (owner, waiting_since) WHERE due IS NULL AND snoozed_until IS NULL
      AND removed = 0 AND status IN ('new', 'acknowledged', 'in_progress', 'waiting_customer', 'waiting_team');
    CREATE INDEX feedback_unclocked_priority ON feedback (owner, priority) WHERE due IS NULL AND snoozed_until IS NULL
      AND removed = 0 AND status IN ('new', 'acknowledged', 'in_progress', 'waiting_customer', 'waiting_team');
    CREATE INDEX feedback_awake ON feedback (due) WHERE snoozed_until IS NULL
      AND removed = 0 AND status IN ('new', 'acknowledged', 'in_progress', 'waiting_customer', 'waiting_team');
    CREATE INDEX feedback_untold ON feedback (request, customer)
      WHERE request IS NOT NULL AND told IS NULL AND customer IS NOT NULL AND removed = 0;
    CREATE INDEX feedback_with_team ON feedback (coalesce(chase, updated))
      WHERE status = 'waiting_team' AND snoozed_until IS NULL AND removed = 0;
    CREATE INDEX customers_advocates ON customers (last_contact, merged_into, standing)
      WHERE standing IN ('advocate', 'champion') AND removed = 0;
    CREATE INDEX customers_contact ON customers (standing, coalesce(last_contact, created))
      WHERE cadence_longest IS NULL AND merged_into IS NULL AND removed = 0;

    UPDATE sqlite_stat1 SET stat = '40000 4000' WHERE idx = 'feedback_due';
    UPDATE sqlite_stat1 SET stat = '40000 4000 400' WHERE idx = 'feedback_owner_due';
    INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
      ('feedback', 'feedback_customer', '600000 4 2 1 1 1 1'),
      ('feedback', 'feedback_unclocked', '2000 100 1'),
      ('feedback', 'feedback_unclocked_priority', '2000 100 30'),
      ('feedback', 'feedback_awake', '36000 3000'),
      ('feedback', 'feedback_untold', '100000 30 1'),
      ('feedback', 'feedback_with_team', '8000 1'),
      ('customers', 'customers_advocates', '8000 2 1 1'),
      ('customers', 'customers_contact', '200000 40000 1');
    ANALYZE sqlite_schema;

    """
}
