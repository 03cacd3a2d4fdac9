import GRDB
import GRDBSQLite

extension Database {
  /// Runs reading statements until they end or a condition holds; nothing when they were cut off.
  ///
  /// The condition is asked before, and then about every tenth of a millisecond. Cancellation throws `CancellationError`.
  func cutOff<Result>(when isOver: () -> Bool, _ body: () throws -> Result) throws -> Result? {
    try checkCancelled()
    if isOver() { return nil }
    return try withoutActuallyEscaping(isOver) { isOver in
      let cut = Cut(isOver)
      let context = Unmanaged.passUnretained(cut).toOpaque()
      sqlite3_progress_handler(sqliteConnection, Cut.interval, Cut.ask, context)
      defer { sqlite3_progress_handler(sqliteConnection, 0, nil, nil) }
      do {
        return try withExtendedLifetime(cut, body)
      } catch {
        guard cut.hasCut else { throw error }
        try checkCancelled()
        return nil
      }
    }
  }

  /// Throws `CancellationError` when this access was cancelled: SQLite forgets an interruption that comes between two
  /// statements, or together with the end of one.
  func checkCancelled() throws { _ = try Int.fetchOne(self, sql: "SELECT 1") }
}

/// What SQLite asks while a statement runs.
private final class Cut {
  /// The steps of SQLite's machine between two questions.
  static let interval: CInt = 500

  private let isOver: () -> Bool
  private(set) var hasCut = false

  init(_ isOver: @escaping () -> Bool) { self.isOver = isOver }

  static let ask: @convention(c) (UnsafeMutableRawPointer?) -> CInt = { context in
    guard let context else { return 0 }
    let cut = Unmanaged<Cut>.fromOpaque(context).takeUnretainedValue()
    if cut.isOver() { cut.hasCut = true }
    return cut.hasCut ? 1 : 0
  }
}
