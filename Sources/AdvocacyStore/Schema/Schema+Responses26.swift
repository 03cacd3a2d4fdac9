extension Schema {
  /// Indexes in which the answers to surveys stand in each order of their list, and those of which something is to follow.
  ///
  /// There are more of them than of customers.
  static let responses26 =
    responseIndexes26.map { index, columns, condition, numbers in
      """
      CREATE INDEX \(index) ON responses (\(columns)) WHERE \(condition);
      INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('responses', '\(index)', '\(numbers)');

      """
    }.joined() + "ANALYZE sqlite_schema;\n"

  /// Each index with its rows and, for each of its columns from the left, how many rows share a value.
  private static let responseIndexes26 = [
    (
      "responses_follow_up", "follow_up, thanked, at", "follow_up IS NOT NULL AND removed = 0",
      "80000 40000 3 1"
    ),
    ("responses_by_created", "created", "removed = 0", "300000 2"),
    ("responses_by_updated", "updated", "removed = 0", "300000 2"),
    ("responses_by_sent", "sent", "removed = 0", "300000 2"),
    ("responses_by_score", "score", "removed = 0", "300000 30000"),
    ("responses_by_channel", "channel", "removed = 0", "300000 60000"),
    ("responses_by_thanked", "thanked", "thanked IS NOT NULL AND removed = 0", "30000 1"),
  ]
}
