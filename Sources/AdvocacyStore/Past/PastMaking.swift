import Advocacy
import GRDB

/// Puts views of the past in front of the tables of one connection.
struct PastMaking {
  let database: Database
  let at: Instant

  /// The columns that every kind has beside its fields; any other that is no field of a record is reckoned from what
  /// happened up to now, and empty in the past.
  private static let bookkeeping: Set<String> = ["id", "version", "removed", "batch", "folded", "attributes"]

  /// Makes the views; whether something came by import since.
  func make() throws -> Bool {
    let time = at.milliseconds
    // Which imports and whole programmes came since, and which imports were taken back or brought back since.
    try database.execute(
      sql: """
        CREATE TEMP TABLE past_later AS SELECT id FROM main.batches WHERE at > \(time);
        CREATE TEMP TABLE past_turned AS
          WITH turns AS (
            SELECT r.id AS root, u.at, 1 AS way FROM main.batches r JOIN main.batches u ON u.undo_of = r.id
            WHERE r.undo_of IS NULL AND r.source_kind IS NOT NULL
            UNION ALL
            SELECT r.id, d.at, -1 FROM main.batches r JOIN main.batches u ON u.undo_of = r.id
              JOIN main.batches d ON d.undo_of = u.id
            WHERE r.undo_of IS NULL AND r.source_kind IS NOT NULL)
          SELECT root AS batch, sum(at > \(time)) AS turns,
            sum(CASE WHEN at > \(time) THEN 0 ELSE way END) AS removed
          FROM turns GROUP BY root HAVING sum(at > \(time)) > 0;
        """)
    let past = try PastChanges(database, after: at)
    for kind in Kind.allCases { try stand(before: kind, past) }
    for table in ["activity", "batches"] {
      try database.execute(
        sql: "CREATE TEMP VIEW \(table) AS SELECT * FROM main.\(table) WHERE at <= \(time)")
    }
    for table in ["external_ids", "import_changes"] {
      try database.execute(
        sql: """
          CREATE TEMP VIEW \(table) AS SELECT * FROM main.\(table)
          WHERE batch IS NULL OR batch NOT IN (SELECT id FROM past_later)
          """)
    }
    return try database.number(
      "SELECT EXISTS (SELECT 1 FROM main.batches WHERE at > ? AND undo_of IS NULL AND source_kind IS NOT NULL)",
      .integer(time)) == 1
  }

  /// Makes the view of one kind: the things that nothing happened to since, and the others as they were.
  private func stand(before kind: Kind, _ past: PastChanges) throws {
    let table = ThingTable.name(of: kind)
    let columns = try database.rows("SELECT name FROM pragma_table_info(?, 'main')", [.text(table)]) {
      $0.text(0) ?? ""
    }
    // Columns that the file computes from others are computed of the past ones too.
    let computed = try database.rows(
      "SELECT name FROM pragma_table_xinfo(?, 'main') WHERE hidden IN (2, 3)", [.text(table)]
    ) { $0.text(0) ?? "" }
    try copyForm(of: table)
    try database.execute(sql: "CREATE TEMP TABLE past_ids_\(table) (id INTEGER PRIMARY KEY)")
    for (id, events) in past.events[kind] ?? [:] {
      try database.run("INSERT INTO past_ids_\(table) (id) VALUES (?)", .integer(id))
      guard let row = try past.row(Reference(kind, id), columns, events) else { continue }
      let names = columns.joined(separator: ", ")
      let places = columns.map { _ in "?" }.joined(separator: ", ")
      try SQLStatement(database, "INSERT INTO past_\(table) (\(names)) VALUES (\(places))").run(row)
    }
    let known = Self.bookkeeping.union(ThingTable.stored(kind).flatMap(\.columns))
    func select(_ others: [String: String] = [:], from source: String) -> String {
      let list = columns.map { column in
        guard known.contains(column) else { return "NULL AS \(column)" }
        return others[column].map { "\($0) AS \(column)" } ?? "t.\(column)"
      }
      return "SELECT \((list + computed.map { "t.\($0)" }).joined(separator: ", ")) FROM \(source)"
    }
    let isUnchanged = "t.id NOT IN (SELECT id FROM past_ids_\(table))"
    let turned = select(
      ["removed": "f.removed", "version": "max(1, t.version - f.turns)"],
      from: "main.\(table) t JOIN past_turned f ON f.batch = t.batch")
    try database.execute(
      sql: """
        CREATE TEMP VIEW \(table) AS
        \(select(from: "main.\(table) t")) WHERE \(isUnchanged) AND (t.batch IS NULL
          OR t.batch NOT IN (SELECT id FROM past_later UNION ALL SELECT batch FROM past_turned))
        UNION ALL \(select(from: "past_\(table) t"))
        UNION ALL \(turned) WHERE \(isUnchanged) AND t.batch NOT IN (SELECT id FROM past_later)
        """)
  }

  /// Makes an empty table of the same form, for the things as they were.
  private func copyForm(of table: String) throws {
    let sql = try database.first(
      "SELECT sql FROM main.sqlite_schema WHERE type = 'table' AND name = ?", [.text(table)]
    ) { $0.text(0) ?? "" }
    guard let sql, let start = sql.firstIndex(of: "(") else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "there is no table \(table)")
    }
    try database.execute(
      sql: "CREATE TEMP TABLE past_\(table) " + sql[start...].replacing(" AUTOINCREMENT", with: ""))
  }
}
