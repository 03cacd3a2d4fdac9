import Advocacy

/// Points in time in few words: relative near now, absolute further off.
struct RelativeTime: Hashable, Sendable {
  /// The time it is.
  let now: Instant
  /// The zone in which days begin and end.
  let zone: ProgrammeZone

  /// How much of a promise is left: `12m late`, `18m left`, `3h left`, `today`, `Wed`, `12 Nov`, `Mar 2027`.
  func deadline(_ instant: Instant) -> String {
    if abs(instant.milliseconds - now.milliseconds) < 60_000 { return "due now" }
    if instant < now {
      let late = now - instant
      return late < .days(15) ? "\(length(late)) late" : calendar(instant)
    }
    let left = instant - now
    if left < .hours(6) { return "\(length(left)) left" }
    return zone.local(instant).day == zone.local(now).day ? "today" : calendar(instant)
  }

  /// How long there still is, however long that may be: `18m left`, `23d left`.
  func left(_ instant: Instant) -> String {
    instant - now < .minutes(1) ? "due now" : "\(length(instant - now)) left"
  }

  /// How late something is, however long ago it was due: `12m late`, `26d late`.
  func late(_ instant: Instant) -> String {
    now - instant < .minutes(1) ? "due now" : "\(length(now - instant)) late"
  }

  /// A point in time for a narrow column: `now`, `12m`, `3h`, `Wed`, `12 Nov`, `Mar 2021`.
  func point(_ instant: Instant) -> String {
    let distance = instant < now ? now - instant : instant - now
    if distance < .minutes(1) { return "now" }
    if distance < .hours(24) { return length(distance) }
    return calendar(instant)
  }

  /// A point in time for a column by calendar and clock: `16:48` today, `11-12 16:48` this year, else `2025-11-12`.
  func stamp(_ instant: Instant) -> String {
    let (day, clock) = dayAndClock(instant)
    let today = zone.local(now).day
    if day == today { return clock }
    let date = day.description
    return day.components.0 == today.components.0 ? "\(date.dropFirst(5)) \(clock)" : date
  }

  /// The day of an instant, by its weekday when it is near.
  private func calendar(_ instant: Instant) -> String {
    let day = zone.local(instant).day
    let days = abs(day.daysSince1970 - zone.local(now).day.daysSince1970)
    return days == 1 ? RelativeTime.weekday(day) : self.day(day)
  }

  /// A date: `today`, `yesterday`, `tomorrow`, `Wed` within six days, `12 Nov` within eleven months, else `Mar 2021`.
  func day(_ day: CalendarDay) -> String {
    let today = zone.local(now).day
    let distance = day.daysSince1970 - today.daysSince1970
    switch distance {
    case 0: return "today"
    case -1: return "yesterday"
    case 1: return "tomorrow"
    case -6...6: return RelativeTime.weekday(day)
    default:
      let (year, month, dayOfMonth) = day.components
      return abs(distance) < 334
        ? "\(dayOfMonth) \(RelativeTime.month(month))" : "\(RelativeTime.month(month)) \(year)"
    }
  }

  /// How long ago something was: `now`, `12m`, `3h`, `9d`, `14mo`, `3y`.
  func age(_ instant: Instant) -> String {
    instant < now ? length(now - instant) : "now"
  }

  /// How long someone has been waiting: `waits 3h`.
  func waits(_ instant: Instant) -> String { "waits \(age(instant))" }

  /// How long nobody has spoken with someone: `58 days quiet`, or `spoken to today`.
  func quiet(_ instant: Instant) -> String {
    let days = zone.local(now).day.daysSince1970 - zone.local(instant).day.daysSince1970
    switch days {
    case ...0: return "spoken to today"
    case 1: return "1 day quiet"
    default: return "\(days) days quiet"
    }
  }

  /// How long ago a day was, whatever the hour: `62d`, `4mo`.
  func daysAge(_ instant: Instant) -> String {
    age(zone.instant(zone.local(instant).day, timeOfDay: zone.local(now).timeOfDay))
  }

  /// The time by the clock: `16:48` today, `Fri 16:48` within six days, else `2026-09-01 16:48`.
  func absolute(_ instant: Instant) -> String {
    let (day, clock) = dayAndClock(instant)
    switch abs(day.daysSince1970 - zone.local(now).day.daysSince1970) {
    case 0: return clock
    case 1...6: return "\(RelativeTime.weekday(day)) \(clock)"
    default: return "\(day) \(clock)"
    }
  }

  /// The time by the clock with weekday and date: `Fri 2026-11-27 16:00`.
  func full(_ instant: Instant) -> String {
    let (day, clock) = dayAndClock(instant)
    return "\(RelativeTime.weekday(day)) \(day) \(clock)"
  }

  private func dayAndClock(_ instant: Instant) -> (CalendarDay, String) {
    let (day, timeOfDay) = zone.local(instant)
    let minutes = timeOfDay / 60_000
    return (day, RelativeTime.twoDigits(minutes / 60) + ":" + RelativeTime.twoDigits(minutes % 60))
  }

  /// The next instant at which a text about one of some points in time may read otherwise; nothing when there are none.
  func nextChange(of instants: some Sequence<Instant>) -> Instant? {
    guard let change = instants.lazy.map(nextStep).min() else { return nil }
    // Weekdays, dates and the days that someone was quiet go by the calendar.
    return min(change, zone.start(of: zone.local(now).day + 1))
  }

  /// When the length of time between now and an instant is one more, or one less, of its unit.
  private func nextStep(of instant: Instant) -> Instant {
    let distance = instant < now ? now - instant : instant - now
    let step: Int64 = distance < .hours(1) ? 60_000 : distance < .hours(24) ? 3_600_000 : 86_400_000
    let phase = (now - instant).milliseconds % step
    let isAhead = instant > now
    let rest = phase < 0 || (isAhead && phase == 0) ? -phase : step - phase
    return now + Span(milliseconds: isAhead ? rest + 1 : rest)
  }

  /// A length of time by its greatest unit, cut and not rounded: `12m`, `3h`, `9d`, `14mo`, `3y`.
  func length(_ span: Span) -> String {
    let minutes = span.milliseconds / 60_000
    let days = minutes / 1440
    switch minutes {
    case ..<1: return "now"
    case ..<60: return "\(minutes)m"
    case ..<1440: return "\(minutes / 60)h"
    default: break
    }
    switch days {
    case ..<100: return "\(days)d"
    case ..<730: return "\(days * 12 / 365)mo"
    default: return "\(days / 365)y"
    }
  }

  /// The short name of a date's weekday: `Wed`.
  static func weekday(_ day: CalendarDay) -> String {
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.isoWeekday - 1]
  }

  /// The short name of a month (1…12): `Nov`.
  static func month(_ number: Int) -> String {
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return names[min(max(number, 1), 12) - 1]
  }

  private static func twoDigits(_ number: Int64) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
