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
        let isAmong = Unmanaged<Bits>.fromOpaque(pointer)._withUnsafeGuaranteedRef {
          $0.contains(sqlite3_value_int64(values[1]))
        }
        sqlite3_result_int(context, isAmong ? 1 : 0)
      }, nil, nil, nil)
  }

  /// Binds the set to a parameter; the statement keeps it until another value is bound there.
  func bind(to statement: SQLiteStatement, at position: CInt) {
    sqlite3_bind_pointer(
      statement, position, Unmanaged.passRetained(Bits(words)).toOpaque(), NumberSet.type.characters,
      { pointer in if let pointer { Unmanaged<Bits>.fromOpaque(pointer).release() } })
  }

  /// The bits of a set where a function that is called for each row finds them without counting who uses them.
  private final class Bits {
    private let words: UnsafeMutableBufferPointer<UInt64>

    init(_ words: [UInt64]) {
      self.words = .allocate(capacity: words.count)
      _ = self.words.initialize(from: words)
    }

    deinit { words.deallocate() }

    func contains(_ number: Int64) -> Bool {
      guard number >= 0, Int(number >> 6) < words.count else { return false }
      return words[Int(number >> 6)] & UInt64(1) << UInt64(number & 63) != 0
    }
  }

  /// What SQLite knows a set by.
  private static let type: StaticString = "number_set"
}

extension StaticString {
  fileprivate var characters: UnsafePointer<CChar> {
    UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self)
  }
}
