import Advocacy

/// Points in time that a snooze is offered until.
enum Times {
  /// In an hour, in three, tomorrow morning, next Monday.
  static func snoozes(_ reading: ReadingContext) -> [ChoicePrompt.Answer] {
    let today = reading.zone.local(reading.now).day
    let points: [(String, Instant)] = [
      ("1 hour", reading.now + .hours(1)), ("3 hours", reading.now + .hours(3)),
      ("tomorrow 9:00", morning(today + 1, reading)),
      ("next Monday 9:00", morning(today + (8 - today.isoWeekday), reading)),
    ]
    let time = RelativeTime(now: reading.now, zone: reading.zone)
    return points.map { ChoicePrompt.Answer($0, time.absolute($1), .value(.instant($1))) }
      + [ChoicePrompt.Answer("other…", "such as fri 16:00", .writeInstead)]
  }

  private static func morning(_ day: CalendarDay, _ reading: ReadingContext) -> Instant {
    reading.zone.instant(day, timeOfDay: 9 * 3_600_000)
  }
}
