import Testing

@testable import Advocacy

@Suite struct RewardRuleTests {
  private let referral = Reference(.referral, 198)

  private func side(_ id: Int64, _ side: RewardSide, _ status: RewardStatus) -> Record {
    Record(
      Reference(.reward, id),
      values: [
        .status: .text(status.rawValue), .side: .text(side.rawValue), .referral: .reference(referral),
        .value: .money(Money(minorUnits: 2000, currency: .euro)),
      ])
  }

  private func pair(
    _ left: RewardStatus, _ right: RewardStatus, _ status: ReferralStatus = .qualified
  ) -> (Record, Record, [Record]) {
    let first = side(12, .referrer, left)
    let second = side(13, .referred, right)
    return (first, second, [first, second, Record(referral, values: [.status: .text(status.rawValue)])])
  }

  @Test func approvingOneSideDecidesBothAndTheReferral() throws {
    let (first, second, all) = pair(.pending, .pending)
    let decision = try decide("reward.approve", first, related: all)
    #expect(values(decision, of: first.reference)[.status] == .some(.text("approved")))
    #expect(values(decision, of: second.reference)[.status] == .some(.text("approved")))
    #expect(values(decision, of: referral)[.status] == .some(.text("approved")))
  }

  @Test func eachSideKeepsItsOwnOutcome() throws {
    let (first, second, all) = pair(.pending, .pending)
    let refused = try decide("reward.not_eligible", first, [.rule: .text("12 a year")], related: all)
    #expect(values(refused, of: first.reference)[.status] == .some(.text("not_eligible")))
    #expect(values(refused, of: first.reference)[.rule] == .some(.text("12 a year")))
    #expect(values(refused, of: second.reference).isEmpty)
    #expect(values(refused, of: referral).isEmpty)
    let (_, open, rest) = pair(.notEligible, .pending)
    let approved = try decide("reward.approve", open, related: rest)
    #expect(values(approved, of: referral)[.status] == .some(.text("approved")))
  }

  @Test func fraudRejectsBothSidesAndTheReferral() throws {
    let (first, second, all) = pair(.pending, .held, .flagged)
    let decision = try decide("reward.reject", first, [.reason: .text("same address")], related: all)
    #expect(values(decision, of: second.reference)[.status] == .some(.text("rejected")))
    #expect(values(decision, of: referral)[.status] == .some(.text("rejected")))
    #expect(values(decision, of: referral)[.reason] == .some(.text("same address")))
  }

