/// A condition of SQL with the values of its parameters; text of people stands in the values alone.
struct SQLCondition: Hashable, Sendable {
  /// The expression, with `?` for each value.
  var sql: String
  /// The values, in the order of their marks.
  var values: [SQLValue]

  init(_ sql: String, _ values: [SQLValue] = []) {
    self.sql = sql
    self.values = values
  }

  static let always = SQLCondition("1")
  static let never = SQLCondition("0")

  /// Holds where the other doesn't, the unknown counting as not holding.
  static prefix func ! (condition: SQLCondition) -> SQLCondition {
    SQLCondition("(\(condition.sql)) IS NOT TRUE", condition.values)
  }

  /// Holds where all hold.
  static func all(_ conditions: [SQLCondition]) -> SQLCondition {
    joined(conditions, " AND ") ?? always
  }

  /// Holds where any holds.
  static func any(_ conditions: [SQLCondition]) -> SQLCondition {
    joined(conditions, " OR ") ?? never
  }

  private static func joined(_ conditions: [SQLCondition], _ word: String) -> SQLCondition? {
    guard let first = conditions.first else { return nil }
    if conditions.count == 1 { return first }
    return SQLCondition(
      conditions.map { "(\($0.sql))" }.joined(separator: word), conditions.flatMap(\.values))
  }

  /// One of some values: an equality for one of them, so that an index on more columns keeps its order.
  static func `in`(_ expression: String, _ values: [SQLValue]) -> SQLCondition {
    switch values.count {
    case 0: never
    case 1: SQLCondition("\(expression) = ?", values)
    default: SQLCondition("\(expression) IN (\(marks(values.count)))", values)
    }
  }

  /// One of some numbers; many are one value, since SQLite compares with each mark in a step of its own.
  static func `in`(_ expression: String, numbers: [Int64]) -> SQLCondition {
    numbers.count > mostMarks
      ? SQLCondition("\(expression) IN (SELECT value FROM json_each(?))", [.text(NumberSet.list(numbers))])
      : .in(expression, numbers.map { .integer($0) })
  }

  private static let mostMarks = 50

  static func marks(_ count: Int) -> String {
    Array(repeating: "?", count: count).joined(separator: ", ")
  }
}
