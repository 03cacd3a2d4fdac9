import Testing

@testable import Advocacy

@Suite struct BusinessCalendarTests {
  private func time(_ text: String, _ zone: String = "UTC") throws -> Instant {
    try ClockSamples.time(text, zone)
  }

  @Test func periodsAreReadAndTidied() throws {
    #expect(OpeningPeriod("09:00-24:00")?.to == 86_400_000)
    #expect(OpeningPeriod("9:00 – 12:30")?.from == 32_400_000)
    for wrong in ["", "09:00", "12:00-09:00", "09:00-09:00", "09:00-24:30", "24:00-24:00", "9-12", "a-b-c"] {
      #expect(OpeningPeriod(wrong) == nil, "\(wrong)")
    }
    let overlapping = try ClockSamples.periods("13:00-17:00", "09:00-12:00", "11:00-13:00")
    #expect(OpeningPeriod.tidied(overlapping) == (try ClockSamples.periods("09:00-17:00")))
    #expect(YearlyDay("--12-25")?.description == "--12-25")
    for wrong in ["12-25", "--13-01", "--02-30", "--1-1", ""] { #expect(YearlyDay(wrong) == nil, "\(wrong)") }
  }

  @Test func openTimeIsTheInverseOfTheDeadline() throws {
    let calendar = try ClockSamples.weekdays("09:00-12:00", "13:00-17:30", zone: "America/New_York")
    let start = try time("2026-10-30 16:00", "America/New_York")
    for minutes: Int64 in [1, 90, 91, 450, 2000, 20_000] {
      let due = try calendar.instant(after: start, adding: .minutes(minutes))
      #expect(calendar.openTime(from: start, to: due) == .minutes(minutes))
      #expect(calendar.openTime(from: start, to: due - Span(milliseconds: 1)) < .minutes(minutes))
    }
    #expect(calendar.openTime(from: start, to: start - .hours(9)) == .hours(0))
    #expect(try calendar.instant(after: start, adding: .hours(0)) == start)
  }

  @Test func millisecondsAreKept() throws {
    let calendar = try ClockSamples.weekdays("09:00-17:00")
    let start = try time("2026-11-20 16:59:59.999")
    let due = try calendar.instant(after: start, adding: Span(milliseconds: 2))
    #expect(due == (try time("2026-11-23 09:00:00.001")))
  }

  @Test func aSingleDayGoesBeforeAYearlyOneAndMayBeShortened() throws {
    let christmas = try #require(YearlyDay("--12-24"))
    let calendar = try ClockSamples.weekdays(
      "09:00-17:00",
      holidays: [
        try #require(CalendarDay("2026-12-24")): Holiday(
          "Short Christmas Eve", periods: try ClockSamples.periods("09:00-12:00"))
      ], yearly: [christmas: Holiday("Christmas Eve")])
    let start = try time("2026-12-24 08:00")
    #expect(calendar.openTime(from: start, to: try time("2026-12-24 20:00")) == .hours(3))
    #expect(
      calendar.openTime(from: try time("2027-12-24 00:00"), to: try time("2027-12-25 00:00")) == .hours(0))
    #expect(
      calendar.openIntervals(from: start, to: try time("2026-12-25 10:00")) == [
        try time("2026-12-24 09:00")..<time("2026-12-24 12:00"),
        try time("2026-12-25 09:00")..<time("2026-12-25 10:00"),
      ])
    #expect(
      calendar.stretches(from: start, to: try time("2026-12-24 13:00")).map(\.state)
        == [.holiday("Short Christmas Eve"), .open, .holiday("Short Christmas Eve")])
  }

  @Test func aLeapDayIsADayAndComesInLeapYearsOnly() throws {
    // 2028-02-29 is a Tuesday.
    let leap = try #require(YearlyDay("--02-29"))
    let open = try ClockSamples.weekdays("09:00-17:00")
    let closed = try ClockSamples.weekdays("09:00-17:00", yearly: [leap: Holiday("Leap day")])
    let start = try time("2028-02-28 16:00")
    #expect(try open.instant(after: start, adding: .hours(2)) == time("2028-02-29 10:00"))
    #expect(try closed.instant(after: start, adding: .hours(2)) == time("2028-03-01 10:00"))
    let far = try time("2026-03-01 00:00")
    let years = Span.days(3 * 365)
    #expect(
      open.openTime(from: far, to: far + years).milliseconds
        - closed.openTime(from: far, to: far + years).milliseconds == Span.hours(8).milliseconds)
  }

  @Test(arguments: [
    // Zone, day, hours of that day: midnight is skipped, comes twice, half an hour moves, the day is missing.
    ("America/Sao_Paulo", "2018-11-04", 23.0), ("America/Sao_Paulo", "2018-02-17", 25),
    ("Atlantic/Azores", "2026-10-25", 25), ("Atlantic/Azores", "2026-03-29", 23),
    ("Australia/Lord_Howe", "2026-04-05", 24.5), ("Australia/Lord_Howe", "2026-10-04", 23.5),
    ("Pacific/Apia", "2011-12-30", 0), ("Europe/Vienna", "2026-11-20", 24),
  ])
  func aDayHasTheHoursThatPassInIt(_ zone: String, _ text: String, _ hours: Double) throws {
    let day = try #require(CalendarDay(text))
    let calendar = BusinessCalendar(
      name: "That day", zone: try ClockSamples.zone(zone), week: [:],
      holidays: [day: Holiday("Fair", periods: [.wholeDay])])
    let noon = try time("\(day + -3) 12:00", zone)
    let expected = Span(milliseconds: Int64(hours * 3_600_000))
    #expect(calendar.openTime(from: noon, to: noon + .days(7)) == expected)
  }

  @Test func aCalendarThatNeverOpensSaysSo() throws {
    let never = BusinessCalendar(name: "Shut", zone: .utc, week: [:])
    let start = try time("2026-11-20 12:00")
    let reason = #expect(throws: NeverDue.self) { try never.instant(after: start, adding: .hours(1)) }
    #expect(
      reason?.description
        == "The calendar “Shut” isn't open for that long in the ten years after 2026-11-20T12:00:00Z.")
    let report = ClockHistory(opened: start, rules: ClockSamples.rules(never)).evaluated(at: start + .days(9))
    #expect(report.state(of: .firstResponse) == .running(due: nil))
    #expect(report.trace(of: .firstResponse)?.intervals.map(\.reason) == [.closed])
    #expect(report.trace(of: .firstResponse)?.counted == .hours(0))
  }

  @Test func leapingOverWeeksGivesWhatDayByDayGives() throws {
    let yearly = [try #require(YearlyDay("--12-25")): Holiday("Christmas Day")]
    let single = [try #require(CalendarDay("2027-05-06")): Holiday("Ascension Day")]
    let calendar = try ClockSamples.weekdays(
      "08:30-12:00", "13:00-17:15", zone: "Europe/Vienna", holidays: single, yearly: yearly)
    let start = try time("2026-11-20 11:11", "Europe/Vienna")
    let due = try calendar.instant(after: start, adding: .hours(3000))
    let summed = calendar.openIntervals(from: start, to: due).reduce(Int64(0)) {
      $0 + ($1.upperBound - $1.lowerBound).milliseconds
    }
    #expect(Span(milliseconds: summed) == .hours(3000))
    #expect(calendar.openTime(from: start, to: due) == .hours(3000))
  }
}
