extension Schema {
  /// Lets an import index its new rows all at once: SQLite makes a full-text table write what it has gathered before every
  /// statement that may have to be taken back, and a row at a time is then most of what an import costs.
  static let search20 =
    "CREATE TABLE indexed_later (name TEXT PRIMARY KEY, after INTEGER NOT NULL) STRICT, WITHOUT ROWID;\n"
    + [
      ("customers", " || char(10, 10)"), ("accounts", " || char(10, 10)"), ("referrals", " || char(10, 10)"),
      ("feedback", ""), ("touchpoints", ""), ("responses", ""), ("tasks", ""),
    ].map { table, end in
      """
      DROP TRIGGER \(table)_index_added;
      DROP TRIGGER \(table)_index_changed;
      CREATE TRIGGER \(table)_index_added AFTER INSERT ON \(table)
        WHEN NOT EXISTS (SELECT 1 FROM indexed_later WHERE name = '\(table)' AND after < new.id)
      BEGIN
        INSERT INTO \(table)_index (rowid, text) VALUES (new.id, new.folded\(end));
      END;
      CREATE TRIGGER \(table)_index_changed AFTER UPDATE OF folded ON \(table)
        WHEN old.folded <> new.folded
          AND NOT EXISTS (SELECT 1 FROM indexed_later WHERE name = '\(table)' AND after < new.id)
      BEGIN
        INSERT INTO \(table)_index (\(table)_index, rowid, text) VALUES ('delete', old.id, old.folded\(end));
        INSERT INTO \(table)_index (rowid, text) VALUES (new.id, new.folded\(end));
      END;

      """
    }.joined()
}
