import Advocacy
import Foundation
import Synchronization
import Testing

@testable import AdvocacyStore

/// Caps and budgets, kept however many write at once.
@Suite struct LimitTests {
  private let programme: Programme

  init() throws { programme = try Programme() }

  /// Does something to each thing, each in a file of its own, all at once; gives the refusals.
  private func together(_ action: ActionName, _ targets: [Reference], after span: Span) -> [String] {
    let refusals = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: targets.count) { [path = programme.path] index in
      do {
        let report = try ProgrammeFile.open(at: path).perform(
          ActionRequest(action, on: [targets[index]]), by: Programme.mia, at: Programme.start + span,
          via: .command)
        for line in report.refusals { refusals.withLock { $0.append(line.refusal.sentence) } }
      } catch {
        refusals.withLock { $0.append("\(error)") }
      }
    }
    return refusals.withLock { $0 }
  }

  @Test func noMoreThanTheCapIsGrantedByTwentyWriters() throws {
    try programme.apply([
      "per_year = 12": "per_year = 12\nlifetime = 13", "velocity = { points = 30": "velocity = { points = 0",
    ])
    let ida = try programme.customer("Ida")
    let referrals = try (1...20).map { number in
      try programme.make(
        "referral.create",
        [.referrer: .reference(ida), .referred: .reference(try programme.customer("Friend \(number)"))])
    }
    #expect(together("referral.qualify", referrals, after: .minutes(5)).isEmpty)
    #expect(try programme.count("rewards", where: "side = 'referrer' AND status = 'held'") == 12)
    let capped = "side = 'referrer' AND status = 'not_eligible' AND rule = 'cap: has had 12 of 12 in 2026'"
    #expect(try programme.count("rewards", where: capped) == 8)
    #expect(try programme.count("rewards", where: "side = 'referred' AND status = 'held'") == 20)
    #expect(try programme.file.check() == [])
  }

  @Test func theCapHoldsForRewardsMadeByHandUnlessAManagerSaysWhy() throws {
    try programme.apply([
      "[rewards.referrer]": "[rewards.single]\nlifetime = 2\n\n[rewards.referrer]",
      "per_year = 12": "per_year = 1",
    ])
    try programme.addColleagues()
    let ida = try programme.customer("Ida")
    let referrals = try (1...3).map { number in
      try programme.make(
        "referral.create",
        [.referrer: .reference(ida), .referred: .reference(try programme.customer("Friend \(number)"))])
    }
    func reward(_ referral: Reference?, _ override: String? = nil, by actor: Actor = Programme.mia) throws
      -> ActionReport
    {
      var arguments: [FieldName: Value] = [
        .customer: .reference(ida), .points: .integer(100), .reason: .text("by hand"),
      ]
      if let referral { (arguments[.referral], arguments[.side]) = (.reference(referral), .text("referrer")) }
      arguments[.override] = override.map { .text($0) }
      return try programme.file.perform(
        .init("reward.create", arguments: arguments), by: actor, at: Programme.start + .minutes(2),
        via: .command)
    }
    try programme.qualify(referrals[0])
    let cap = "cap: has had 1 of 1 in 2026"
    let refused =
      "\(ida) can't have another reward: \(cap). A manager may give a reason to go beyond it (override)."
    #expect(try reward(referrals[1]).refusals.first?.refusal.sentence == refused)
    #expect(
      try reward(referrals[1], "her tenth year", by: Programme.ana).refusals.first?.refusal.sentence
        == refused)
    let beyond = try #require(try reward(referrals[1], "her tenth year").created.first)
    let made = try programme.thing(beyond)
    #expect(made.text(.override) == "her tenth year" && made.text(.overridden) == cap)
    #expect(
      try programme.file.why(beyond, at: Programme.start + .hours(1)).parts.flatMap(\.lines)
        .contains("  \(cap), and given all the same: her tenth year"))
    try programme.qualify(referrals[2])
    #expect(
      try programme.count(
        "rewards", where: "referral = \(referrals[2].id) AND rule = 'cap: has had 2 of 1 in 2026'")
        == 1)
    let singles = try (0..<3).map { _ in try reward(nil, by: Programme.ana) }
    #expect(singles.map(\.refusals.count) == [0, 0, 1])
    #expect(singles[2].refusals.first?.refusal.sentence.contains("cap: has had 2 of 2 ever") == true)
    let single = try #require(singles[1].created.first)
    #expect(try programme.thing(single)[.override] == nil)
    expectNone(try programme.file.check())
    try programme.file.write {
      try $0.run("UPDATE rewards SET overridden = NULL WHERE id = ?", .integer(beyond.id))
    }
    #expect(
      try programme.file.check().contains(
        "\(ida) as referrer was granted 2 rewards in 2026, and the cap is 1."))
  }

  @Test func theCapHoldsInsideOneAct() throws {
    try programme.apply(["per_year = 12": "per_year = 2"])
    let ida = try programme.customer("Ida")
    let referrals = try (1...4).map { number in
      try programme.make(
        "referral.create",
        [.referrer: .reference(ida), .referred: .reference(try programme.customer("Friend \(number)"))])
    }
    try programme.done(.init("referral.qualify", on: referrals))
    #expect(try programme.count("rewards", where: "side = 'referrer' AND status = 'held'") == 2)
  }

  @Test func noMoreThanTheBudgetIsApprovedByTwentyWriters() throws {
    try programme.apply(["amount = 5000": "amount = 200"])
    let referrals = try (1...20).map { try programme.registered("Ida \($0)", "Friend \($0)") }
    try programme.done(.init("referral.qualify", on: referrals))
    try programme.file.settle(at: Programme.start + .days(15))
    let rewards = try referrals.map { try programme.sides(of: $0).0.reference }
    let refusals = together("reward.approve", rewards, after: .days(16))
    // Each takes 30.00 with its other side, and 200.00 pays for six.
    #expect(refusals.count == 14)
    #expect(
      refusals.allSatisfy {
        $0.contains("the budget referrals of ")
          && $0.contains("has 20.00 EUR left of 200.00 EUR, and this needs 30.00 EUR")
      })
    #expect(try programme.count("rewards", where: "status = 'approved'") == 12)
    let left = try #require(
      try rewards.first { try programme.thing($0).status == "pending" })
    try programme.done(
      .init("reward.approve", on: [left], arguments: [.override: .text("promised on the phone")]),
      after: .days(17))
    #expect(try programme.thing(left).text(.rule) == "beyond the budget: promised on the phone")
    #expect(try programme.file.check() == [])
  }

  @Test func aSelectionIsApprovedAsFarAsTheBudgetGoes() throws {
    try programme.apply(["amount = 5000": "amount = 70"])
    let referrals = try (1...4).map { try programme.registered("Ida \($0)", "Friend \($0)") }
    try programme.done(.init("referral.qualify", on: referrals))
    try programme.file.settle(at: Programme.start + .days(15))
    let rewards = try referrals.map { try programme.sides(of: $0).0.reference }
    let report = try programme.file.perform(
      ActionRequest("reward.approve", on: rewards), by: Programme.mia, at: Programme.start + .days(16),
      via: .command)
    #expect(report.doneCount == 2)
    #expect(report.refusals.count == 2)
    try programme.done(
      .init("reward.void", on: [rewards[0]], arguments: [.reason: .text("mistake")]), after: .days(16))
    let more = try programme.file.perform(
      ActionRequest("reward.approve", on: [rewards[2]]), by: Programme.mia, at: Programme.start + .days(16),
      via: .command)
    #expect(more.doneCount == 1, "what was voided is given back")
  }

  @Test func aBudgetOfPointsCountsPointsAlone() throws {
    try programme.apply([
      "amount = 5000": "points = 100", "value = 20": "points = 60", "value = 10": "points = 30",
    ])
    let referrals = try (1...2).map { try programme.registered("Ida \($0)", "Friend \($0)") }
    try programme.done(.init("referral.qualify", on: referrals))
    try programme.file.settle(at: Programme.start + .days(15))
    let rewards = try referrals.map { try programme.sides(of: $0).0.reference }
    try programme.done(.init("reward.approve", on: [rewards[0]]), after: .days(16))
    let refusals = together("reward.approve", [rewards[1]], after: .days(16))
    #expect(refusals.count == 1)
    #expect(refusals.first?.contains("has 10 points left of 100 points, and this needs 90 points") == true)
  }
}
