import Advocacy

/// The days of the demo, looked up instead of computed: local days, office hours and what came when.
struct DemoCalendar: Sendable {
  /// The day on which the demo is made.
  let today: CalendarDay
  /// The start of that day; nothing that has happened is dated after it.
  let present: Instant
  private let firstDay: CalendarDay
  private let starts: [Int64]

  static let hour: Int64 = 3_600_000
  static let dayLength: Int64 = 86_400_000
  /// How many days the oldest customer has been one.
  static let oldest = 8 * 365

  init(now: Instant, zone: ProgrammeZone) {
    today = zone.local(now).day
    present = zone.start(of: today)
    firstDay = today + -(DemoCalendar.oldest + 40)
    let first = firstDay
    starts = (0...(DemoCalendar.oldest + 40 + 500)).map { zone.start(of: first + $0).milliseconds }
  }

  /// The local day of an instant.
  func day(of instant: Instant) -> CalendarDay { firstDay + place(of: instant) }

  /// A time of a local day; hours may be fractions.
  func instant(_ day: CalendarDay, hour: Double) -> Instant {
    let place = min(max(day.daysSince1970 - firstDay.daysSince1970, 0), starts.count - 1)
    return Instant(milliseconds: starts[place] + Int64(hour * 3600) * 1000)
  }

  /// A time on a day to come, counted from today.
  func coming(days: Int, hour: Double = 9) -> Instant { instant(today + days, hour: hour) }

  /// The instant so many days before the present.
  func ago(days: Double) -> Instant {
    present - Span(milliseconds: Int64(days * 86_400) * 1000)
  }

  /// The same day with the time bent towards the hours in which people are awake.
  ///
  /// Order is kept.
  func waking(_ instant: Instant) -> Instant {
    let start = starts[place(of: instant)]
    let share = min(Double(instant.milliseconds - start) / 86_400_000, 0.999_98)
    let hour =
      switch share {
      case ..<0.04: share / 0.04 * 6
      case ..<0.30: 6 + (share - 0.04) / 0.26 * 5
      case ..<0.82: 11 + (share - 0.30) / 0.52 * 9
      default: 20 + (share - 0.82) / 0.18 * 4
      }
    return Instant(milliseconds: start + Int64(hour * 3600) * 1000)
  }

  /// The last office time, Monday to Friday, 8 to 18, that is not later than an instant.
  func officeTime(before instant: Instant) -> Instant {
    var day = day(of: instant)
    var inDay = instant.milliseconds - starts[place(of: instant)]
    let isWeekend = day.isoWeekday > 5
    if isWeekend || inDay < 8 * DemoCalendar.hour {
      repeat { day = day + -1 } while day.isoWeekday > 5
      inDay = 8 * DemoCalendar.hour + (instant.milliseconds / 1000 % 36_000) * 1000
    } else if inDay > 18 * DemoCalendar.hour {
      inDay = 8 * DemoCalendar.hour + (instant.milliseconds / 1000 % 36_000) * 1000
    }
    return self.instant(day, hour: Double(inDay) / 3_600_000)
  }

  /// The next office time, Monday to Friday, 8 to 18, that is not earlier than an instant.
  func officeTime(after instant: Instant) -> Instant {
    var day = day(of: instant)
    let inDay = instant.milliseconds - starts[place(of: instant)]
    if day.isoWeekday <= 5, inDay >= 8 * DemoCalendar.hour, inDay < 18 * DemoCalendar.hour { return instant }
    if day.isoWeekday > 5 || inDay >= 18 * DemoCalendar.hour {
      repeat { day = day + 1 } while day.isoWeekday > 5
    }
    return self.instant(day, hour: 8 + Double(instant.milliseconds / 1000 % 10_800) / 3600)
  }

  /// A wished instant, or when that is not strictly between two others a share of the way from one to the other.
  ///
  /// Whole seconds.
  func between(_ start: Instant, _ wished: Instant, _ end: Instant, share: Int64 = 3) -> Instant {
    var chosen = wished
    if wished <= start || wished >= end {
      chosen = start + Span(milliseconds: max(0, (end - start).milliseconds / share))
    }
    return Instant(milliseconds: max(chosen.milliseconds / 1000 * 1000, start.milliseconds))
  }

  private func place(of instant: Instant) -> Int {
    let guess = Int((instant.milliseconds - starts[0]) / DemoCalendar.dayLength)
    var place = min(max(guess, 0), starts.count - 1)
    while place + 1 < starts.count, starts[place + 1] <= instant.milliseconds { place += 1 }
    while place > 0, starts[place] > instant.milliseconds { place -= 1 }
    return place
  }
}
