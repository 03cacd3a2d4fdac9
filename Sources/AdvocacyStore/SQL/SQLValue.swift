/// A value as SQLite stores it.
enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)
  case blob([UInt8])
  /// What `is_among(set, number)` looks into; null for all else.
  case numbers(NumberSet)

  /// A number, or null.
  init(_ number: Int64?) {
    self = number.map { .integer($0) } ?? .null
  }

  /// A text, or null.
  init(_ text: String?) {
    self = text.map { .text($0) } ?? .null
  }

  /// The number, when the value is one.
  var integer: Int64? {
    if case .integer(let number) = self { number } else { nil }
  }

  /// The text, when the value is one.
  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }
}
