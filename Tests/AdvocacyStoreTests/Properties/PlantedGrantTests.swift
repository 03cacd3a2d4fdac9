import Advocacy
import Testing

@testable import AdvocacyStore

/// Faults in what is granted are planted in a sound programme, and the properties of random histories catch them.
@Suite struct PlantedGrantTests {
  private let history: RandomHistory
  private let zoe: Reference

  init() throws {
    history = try RandomHistory(seed: 11)
    zoe = try history.programme.customer("Zoë")
    try history.absorb()
  }

  /// A referral that qualified, for which both sides have a reward.
  private func qualified() throws -> Reference {
    let name = "Friend \(history.lastEntry)"
    let friend = try history.make("customer.create", [.name: .text(name)])
    let referral = try history.make(
      "referral.create", [.referrer: .reference(zoe), .referred: .reference(friend)])
    try history.done("referral.qualify", on: [referral])
    return referral
  }

  /// Issued points, of which some lapse sooner than those earned before.
  private func lots() throws -> (later: Reference, sooner: Reference) {
    for days in [90, 30] as [Int64] {
      let reward = try history.make(
        "reward.create",
        [
          .customer: .reference(zoe), .points: .integer(60), .reason: .text("a talk"),
          .expires: .instant(history.now + .days(days)),
        ])
      try history.done("reward.approve", on: [reward])
      try history.done("reward.issue", on: [reward])
    }
    return (Reference(.lot, 1), Reference(.lot, 2))
  }

  private func rewarded(_ kind: StoryKind) throws -> Reference {
    let story = try history.make(
      "story.create",
      [.customer: .reference(zoe), .title: .text("From tent to shop"), .storyKind: .text(kind.rawValue)])
    return try history.make(
      "reward.create", [.customer: .reference(zoe), .story: .reference(story), .reason: .text("time given")])
  }

  @Test func withoutAFaultNothingIsFound() throws {
    _ = try qualified()
    _ = try lots()
    let exchange = try history.make("reward.exchange", [.customer: .reference(zoe), .item: .text("mug")])
    #expect(history.sources.things[exchange]?[.lots] == .text("L-2:10"))
    let reward = try rewarded(.caseStudy)
    #expect(history.sources.things[reward]?[.points] == .integer(50))
    expectNone(history.findings)
    expectNone(try history.file.check())
  }

  @Test func aDoubleGrantIsFound() throws {
    let referral = try qualified()
    try history.plant(
      """
      DROP INDEX rewards_one_a_side;
      UPDATE rewards SET side = 'referrer', customer = \(zoe.id) WHERE referral = \(referral.id)
      """)
    #expect(try history.file.check().contains("\(referral) has more than one reward for the referrer side."))
    #expect(try history.replayDifferences().contains { $0.hasPrefix("side of W-") })
  }

  @Test func aWrongOrderOfLotsIsFound() throws {
    let (later, sooner) = try lots()
    try history.plant(
      """
      CREATE TRIGGER disorders AFTER INSERT ON rewards WHEN new.lots IS NOT NULL
      BEGIN UPDATE rewards SET lots = '\(later):10' WHERE id = new.id; END
      """)
    let exchange = try history.make("reward.exchange", [.customer: .reference(zoe), .item: .text("mug")])
    #expect(history.findings == ["\(exchange) took points of \(later), and \(sooner) lapses sooner."])
    #expect(try history.file.check().contains { $0.hasPrefix("\(later) has 0 points reserved") })
  }

  @Test func aCapThatIsOneOffIsFound() throws {
    try history.apply(.wary)
    for _ in 1...3 { _ = try qualified() }
    expectNone(try history.file.check())
    try history.plant(
      "UPDATE rewards SET status = 'held', rule = NULL WHERE side = 'referrer' AND status = 'not_eligible'")
    #expect(
      try history.file.check().contains("\(zoe) as referrer was granted 3 rewards in 2026, and the cap is 2.")
    )
  }

  @Test func aRewardThatIsTiedToAScoreIsFound() throws {
    _ = try history.make(
      "response.record", [.customer: .reference(zoe), .survey: .text("nps"), .score: .integer(9)])
    try history.plant(
      """
      CREATE TRIGGER ties AFTER INSERT ON rewards WHEN new.story IS NOT NULL
      BEGIN UPDATE rewards SET points = points + (SELECT max(score) FROM responses WHERE customer = new.customer)
        WHERE id = new.id; END
      """)
    let reward = try rewarded(.caseStudy)
    #expect(
      history.findings.contains {
        $0.hasPrefix("\(reward) for S-1 is 59") && $0.hasSuffix("and every case_study earns 50.")
      }, "\(history.findings)")
  }
}
