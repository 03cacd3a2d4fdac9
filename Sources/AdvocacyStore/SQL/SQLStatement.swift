import GRDB
import GRDBSQLite

/// A prepared statement that binds and reads by position.
///
/// It exists beside GRDB's own reading because texts keep everything that a customer wrote, NUL included,
/// and because binding is a third of the cost. A statement belongs to the database access it was made in.
struct SQLStatement {
  private let statement: Statement
  private let pointer: SQLiteStatement

  /// Prepares a statement, or takes the one that this connection prepared before.
  ///
  /// The same text must not be stepped a second time before the first has been reset. What is made of what someone
  /// types isn't kept, for there is no end of it, and each keeps what was bound to it too.
  init(_ database: Database, _ sql: String, isKept: Bool = true) throws {
    statement = try isKept ? database.cachedStatement(sql: sql) : database.makeStatement(sql: sql)
    pointer = statement.sqliteStatement
    sqlite3_reset(pointer)
    sqlite3_clear_bindings(pointer)
  }

  /// Binds values to the parameters, in order.
  func bind(_ values: [SQLValue]) {
    for (index, value) in values.enumerated() { bind(value, at: index + 1) }
  }

  /// Binds one value; the first parameter is 1.
  func bind(_ value: SQLValue, at position: Int) {
    let index = CInt(position)
    switch value {
    case .null: sqlite3_bind_null(pointer, index)
    case .integer(let number): sqlite3_bind_int64(pointer, index, number)
    case .text(var text):
      _ = text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          if let start = characters.baseAddress {
            sqlite3_bind_text(pointer, index, start, CInt(characters.count), Self.copied)
          } else {
            sqlite3_bind_text(pointer, index, "", 0, Self.copied)
          }
        }
      }
    case .blob(let bytes):
      _ = bytes.withUnsafeBytes { buffer in
        if let start = buffer.baseAddress {
          sqlite3_bind_blob(pointer, index, start, CInt(buffer.count), Self.copied)
        } else {
          sqlite3_bind_zeroblob(pointer, index, 0)
        }
      }
    case .numbers(let set): set.bind(to: pointer, at: index)
    }
  }

  /// Goes to the next row; false after the last one.
  func step() throws -> Bool {
    switch sqlite3_step(pointer) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      let connection = sqlite3_db_handle(pointer)
      let message = sqlite3_errmsg(connection).map { String(cString: $0) }
      let extended = connection.map { sqlite3_extended_errcode($0) } ?? code
      sqlite3_reset(pointer)
      if code == SQLITE_INTERRUPT { throw CancellationError() }
      throw DatabaseError(resultCode: ResultCode(rawValue: extended), message: message, sql: statement.sql)
    }
  }

  /// Makes the statement ready to run again, its values still bound.
  func reset() { sqlite3_reset(pointer) }

  /// Binds values, runs the statement to its end and makes it ready again.
  func run(_ values: [SQLValue] = []) throws {
    bind(values)
    defer { reset() }
    while try step() {}
  }

  /// Binds values and gives the rows, each made by a closure; the statement is ready again.
  func rows<Row>(_ values: [SQLValue], _ row: (SQLStatement) throws -> Row) throws -> [Row] {
    bind(values)
    defer { reset() }
    var rows: [Row] = []
    while try step() { rows.append(try row(self)) }
    return rows
  }

  /// Binds values and gives the first row, made by a closure, or nothing when there is none; the statement is ready again.
  func first<Row>(_ values: [SQLValue], _ row: (SQLStatement) throws -> Row) throws -> Row? {
    bind(values)
    defer { reset() }
    return try step() ? try row(self) : nil
  }

  /// Whether a column of the current row is empty; the first column is 0.
  func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(pointer, CInt(column)) == SQLITE_NULL
  }

  /// A whole number of the current row; zero for an empty column.
  func integer(_ column: Int) -> Int64 { sqlite3_column_int64(pointer, CInt(column)) }

  /// A whole number of the current row, or nothing.
  func optionalInteger(_ column: Int) -> Int64? { isNull(column) ? nil : integer(column) }

  /// A text of the current row, or nothing for an empty column.
  func text(_ column: Int) -> String? {
    guard let start = sqlite3_column_text(pointer, CInt(column)) else { return nil }
    let count = Int(sqlite3_column_bytes(pointer, CInt(column)))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Gives the bytes of a text of the current row, or none for an empty column, as long as the closure runs.
  ///
  /// They are asked for as a blob's: for a text SQLite would copy them, to end in a zero.
  func withText(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let start = sqlite3_column_blob(pointer, CInt(column))?.assumingMemoryBound(to: UInt8.self)
    let count = start == nil ? 0 : Int(sqlite3_column_bytes(pointer, CInt(column)))
    body(UnsafeBufferPointer(start: start, count: count))
  }

  /// The bytes of the current row, or none for an empty column.
  func bytes(_ column: Int) -> [UInt8] {
    guard let start = sqlite3_column_blob(pointer, CInt(column)) else { return [] }
    return Array(
      UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, CInt(column)))))
  }

  /// A column of the current row as it is stored.
  func value(_ column: Int) -> SQLValue {
    switch sqlite3_column_type(pointer, CInt(column)) {
    case SQLITE_INTEGER: .integer(integer(column))
    case SQLITE_TEXT: SQLValue(text(column))
    case SQLITE_BLOB: .blob(bytes(column))
    default: .null
    }
  }

  /// Tells SQLite to copy what is bound: `SQLITE_TRANSIENT`, a macro that Swift doesn't import.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}

extension Database {
  /// Runs one statement with values.
  func run(_ sql: String, _ values: SQLValue...) throws { try run(sql, values) }

  /// Runs one statement with values.
  func run(_ sql: String, _ values: [SQLValue]) throws { try SQLStatement(self, sql).run(values) }

  /// The rows of a statement, each made by a closure.
  func rows<Row>(
    _ sql: String, _ values: [SQLValue] = [], isKept: Bool = true, _ row: (SQLStatement) throws -> Row
  ) throws -> [Row] {
    try SQLStatement(self, sql, isKept: isKept).rows(values, row)
  }

  /// The first row of a statement, made by a closure; nothing when there is none.
  func first<Row>(
    _ sql: String, _ values: [SQLValue] = [], isKept: Bool = true, _ row: (SQLStatement) throws -> Row
  ) throws -> Row? {
    try SQLStatement(self, sql, isKept: isKept).first(values, row)
  }

  /// The whole number in the first column of the first row; zero when there is none.
  func number(_ sql: String, _ values: SQLValue...) throws -> Int64 {
    try first(sql, values) { $0.integer(0) } ?? 0
  }
}
