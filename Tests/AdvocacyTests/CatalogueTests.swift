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
}