  @Test func issuingTheLastApprovedSideRewardsTheReferral() throws {
    let (first, second, all) = pair(.issued, .approved, .approved)
    let decision = try decide("reward.issue", second, related: all)
    #expect(values(decision, of: referral)[.status] == .some(.text("rewarded")))
    guard case .changes(_, let key) = decision else { throw Refusal("no change") }
    #expect(key == "issue:W-13")
    #expect(
      refusal(try decide("reward.issue", side(14, .referrer, .pending))).contains("can't become issued"))
    #expect(values(try decide("reward.issue", first, related: all), of: first.reference).isEmpty)
  }

  @Test func aReferralReleasesWhatIsHeldAsLongAsItAndNoLonger() throws {
    func time(_ seconds: Int64) -> Value { .instant(Instant(milliseconds: 2_000_000 + seconds * 1000)) }
    var (first, second, all) = pair(.held, .held, .held)
    all[2][.heldUntil] = time(0)
    func released(_ until: Value?) throws -> [FieldName: Value?] {
      first[.heldUntil] = until
      second[.heldUntil] = time(0)
      let decision = try decide("referral.release", all[2], related: [first, second, all[2]])
      #expect(values(decision, of: referral)[.status] == .some(.text("qualified")))
      #expect(values(decision, of: second.reference)[.status] == .some(.text("pending")))
      return values(decision, of: first.reference)
    }
    for until in [nil, time(-1), time(0)] {
      #expect(
        try released(until) == [.status: .text("pending"), .heldUntil: nil], "\(String(describing: until))")
    }
    #expect(try released(time(1)).isEmpty)
    // Its own hold stays as well when the referral is held until another time; what was held with it goes along.
    let decision = try decide("referral.hold", all[2], [.until: time(5)], related: [first, second, all[2]])
    #expect(values(decision, of: referral) == [.heldUntil: time(5)])
    #expect(values(decision, of: second.reference) == [.heldUntil: time(5)])
    #expect(values(decision, of: first.reference).isEmpty)
  }

  @Test func aRefundVoidsWhatIsNotIssuedAndReviewsWhatIs() throws {
    let (first, second, all) = pair(.issued, .approved, .approved)
    let record = try #require(all.last)
    let decision = try decide("referral.refund", record, [.reason: .text("goods came back")], related: all)
    #expect(values(decision, of: first.reference)[.status] == .some(.text("in_review")))
    #expect(values(decision, of: second.reference)[.status] == .some(.text("voided")))
    #expect(values(decision, of: referral)[.status] == .some(.text("refunded")))
  }

  @Test(arguments: RewardStatus.allCases) func movesFollowTheTable(from: RewardStatus) throws {
    let until = Value.instant(Instant(milliseconds: 2_000_000))
    let moves: [(RewardStatus, ActionName, [FieldName: Value])] = [
      (.held, "reward.hold", [.until: until]), (.approved, "reward.approve", [:]),
      (.issued, "reward.issue", [:]),
      (.redeemed, "reward.redeem", [:]), (.notEligible, "reward.not_eligible", [.rule: .text("cap")]),
      (.rejected, "reward.reject", [.reason: .text("fraud")]), (.expired, "reward.expire", [:]),
      (.voided, "reward.void", [.reason: .text("mistake")]),
      (.inReview, "reward.review", [.reason: .text("refund")]),
      (.clawedBack, "reward.claw_back", [.reason: .text("refund")]),
    ]
    for (to, action, arguments) in moves where to != from {
      let record = Record(
        Reference(.reward, 5), values: [.status: .text(from.rawValue), .side: .text("single")])
      let decision = try decide(action, record, arguments)
      let expected: Value?? = from.next.contains(to) ? .some(.text(to.rawValue)) : nil
      #expect(values(decision, of: record.reference)[.status] == expected, "\(from) → \(to)")
    }
  }

  @Test func aClearedReviewGoesBackToWhereTheRewardWas() throws {
    let issued = Value.instant(Instant(milliseconds: 5))
    var reward = Record(Reference(.reward, 5), values: [.status: .text("in_review"), .side: .text("single")])
    #expect(refusal(try decide("reward.clear", reward)).contains("never issued"))
    reward[.issued] = issued
    #expect(
      values(try decide("reward.clear", reward), of: reward.reference)[.status] == .some(.text("issued")))
    #expect(refusal(try decide("reward.approve", reward)).contains("issued already"))
    reward[.redeemed] = issued
    #expect(
      values(try decide("reward.clear", reward), of: reward.reference)[.status] == .some(.text("redeemed")))
  }

  @Test func aRewardHasEitherAValueOrPoints() throws {
    let customer = Record(Reference(.customer, 1))
    let placeholder = Record(Reference(.reward, -1))
    let base: [FieldName: Value] = [.customer: .reference(customer.reference), .reason: .text("story")]
    #expect(refusal(try decide("reward.create", placeholder, base, related: [customer])).contains("either"))
    let given = base.merging([.points: .integer(500)]) { $1 }
    guard
      case .changes(let changes, let key) = try decide(
        "reward.create", placeholder, given, related: [customer])
    else { throw Refusal("no change") }
    #expect(changes.count == 1)
    #expect(key == nil)
  }

  @Test func twoCustomersStandingsMoveOneStep() throws {
    let customer = Record(Reference(.customer, 1), values: [.standing: .text("none")])
    #expect(refusal(try decide("customer.standing", customer, [.to: .text("champion")])).contains("one step"))
    let moved = try decide("customer.standing", customer, [.to: .text("potential")])
    #expect(values(moved, of: customer.reference)[.standing] == .some(.text("potential")))
  }

  @Test func approvingWhatIsFlaggedTellsWhatFor() throws {
    let (first, _, all) = pair(.pending, .pending, .flagged)
    func doubt(_ action: ActionName, _ values: [FieldName: Value], _ status: ReferralStatus = .flagged) throws
      -> ActionReport.Doubt?
    {
      var flagged = try #require(all.last)
      flagged[.status] = .text(status.rawValue)
      for (name, value) in values { flagged[name] = value }
      let context = ActionContext(
        actor: Actor(handle: "mia", role: .manager), now: Instant(milliseconds: 0), zone: .utc,
        currency: .euro, related: [referral: flagged])
      return ActionCatalogue.doubt(
        try #require(ActionCatalogue.action(action)), on: first, in: context)
    }
    let rules: [FieldName: Value] = [
      .fraudRules: .text("same_phone, same_name"), .reason: .text("same phone 40"),
    ]
    #expect(try doubt("reward.approve", rules)?.signs == ["same phone", "same name"])
    #expect(try doubt("reward.approve", rules)?.words == "R-198 is flagged (same phone, same name)")
    let told = try doubt("reward.approve", [.reason: .text("same address: Hafnergasse 3 = Hafnergasse 3")])
    #expect(told?.signs == ["same address"])
    #expect(try doubt("reward.approve", [:])?.words == "R-198 is flagged")
    #expect(try doubt("reward.approve", rules, .qualified) == nil)
    #expect(try doubt("reward.issue", rules) == nil)
  }

  @Test func severalDoubtsAreCountedByTheirSigns() {
    func doubt(_ id: Int64, _ signs: [String]) -> ActionReport.Doubt {
      ActionReport.Doubt(Reference(.reward, id), flagged: Reference(.referral, id), for: signs)
    }
    func words(_ doubts: [ActionReport.Doubt]) -> String? {
      ActionReport(batch: 1, lines: [], doubts: doubts).doubtWords
    }
    #expect(words([]) == nil)
    #expect(words([doubt(1, ["same phone"])]) == "flagged (same phone)")
    #expect(words([doubt(1, []), doubt(2, [])]) == "2 flagged")
    #expect(
      words([doubt(1, ["same name", "same phone"]), doubt(2, ["same phone"]), doubt(3, ["chain"])])
        == "3 flagged (same phone 2, chain 1, same name 1)")
  }
}
