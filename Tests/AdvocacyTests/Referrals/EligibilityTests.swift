import Testing

@testable import Advocacy

@Suite struct EligibilityTests {
  private let window = Span.days(90)

  private func refusal(_ facts: ReferralFacts) throws -> String? {
    if case .notEligible(let rule) = try ReferralSamples.verdict(facts).outcome { rule } else { nil }
  }

  @Test func theEndOfTheWindowIsTooLate() throws {
    let end = ReferralSamples.invited + window
    let before = ReferralSamples.facts(converted: Instant(milliseconds: end.milliseconds - 1))
    #expect(try ReferralSamples.verdict(before).outcome == .qualifies)
    let at = try #require(try refusal(ReferralSamples.facts(converted: end)))
    #expect(at.hasPrefix("window: first paid"))
  }

  @Test func whoWasACustomerBeforeIsNotNew() throws {
    let day = ProgrammeZone.utc.local(ReferralSamples.invited).day
    #expect(try refusal(ReferralSamples.facts([:], [.since: .day(day)])) == nil)
    let known = try refusal(ReferralSamples.facts([:], [.since: .day(day + -1)]))
    #expect(known == "known customer: a customer since \(day + -1), invited \(day)")
    var facts = ReferralSamples.facts()
    facts.namesakes = [Record(Reference(.customer, 7), values: [.since: .day(day + -400)])]
    #expect(try refusal(facts)?.contains("C-7 has the same mail or phone") == true)
    let open = "name = \"A\"\n[referrals]\nnew_only = false"
    #expect(try ReferralSamples.verdict(facts, open).outcome == .qualifies)
  }

  @Test func theOldestValidInvitationWins() throws {
    var facts = ReferralSamples.facts()
    let older = ReferralSamples.invited - .days(3)
    facts.ofPerson = [ReferralSamples.other(40, .invited, invited: older)]
    #expect(try refusal(facts)?.hasPrefix("already referred: R-40 invited the same person earlier") == true)
    facts.ofPerson = [ReferralSamples.other(40, .invited, invited: ReferralSamples.paid - window)]
    #expect(try refusal(facts) == nil, "an invitation whose window has ended doesn't count")
    facts.ofPerson = [ReferralSamples.other(40, .rejected, invited: older)]
    #expect(try refusal(facts) == nil)
    facts.ofPerson = [ReferralSamples.other(40, .invited, invited: ReferralSamples.invited)]
    #expect(try refusal(facts) == nil, "of two at one time the one noted first counts")
    facts.ofPerson = [ReferralSamples.other(30, .registered, invited: ReferralSamples.invited)]
    #expect(try refusal(facts) != nil)
  }

  @Test func nobodyCountsTwice() throws {
    var facts = ReferralSamples.facts()
    let later = ReferralSamples.invited + .days(2)
    facts.ofPerson = [
      ReferralSamples.other(
        40, .rewarded, invited: later, [.qualified: .instant(ReferralSamples.paid - .days(1))])
    ]
    #expect(try refusal(facts)?.hasPrefix("already referred: R-40 counted for the same person") == true)
  }

  @Test func onlyAFirstPaidPeriodCounts() throws {
    var facts = ReferralSamples.facts()
    facts.paid = Money(minorUnits: 0, currency: .euro)
    guard case .notYet(let nothing) = try ReferralSamples.verdict(facts).outcome else {
      throw Refusal("it was judged")
    }
    #expect(nothing.contains("nothing was paid"))
    facts.paid = Money(minorUnits: 999, currency: .euro)
    let least = "name = \"A\"\n[referrals]\nleast = 10"
    guard case .notYet(let little) = try ReferralSamples.verdict(facts, least).outcome else {
      throw Refusal("it was judged")
    }
    #expect(little == "9.99 EUR was paid, and the policy asks for 10.00 EUR at least")
    facts.paid = Money(minorUnits: 1000, currency: .euro)
    #expect(try ReferralSamples.verdict(facts, least).outcome == .qualifies)
  }

  @Test func aCapRefusesOneSideAndLeavesTheOther() throws {
    var facts = ReferralSamples.facts()
    facts.grants[.referrer] = ReferralFacts.Grants(thisYear: 11, ever: 40)
    #expect(try ReferralSamples.verdict(facts).sides.values.allSatisfy { $0.refusal == nil })
    facts.grants[.referrer] = ReferralFacts.Grants(thisYear: 12, ever: 40)
    let verdict = try ReferralSamples.verdict(facts)
    #expect(verdict.outcome == .qualifies)
    #expect(verdict.sides[.referrer]?.refusal == "cap: has had 12 of 12 in 2026")
    #expect(verdict.sides[.referred]?.refusal == nil)
    facts.grants[.referred] = ReferralFacts.Grants(thisYear: 0, ever: 1)
    #expect(
      try refusal(facts) == "cap: has had 12 of 12 in 2026", "with nothing for either side it earns nothing")
  }

  @Test func aPolicyThatSaysNothingAsksForNothing() throws {
    var facts = ReferralSamples.facts(
      [.phone: .text("+34 91 7654321")], converted: ReferralSamples.invited + .days(900))
    facts.ofPerson = [ReferralSamples.other(40, .rewarded, invited: ReferralSamples.invited)]
    let verdict = try ReferralSamples.verdict(facts, "name = \"Old\"")
    #expect(verdict.outcome == .qualifies)
    #expect(verdict.findings.isEmpty)
    #expect(verdict.sides.isEmpty)
  }
}
