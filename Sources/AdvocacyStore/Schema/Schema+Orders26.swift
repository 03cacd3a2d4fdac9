extension Schema {
  /// Indexes in which what there is much of beside customers and feedback stands in the orders of its list, and one of the
  /// answers to surveys of which something is to follow.
  static let orders26 =
    orderIndexes26.map { table, index, columns, condition, numbers in
      """
      CREATE INDEX \(index) ON \(table) (\(columns)) WHERE \(condition);
      INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('\(table)', '\(index)', '\(numbers)');

      """
    }.joined() + "ANALYZE sqlite_schema;\n"

  /// Each index with its rows and, for each of its columns from the left, how many rows share a value.
  private static let orderIndexes26 =
    [
      (
        "responses", "responses_follow_up", "follow_up, thanked, at",
        "follow_up IS NOT NULL AND removed = 0", "80000 40000 3 1"
      )
    ]
    + [
      order26("responses", "created", "300000 2"),
      order26("responses", "updated", "300000 2"),
      order26("responses", "sent", "300000 2"),
      order26("responses", "survey", "300000 75000"),
      order26("responses", "score", "300000 30000"),
      order26("responses", "channel", "300000 60000"),
      order26("responses", "thanked", "30000 1", isSeldom: true),
      order26("referrals", "code", "40000 1"),
      order26("referrals", "invited", "40000 1"),
      order26("referrals", "registered", "30000 1", isSeldom: true),
      order26("referrals", "qualified", "20000 1", isSeldom: true),
      order26("referrals", "first_paid", "20000 1", isSeldom: true),
      order26("referrals", "fraud_points", "40000 4000"),
      order26("referrals", "thanked", "20000 1", isSeldom: true),
      order26("referrals", "updated", "40000 1"),
      order26("mentions", "created", "10000 1"),
      order26("mentions", "updated", "10000 1"),
      order26("mentions", "owner", "500 50", isSeldom: true),
    ]

  /// The index of a table in the order of one column, of which many rows may have no value.
  private static func order26(
    _ table: String, _ column: String, _ numbers: String, isSeldom: Bool = false
  ) -> (String, String, String, String, String) {
    let condition = (isSeldom ? "\(column) IS NOT NULL AND " : "") + "removed = 0"
    return (table, "\(table)_by_\(column)", column, condition, numbers)
  }
}
