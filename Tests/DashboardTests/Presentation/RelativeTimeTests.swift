import Advocacy
import Testing

@testable import Dashboard

@Suite("Points in time in words")
struct RelativeTimeTests {
  /// Saturday, 21 November 2026, 15:30 in Vienna.
  private func time() throws -> RelativeTime {
    let reading = try FormSupport.reading()
    return RelativeTime(now: reading.now, zone: reading.zone)
  }

  private func instant(_ text: String) throws -> Instant { try #require(Instant(iso8601: text)) }

  @Test(
    "A deadline says how much is left",
    arguments: [
      ("2026-11-21T15:18:00+01:00", "12m late"), ("2026-11-21T15:48:59+01:00", "18m left"),
      ("2026-11-21T15:29:30+01:00", "due now"), ("2026-11-21T15:30:30+01:00", "due now"),
      ("2026-11-21T12:30:00+01:00", "3h late"), ("2026-11-18T15:30:00+01:00", "3d late"),
      ("2026-11-21T18:45:00+01:00", "3h left"), ("2026-11-21T23:30:00+01:00", "today"),
      ("2026-11-22T09:00:00+01:00", "Sun"), ("2026-11-25T09:00:00+01:00", "Wed"),
      ("2026-12-12T09:00:00+01:00", "12 Dec"), ("2028-03-01T09:00:00+01:00", "Mar 2028"),
      ("2026-10-12T09:00:00+02:00", "12 Oct"),
    ])
  func deadline(_ iso: String, _ text: String) throws {
    #expect(try time().deadline(instant(iso)) == text)
  }

  @Test(
    "A point in time fits a narrow column",
    arguments: [
      ("2026-11-21T15:29:30+01:00", "now"), ("2026-11-21T15:18:00+01:00", "12m"),
      ("2026-11-21T12:00:00+01:00", "3h"), ("2026-11-20T16:48:00+01:00", "22h"),
      ("2026-11-20T09:00:00+01:00", "Fri"), ("2026-11-16T09:00:00+01:00", "Mon"),
      ("2026-11-14T09:00:00+01:00", "14 Nov"), ("2026-01-12T09:00:00+01:00", "12 Jan"),
      ("2021-03-12T09:00:00+01:00", "Mar 2021"),
    ])
  func point(_ iso: String, _ text: String) throws {
    #expect(try time().point(instant(iso)) == text)
  }

  @Test(
    "A date is named by its distance",
    arguments: [
      ("2026-11-21", "today"), ("2026-11-20", "yesterday"), ("2026-11-22", "tomorrow"),
      ("2026-11-18", "Wed"), ("2026-11-27", "Fri"), ("2026-11-28", "28 Nov"), ("2025-12-25", "25 Dec"),
      ("2025-12-20", "Dec 2025"), ("2021-03-01", "Mar 2021"),
    ])
  func day(_ day: String, _ text: String) throws {
    #expect(try time().day(#require(CalendarDay(day))) == text)
  }

  @Test(
    "The clock's time, with the day where it isn't today's",
    arguments: [
      ("2026-11-21T16:48:00+01:00", "16:48"), ("2026-11-20T16:48:00+01:00", "Fri 16:48"),
      ("2026-11-27T06:05:00+01:00", "Fri 06:05"), ("2026-09-01T16:48:00+02:00", "2026-09-01 16:48"),
      ("2026-11-20T23:30:00Z", "00:30"),
    ])
  func absolute(_ iso: String, _ text: String) throws {
    #expect(try time().absolute(instant(iso)) == text)
  }

  private static let lengths: [(Int64, String)] = [
    (0, "now"), (59, "now"), (60, "1m"), (3599, "59m"), (3600, "1h"), (86_399, "23h"), (86_400, "1d"),
    (8_553_600, "99d"), (8_640_000, "3mo"), (62_985_600, "23mo"), (63_072_000, "2y"), (345_600_000, "10y"),
  ]

  @Test("An age is cut and not rounded", arguments: lengths)
  func age(_ seconds: Int64, _ text: String) throws {
    let time = try time()
    #expect(time.age(time.now - .seconds(seconds)) == text)
    #expect(time.waits(time.now - .seconds(seconds)) == "waits \(text)")
  }

  @Test("What is to come has no age")
  func ahead() throws {
    let time = try time()
    #expect(time.age(time.now + .hours(3)) == "now")
  }

  @Test(
    "Quiet is counted in days of the calendar",
    arguments: [
      ("2026-11-21T00:10:00+01:00", "spoken to today"), ("2026-11-20T23:50:00+01:00", "1 day quiet"),
      ("2026-09-24T12:00:00+02:00", "58 days quiet"), ("2026-11-25T12:00:00+01:00", "spoken to today"),
    ])
  func quiet(_ iso: String, _ text: String) throws {
    #expect(try time().quiet(instant(iso)) == text)
  }

  @Test(
    "At the next change the text reads otherwise, and just before it doesn't",
    arguments: [
      "2026-11-21T15:18:20+01:00", "2026-11-21T15:48:40+01:00", "2026-11-21T15:48:00+01:00",
      "2026-11-21T12:10:00+01:00", "2026-11-21T18:10:00+01:00", "2026-11-21T19:30:00+01:00",
    ])
  func nextChange(_ iso: String) throws {
    let time = try time()
    let instant = try instant(iso)
    let change = try #require(time.nextChange(of: [instant]))
    let before = RelativeTime(now: change - Span(milliseconds: 1), zone: time.zone)
    let after = RelativeTime(now: change, zone: time.zone)
    #expect(change > time.now)
    #expect(before.point(instant) == time.point(instant))
    #expect(after.point(instant) != time.point(instant))
  }

  @Test("A text about another day changes at midnight at the earliest")
  func midnight() throws {
    let time = try time()
    let change = try time.nextChange(of: [instant("2026-11-12T09:00:00+01:00")])
    #expect(try change == instant("2026-11-22T00:00:00+01:00"))
    #expect(time.nextChange(of: []) == nil)
  }

  @Test("How late something is changes with each day since, not at midnight alone")
  func days() throws {
    let time = try time()
    let due = time.now - .days(2) - .hours(20)
    let change = try #require(time.nextChange(of: [due]))
    #expect(change == due + .days(3))
    #expect(time.late(due) == "2d late")
    #expect(RelativeTime(now: change, zone: time.zone).late(due) == "3d late")
  }

  @Test("A day of the calendar that begins within the hour is a change, though fewer than 24 hours have gone")
  func yesterday() throws {
    let zone = try time().zone
    let now = try instant("2026-11-21T23:45:00+01:00")
    let change = try RelativeTime(now: now, zone: zone).nextChange(of: [instant("2026-11-21T20:30:00+01:00")])
    #expect(try change == instant("2026-11-22T00:00:00+01:00"))
  }
}
