extension Schema {
  /// Open feedback by itself in the orders in which it comes last among all, and by customer; what is snoozed; and the
  /// values of what has few of them.
  static let open21 =
    openOrders21.map { name, column in
      """
      CREATE INDEX feedback_open_\(name) ON feedback (\(column)) WHERE removed = 0
        AND status IN ('new', 'acknowledged', 'in_progress', 'waiting_customer', 'waiting_team');
      INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('feedback', 'feedback_open_\(name)', '40000 2');

      """
    }.joined() + """
      DROP INDEX feedback_snoozed;
      CREATE INDEX feedback_snoozed ON feedback (snoozed_until) WHERE snoozed_until IS NOT NULL AND removed = 0;
      CREATE INDEX customers_city ON customers (city) WHERE removed = 0;
      CREATE INDEX customers_tags ON customers (tags) WHERE removed = 0;
      CREATE INDEX feedback_tags ON feedback (tags) WHERE removed = 0;
      INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
        ('customers', 'customers_city', '200000 400'),
        ('customers', 'customers_tags', '200000 400'),
        ('feedback', 'feedback_tags', '600000 400');
      ANALYZE sqlite_schema;

      """

  private static let openOrders21 = [
    ("created", "created"), ("updated", "updated"), ("first_answered", "first_answered"),
    ("resolved", "resolved"), ("subject", "subject"), ("customer", "customer"),
  ]
}
