import GRDB
import GRDBSQLite

extension Database {
  /// The most statements that a connection keeps: what a screen, its lists and the details of some kinds of things are
  /// read by.
  static let mostStatements = 80

  /// How many statements this connection has prepared.
  var statementCount: Int {
    var count = 0
    var statement = sqlite3_next_stmt(sqliteConnection, nil)
    while statement != nil {
      count += 1
      statement = sqlite3_next_stmt(sqliteConnection, statement)
    }
    return count
  }

  /// Gives back the statements that this connection keeps, and its pages, where they have become many: each holds some
  /// ten KiB, and what all screens, orders and acts take is never wanted at once.
  func keepFewStatements() {
    if statementCount > Self.mostStatements { releaseMemory() }
  }
}
