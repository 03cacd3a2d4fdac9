/// A walk along the days of a calendar, that remembers where the zone's offset is steady and which special
/// day comes next, so that an ordinary day costs neither a look at the zone nor at the holidays.
struct CalendarWalk {
  private static let dayLength = Span.days(1).milliseconds

  private let calendar: BusinessCalendar
  /// The open times of the day loaded last, in order, as milliseconds since 1970.
  private(set) var open: [(from: Int64, to: Int64)] = []
  /// Instants between which the offset is known not to change.
  private var steady: ClosedRange<Int64> = 0...0
  private var offset: Int64 = 0
  /// The next special day from `specialFrom` on.
  private var special = Int.max
  private var specialFrom = Int.max

  init(_ calendar: BusinessCalendar) {
    self.calendar = calendar
  }

  /// Whether seven days from one on have no special day and no clock change.
  mutating func isPlainWeek(from day: Int) -> Bool {
    nextSpecial(from: day) >= day + 7 && isSteady(from: day, days: 7)
  }

  /// Finds a day's open times, and gives the instant at which the day ends.
  @discardableResult mutating func load(_ number: Int) -> Int64 {
    open.removeAll(keepingCapacity: true)
    let day = CalendarDay(daysSince1970: number)
    let periods =
      nextSpecial(from: number) == number ? calendar.periods(on: day) : calendar.usualPeriods(on: day)
    let midnight = Int64(number) * CalendarWalk.dayLength
    if isSteady(from: number, days: 1) {
      for period in periods { open.append((midnight + period.from - offset, midnight + period.to - offset)) }
      return midnight + CalendarWalk.dayLength - offset
    }
    let start = calendar.zone.start(of: day).milliseconds
    let end = calendar.zone.start(of: day + 1).milliseconds
    let before = offset(at: start)
    let change = firstChange(from: start, to: end, before)
    add(periods, of: midnight, before, from: start, to: change)
    if change < end { add(periods, of: midnight, offset(at: change), from: change, to: end) }
    return end
  }

  /// Adds what is open while one offset holds: the wall times that exist then.
  private mutating func add(
    _ periods: [OpeningPeriod], of midnight: Int64, _ offset: Int64, from start: Int64, to end: Int64
  ) {
    for period in periods {
      let from = max(midnight + period.from - offset, start)
      let to = min(midnight + period.to - offset, end)
      if from < to { open.append((from, to)) }
    }
  }

  /// The first instant of a day at which the offset isn't that of its beginning, or the day's end.
  ///
  /// No zone changes its offset twice in one day, so halving finds it.
  private func firstChange(from start: Int64, to end: Int64, _ before: Int64) -> Int64 {
    guard start < end, offset(at: end - 1) != before else { return end }
    var (known, changed) = (start, end - 1)
    while changed - known > 1 {
      let middle = known + (changed - known) / 2
      if offset(at: middle) == before { known = middle } else { changed = middle }
    }
    return changed
  }

  private func offset(at milliseconds: Int64) -> Int64 {
    Int64(calendar.zone.offset(at: Instant(milliseconds: milliseconds))) * 1000
  }

  /// Whether the offset stays the same through some days; if so, `offset` is it.
  ///
  /// Offsets are compared about three weeks apart: no zone changes its clocks and back within that; the
  /// shortest, for Ramadan, takes four.
  private mutating func isSteady(from day: Int, days: Int) -> Bool {
    let midnight = Int64(day) * CalendarWalk.dayLength
    let end = midnight + Int64(days) * CalendarWalk.dayLength
    if steady.contains(midnight - offset), steady.contains(end - offset) { return true }
    let from = midnight - CalendarWalk.dayLength
    for reach in [Int64(22), Int64(days + 1)] {
      let to = midnight + reach * CalendarWalk.dayLength
      let found = offset(at: from)
      if found == offset(at: to) {
        steady = from...to
        offset = found
        return true
      }
    }
    return false
  }

  /// The first special day on or after a day.
  private mutating func nextSpecial(from day: Int) -> Int {
    if day >= specialFrom, day <= special { return special }
    specialFrom = day
    special = min(nextHoliday(from: day), nextYearly(from: day))
    return special
  }

  private func nextHoliday(from day: Int) -> Int {
    let numbers = calendar.holidayNumbers
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count ? numbers[low] : .max
  }

  /// The first yearly day on or after a day; at worst a 29 February, eight years ahead.
  private func nextYearly(from day: Int) -> Int {
    guard !calendar.yearly.isEmpty else { return .max }
    let year = CalendarDay(daysSince1970: day).components.year
    for candidate in year...(year + 8) {
      let next = calendar.yearly.keys.lazy.compactMap { $0.day(in: candidate)?.daysSince1970 }
        .filter { $0 >= day }.min()
      if let next { return next }
    }
    return .max
  }
}
