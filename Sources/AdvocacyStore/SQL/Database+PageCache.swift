import GRDB

extension Database {
  /// The size of a page cache that holds what an act on few things touches, in KiB: SQLite's own.
  private static let usualCache = 2000
  /// The size of a page cache for thousands of rows, whose indexes are spread over the file, in KiB.
  private static let wideCache = 64 * 1024

  /// Gives this connection the memory that many rows want: without it each of their pages is read and written again
  /// and again.
  func widenCache() throws { try execute(sql: "PRAGMA cache_size = -\(Self.wideCache)") }

  /// Gives back what ``widenCache()`` took.
  func narrowCache() throws {
    guard try number("PRAGMA cache_size") == -Int64(Self.wideCache) else { return }
    try execute(sql: "PRAGMA cache_size = -\(Self.usualCache); PRAGMA shrink_memory")
  }
}
