import GRDB

/// Rows of one table that are added, or changed, in the same columns; the first of them is the number.
///
/// Many wait in a temporary table and go to theirs a thousand in a statement: row by row SQLite opens all indexes that
/// a statement concerns for each, and takes three times as long. What a statement that fails had changed by then isn't
/// taken back by itself, for which SQLite would keep every page that it changes: the transaction has to be.
struct RowGroup {
  /// What becomes of the rows.
  enum Purpose { case adding, changing }

  /// What becomes of them.
  let purpose: Purpose
  private let table: String
  private let columns: [String]
  private var rows: [[SQLValue]] = []

  init(_ purpose: Purpose, _ table: String, _ columns: [String]) {
    self.purpose = purpose
    self.table = table
    self.columns = columns
  }

  /// Takes a row: the values of the columns, in their order.
  mutating func add(_ values: [SQLValue]) { rows.append(values) }

  /// Writes the rows: new ones in the order in which they came, changes along the numbers, so that a page is met once.
  ///
  /// Of many it is told how many more are written.
  func write(to database: Database, _ wrote: (Int) -> Void = { _ in }) throws {
    guard rows.count > Self.few, columns.count <= Self.mostColumns else {
      for values in rows { try database.run(one, values) }
      return
    }
    try database.execute(sql: Self.makeWaiting)
    let ordered =
      purpose == .adding ? rows : rows.sorted { ($0.first?.integer ?? 0) < ($1.first?.integer ?? 0) }
    for start in stride(from: 0, to: ordered.count, by: Self.atOnce) {
      let some = ordered[start..<min(start + Self.atOnce, ordered.count)]
      let statement = try SQLStatement(database, wait)
      for values in some { try statement.run(values) }
      try database.run(all)
      try database.run("DELETE FROM temp.waiting_rows")
      wrote(some.count)
    }
  }

  private var one: String {
    switch purpose {
    case .adding:
      "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places { "?\($0)" }))"
    case .changing:
      "UPDATE OR FAIL \(table) SET \(settings { "?\($0)" }) WHERE \(columns[0]) = ?1"
    }
  }

  private var wait: String {
    "INSERT INTO temp.waiting_rows (\(places { "v\($0)" })) VALUES (\(places { "?\($0)" }))"
  }

  private var all: String {
    switch purpose {
    case .adding:
      """
      INSERT INTO \(table) (\(columns.joined(separator: ", ")))
      SELECT \(places { "w.v\($0)" }) FROM temp.waiting_rows w ORDER BY w.place
      """
    case .changing:
      """
      UPDATE OR FAIL \(table) SET \(settings { "w.v\($0)" }) FROM temp.waiting_rows w
      WHERE \(table).\(columns[0]) = w.v1
      """
    }
  }

  private func places(_ name: (Int) -> String) -> String {
    columns.indices.map { name($0 + 1) }.joined(separator: ", ")
  }

  private func settings(_ name: (Int) -> String) -> String {
    columns.indices.dropFirst().map { "\(columns[$0]) = \(name($0 + 1))" }.joined(separator: ", ")
  }

  /// Up to so many rows go to their table one by one: the first table that is made in a connection has every statement
  /// prepared anew.
  private static let few = 100
  /// So many rows go in one statement: more wouldn't be sooner, and what may have to be taken back takes room.
  private static let atOnce = 1000
  private static let mostColumns = 150

  private static let makeWaiting = """
    CREATE TEMP TABLE IF NOT EXISTS waiting_rows (place INTEGER PRIMARY KEY,
      \((1...mostColumns).map { "v\($0)" }.joined(separator: ", ")))
    """
}
