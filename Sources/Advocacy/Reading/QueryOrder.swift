import Foundation

/// How values of one field go before each other, in queries.
public enum QueryOrder {
  /// Whether the first value is not after the second; amounts of different currencies are in no order.
  static func isOrdered(_ first: Value, _ second: Value) -> Bool {
    compare(first, second).map { $0 != .orderedDescending } ?? false
  }

  /// The order of two values of a field, or nothing when they have none.
  public static func compare(_ first: Value, _ second: Value) -> ComparisonResult? {
    switch (first, second) {
    case (.integer(let left), .integer(let right)): order(left, right)
    case (.instant(let left), .instant(let right)): order(left, right)
    case (.day(let left), .day(let right)): order(left, right)
    case (.money(let left), .money(let right)):
      left.currency == right.currency ? order(left.minorUnits, right.minorUnits) : nil
    default: nil
    }
  }

  private static func order<Part: Comparable>(_ left: Part, _ right: Part) -> ComparisonResult {
    left < right ? .orderedAscending : left == right ? .orderedSame : .orderedDescending
  }
}

/// Numbers written as text, as in the columns that an import kept.
public enum DecimalText {
  /// The number that text is: digits with an optional sign and point; nothing for other text.
  public static func number(_ text: some StringProtocol) -> Double? {
    let trimmed = text.trimmingBlanks
    let digits = trimmed.first == "-" || trimmed.first == "+" ? trimmed.dropFirst() : trimmed
    guard digits.first?.isASCII == true, digits.contains(where: \.isNumber),
      digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 })
    else { return nil }
    return Double(trimmed)
  }
}
