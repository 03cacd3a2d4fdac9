import Testing

@testable import Advocacy
@testable import AdvocacyStore

@Suite struct StandingTests {
  @Test func whySaysTheTierWhatIsMissingAndWhatIsSuggestedAndNothingMovesByItself() throws {
    let programme = try Programme()
    let zoe = try programme.make(
      "customer.create",
      [
        .name: .text("Zoë Okafor"), .standing: .text("invited"), .lifecycle: .text("active"),
        .mayMail: .text("granted"),
      ])
    let ask = try programme.make(
      "ask.create", [.customer: .reference(zoe), .askKind: .text("review"), .title: .text("Boots")])
    try programme.done(.init("ask.accept", on: [ask]), after: .minutes(2))
    let now = Programme.start + .hours(1)
    #expect(try !titles(programme, zoe, now).contains { $0.hasPrefix("Standing could") })
    try programme.done(
      .init("ask.done", on: [ask], arguments: [.result: .text("four sentences")]), after: .minutes(3))
    let parts = try programme.file.why(zoe, at: now).parts
    #expect(parts.contains { $0.title == "Standing could go from invited to advocate" })
    let tier = try #require(parts.first { $0.title.hasPrefix("Tier: ") })
    #expect(tier.title == "Tier: Companion")
    #expect(tier.lines.first?.hasPrefix("  1 effort: 0 referrals, 1 ask done, 0 stories") == true)
    #expect(tier.lines.last?.hasPrefix("  for Guide it takes ") == true)
    let line = try #require(
      try programme.file.today(at: now, for: Programme.mia).lines.first { $0.what.contains("could go from") })
    #expect(line.reference == zoe && line.what == "Zoë Okafor could go from invited to advocate")
    #expect(line.why == "1 effort, 1 at least")
    #expect(try programme.thing(zoe)[.standing] == .text("invited"))
    #expect(try programme.file.settle(at: now + .days(400)) == 0)
    #expect(try programme.thing(zoe)[.standing] == .text("invited"))
  }

  private func titles(_ programme: Programme, _ customer: Reference, _ now: Instant) throws -> [String] {
    try programme.file.why(customer, at: now).parts.map(\.title)
  }
}
