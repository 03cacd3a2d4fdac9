import Foundation
import GRDB
import GRDBSQLite

extension Database {
  /// The size of a page cache that holds what an act on few things touches, in KiB: SQLite's own.
  private static let usualCache = 2000
  /// The size of a page cache for thousands of rows, whose indexes are spread over the file, in KiB.
  private static let wideCache = 64 * 1024

  /// The size of a page cache of a connection that reads alone, in KiB: what lies between a root and the rows of a screen;
  /// the system keeps all pages beside it.
  private static let readersCache = 600

  /// Lets this connection keep no more pages than reading wants: there are several such.
  func keepFewPages() throws { try execute(sql: "PRAGMA cache_size = -\(Self.readersCache)") }

  /// Gives this connection the memory that many rows want: without it each of their pages is read and written again
  /// and again.
  ///
  /// What is written then doesn't go from the log to its place at the commit either: it is durable in the log.
  func widenCache() throws {
    try execute(sql: "PRAGMA cache_size = -\(Self.wideCache); PRAGMA wal_autocheckpoint = 0")
  }

  /// Gives back what ``widenCache()`` took; false when it hadn't taken anything.
  @discardableResult
  func narrowCache() throws -> Bool {
    guard try number("PRAGMA cache_size") == -Int64(Self.wideCache) else { return false }
    try execute(sql: "PRAGMA cache_size = -\(Self.usualCache); PRAGMA shrink_memory")
    return true
  }

  /// Lets commits bring what stands in the log to its place again.
  func useLogAsUsual() throws { try execute(sql: "PRAGMA wal_autocheckpoint = \(Self.usualLog)") }

  /// From how many pages in the log on a commit brings them to their place: SQLite's own.
  private static let usualLog = 1000
}

extension ProgrammeFile {
  /// Brings what stands in the log of a file to its place, over a connection of its own.
  ///
  /// Nobody waits for it: what was written is durable already, and others read and write meanwhile.
  static func emptyLog(of path: String) {
    DispatchQueue.global(qos: .utility).async {
      var connection: OpaquePointer?
      defer { sqlite3_close(connection) }
      guard sqlite3_open_v2(path, &connection, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else { return }
      // The log of a file is known once something was read.
      sqlite3_exec(connection, "PRAGMA user_version", nil, nil, nil)
      sqlite3_wal_checkpoint_v2(connection, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
    }
  }
}
