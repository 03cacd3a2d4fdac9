/// A part of a day in which a calendar is open, in local wall time: `09:00-12:30`, up to `24:00`.
///
/// A period ends on the day it begins: a night shift is `22:00-24:00` and `00:00-06:00` of the next day.
public struct OpeningPeriod: Hashable, Comparable, Sendable {
  /// Milliseconds since local midnight at which it begins, 0…86,399,999.
  public let from: Int64
  /// Milliseconds since local midnight at which it ends, after `from` and at most 86,400,000.
  public let to: Int64

  /// The whole day.
  public static let wholeDay = OpeningPeriod(uncheckedFrom: 0, to: Span.days(1).milliseconds)

  /// Makes a period of milliseconds since local midnight, or nothing unless 0 ≤ from < to ≤ 24:00.
  public init?(from: Int64, to: Int64) {
    guard from >= 0, from < to, to <= Span.days(1).milliseconds else { return nil }
    self.init(uncheckedFrom: from, to: to)
  }

  /// Parses `09:00-12:30`, also with an en dash or blanks around it, or gives nothing for any other text.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }.map { part in
      String(part).split(separator: " ").joined(separator: " ")
    }
    guard parts.count == 2, let from = ClockTime(parts[0])?.milliseconds else { return nil }
    let isMidnight = parts[1] == "24:00" || parts[1] == "24:00:00"
    guard let to = isMidnight ? Span.days(1).milliseconds : ClockTime(parts[1])?.milliseconds else {
      return nil
    }
    self.init(from: from, to: to)
  }

  private init(uncheckedFrom from: Int64, to: Int64) {
    self.from = from
    self.to = to
  }

  /// Orders two periods by when they begin.
  public static func < (left: OpeningPeriod, right: OpeningPeriod) -> Bool {
    (left.from, left.to) < (right.from, right.to)
  }

  /// The same open time as periods in order that neither overlap nor touch.
  static func tidied(_ periods: [OpeningPeriod]) -> [OpeningPeriod] {
    var tidy: [OpeningPeriod] = []
    for period in periods.sorted() {
      if let last = tidy.last, period.from <= last.to {
        tidy[tidy.count - 1] = OpeningPeriod(uncheckedFrom: last.from, to: max(last.to, period.to))
      } else {
        tidy.append(period)
      }
    }
    return tidy
  }
}
