import GRDB

extension Database {
  /// The size of a page cache that holds what an act on few things touches, in KiB: SQLite's own.
  private static let usualCache = 2000
  /// The size of a page cache for thousands of rows, whose indexes are spread over the file, in KiB.
  private static let wideCache = 64 * 1024

  /// The size of a page cache of a connection that reads alone, in KiB: what lies between a root and the rows of a screen;
  /// the system keeps all pages beside it.
  private static let readersCache = 400

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
    try execute(sql: "PRAGMA cache_size = -\(Self.usualCache)")
    try letGoOfPages()
    return true
  }

  /// Gives back the pages that nothing is done with now.
  func letGoOfPages() throws { try execute(sql: "PRAGMA shrink_memory") }

  /// Lets commits bring what stands in the log to its place again.
  func useLogAsUsual() throws { try execute(sql: "PRAGMA wal_autocheckpoint = \(Self.usualLog)") }

  /// From how many pages in the log on they are brought to their place: SQLite's own.
  static let usualLog = 1000
}
