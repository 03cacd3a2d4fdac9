import Advocacy
import GRDB

extension Database {
  /// The numbers that a statement gives; nothing when it has more rows than a bound, or numbers higher than a set holds.
  ///
  /// The statement is a `SELECT` of numbers without a limit.
  func numbers(_ statement: SQLCondition, atMost bound: Int) throws -> NumberSet? {
    let values = statement.values + [.integer(Int64(bound) + 1)]
    let statement = try SQLStatement(self, "\(statement.sql) LIMIT ?", isKept: false)
    statement.bind(values)
    defer { statement.reset() }
    var numbers = NumberSet()
    var rows = 0
    while try statement.step() {
      rows += 1
      let number = statement.integer(0)
      guard rows <= bound, 0...NumberSet.highest ~= number else { return nil }
      numbers.insert(number)
    }
    return numbers
  }

  /// The numbers of the things of a kind, removed ones too, that refer to any of some others; nothing when they, or
  /// the others, are more than a bound.
  func numbers(
    of kind: Kind, whose link: FieldName, atMost bound: Int,
    isAmong others: (_ bound: Int) throws -> NumberSet?
  ) throws -> NumberSet? {
    guard let others = try others(bound / Self.thingsOfOne) else { return nil }
    return try numbers(
      SQLCondition(
        "SELECT t.id FROM json_each(?) c CROSS JOIN \(ThingTable.name(of: kind)) t WHERE t.\(link) = c.value",
        [.text(others.list)]), atMost: bound)
  }

  /// How many things are taken to refer to one.
  private static var thingsOfOne: Int { 5 }
}
