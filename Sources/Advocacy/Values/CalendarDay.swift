/// A calendar date with no time and no zone, such as the day a contract starts.
///
/// Counted in days since 1970-01-01 of the proleptic Gregorian calendar; the
/// conversions are Howard Hinnant's `days_from_civil` and `civil_from_days`.
public struct CalendarDay: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public var daysSince1970: Int

  /// Makes a date from days since 1970-01-01.
  public init(daysSince1970: Int) {
    self.daysSince1970 = daysSince1970
  }

  /// Makes a date from year, month and day, or nothing when there is no such date.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...CalendarDay.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSince1970 = era * 146_097 + dayOfEra - 719_468
  }

  /// Parses `YYYY-MM-DD`, or gives nothing for any other text.
  public init?(_ text: some StringProtocol) {
    let bytes = text.utf8
    guard let day = bytes.withContiguousStorageIfAvailable(CalendarDay.read) ?? CalendarDay.read(Array(bytes))
    else { return nil }
    self = day
  }

  private static func read(_ bytes: some RandomAccessCollection<UInt8>) -> CalendarDay? {
    guard bytes.count == 10 else { return nil }
    var (year, month, day) = (0, 0, 0)
    for (place, byte) in bytes.enumerated() {
      switch (place, byte) {
      case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): break
      case (0..<4, 48...57): year = year * 10 + Int(byte - 48)
      case (5..<7, 48...57): month = month * 10 + Int(byte - 48)
      case (8..<10, 48...57): day = day * 10 + Int(byte - 48)
      default: return nil
      }
    }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// Year, month (1…12) and day (1…31).
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = daysSince1970 + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day of the week: 1 for Monday to 7 for Sunday, as in ISO 8601.
  public var isoWeekday: Int {
    let sinceThursday = (daysSince1970 % 7 + 7) % 7
    return (sinceThursday + 3) % 7 + 1
  }

  /// The same day some months later, cut to that month's last day.
  public func adding(months: Int) -> CalendarDay {
    let (year, month, day) = components
    let total = year * 12 + (month - 1) + months
    let newYear = Int((Double(total) / 12).rounded(.down))
    let newMonth = total - newYear * 12 + 1
    let newDay = min(day, CalendarDay.length(ofMonth: newMonth, year: newYear))
    return CalendarDay(year: newYear, month: newMonth, day: newDay) ?? self
  }

  /// Orders two values.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.daysSince1970 < right.daysSince1970
  }

  /// The date some days later, or earlier when negative.
  public static func + (day: CalendarDay, count: Int) -> CalendarDay {
    CalendarDay(daysSince1970: day.daysSince1970 + count)
  }

  /// The number of days in a month (1…12) of a year.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }
}

extension CalendarDay: CustomStringConvertible {
  /// The date as `YYYY-MM-DD`.
  public var description: String {
    var text: [UInt8] = []
    append(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends the date as `YYYY-MM-DD`.
  func append(to text: inout [UInt8]) {
    let (year, month, day) = components
    appendPadded(year, 4, to: &text)
    text.append(UInt8(ascii: "-"))
    appendPadded(month, 2, to: &text)
    text.append(UInt8(ascii: "-"))
    appendPadded(day, 2, to: &text)
  }
}

/// A number as decimal digits, with leading zeros to a width.
func padded(_ number: Int, _ width: Int) -> String {
  var text: [UInt8] = []
  appendPadded(number, width, to: &text)
  return String(decoding: text, as: UTF8.self)
}

/// Appends a number as decimal digits, with leading zeros to a width.
func appendPadded(_ number: Int, _ width: Int, to text: inout [UInt8]) {
  if number < 0 { text.append(UInt8(ascii: "-")) }
  let magnitude = number.magnitude
  var unit: UInt = (1..<max(1, width)).reduce(1) { unit, _ in unit * 10 }
  while magnitude / unit >= 10 { unit *= 10 }
  while unit > 0 {
    text.append(UInt8(ascii: "0") + UInt8(magnitude / unit % 10))
    unit /= 10
  }
}
