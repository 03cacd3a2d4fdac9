import Advocacy
import GRDB

/// Puts views of the past in front of the tables of one connection.
struct PastMaking {
  let database: Database
  let at: Instant

  /// The columns that every kind has beside its fields; any other that is no field of a record is reckoned from what
  /// happened up to now, and empty in the past until ``PastClocks`` reckons it anew.
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
    try database.execute(
      sql: """
        CREATE TEMP VIEW activity AS SELECT * FROM main.activity WHERE at <= \(time);
        CREATE TEMP VIEW policies AS SELECT * FROM main.policies
          WHERE at <= \(time) OR version = (SELECT min(version) FROM main.policies);
        CREATE TEMP VIEW request_figures AS SELECT * FROM main.request_figures WHERE 0;
        """)
    try standBeforeBatches()
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

  /// Makes the view of the batches, each undone or not as it was then: an undo takes it back until it is redone.
  private func standBeforeBatches() throws {
    let columns = try columns(of: "batches").stored.map { column in
      switch column {
      case "state":
        """
        CASE WHEN t.state IN ('running', 'interrupted') THEN t.state
          WHEN u.undone IS NULL THEN 'done' ELSE 'undone' END AS state
        """
      case "undone_by": "u.undone_by AS undone_by"
      default: "t.\(column)"
      }
    }
    let time = at.milliseconds
    try database.execute(
      sql: """
        CREATE TEMP TABLE past_undone (undone INTEGER PRIMARY KEY, undone_by INTEGER);
        INSERT INTO past_undone SELECT u.undo_of, max(u.id) FROM main.batches u
          WHERE u.undo_of IS NOT NULL AND u.at <= \(time)
            AND NOT EXISTS (SELECT 1 FROM main.batches r WHERE r.undo_of = u.id AND r.at <= \(time))
          GROUP BY u.undo_of;
        CREATE TEMP VIEW batches AS SELECT \(columns.joined(separator: ", "))
          FROM main.batches t LEFT JOIN past_undone u ON u.undone = t.id WHERE t.at <= \(time)
        """)
  }

  /// The columns of a table that hold values, and those that the file computes from others.
  private func columns(of table: String) throws -> (stored: [String], computed: [String]) {
    let columns = try database.rows(
      "SELECT name, hidden FROM pragma_table_xinfo(?, 'main')", [.text(table)]
    ) { (name: $0.text(0) ?? "", isComputed: $0.integer(1) > 1) }
    return (columns.filter { !$0.isComputed }.map(\.name), columns.filter(\.isComputed).map(\.name))
  }

  /// Keeps the things of a kind to which something happened since as they were, and makes the view of the kind.
  private func stand(before kind: Kind, _ past: PastChanges) throws {
    let table = ThingTable.name(of: kind)
    let columns = try columns(of: table).stored
    try copyForm(of: table)
    try database.execute(sql: "CREATE TEMP TABLE past_ids_\(table) (id INTEGER PRIMARY KEY)")
    for (id, events) in past.events[kind] ?? [:] {
      try database.run("INSERT INTO past_ids_\(table) (id) VALUES (?)", .integer(id))
      guard let row = try past.row(Reference(kind, id), columns, events) else { continue }
      let names = columns.joined(separator: ", ")
      let places = columns.map { _ in "?" }.joined(separator: ", ")
      try SQLStatement(database, "INSERT INTO past_\(table) (\(names)) VALUES (\(places))").run(row)
    }
    try makeView(of: kind)
  }

  /// Makes the view of one kind: the things that nothing happened to since, and the others as they were; what is
  /// reckoned from what happened is empty, unless it is said to be reckoned.
  func makeView(of kind: Kind, isReckoned: Bool = false) throws {
    let table = ThingTable.name(of: kind)
    let (columns, computed) = try columns(of: table)
    let known = Self.bookkeeping.union(ThingTable.stored(kind).flatMap(\.columns))
    // Columns that the file computes from others are computed of the past ones too.
    func select(_ others: [String: String] = [:], from source: String) -> String {
      let list = columns.map { column in
        guard isReckoned || known.contains(column) else { return "NULL AS \(column)" }
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
        DROP VIEW IF EXISTS temp.\(table);
        CREATE TEMP VIEW \(table) AS
        \(select(from: "main.\(table) t")) WHERE \(isUnchanged) AND (t.batch IS NULL
          OR t.batch NOT IN (SELECT id FROM past_later UNION ALL SELECT batch FROM past_turned))
        UNION ALL \(select(from: "past_\(table) t"))
        UNION ALL \(turned) WHERE \(isUnchanged) AND t.batch NOT IN (SELECT id FROM past_later)
        """)
  }

  /// Lets some things be kept apart as they were, so that what is reckoned of them can be written.
  func keepApart(_ kind: Kind, _ ids: String) throws {
    let table = ThingTable.name(of: kind)
    let columns = try columns(of: table).stored.joined(separator: ", ")
    try makeView(of: kind, isReckoned: true)
    try database.execute(
      sql: """
        CREATE TEMP TABLE past_apart AS SELECT id FROM \(table)
          WHERE id IN (\(ids)) AND id NOT IN (SELECT id FROM past_ids_\(table));
        INSERT INTO past_\(table) (\(columns)) SELECT \(columns) FROM \(table)
          WHERE id IN (SELECT id FROM past_apart);
        INSERT INTO past_ids_\(table) (id) SELECT id FROM past_apart;
        DROP TABLE past_apart;
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
