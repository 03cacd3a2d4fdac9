import Advocacy
import Foundation
import Testing

@testable import AdvocacyStore

/// What a rehearsal tells is what applying the policy to a copy and doing everything again gives.
@Suite struct ReferralRehearsalTests {
  private static let changed: [[String: String]] = [
    ["per_year = 12": "per_year = 2"],
    ["window = \"90d\"": "window = \"5d\""],
    ["same_phone = 40": "same_phone = 100"],
    ["same_phone = 40": "same_phone = 0", "lifetime = 1": "lifetime = 1\nper_year = 0"],
    [
      "velocity = { points = 30, more_than = 5": "velocity = { points = 100, more_than = 2",
      "per_year = 12": "per_year = 4",
    ],
    [
      "new_only = true": "new_only = false", "flag_at = 40": "flag_at = 10",
      "reject_at = 100": "reject_at = 30",
    ],
  ]

  private static func text(_ changes: [String: String]) throws -> String {
    var text = Policy.standardText
    for (old, new) in changes {
      guard text.contains(old) else { throw Unexpected(text: "the policy doesn't say \(old)") }
      text = text.replacing(old, with: new)
    }
    return text
  }

  /// A history of referrals; gives what was done, to be done again.
  private func history(_ programme: Programme, seed: UInt64) throws -> [(ActionRequest, Span)] {
    var dice = Dice(state: seed)
    var done: [(ActionRequest, Span)] = []
    func act(
      _ action: ActionName, on target: Reference? = nil, _ arguments: [FieldName: Value], _ after: Span
    ) throws
      -> Reference?
    {
      let request = ActionRequest(action, on: target.map { [$0] } ?? [], arguments: arguments)
      let report = try programme.file.perform(
        request, by: Programme.mia, at: Programme.start + after, via: .command)
      if report.batch != nil { done.append((request, after)) }
      return report.created.first
    }
    for number in 1...40 {
      // Every fifth shares the phone of the one before.
      let phone = "+43 1 55500\(number % 5 == 0 ? number + 99 : number + 100)"
      _ = try act(
        "customer.create", [.name: .text("Person \(number)"), .phone: .text(phone)], .minutes(Int64(number)))
    }
    var referrals: [Reference] = []
    for step in 0..<70 {
      let at = Span.hours(Int64(step) * 9 + 2)
      let referrer = Reference(.customer, Int64(1 + dice.below(6)))
      let referred = Reference(.customer, Int64(7 + dice.below(34)))
      let made = try act(
        "referral.create", [.referrer: .reference(referrer), .referred: .reference(referred)], at)
      if let made { referrals.append(made) }
      for turn in 1...3 {
        let chosen = referrals[dice.below(referrals.count)]
        let later = at + .minutes(Int64(turn * 5))
        switch dice.below(12) {
        case 0: _ = try act("referral.refund", on: chosen, [.reason: .text("returned")], later)
        case 1: _ = try act("referral.reject", on: chosen, [.reason: .text("odd")], later)
        case 2, 3, 4:
          let rewards = try programme.file.read {
            try $0.records(.reward, where: "t.referral = ?", [.integer(chosen.id)], limit: 2)
          }
          guard let reward = rewards.first else { continue }
          _ = try act("reward.approve", on: reward.reference, [:], later)
        default:
          guard try programme.thing(chosen)[.firstPaid] == nil else { continue }
          _ = try act("referral.qualify", on: chosen, [:], later)
        }
      }
    }
    return done
  }

  private struct Dice {
    var state: UInt64
    mutating func below(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
  }

  /// Each side of each referral with whether the rules refused it.
  private func refused(_ programme: Programme) throws -> [String: Bool] {
    let rewards = try programme.file.read {
      try $0.records(.reward, where: "t.referral IS NOT NULL", limit: 1000)
    }
    return Dictionary(
      uniqueKeysWithValues: rewards.map { reward in
        let isRefused =
          reward[.decidedBy] == .colleague("policy")
          && ["rejected", "not_eligible"].contains(reward.status)
        return ("\(reward[.referral]?.description ?? "") \(reward.text(.side) ?? "")", isRefused)
      })
  }

  @Test(arguments: ReferralRehearsalTests.changed.indices, [UInt64(3), 17, 2026])
  func whatIsToldIsWhatACopyGives(_ index: Int, _ seed: UInt64) throws {
    let text = try Self.text(Self.changed[index])
    let programme = try Programme()
    let acts = try history(programme, seed: seed)
    let zone = programme.file.settings.zone
    let changed = try Policy(text: text, zone: zone, currency: .euro)
    let verdicts = try programme.file.read { try ReferralReplay($0, changed, in: zone).verdicts() }
    let copy = try Programme()
    _ = try copy.file.applyPolicy(text, by: Programme.mia, at: Programme.start, via: .command)
    for (request, after) in acts {
      _ = try copy.file.perform(request, by: Programme.mia, at: Programme.start + after, via: .command)
    }
    let really = try refused(copy)
    var told: [String: Bool] = [:]
    for (reference, verdict) in verdicts {
      for (side, outcome) in verdict.sides { told["\(reference) \(side.rawValue)"] = outcome.refusal != nil }
    }
    #expect(really.count > 40)
    for (side, isRefused) in really where told[side] != isRefused {
      Issue.record("\(side) is \(isRefused ? "refused" : "granted") in the copy, and told otherwise")
    }
    let rehearsal = try #require(
      try programme.file.rehearsePolicy(text, at: Programme.start + .days(40)).referrals)
    let paid = try paid(programme)
    #expect(rehearsal.paid == paid.count)
    #expect(rehearsal.unpaid == paid.count { really[$0] == true })
  }

  /// The sides that were approved.
  private func paid(_ programme: Programme) throws -> [String] {
    try programme.file.read {
      try $0.records(.reward, where: "t.referral IS NOT NULL AND t.status = 'approved'", limit: 1000)
    }.map { "\($0[.referral]?.description ?? "") \($0.text(.side) ?? "")" }
  }

  @Test func whatWouldNotHaveBeenPaidIsNamedWithItsRule() throws {
    let programme = try Programme()
    let ida = try programme.customer("Ida")
    for number in 1...5 {
      let referral = try programme.make(
        "referral.create",
        [.referrer: .reference(ida), .referred: .reference(try programme.customer("Friend \(number)"))])
      try programme.done(.init("referral.qualify", on: [referral]), after: .hours(Int64(number)))
    }
    try programme.file.settle(at: Programme.start + .days(20))
    for number in [Int64(1), 3, 5, 7, 9] {
      try programme.done(.init("reward.approve", on: [Reference(.reward, number)]), after: .days(21))
    }
    let text = try Self.text(["per_year = 12": "per_year = 2"])
    let lines = try programme.file.rehearsePolicy(text, at: Programme.start + .days(30)).lines
    #expect(lines.contains("3 of 10 rewards for referrals would not have been paid."))
    #expect(
      lines.suffix(3)
        == ["W-5", "W-7", "W-9"].map {
          "  \($0) would not have been paid, cap: has had 2 of 2 in 2026"
        })
    let same = try programme.file.rehearsePolicy(Policy.standardText, at: Programme.start + .days(30))
      .referrals
    #expect(same?.unpaid == 0 && same?.paid == 10)
    #expect(
      try programme.file.rehearsePolicy("name = \"Old\"", at: Programme.start + .days(30)).referrals == nil)
  }
}
