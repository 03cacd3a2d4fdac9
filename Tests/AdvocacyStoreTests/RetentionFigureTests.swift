import Testing

@testable import Advocacy
@testable import AdvocacyStore

@Suite struct RetentionFigureTests {
  private let programme: Programme

  init() throws {
    programme = try Programme()
  }

  private func customers(_ count: Int, since: String, lifecycle: String = "active") throws -> [Reference] {
    try (0..<count).map { number in
      try programme.customer(
        "Nr \(since) \(number)",
        [.lifecycle: .text(lifecycle), .since: .day(try #require(CalendarDay(since)))])
    }
  }

  private func lapse(_ customer: Reference, after span: Span, to word: String = "lapsed") throws {
    try programme.done(
      ActionRequest("customer.lifecycle", on: [customer], arguments: [.to: .text(word)]), after: span)
  }

  @Test func whoLapsesIsLostOnThatDayAndWhoIsWonBackWasLost() throws {
    let start = programme.file.settings.zone.local(Programme.start).day
    let since = (start + -400).description
    let all = try customers(12, since: since)
    _ = try customers(3, since: since, lifecycle: "prospect")
    _ = try customers(2, since: since, lifecycle: "lapsed")
    for customer in all.prefix(3) { try lapse(customer, after: .days(2)) }
    #expect(try programme.thing(all[0])[.lost] == .day(start + 2))
    try lapse(all[1], after: .days(5), to: "active")
    #expect(try programme.thing(all[1])[.lost] == .day(start + 2))
    // Undo takes the day back with the lapse.
    try lapse(all[5], after: .days(6))
    #expect(try programme.thing(all[5])[.lost] == .day(start + 6))
    _ = try programme.file.undo(by: Programme.mia, at: Programme.start + .days(6), via: .command)
    #expect(try programme.thing(all[5])[.lost] == nil)
    let metric = try #require(try programme.file.metric(.retention, at: Programme.start + .days(9)))
    #expect(metric.figures[0].total == 12 && metric.figures[0].text.hasPrefix("75%"))
    #expect(metric.figures[0].note?.hasPrefix("2 who left") == true)
    #expect(metric.rowCount == 3 && metric.rows.map(\.reference) == [all[2], all[1], all[0]])
    #expect(metric.rows[0].text.hasSuffix("after 13 months"))
    #expect(metric.series.contains { $0.shape == .cohort && $0.points.count == 13 })
    // Before that day nobody was lost; in the past the file says so too.
    let before = try #require(try programme.file.metric(.retention, at: Programme.start + .days(1)))
    #expect(before.figures[0].text.hasPrefix("100%") && before.rowCount == 0)
    let past = try programme.file.past(at: Programme.start + .days(1)).metrics()
    #expect(past.first { $0.name == .retention }?.figures[0].text.hasPrefix("100%") == true)
  }

  @Test func whoWasMergedCountsOnce() throws {
    let all = try customers(11, since: "2024-01-10")
    try programme.done(
      ActionRequest("customer.merge", on: [all[10]], arguments: [.into: .reference(all[0])]), after: .days(1))
    let metric = try #require(try programme.file.metric(.retention, at: Programme.start + .days(9)))
    #expect(metric.figures[0].total == 10)
  }
}
