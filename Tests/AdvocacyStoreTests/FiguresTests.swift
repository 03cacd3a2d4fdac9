import Testing

@testable import Advocacy
@testable import AdvocacyStore

/// The figures of referrals, rewards, standing and first answers, and what the screens read beside them.
@Suite struct FiguresTests {
  private let programme: Programme
  private let now = Programme.start + .days(30)

  init() throws {
    programme = try Programme()
  }

  @Test func referralsAreCountedByHowFarTheyCame() throws {
    let qualified = try programme.registered("Ida", "Tomás")
    try programme.qualify(qualified)
    _ = try programme.registered("Zoë", "Kim")
    _ = try programme.make("referral.create", [.referrer: .reference(try programme.customer("Lars"))])
    let metric = try #require(try programme.file.metric(.referrals, at: now))
    #expect(metric.series.first?.points.map(\.value) == [3, 2, 1, 0])
    #expect(metric.figures.map(\.total) == [3, 2, 1, 3])
    #expect(metric.rows.map(\.text) == ["invited, by Lars", "registered, by Zoë", "held, by Ida"])
    #expect(try programme.file.metric(.referrals, at: Programme.start + .days(400)) == nil)
  }

  @Test func whatRewardsCostIsSummedByWhatBecameOfThem() throws {
    let zoe = try programme.customer("Zoë")
    for (value, reason) in [(20, "one"), (30, "two"), (5, "three")] as [(Int64, String)] {
      _ = try programme.make(
        "reward.create",
        [
          .customer: .reference(zoe), .reason: .text(reason),
          .value: .money(Money(minorUnits: value * 100, currency: .euro)),
        ])
    }
    _ = try programme.make(
      "reward.create", [.customer: .reference(zoe), .reason: .text("points"), .points: .integer(500)])
    let (first, second) = (Reference(.reward, 1), Reference(.reward, 2))
    try programme.done(.init("reward.approve", on: [first, second]), after: .days(1))
    try programme.done(.init("reward.issue", on: [first]), after: .days(2))
    let metric = try #require(try programme.file.metric(.rewards, at: now))
    #expect(metric.figures.map(\.value) == [5, 30, 20, 0, 20])
    #expect(metric.figures.map(\.total) == [2, 1, 1, 0, 1])
    #expect(metric.figures[0].note == "and 500 points")
    #expect(metric.series.first?.points.count == 12)
    #expect(metric.series.first?.points.compactMap(\.value).reduce(0, +) == 20)
    #expect(metric.rows.map(\.reference) == [first])
    let uses = try programme.file.budgets(at: now)
    #expect(uses.allSatisfy { $0.period.contains(now) })
  }

  @Test func brandAdvocatesAreThoseOfEachMonthsEnd() throws {
    let zoe = try programme.customer("Zoë")
    let ida = try programme.customer("Ida")
    for step in ["potential", "invited", "advocate"] {
      try programme.done(
        .init("customer.standing", on: [zoe, ida], arguments: [.to: .text(step)]), after: .days(40))
    }
    try programme.done(
      .init("customer.standing", on: [ida], arguments: [.to: .text("none")]), after: .days(100))
    let metric = try #require(
      try programme.file.metric(.standing, at: Programme.start + .days(130)))
    let counts = try #require(metric.series.last).points.suffix(5).map(\.value)
    #expect(counts.first == 0)
    #expect(counts.contains(2))
    #expect(counts.last == 1)
    #expect(metric.figures.map(\.value) == [1, 0, 1, 0])
    #expect(metric.rows.first?.text.contains("was advocate until") == true)
    // What was undone never was.
    _ = try programme.file.undo(by: Programme.mia, at: Programme.start + .days(101), via: .command)
    let undone = try #require(try programme.file.metric(.standing, at: Programme.start + .days(130)))
    #expect(undone.figures.first?.value == 2)
  }

  @Test func firstAnswersAreReckonedFromWhenTheFeedbackCame() throws {
    let feedback = try programme.make(
      "feedback.create", [.feedbackKind: .text("praise"), .subject: .text("Zip")])
    _ = try programme.make("feedback.create", [.feedbackKind: .text("praise"), .subject: .text("Zap")])
    try programme.done(
      .init(
        "feedback.answer", on: [feedback], arguments: [.body: .text("Sorry."), .then: .text("resolved")]),
      after: .hours(5))
    let metric = try #require(try programme.file.metric(.response, at: now))
    #expect(metric.figures[0].total == 1)
    #expect(metric.figures[2].text == "50% (9 to 91), n 2")
    #expect(metric.rows.map(\.reference) == [feedback])
  }

  @Test func whoIsToBeContactedFollowsFromTheCadence() throws {
    let zoe = try programme.customer("Zoë")
    _ = try programme.customer("Ida")
    for step in ["potential", "invited", "advocate", "champion"] {
      try programme.done(.init("customer.standing", on: [zoe], arguments: [.to: .text(step)]))
    }
    #expect(try programme.file.contacts(at: Programme.start + .days(20), for: Programme.mia) == Contacts([]))
    let later = Programme.start + .days(50)
    #expect(try programme.file.contacts(at: later, for: Programme.mia) == Contacts([zoe]))
    try programme.done(
      .init("touchpoint.log", arguments: [.customer: .reference(zoe), .summary: .text("Called")]),
      after: .days(49))
    #expect(try programme.file.contacts(at: later, for: Programme.mia) == Contacts([]))
  }
}
