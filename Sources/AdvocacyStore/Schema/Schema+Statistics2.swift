extension Schema {
  /// What the query planner is told of the sizes of things, as migration 2 set it: a large programme.
  ///
  /// Without it SQLite takes any equality for rare and prefers a few hundred thousand closed pieces of feedback
  /// to the short index of the open ones. Told instead of measured, so that every file is read the same way
  /// and nothing has to be analysed.
  static let statistics2 =
    "ANALYZE sqlite_schema; DELETE FROM sqlite_stat1;\n"
    + statistics.map { table, index, numbers in
      "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('\(table)', '\(index)', '\(numbers)');\n"
    }.joined()
    + "ANALYZE sqlite_schema;"

  /// For each index the rows in it and, for each of its columns from the left, how many rows share a value.
  private static let statistics: [(table: String, index: String, numbers: String)] = [
    ("colleagues", "colleagues_handle", "50 1"),
    ("accounts", "accounts_name", "20000 1"),

    ("customers", "customers_display", "200000 1"),
    ("customers", "customers_standing", "200000 40000 1"),
    ("customers", "customers_owner", "200000 20000 1"),
    ("customers", "customers_last_contact", "200000 3"),
    ("customers", "customers_created", "200000 1"),
    ("customers", "customers_email", "200000 1"),
    ("customers", "customers_account", "200000 10"),

    ("feedback", "feedback_waiting", "40000 3"),
    ("feedback", "feedback_owner", "40000 4000 3"),
    ("feedback", "feedback_priority", "40000 10000"),
    ("feedback", "feedback_status", "600000 85000 1"),
    ("feedback", "feedback_created", "600000 1"),
    ("feedback", "feedback_snoozed", "2000 1"),
    ("feedback", "feedback_customer", "600000 4 2"),
    ("feedback", "feedback_duplicate_of", "6000 2"),

    ("messages", "messages_feedback", "1800000 3 1"),
    ("messages", "messages_sent", "1800000 1"),

    ("touchpoints", "touchpoints_customer", "400000 4 1"),
    ("touchpoints", "touchpoints_at", "400000 1"),

    ("referrals", "referrals_referrer", "40000 3"),
    ("referrals", "referrals_referred", "40000 1"),
    ("referrals", "referrals_status", "40000 4000 1"),
    ("referrals", "referrals_created", "40000 1"),
    ("referrals", "referrals_held", "4000 2"),
    ("referrals", "referrals_expires", "20000 2"),

    ("rewards", "rewards_one_a_side", "60000 2 1"),
    ("rewards", "rewards_referral", "60000 2"),
    ("rewards", "rewards_customer", "80000 3 2"),
    ("rewards", "rewards_status", "80000 8000 1"),
    ("rewards", "rewards_created", "80000 1"),
    ("rewards", "rewards_issued", "80000 2"),
    ("rewards", "rewards_held", "4000 2"),
    ("rewards", "rewards_expires", "40000 2"),

    ("external_ids", "external_ids_thing", "800000 200000 1"),
    ("batches", "batches_colleague", "500000 25000"),
    ("batches", "batches_undo_of", "5000 1"),
    ("batches", "batches_unfinished", "10 5"),
    ("activity", "activity_thing", "2000000 250000 3"),
    ("activity", "activity_batch", "2000000 4"),
    ("activity", "activity_at", "2000000 2"),
    ("import_changes", "import_changes_thing", "200000 50000 2"),
  ]
}
