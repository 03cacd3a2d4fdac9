import GRDB

extension Database {
  /// The page cache of an import, in KiB: what one chunk changes of all indexes.
  private static let cache = 48 * 1024
  /// The fewest pages of the WAL after which an import brings them into the file.
  private static let leastCheckpoint = 8000
  /// The most: whoever reads meanwhile looks for each page in all of the WAL first, 4,096 pages of it at a time.
  private static let mostCheckpoint = 64_000

  /// Gives this connection what thousands of rows at once want, one chunk of them after another.
  ///
  /// Nearly each row changes other pages of the indexes by names. What SQLite may have to take back of the statement
  /// that writes a chunk is as many pages, and is kept in memory meanwhile, where it would be written to a file.
  func beginManyRows() throws {
    try execute(sql: "PRAGMA cache_size = -\(Self.cache); PRAGMA temp_store = MEMORY")
  }

  /// Has this connection bring the WAL into the file the more seldom the larger the file is.
  ///
  /// Chunks change the same pages of the indexes again and again, and each time they are brought into the file costs
  /// as much as changing them did.
  func spreadCheckpoints() throws {
    let pages = try number("PRAGMA page_count")
    let spread = min(max(Self.leastCheckpoint, Int(pages) / 4), Self.mostCheckpoint)
    try execute(sql: "PRAGMA wal_autocheckpoint = \(spread)")
  }

  /// Gives back what ``beginManyRows()`` and ``spreadCheckpoints()`` took; no small act after it has to bring all that
  /// into the file.
  func endManyRows() throws {
    try execute(sql: "PRAGMA wal_checkpoint; PRAGMA wal_autocheckpoint = 1000; PRAGMA temp_store = DEFAULT")
    try execute(sql: "PRAGMA cache_size = -2000; PRAGMA shrink_memory")
  }
}
