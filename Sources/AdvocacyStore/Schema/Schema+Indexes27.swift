extension Schema {
  /// Fewer indexes that a change of status writes, which is paid for each of ten thousand rows and in every import.
  ///
  /// Feedback by customer knows nothing of status any more: each row that changed was one more page of it to be written.
  /// What is asked of a customer's open feedback, and of complaints that are over, stands in indexes of those alone. What
  /// is due of someone and isn't snoozed is found by the index that has all of it. What is open stands everywhere in the
  /// order of subjects, so that a walk through all of them meets it soon.
  static let indexes27 =
    """
    DROP INDEX feedback_awake;
    DROP INDEX feedback_open_subject;
    DELETE FROM sqlite_stat1 WHERE idx IN ('feedback_awake', 'feedback_open_subject');

    """
    + anew27.map { index, columns, condition, numbers in
      """
      DROP INDEX IF EXISTS \(index);
      CREATE INDEX \(index) ON feedback (\(columns))\(condition);
      DELETE FROM sqlite_stat1 WHERE idx = '\(index)';
      INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('feedback', '\(index)', '\(numbers)');

      """
    }.joined() + "ANALYZE sqlite_schema;\n"

  /// Each index with its rows and, for each of its columns from the left, how many rows share a value.
  private static let anew27: [(String, String, String, String)] = [
    ("feedback_customer", "customer, feedback_kind, removed, created", "", "600000 4 2 2 1"),
    (
      "feedback_open_customer", "customer, feedback_kind, status, removed", " WHERE \(open24)",
      "40000 2 1 1 1"
    ),
    (
      "feedback_complaints_over", "customer, resolved, status, feedback_kind, removed",
      " WHERE feedback_kind = 'complaint' AND resolved IS NOT NULL AND customer IS NOT NULL AND removed = 0",
      "200000 3 1 1 1 1"
    ),
    ("feedback_owner_due", "owner, due, id, snoozed_until", " WHERE \(open24)", "40000 4000 400 1 1"),
  ]
}
