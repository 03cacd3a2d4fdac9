/// Reads dates and times as people type them, in the programme's zone.
///
/// | words | meaning |
/// | --- | --- |
/// | `now`, `today`, `yesterday`, `tomorrow` | as said |
/// | `monday` … `sunday`, `mon` … `sun` | ahead: the next one after today; back: the latest one, today included |
/// | `next fri`, `last fri` | the next one after today, the latest one before today |
/// | `2026-09-01`, `2026-09`, `2026` | a day, a month, a year |
/// | `9:00` | today; ahead tomorrow when that time has passed, back yesterday when it is to come |
/// | a day and a time | `tomorrow 9:00`, `mon 16:00`, `2026-09-01 9:00` |
/// | `30m`, `4h`, `2d`, `3w`, `1d4h`, `-45d`, `in 3d`, `3d ago` | so far from now; days keep the time of day |
/// | `2026-09-01T07:30:00Z` | an instant of ISO 8601 |
///
/// A weekday with a time is today's when it is today's name and the time fits the direction.
public struct DateWords: Sendable {
  /// Which way a word that could be past or to come is read.
  public enum Direction: Hashable, Sendable {
    case ahead, back

    /// The way in which a field is usually read: what ends or expires lies ahead, everything else behind.
    public init(of field: FieldName) {
      let ahead: Set<FieldName> = [
        .until, .snoozedUntil, .heldUntil, .restingUntil, .expires, .due, .by, .chase,
      ]
      self = ahead.contains(field) ? .ahead : .back
    }
  }

  /// What the words name.
  public enum Reading: Hashable, Sendable {
    /// A point in time.
    case point(Instant)
    /// Whole days, the first and the last.
    case days(CalendarDay, CalendarDay)
    /// A point told by its distance from now.
    case distance(Instant)
  }

  private let context: ReadingContext
  private let direction: Direction

  /// Reads words at a time, in a zone, ahead or back.
  public init(_ context: ReadingContext, _ direction: Direction = .ahead) {
    self.context = context
    self.direction = direction
  }

  /// What the text names, or nothing when it is no date.
  public func read(_ text: some StringProtocol) -> Reading? {
    if let instant = Instant(iso8601: text) { return .point(instant) }
    let words = Folding.fold(text).split(whereSeparator: \.isWhitespace)
    guard let first = words.first, let last = words.last else { return nil }
    if words.count == 1, let reading = single(first) { return reading }
    if let distance = distance(words) { return distance }
    if let time = ClockTime(last) {
      return day(words.dropLast(), at: time).map { .point($0) }
    }
    return day(words, nil).map { .days($0, $0) }
  }

  /// The local date of an instant.
  public func day(of instant: Instant) -> CalendarDay { context.zone.local(instant).day }

  private var today: CalendarDay { day(of: context.now) }

  private func single(_ word: Substring) -> Reading? {
    if word == "now" { return .point(context.now) }
    if let range = DateWords.period(word) { return .days(range.0, range.1) }
    let halves = word.split(separator: "t", maxSplits: 1, omittingEmptySubsequences: false)
    if halves.count == 2, let day = CalendarDay(halves[0]), let time = ClockTime(halves[1]) {
      return .point(context.zone.instant(day, timeOfDay: time.milliseconds))
    }
    return nil
  }

  /// A whole month or year.
  private static func period(_ word: Substring) -> (CalendarDay, CalendarDay)? {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first, year.utf8.count == 4, parts.allSatisfy(isDigits), let number = Int(year)
    else { return nil }
    if parts.count == 1, let start = CalendarDay(year: number, month: 1, day: 1),
      let end = CalendarDay(year: number, month: 12, day: 31)
    {
      return (start, end)
    }
    guard parts.count == 2, parts[1].utf8.count == 2, let month = Int(parts[1]),
      let start = CalendarDay(year: number, month: month, day: 1)
    else { return nil }
    return (start, start + (CalendarDay.length(ofMonth: month, year: number) - 1))
  }

