extension Schema {
  /// Indexes that hold all that the figures are reckoned from, so that they are counted without a look at any row: customers
  /// of each standing by number, when complaints that are over came, promises and answers.
  ///
  /// All were there with fewer columns, so that no act writes one index more but for those that change a column added.
  static let figures29 =
    figures29Indexes.map { table, index, columns, condition, numbers in
      """
      DROP INDEX \(index);
      CREATE INDEX \(index) ON \(table) (\(columns)) WHERE \(condition);
      DELETE FROM sqlite_stat1 WHERE idx = '\(index)';
      INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('\(table)', '\(index)', '\(numbers)');

      """
    }.joined() + "ANALYZE sqlite_schema;\n"

  /// Each index with its rows and, for each of its columns from the left, how many rows share a value.
  private static let figures29Indexes: [(String, String, String, String, String)] = [
    (
      "customers", "customers_by_standing",
      "standing, id, lifecycle, merged_into, created, batch, since, lost, removed", "removed = 0",
      "200000 40000 1 1 1 1 1 1 1 1"
    ),
    (
      "feedback", "feedback_complaints_over", "customer, resolved, status, feedback_kind, removed, created",
      "feedback_kind = 'complaint' AND resolved IS NOT NULL AND customer IS NOT NULL AND removed = 0",
      "200000 3 1 1 1 1 1"
    ),
    (
      "feedback", "feedback_clocks", "clocks_from, promises_kept, promises_broken, removed",
      "clocks_from IS NOT NULL AND removed = 0", "300000 1 1 1 1"
    ),
    ("responses", "responses_survey", "survey, at, score, removed", "removed = 0", "200000 50000 1 1 1"),
  ]
}
