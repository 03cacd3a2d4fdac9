import Advocacy

/// Points in time that a snooze is offered until.
enum Times {
  /// In an hour, in three, tomorrow morning, next Monday; on a Sunday that is tomorrow, so that a week is offered.
  static func snoozes(_ reading: ReadingContext) -> [ChoicePrompt.Answer] {
    let today = reading.zone.local(reading.now).day
    let monday = today + (8 - today.isoWeekday)
    let later = monday == today + 1 ? ("in a week 9:00", today + 7) : ("next Monday 9:00", monday)
    let points: [(String, Instant)] = [
      ("1 hour", reading.now + .hours(1)), ("3 hours", reading.now + .hours(3)),
      ("tomorrow 9:00", morning(today + 1, reading)),
      (later.0, morning(later.1, reading)),
    ]
    let time = RelativeTime(now: reading.now, zone: reading.zone)
    return points.map { ChoicePrompt.Answer($0, time.absolute($1), .value(.instant($1))) }
      + [ChoicePrompt.Answer("other…", "such as fri 16:00", .writeInstead)]
  }

  private static func morning(_ day: CalendarDay, _ reading: ReadingContext) -> Instant {
    reading.zone.instant(day, timeOfDay: 9 * 3_600_000)
  }
}
