/// When someone is there to act: weekly opening periods in a zone of its own, and days that differ.
///
/// Opening periods are local wall times. An hour that a clock change skips isn't counted, one that it
/// repeats counts twice; everything else is whole milliseconds.
public struct BusinessCalendar: Hashable, Sendable {
  /// The name that the policy gives it.
  public let name: String
  /// The zone whose wall time the periods are in.
  public let zone: ProgrammeZone
  /// The opening periods of each day of the week, Monday first; nothing when no hours are given and it is
  /// always open.
  public let week: [[OpeningPeriod]]?
  /// Single days that differ.
  public let holidays: [CalendarDay: Holiday]
  /// Days that differ every year; a single day of the same date goes before them.
  public let yearly: [YearlyDay: Holiday]
  /// The single days as numbers, in order.
  let holidayNumbers: [Int]
  /// Milliseconds open in a week without special days and clock changes.
  let openInWeek: Int64

  /// Makes a calendar.
  ///
  /// - Parameters:
  ///   - name: What the policy calls it.
  ///   - zone: The zone whose wall time the periods are in.
  ///   - week: The opening periods by ISO weekday, 1 for Monday to 7 for Sunday; a day not named is closed.
  ///     Without any it is open round the clock.
  ///   - holidays: Single days that are closed or shortened.
  ///   - yearly: Days that are closed or shortened every year.
  public init(
    name: String, zone: ProgrammeZone, week: [Int: [OpeningPeriod]]? = nil,
    holidays: [CalendarDay: Holiday] = [:], yearly: [YearlyDay: Holiday] = [:]
  ) {
    self.name = name
    self.zone = zone
    self.week = week.map { week in (1...7).map { OpeningPeriod.tidied(week[$0] ?? []) } }
    self.holidays = holidays
    self.yearly = yearly
    holidayNumbers = holidays.keys.map(\.daysSince1970).sorted()
    let periods = self.week.map { Array($0.joined()) } ?? Array(repeating: .wholeDay, count: 7)
    openInWeek = periods.reduce(0) { $0 + $1.to - $1.from }
  }

  /// Whether there is no time at which it is closed.
  public var isAlwaysOpen: Bool { week == nil && holidays.isEmpty && yearly.isEmpty }

  /// What a day is when it differs from its weekday.
  public func holiday(on day: CalendarDay) -> Holiday? {
    if let holiday = holidays[day] { return holiday }
    guard !yearly.isEmpty else { return nil }
    let parts = day.components
    return YearlyDay(month: parts.month, day: parts.day).flatMap { yearly[$0] }
  }

  /// The opening periods of one day.
  public func periods(on day: CalendarDay) -> [OpeningPeriod] {
    holiday(on: day)?.periods ?? usualPeriods(on: day)
  }

  /// The opening periods of a day's weekday.
  func usualPeriods(on day: CalendarDay) -> [OpeningPeriod] {
    week.map { $0[day.isoWeekday - 1] } ?? [.wholeDay]
  }
}