  /// A day and a time of it; no words for the day leave the direction to say.
  private func day(_ words: ArraySlice<Substring>, at time: ClockTime) -> Instant? {
    func at(_ day: CalendarDay) -> Instant {
      context.zone.instant(day, timeOfDay: time.milliseconds)
    }
    guard words.isEmpty else { return day(Array(words), time).map(at) }
    let here = at(today)
    switch direction {
    case .ahead: return here > context.now ? here : at(today + 1)
    case .back: return here <= context.now ? here : at(today + -1)
    }
  }

  /// The day that words name; with a time, today's weekday counts when that time fits the direction.
  private func day(_ words: [Substring], _ time: ClockTime?) -> CalendarDay? {
    guard let last = words.last, words.count <= 2 else { return nil }
    if words.count == 2 {
      guard let weekday = DateWords.weekday(last) else { return nil }
      switch words[0] {
      case "next": return next(weekday)
      case "last": return latest(weekday, before: today)
      case "on", "this": return named(weekday, time)
      default: return nil
      }
    }
    switch last {
    case "today": return today
    case "tomorrow": return today + 1
    case "yesterday": return today + -1
    default: return CalendarDay(last) ?? DateWords.weekday(last).map { named($0, time) }
    }
  }

  private func named(_ weekday: Int, _ time: ClockTime?) -> CalendarDay {
    let atTime = time.map { context.zone.instant(today, timeOfDay: $0.milliseconds) }
    switch direction {
    case .ahead:
      if weekday == today.isoWeekday, let atTime, atTime > context.now { return today }
      return next(weekday)
    case .back:
      if weekday == today.isoWeekday, let atTime, atTime > context.now { return today + -7 }
      return latest(weekday, before: today + 1)
    }
  }

  private func next(_ weekday: Int) -> CalendarDay {
    today + ((weekday - today.isoWeekday + 6) % 7 + 1)
  }

  private func latest(_ weekday: Int, before day: CalendarDay) -> CalendarDay {
    day + -((day.isoWeekday - weekday + 6) % 7 + 1)
  }

  /// The weekday of a full or three-letter name, 1 for Monday.
  private static func weekday(_ word: Substring) -> Int? {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    return names.firstIndex { $0 == word || $0.prefix(3) == word }.map { $0 + 1 }
  }

  /// A distance from now: `3d`, `-45d`, `in 3d`, `3d ago`, `1d 4h`.
  private func distance(_ words: [Substring]) -> Reading? {
    var rest = words[...]
    var sign: Int64 = 1
    if rest.first == "in" {
      rest = rest.dropFirst()
    } else if rest.last == "ago" {
      rest = rest.dropLast()
      sign = -1
    }
    var text = rest.joined()[...]
    if text.first == "-" || text.first == "+" {
      if text.first == "-" { sign = -sign }
      text = text.dropFirst()
    }
    guard !text.isEmpty else { return nil }
    var days: Int64 = 0
    var span = Span(milliseconds: 0)
    while !text.isEmpty {
      let digits = text.prefix { DateWords.isDigits(String($0)) }
      text = text.dropFirst(digits.count)
      guard (1...5).contains(digits.count), let count = Int64(digits) else { return nil }
      let unit = text.prefix { $0.isLetter }
      text = text.dropFirst(unit.count)
      switch unit {
      case "m", "min": span = span + .minutes(count)
      case "h": span = span + .hours(count)
      case "d": days += count
      case "w": days += count * 7
      default: return nil
      }
    }
    guard days <= 700_000, span <= .days(700_000) else { return nil }
    return .distance(moved(days: sign * days, Span(milliseconds: sign * span.milliseconds)))
  }

  private func moved(days: Int64, _ span: Span) -> Instant {
    guard days != 0 else { return context.now + span }
    let local = context.zone.local(context.now)
    return context.zone.instant(local.day + Int(days), timeOfDay: local.timeOfDay) + span
  }

  private static func isDigits(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
  }
}

extension Span {
  /// Both spans one after the other.
  public static func + (left: Span, right: Span) -> Span {
    Span(milliseconds: left.milliseconds + right.milliseconds)
  }
}
