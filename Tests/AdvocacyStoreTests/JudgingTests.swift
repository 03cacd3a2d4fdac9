import Advocacy
import Foundation
import Testing

@testable import AdvocacyStore

@Suite struct JudgingTests {
  private let programme: Programme

  init() throws { programme = try Programme() }

  @Test func bothSidesAreMadeTogetherAndHeld() throws {
    let referral = try programme.registered("Ida", "Tomás")
    try programme.qualify(referral, paid: 4990)
    let (first, second) = try programme.sides(of: referral)
    #expect([first.status, second.status] == ["held", "held"])
    #expect(first[.value] == .money(Money(minorUnits: 2000, currency: .euro)))
    #expect(first[.heldUntil] == second[.heldUntil])
    #expect(first[.heldUntil] == .instant(Programme.start + .minutes(1) + .days(14)))
    let judged = try programme.thing(referral)
    #expect(judged.status == "held")
    #expect(judged[.fraudPoints] == .integer(0))
    #expect(judged[.policy] == .integer(1))
    #expect(
      try programme.count("grants", where: "key IN ('\(referral):referrer', '\(referral):referred')") == 2)
    try programme.file.settle(at: Programme.start + .days(15))
    let (left, right) = try programme.sides(of: referral)
    #expect([left.status, right.status] == ["pending", "pending"])
    #expect(try programme.thing(referral).status == "qualified")
    #expect(try programme.file.check() == [])
  }

  @Test func aRewardThatSomebodyHoldsLongerStaysHeldUntilThen() throws {
    let referral = try programme.registered("Ida", "Tomás")
    try programme.qualify(referral)
    let reward = try programme.sides(of: referral).0.reference
    let end = Programme.start + .days(30)
    try programme.done(
      .init("reward.hold", on: [reward], arguments: [.until: .instant(end)]), after: .minutes(2))
    func statuses() throws -> [String] {
      let (first, second) = try programme.sides(of: referral)
      return [try programme.thing(referral).status, first.status, second.status]
    }
    try programme.file.settle(at: Programme.start + .days(15))
    #expect(try statuses() == ["qualified", "held", "pending"])
    #expect(try programme.thing(reward)[.heldUntil] == .instant(end))
    #expect(try programme.file.nextDue(after: Programme.start + .days(15)) == end)
    try programme.file.settle(at: end)
    #expect(try statuses() == ["qualified", "pending", "pending"])
    #expect(try programme.file.check() == [])
  }

  @Test func aReferralThatIsHeldAnewTakesItsRewardsAlong() throws {
    let referral = try programme.registered("Ida", "Tomás")
    try programme.qualify(referral)
    for days in [30, 20] as [Int64] {
      let end = Programme.start + .days(days)
      try programme.done(
        .init("referral.hold", on: [referral], arguments: [.until: .instant(end)]), after: .minutes(2))
      let (first, second) = try programme.sides(of: referral)
      #expect([first[.heldUntil], second[.heldUntil]] == [.instant(end), .instant(end)])
    }
    #expect(try programme.file.settle(at: Programme.start + .days(19)) == 0)
    #expect(try programme.file.settle(at: Programme.start + .days(20)) == 1)
    let (first, second) = try programme.sides(of: referral)
    #expect([first.status, second.status] == ["pending", "pending"])
    #expect(try programme.file.check() == [])
  }

  @Test func aJudgementIsTakenBackAndDoneAgain() throws {
    let referral = try programme.registered("Ida", "Tomás")
    try programme.qualify(referral)
    _ = try programme.file.undo(by: Programme.mia, at: Programme.start + .minutes(2), via: .command)
    #expect(try programme.thing(referral).status == "registered")
    #expect(try programme.count("rewards", where: "removed = 0") == 0)
    try programme.qualify(referral)
    #expect(try programme.count("rewards", where: "removed = 0") == 2)
    #expect(try programme.file.check() == [])
  }

  @Test func aSideThatHasARewardGetsNoOther() throws {
    let referral = try programme.registered("Ida", "Tomás")
    let referrer = try #require(try programme.thing(referral)[.referrer])
    _ = try programme.make(
      "reward.create",
      [
        .customer: referrer, .referral: .reference(referral), .side: .text("referrer"), .points: .integer(5),
        .reason: .text("by hand"),
      ])
    try programme.qualify(referral)
    let (first, second) = try programme.sides(of: referral)
    #expect(first[.points] == .integer(5))
    #expect([first.status, second.status] == ["pending", "held"])
  }

  @Test func whatSpeaksAgainstItIsKeptWithTheValuesCompared() throws {
    let referral = try programme.flagged()
    let record = try programme.thing(referral)
    #expect(record.status == "flagged")
    #expect(record.text(.fraudRules) == "same_phone")
    #expect(record.text(.findings) == "same phone +40: +43 1 2345678 = 0043 1 2345678")
    #expect(record[.undecidedUntil] == .instant(Programme.start + .minutes(1) + .days(30)))
    let (first, second) = try programme.sides(of: referral)
    #expect([first.status, second.status] == ["pending", "pending"])
    let why = try programme.file.why(first.reference, at: Programme.start + .days(2)).parts
      .flatMap { [$0.title] + $0.lines }.joined(separator: "\n")
    #expect(why.contains("same phone +40: +43 1 2345678 = 0043 1 2345678"))
    #expect(why.contains("counted 40 points, flagged from 40, rejected from 100"))
    #expect(why.contains("Undecided: 4w"))
    #expect(why.contains("referrals 2026-"))
    let today = try programme.file.today(at: Programme.start + .days(2), for: Programme.mia)
    let line = try #require(today.lines.first { $0.reference == referral })
    #expect(line.what == "Referral by Ida is flagged, holds if nobody decides")
    #expect(line.why == "same phone 40, flagged from 40")
    #expect(line.when == Programme.start + .minutes(1) + .days(30))
    try programme.done(.init("reward.approve", on: [first.reference]), after: .days(3))
    #expect(try programme.thing(referral)[.undecidedUntil] == nil)
    #expect(try programme.thing(referral).status == "approved")
  }

  @Test(arguments: [
    ("hold", "held", "held"), ("pay", "approved", "approved"), ("void", "voided", "rejected"),
  ])
  func whatNobodyDecidesFallsToTheDefaultOnce(_ then: String, _ side: String, _ status: String) async throws {
    try programme.apply(["then = \"hold\"": "then = \"\(then)\""])
    let referral = try programme.flagged()
    let due = Programme.start + .minutes(1) + .days(30)
    #expect(try programme.file.settle(at: Instant(milliseconds: due.milliseconds - 1)) == 0)
    #expect(try programme.file.nextDue(after: Programme.start + .days(1)) == due)
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<20 {
        group.addTask { [path = programme.path] in try ProgrammeFile.open(at: path).settle(at: due) }
      }
      return try await group.reduce(0, +)
    }
    #expect(counts == 1)
    let (first, second) = try programme.sides(of: referral)
    #expect([first.status, second.status] == [side, side])
    #expect(try programme.thing(referral).status == status)
    let entry = try #require(try programme.file.log(of: referral).first)
    #expect(entry.colleague == "policy" && entry.at == due)
    #expect(try programme.file.check() == [])
  }

  @Test func payingByDefaultStaysWithinTheBudget() throws {
    try programme.apply(["then = \"hold\"": "then = \"pay\"", "amount = 5000": "amount = 29"])
    let referral = try programme.flagged()
    try programme.file.settle(at: Programme.start + .days(31))
    let (first, second) = try programme.sides(of: referral)
    #expect([first.status, second.status] == ["held", "held"])
    #expect(first.text(.rule)?.contains("has 29.00 EUR left of 29.00 EUR, and this needs 30.00 EUR") == true)
  }

  @Test func aRefundVoidsWhatWasNotIssuedAndNeverClawsBack() throws {
    let referral = try programme.registered("Ida", "Tomás")
    try programme.qualify(referral)
    try programme.file.settle(at: Programme.start + .days(15))
    let (first, second) = try programme.sides(of: referral)
    try programme.done(.init("reward.approve", on: [first.reference]), after: .days(16))
    try programme.done(.init("reward.issue", on: [first.reference]), after: .days(16))
    #expect(
      try programme.thing(first.reference)[.expires] == .instant(Programme.start + .days(16) + .days(365)))
    try programme.done(
      .init("referral.refund", on: [referral], arguments: [.reason: .text("order returned")]),
      after: .days(17))
    #expect(try programme.thing(first.reference).status == "in_review")
    #expect(try programme.thing(second.reference).status == "voided")
  }

  @Test func aFirstPaymentOfNothingOrToComeIsRefused() throws {
    let referral = try programme.registered("Ida", "Tomás")
    #expect(throws: Unexpected.self) { try programme.qualify(referral, paid: 0) }
    #expect(throws: Unexpected.self) {
      try programme.done(
        .init(
          "referral.qualify", on: [referral], arguments: [.firstPaid: .instant(Programme.start + .days(9))]))
    }
    #expect(try programme.thing(referral).status == "registered")
  }

  @Test func ofSeveralReferralsOfOnePersonOneCounts() throws {
    let tomas = try programme.customer("Tomás")
    let referrals = try ["Ida", "Kim"].map { name in
      try programme.make(
        "referral.create",
        [.referrer: .reference(try programme.customer(name)), .referred: .reference(tomas)])
    }
    try programme.done(.init("referral.qualify", on: referrals.reversed()))
    #expect(try programme.thing(referrals[0]).status == "held")
    #expect(try programme.thing(referrals[1]).status == "rejected")
    let (first, second) = try programme.sides(of: referrals[1])
    #expect([first.status, second.status] == ["not_eligible", "not_eligible"])
    #expect(first.text(.rule)?.contains("\(referrals[0]) invited the same person earlier") == true)
    #expect(first[.decidedBy] == .colleague("policy"))
  }

  @Test func anOldPolicyMeansWhatItMeant() throws {
    _ = try programme.file.applyPolicy(
      "name = \"Old\"", by: Programme.mia, at: Programme.start + .minutes(1), via: .command)
    let referral = try programme.flagged()
    #expect(try programme.thing(referral).status == "qualified")
    #expect(try programme.count("rewards") == 0)
    try programme.done(.init("referral.flag", on: [referral], arguments: [.reason: .text("odd")]))
    #expect(try programme.thing(referral)[.undecidedUntil] == nil)
  }

  @Test func whoCameIsWhoTheRewardIsFor() throws {
    let referral = try programme.make(
      "referral.create",
      [.referrer: .reference(try programme.customer("Ida")), .referredName: .text("Tomás")])
    let (tomas, kim) = (try programme.customer("Tomás"), try programme.customer("Kim"))
    let reward = try programme.make(
      "reward.create",
      [
        .customer: .reference(tomas), .referral: .reference(referral), .side: .text("referred"),
        .points: .integer(5), .reason: .text("by hand"),
      ])
    #expect(throws: Unexpected.self) {
      try programme.done(.init("referral.register", on: [referral], arguments: [.referred: .reference(kim)]))
    }
    try programme.done(.init("referral.register", on: [referral], arguments: [.referred: .reference(tomas)]))
    try programme.file.write { try $0.run("UPDATE rewards SET customer = ?", .integer(kim.id)) }
    let findings = try programme.file.check()
    #expect(
      findings.contains { $0.hasPrefix("\(reward) is for the referred of \(referral), \(tomas)") },
      "\(findings)")
  }

  @Test func aGrantBeyondTheCapIsFound() throws {
    try programme.apply(["per_year = 12": "per_year = 1"])
    let ida = try programme.customer("Ida")
    for name in ["Tomás", "Kim"] {
      let referral = try programme.make(
        "referral.create", [.referrer: .reference(ida), .referred: .reference(try programme.customer(name))])
      try programme.qualify(referral)
    }
    #expect(try programme.file.check() == [])
    try programme.file.write {
      try $0.run("UPDATE rewards SET status = 'held', rule = NULL WHERE side = 'referrer'")
    }
    let findings = try programme.file.check()
    #expect(
      findings.contains("\(ida) as referrer was granted 2 rewards in 2026, and the cap is 1."), "\(findings)")
  }

  @Test func whoApprovesManyIsToldWhichAreFlagged() throws {
    let flagged = try programme.flagged()
    let plain = try programme.registered("Ana", "Ben")
    try programme.qualify(plain)
    try programme.file.settle(at: Programme.start + .days(15))
    let rewards = try [flagged, plain].flatMap { referral in
      let (first, second) = try programme.sides(of: referral)
      return [first.reference, second.reference]
    }
    let report = try programme.file.perform(
      ActionRequest("reward.approve", on: rewards), by: Programme.mia, at: Programme.start + .days(16),
      via: .command)
    // Both sides of a referral are decided together, so that each is told once.
    #expect(report.doubts == [.init(rewards[0], flagged: flagged, for: ["same phone"])])
    #expect(try programme.thing(rewards[0]).status == "approved")
    let again = try programme.file.perform(
      ActionRequest("reward.approve", on: rewards), by: Programme.mia, at: Programme.start + .days(16),
      via: .command)
    #expect(again.doubts.isEmpty)
  }
}
