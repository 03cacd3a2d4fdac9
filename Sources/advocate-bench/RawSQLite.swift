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
