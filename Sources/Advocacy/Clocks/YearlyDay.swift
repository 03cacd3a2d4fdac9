/// A day that comes every year, written `--12-25`.
///
/// `--02-29` comes in leap years only.
public struct YearlyDay: Hashable, Comparable, Sendable {
  /// The month, 1…12.
  public let month: Int
  /// The day of the month, 1…31.
  public let day: Int

  /// Makes a yearly day, or nothing when no year has it.
  public init?(month: Int, day: Int) {
    guard CalendarDay(year: 2000, month: month, day: day) != nil else { return nil }
    self.month = month
    self.day = day
  }

  /// Parses `--12-25`, or gives nothing for any other text.
  public init?(_ text: some StringProtocol) {
    guard text.hasPrefix("--"), let day = CalendarDay("2000-" + text.dropFirst(2)) else { return nil }
    self.init(month: day.components.month, day: day.components.day)
  }

  /// The day in one year, or nothing when that year doesn't have it.
  public func day(in year: Int) -> CalendarDay? {
    CalendarDay(year: year, month: month, day: day)
  }

  /// Orders two values by their place in the year.
  public static func < (left: YearlyDay, right: YearlyDay) -> Bool {
    (left.month, left.day) < (right.month, right.day)
  }
}

extension YearlyDay: CustomStringConvertible {
  /// The day as `--MM-DD`.
  public var description: String { "--" + padded(month, 2) + "-" + padded(day, 2) }
}
