import GRDBSQLite

/// SQLite without anything of ours, as the floor that figures are held to.
final class RawSQLite {
  /// What SQLite said.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private var connection: OpaquePointer?

  /// Opens a file.
  init(path: String) throws {
    guard sqlite3_open(path, &connection) == SQLITE_OK else { throw failure }
  }

  deinit { sqlite3_close(connection) }

  private var failure: Failure {
    Failure(
      description: connection.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) } ?? "SQLite failed.")
  }

  /// Runs statements that give no rows.
  func execute(_ sql: String) throws {
    guard sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else { throw failure }
  }

  /// The median time of a query whose columns are all fetched, in milliseconds, over 100 runs.
  func median(_ sql: String) throws -> Double {
    var samples = Samples()
    for _ in 0..<100 { try samples.time { try fetch(sql) } }
    return samples.quantile(0.5)
  }

  /// The median time of a durable change of one row in a table of its own, in milliseconds.
  func medianCommit() throws -> Double {
    try execute(
      "PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS bench_floor (id INTEGER PRIMARY KEY, n)")
    defer { try? execute("DROP TABLE bench_floor") }
    var samples = Samples()
    for _ in 0..<200 { try samples.time { try execute("INSERT INTO bench_floor (n) VALUES (1)") } }
    return samples.quantile(0.5)
  }

  /// Makes a sample as many times as large: customers, what they said and when they were met are copied, each customer
  /// with another ending of name and address, one in a hundred of them a second later than the other.
  func multiply(copies: Int) throws {
    try execute("PRAGMA cache_size = -200000; PRAGMA synchronous = OFF; PRAGMA wal_autocheckpoint = 100000")
    let tables = ["customers", "feedback", "touchpoints"]
    // Indexes are made sooner when all rows are there; what triggers keep is the search index alone.
    let list = tables.map { "'\($0)'" }.joined(separator: ", ")
    let made = """
      FROM sqlite_master WHERE tbl_name IN (\(list)) AND sql IS NOT NULL AND type IN ('index', 'trigger')
      AND name NOT LIKE '%\\_index\\_added' ESCAPE '\\'
      """
    let later = try texts("SELECT sql \(made)")
    try execute("CREATE TEMP TABLE kept AS SELECT * FROM sqlite_stat1")
    for drop in try texts("SELECT 'DROP ' || type || ' ' || name \(made)") { try execute(drop) }
    for copy in 1..<max(copies, 1) {
      try execute("BEGIN")
      for table in tables { try execute(try Self.copying(table, copy, self)) }
      try execute("COMMIT")
    }
    for statement in later { try execute(statement) }
    try execute("DELETE FROM sqlite_stat1; INSERT INTO sqlite_stat1 SELECT * FROM temp.kept")
    try execute("PRAGMA wal_checkpoint(TRUNCATE)")
  }

  /// The statement that copies a table's first rows once more.
  private static func copying(_ table: String, _ copy: Int, _ raw: RawSQLite) throws -> String {
    let columns = try raw.texts(
      "SELECT name FROM pragma_table_info('\(table)') WHERE name NOT IN ('display', 'name', 'email')")
    func step(_ table: String) -> String {
      "\(copy) * (SELECT first FROM temp.firsts WHERE kind = '\(table)')"
    }
    if copy == 1 {
      try raw.execute("CREATE TEMP TABLE IF NOT EXISTS firsts (kind TEXT PRIMARY KEY, first INTEGER)")
      try raw.execute("INSERT OR REPLACE INTO firsts SELECT '\(table)', max(id) FROM \(table)")
    }
    let values = columns.map { column in
      switch column {
      case "id": "id + \(step(table))"
      case "customer": "customer + \(step("customers"))"
      case "duplicate_of", "merged_into": "NULL"
      case "created", "updated", "at": "\(column) - \(copy) * 7001"
      case "folded" where table == "customers": "folded || ' \(copy)'"
      default: column
      }
    }
    let named = table == "customers" ? ["display", "name", "email"] : []
    let names = named.map { $0 == "email" ? "'\(copy).' || email" : "\($0) || ' \(copy)'" }
    return """
      INSERT INTO \(table) (\((columns + named).joined(separator: ", ")))
      SELECT \((values + names).joined(separator: ", ")) FROM \(table)
      WHERE id <= (SELECT first FROM temp.firsts WHERE kind = '\(table)')
      """
  }

  /// The texts in the first column of a query.
  private func texts(_ sql: String) throws -> [String] {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK else { throw failure }
    defer { sqlite3_finalize(statement) }
    var texts: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      texts.append(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "")
    }
    return texts
  }

  /// Fetches every column of every row.
  func fetch(_ sql: String) throws {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK else { throw failure }
    defer { sqlite3_finalize(statement) }
    while sqlite3_step(statement) == SQLITE_ROW {
      for column in 0..<sqlite3_column_count(statement) { _ = sqlite3_column_text(statement, column) }
    }
  }
}
