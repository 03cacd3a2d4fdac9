import GRDB
import GRDBSQLite

/// `is_among(set, number)`: whether a number is in a set that was bound. It is asked of millions of rows, so it goes
/// past GRDB's functions, which make an array of each row's values.
extension NumberSet {
  /// Makes the function known to a connection.
  static func addFunction(to database: Database) {
    sqlite3_create_function_v2(
      database.sqliteConnection, "is_among", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil,
      { context, _, values in
        guard let values, let pointer = sqlite3_value_pointer(values[0], NumberSet.type.characters) else {
          sqlite3_result_int(context, 0)
          return
        }
        let box = Unmanaged<Box>.fromOpaque(pointer)
        let isAmong = box._withUnsafeGuaranteedRef { $0.set.contains(sqlite3_value_int64(values[1])) }
        sqlite3_result_int(context, isAmong ? 1 : 0)
      }, nil, nil, nil)
  }

  /// Binds the set to a parameter; the statement keeps it until another value is bound there.
  func bind(to statement: SQLiteStatement, at position: CInt) {
    sqlite3_bind_pointer(
      statement, position, Unmanaged.passRetained(Box(self)).toOpaque(), NumberSet.type.characters,
      { pointer in if let pointer { Unmanaged<Box>.fromOpaque(pointer).release() } })
  }

  private final class Box: Sendable {
    let set: NumberSet

    init(_ set: NumberSet) { self.set = set }
  }

  /// What SQLite knows a set by.
  private static let type: StaticString = "number_set"
}

extension StaticString {
  fileprivate var characters: UnsafePointer<CChar> {
    UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self)
  }
}
