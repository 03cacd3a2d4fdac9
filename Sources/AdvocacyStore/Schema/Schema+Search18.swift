extension Schema {
  /// The search index, and indexes for the orders on offer of the kinds of which there are very many.
  static let search18 =
    calledOtherwise18
    + "CREATE TABLE words (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;\n"
    + ["customers", "accounts", "referrals"].map { table in
      searchIndex18(table, "folded || char(10, 10)", "trigram case_sensitive 1")
        + "CREATE VIRTUAL TABLE \(table)_runs USING fts5vocab('\(table)_index', 'row');\n"
    }.joined()
    + ["feedback", "touchpoints", "responses", "tasks"].map { table in
      searchIndex18(table, "folded", "ascii")
        + "INSERT OR IGNORE INTO words SELECT w.value FROM \(table), json_each(words_of(folded)) w;\n"
    }.joined()
    + orders18

  /// Customers without name and mail address are found by what they are called.
  private static let calledOtherwise18 = """
    UPDATE customers SET folded = CASE folded WHEN '' THEN '' ELSE folded || char(10) END || folded(display)
      WHERE instr(folded, folded(display)) = 0;

    """

  /// The full-text table of a kind and what keeps it.
  private static func searchIndex18(_ table: String, _ text: String, _ tokens: String) -> String {
    let (old, new) = ("old.\(text)", "new.\(text)")
    return """
      CREATE VIEW \(table)_texts AS SELECT id, \(text) AS text FROM \(table);
      CREATE VIRTUAL TABLE \(table)_index USING fts5(text, tokenize='\(tokens)', detail=none, columnsize=0,
        content='\(table)_texts', content_rowid='id');
      INSERT INTO \(table)_index (\(table)_index) VALUES ('rebuild');
      CREATE TRIGGER \(table)_index_added AFTER INSERT ON \(table) BEGIN
        INSERT INTO \(table)_index (rowid, text) VALUES (new.id, \(new));
      END;
      CREATE TRIGGER \(table)_index_changed AFTER UPDATE OF folded ON \(table) WHEN old.folded <> new.folded BEGIN
        INSERT INTO \(table)_index (\(table)_index, rowid, text) VALUES ('delete', old.id, \(old));
        INSERT INTO \(table)_index (rowid, text) VALUES (new.id, \(new));
      END;

      """
  }

  /// Equal values go by number, which every index ends with; what few things have is indexed for them alone.
  private static let orders18 =
    orders.map { table, column, few, statistics in
      """
      CREATE INDEX \(table)_by_\(column) ON \(table) (\(column))
        WHERE removed = 0\(few ? " AND \(column) IS NOT NULL" : "");
      INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('\(table)', '\(table)_by_\(column)', '\(statistics)');

      """
    }.joined() + "ANALYZE sqlite_schema;\n"

  /// For each index whether few things have the value, the rows in it and how many share a value.
  private static let orders: [(table: String, column: String, few: Bool, statistics: String)] = [
    ("customers", "lifecycle", false, "200000 50000"),
    ("customers", "standing", false, "200000 40000"),
    ("customers", "owner", false, "200000 20000"),
    ("customers", "since", false, "200000 60"),
    ("customers", "mrr_minor", false, "200000 200"),
    ("customers", "updated", false, "200000 2"),
    ("customers", "plan_offered_at", true, "10000 2"),
    ("customers", "plan_chosen_at", true, "10000 2"),
    ("customers", "onboarding_since", true, "10000 2"),
    ("customers", "first_value", true, "10000 2"),

    ("feedback", "feedback_kind", false, "600000 150000"),
    ("feedback", "subject", false, "600000 10"),
    ("feedback", "status", false, "600000 85000"),
    ("feedback", "priority", false, "600000 150000"),
    ("feedback", "owner", false, "600000 60000"),
    ("feedback", "first_answered", false, "600000 2"),
    ("feedback", "resolved", false, "600000 2"),
    ("feedback", "updated", false, "600000 2"),
    ("feedback", "waiting_since", true, "40000 2"),
    ("feedback", "due", true, "40000 2"),
    ("feedback", "first_response_due", true, "20000 2"),
    ("feedback", "next_response_due", true, "20000 2"),
    ("feedback", "resolution_due", true, "40000 2"),
    ("feedback", "team_due", true, "10000 2"),
    ("feedback", "remedied", true, "10000 2"),

    ("touchpoints", "channel", false, "400000 60000"),
    ("touchpoints", "created", false, "400000 2"),
    ("touchpoints", "updated", false, "400000 2"),
  ]
}
