import Advocacy
import GRDB

extension Database {
  /// The numbers that a statement gives; nothing when it has more rows than a bound, or numbers higher than a set holds.
  ///
  /// The statement is a `SELECT` of numbers without a limit.
  func numbers(_ statement: SQLCondition, atMost bound: Int) throws -> NumberSet? {
    try StatementNumbers(self, statement, atMost: bound).all()
  }
}
