import GRDB

/// The numbers that a statement gives.
///
/// The first look at it, when it is to be a short one, ends in time even where very many rows stand before the first
/// number, and what it went through is gone through again; others go on at least to the next number.
final class StatementNumbers: NumberSource {
  private let database: Database
  private let condition: SQLCondition
  private let bound: Int
  private var statement: SQLStatement?
  private(set) var state = NumberSourceState.more
  private(set) var numbers = NumberSet()
  private(set) var gone = 0
  private var wasLookedAt = false

  /// So many numbers are taken between two looks at the clock: fewer where they are far between.
  private var stride = 1
  private static let longestStride = 512
  /// How long a stretch may take before the next is shorter.
  private static let shortly = Duration.microseconds(100)

  /// Takes a `SELECT` of numbers without a limit; more rows than a bound are too many.
  init(_ database: Database, _ condition: SQLCondition, atMost bound: Int) {
    (self.database, self.condition, self.bound) = (database, condition, bound)
  }

  deinit { statement?.reset() }

  func advance(_ effort: Effort) throws {
    guard state == .more else { return }
    defer { wasLookedAt = true }
    guard effort.isShort, !wasLookedAt else { return try goOn(effort) }
    if try database.cutOff(when: { effort.isOver }, { try goOn(effort) }) == nil {
      statement?.reset()
      statement = nil
      gone = 0
    }
  }

  private func goOn(_ effort: Effort) throws {
    var begun = ContinuousClock.now
    repeat {
      // Taken out meanwhile: what others could see at each step is checked at each step.
      var numbers = NumberSet()
      swap(&numbers, &self.numbers)
      defer { swap(&numbers, &self.numbers) }
      let outcome = try take(from: statement ?? begin(), into: &numbers)
      gone += outcome.rows
      if outcome.state != .more { finish(outcome.state) }
      let now = ContinuousClock.now
      stride = now - begun < Self.shortly ? min(stride * 2, Self.longestStride) : max(stride / 2, 1)
      begun = now
    } while state == .more && !effort.isOver
  }

  private func take(from statement: SQLStatement, into numbers: inout NumberSet) throws -> (
    rows: Int, state: NumberSourceState
  ) {
    let left = min(bound - gone, stride)
    for row in 0..<stride {
      guard try statement.step() else { return (row, .whole) }
      let number = statement.integer(0)
      guard row < left, 0...NumberSet.highest ~= number else { return (row, .tooMany) }
      numbers.insert(number)
    }
    return (stride, .more)
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
