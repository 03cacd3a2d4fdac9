import Testing

@testable import Advocacy

@Suite struct CatalogueTests {
  @Test func everyActionHasItsOwnNameAndKnowsItsKind() {
    let names = ActionCatalogue.all.map(\.name)
    #expect(Set(names).count == names.count)
    for action in ActionCatalogue.all {
      #expect(action.name.rawValue.hasPrefix(action.kind.rawValue + "."))
    }
  }

  @Test func calendarDaysCountThroughLeapYears() throws {
    let day = try #require(CalendarDay("2024-02-29"))
    #expect((day + 1).description == "2024-03-01")
    #expect(day.isoWeekday == 4)
    #expect(CalendarDay("2023-02-29") == nil)
    #expect(day.adding(months: 12).description == "2025-02-28")
    #expect(Instant(iso8601: "2026-09-01T09:30:00+02:00")?.description == "2026-09-01T07:30:00Z")
  }

  /// The form in which instants are written, and what only looks like it.
  @Test(
    arguments: [
      ("2026-09-01T07:30:00Z", 1_788_247_800_000), ("2026-09-01T07:30:00.123Z", 1_788_247_800_123),
      ("1969-12-31T23:59:59.999Z", -1), ("2024-02-29T00:00:00Z", 1_709_164_800_000),
      ("2026-09-01 07:30:00Z", 1_788_247_800_000), ("2026-09-01T07:30:00.1234567Z", 1_788_247_800_123),
      ("2026-02-29T00:00:00Z", nil), ("2026-13-01T00:00:00Z", nil), ("2026-09-01T24:00:00Z", nil),
      ("2026-09-01T07:60:00Z", nil), ("2026-09-01T07:30:60Z", nil), ("2026-09-01T07:30:0xZ", nil),
      ("2026-09-01T07:30:00,123Z", nil), ("2026-09-01T07-30:00Z", nil),
    ] as [(String, Int64?)])
  func instantsAreReadAsTheyAreWritten(text: String, milliseconds: Int64?) {
    #expect(Instant(iso8601: text)?.milliseconds == milliseconds)
    let usual = milliseconds.map { Instant(milliseconds: $0) }
    #expect(usual.flatMap { Instant(iso8601: $0.description) } == usual)
  }
}
