/// Customers who came on one day and of whom the same became.
public struct CustomerStay: Hashable, Sendable {
  /// The day from which they were customers.
  public var since: CalendarDay
  /// The day on which they were lost; nothing while they are with us.
  public var lost: CalendarDay?
  /// How many they are.
  public var count: Int

  /// Counts customers; who is said to be lost before the beginning was lost on its day.
  public init(since: CalendarDay, lost: CalendarDay?, count: Int = 1) {
    self.since = since
    self.lost = lost.map { max($0, since) }
    self.count = count
  }

  /// The whole months for which they stayed, by the calendar; nothing while they are with us.
  public var months: Int? { lost.map { CustomerStay.months(from: since, to: $0) } }

  /// The whole months between two days: a month is over on the same day of the next one, or on its last day.
  static func months(from start: CalendarDay, to end: CalendarDay) -> Int {
    let count = monthNumber(end) - monthNumber(start)
    return start.adding(months: count) > end ? count - 1 : count
  }

  /// The month of a day, counted from the year 0.
  static func monthNumber(_ day: CalendarDay) -> Int {
    let (year, month, _) = day.components
    return year * 12 + month - 1
  }
}
