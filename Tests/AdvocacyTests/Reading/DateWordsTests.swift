import Testing

@testable import Advocacy

@Suite struct DateWordsTests {
  /// Wednesday 2026-09-16, 12:30 in Vienna.
  private func words(_ direction: DateWords.Direction = .ahead) throws -> (DateWords, ProgrammeZone) {
    let zone = try #require(ProgrammeZone("Europe/Vienna"))
    let now = try #require(Instant(iso8601: "2026-09-16T10:30:00Z"))
    let context = ReadingContext(now: now, zone: zone, currency: .euro, me: "ana")
    return (DateWords(context, direction), zone)
  }

  @Test(arguments: [
    ("today", "2026-09-16", "2026-09-16"), ("Yesterday", "2026-09-15", "2026-09-15"),
    ("TOMORROW", "2026-09-17", "2026-09-17"), ("2026-09-01", "2026-09-01", "2026-09-01"),
    ("2026-02", "2026-02-01", "2026-02-28"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2025", "2025-01-01", "2025-12-31"), ("fri", "2026-09-18", "2026-09-18"),
    ("wednesday", "2026-09-23", "2026-09-23"), ("tue", "2026-09-22", "2026-09-22"),
    ("next wed", "2026-09-23", "2026-09-23"), ("last wed", "2026-09-09", "2026-09-09"),
    ("last fri", "2026-09-11", "2026-09-11"),
  ])
  func daysAhead(text: String, first: String, last: String) throws {
    let (words, _) = try words()
    let expected = try (#require(CalendarDay(first)), #require(CalendarDay(last)))
    #expect(words.read(text) == .days(expected.0, expected.1))
  }

  @Test(arguments: [
    ("fri", "2026-09-11"), ("wed", "2026-09-16"), ("thursday", "2026-09-10"), ("tue", "2026-09-15"),
    ("next fri", "2026-09-18"),
  ])
  func daysBack(text: String, day: String) throws {
    let (words, _) = try words(.back)
    let expected = try #require(CalendarDay(day))
    #expect(words.read(text) == .days(expected, expected))
  }

  @Test(arguments: [
    ("now", "2026-09-16T10:30:00Z", "2026-09-16T10:30:00Z"),
    ("tomorrow 9:00", "2026-09-17T07:00:00Z", "2026-09-17T07:00:00Z"),
    ("next fri 16:00", "2026-09-18T14:00:00Z", "2026-09-18T14:00:00Z"),
    ("mon 16:00", "2026-09-21T14:00:00Z", "2026-09-14T14:00:00Z"),
    ("wed 16:00", "2026-09-16T14:00:00Z", "2026-09-09T14:00:00Z"),
    ("wed 9:00", "2026-09-23T07:00:00Z", "2026-09-16T07:00:00Z"),
    ("16:00", "2026-09-16T14:00:00Z", "2026-09-15T14:00:00Z"),
    ("9:00", "2026-09-17T07:00:00Z", "2026-09-16T07:00:00Z"),
    ("2026-12-01 8:05", "2026-12-01T07:05:00Z", "2026-12-01T07:05:00Z"),
    ("2026-12-01T08:05", "2026-12-01T07:05:00Z", "2026-12-01T07:05:00Z"),
    ("2026-09-01T07:30:00Z", "2026-09-01T07:30:00Z", "2026-09-01T07:30:00Z"),
    ("2026-09-01T09:30:00+02:00", "2026-09-01T07:30:00Z", "2026-09-01T07:30:00Z"),
  ])
  func points(text: String, ahead: String, back: String) throws {
    let expected = try (#require(Instant(iso8601: ahead)), #require(Instant(iso8601: back)))
    #expect(try words(.ahead).0.read(text) == .point(expected.0))
    #expect(try words(.back).0.read(text) == .point(expected.1))
  }

  @Test(arguments: [
    ("30m", "2026-09-16T11:00:00Z"), ("4h", "2026-09-16T14:30:00Z"), ("2d", "2026-09-18T10:30:00Z"),
    ("3w", "2026-10-07T10:30:00Z"), ("in 3d", "2026-09-19T10:30:00Z"), ("3d ago", "2026-09-13T10:30:00Z"),
    ("-45d", "2026-08-02T10:30:00Z"), ("1d4h", "2026-09-17T14:30:00Z"), ("1d 4h", "2026-09-17T14:30:00Z"),
    // The clocks go back on 25 October; a day later is the same time of day.
    ("6w", "2026-10-28T11:30:00Z"),
  ])
  func distances(text: String, at: String) throws {
    let expected = try #require(Instant(iso8601: at))
    #expect(try words().0.read(text) == .distance(expected))
  }

  @Test(arguments: [
    "", "foo", "2026-13", "2026-02-30", "25:00", "next", "next 9", "in", "d", "3", "3x", "-", "tomorrow 9",
    "999999d", "99999w 99999w 99999w", "fri sat", "monda",
  ])
  func otherTextIsNoDate(text: String) throws {
    #expect(try words().0.read(text) == nil)
  }

  @Test func fieldsSayTheirDirection() {
    #expect(DateWords.Direction(of: .snoozedUntil) == .ahead)
    #expect(DateWords.Direction(of: .created) == .back)
  }
}
