import GRDB

/// The numbers that a statement gives.
final class StatementNumbers: NumberSource {
  private let database: Database
  private let condition: SQLCondition
  private let bound: Int
  private var statement: SQLStatement?
  private(set) var state = NumberSourceState.more
  private(set) var numbers = NumberSet()
  private(set) var gone = 0

  /// So many rows are gone through between two looks at the clock.
  private static let stride = 64

  /// Takes a `SELECT` of numbers without a limit; more rows than a bound are too many.
  init(_ database: Database, _ condition: SQLCondition, atMost bound: Int) {
    (self.database, self.condition, self.bound) = (database, condition, bound)
  }

  deinit { statement?.reset() }

  func advance(until end: ContinuousClock.Instant) throws {
    while state == .more, ContinuousClock.now < end {
      // Taken out meanwhile: what others could see at each step is checked at each step.
      var numbers = NumberSet()
      swap(&numbers, &self.numbers)
      let outcome = try take(from: statement ?? begin(), into: &numbers)
      swap(&numbers, &self.numbers)
      gone += outcome.rows
      if outcome.state != .more { finish(outcome.state) }
    }
  }

  private func take(from statement: SQLStatement, into numbers: inout NumberSet) throws -> (
    rows: Int, state: NumberSourceState
  ) {
    let left = min(bound - gone, Self.stride)
    for row in 0..<Self.stride {
      guard try statement.step() else { return (row, .whole) }
      let number = statement.integer(0)
      guard row < left, 0...NumberSet.highest ~= number else { return (row, .tooMany) }
      numbers.insert(number)
    }
    return (Self.stride, .more)
  }

  private func begin() throws -> SQLStatement {
    try database.checkCancelled()
    let statement = try SQLStatement(database, condition.sql, isKept: false)
    statement.bind(condition.values)
    self.statement = statement
    return statement
  }

  private func finish(_ state: NumberSourceState) {
    self.state = state
    statement?.reset()
    statement = nil
  }
}
