import Testing

@testable import Advocacy

@Suite struct FraudRuleTests {
  /// The signs that are found, with the values compared.
  private func found(_ facts: ReferralFacts) throws -> [FraudRule: String] {
    let findings = try ReferralSamples.verdict(facts, ReferralSamples.everySign).findings
    return Dictionary(uniqueKeysWithValues: findings.map { ($0.rule, $0.compared) })
  }

  @Test func strangersHaveNothingInCommon() throws {
    #expect(try found(ReferralSamples.facts()).isEmpty)
  }

  @Test(
    arguments: [
      (FraudRule.sameMail, FieldName.email, "I.da+friend@gmail.com", "Ida@Googlemail.com"),
      (.sameDomain, .email, "ida@delta.example", "tomas@delta.example"),
      (.sameName, .name, "Ida Hólm", "Holm, Ida"),
      (.samePhone, .phone, "+43 (0)1 2345678", "0043 1 234 56 78"),
      (.sameAddress, .street, "Seeweg 4", "SEEWEG 4"),
    ] as [(FraudRule, FieldName, String, String)])
  func whatBothHaveIsFoundHoweverItIsWritten(
    _ rule: FraudRule, _ field: FieldName, _ one: String, _ other: String
  ) throws {
    let facts = ReferralSamples.facts([field: .text(one)], [field: .text(other), .postcode: .text("1010")])
    let compared = try #require(try found(facts)[rule])
    #expect(compared.contains("=") || compared.contains("delta.example"))
  }

  @Test func aDomainThatIsEveryonesSaysNothing() throws {
    let free = ReferralSamples.facts([.email: .text("ida@gmx.at")], [.email: .text("tomas@gmx.at")])
    #expect(try found(free).isEmpty)
    let own = ReferralSamples.everySign + "free_mail = [\"isp.example\"]\n"
    let named = ReferralSamples.facts([.email: .text("i@isp.example")], [.email: .text("t@isp.example")])
    #expect(try ReferralSamples.verdict(named, own).findings.isEmpty)
    #expect(try found(named)[.sameDomain] == "both have mail at isp.example")
  }

  @Test func theMailGivenCountsWhereNoCustomerIsKnown() throws {
    var facts = ReferralSamples.facts(given: [.referredEmail: .text("x@mailinator.com")])
    facts.referred = nil
    #expect(try found(facts) == [.disposableMail: "x@mailinator.com is at mailinator.com"])
  }

  @Test func aDomainOfSomeoneBroughtBefore() throws {
    var facts = ReferralSamples.facts([:], [.email: .text("tomas@delta.example")])
    facts.ofReferrer = [
      ReferralSamples.other(
        7, .rewarded, invited: ReferralSamples.invited - .days(40),
        [.referredEmail: .text("lou@delta.example")])
    ]
    #expect(try found(facts) == [.repeatedDomain: "tomas@delta.example is at delta.example, as in R-7"])
    facts.ofReferrer[0][.invited] = .instant(ReferralSamples.paid)
    #expect(try found(facts).isEmpty)
  }

  @Test func oneAccountAndAnOwnCode() throws {
    let account = Value.reference(Reference(.account, 3))
    var facts = ReferralSamples.facts(
      [.account: account], [.account: account], given: [.code: .text("TOMAS1")])
    facts.codeOwners = [ReferralSamples.referred]
    #expect(
      try found(facts) == [
        .sameAccount: "both belong to A-3", .ownCode: "C-90 hands out the code TOMAS1",
      ])
  }

  @Test func moreThanSoManyInATimeAreMany() throws {
    var facts = ReferralSamples.facts()
    func qualified(_ id: Int64, _ before: Span) -> Record {
      ReferralSamples.other(
        id, .qualified, invited: ReferralSamples.invited,
        [.qualified: .instant(ReferralSamples.paid - before)])
    }
    facts.ofReferrer = [qualified(1, .days(7)), qualified(2, .days(1))]
    #expect(try found(facts).isEmpty, "seven days ago is outside of seven days")
    facts.ofReferrer[0] = qualified(1, Span(milliseconds: Span.days(7).milliseconds - 1))
    #expect(try found(facts) == [.velocity: "3 referrals in 1w, more than 2"])
  }

  @Test func rowsAndRingsOfReferrals() throws {
    var facts = ReferralSamples.facts()
    facts.ancestors = [Reference(.customer, 5)]
    #expect(try found(facts).isEmpty)
    facts.ancestors = [Reference(.customer, 5), Reference(.customer, 4)]
    #expect(try found(facts) == [.chain: "3 referrals in a row, by C-4, C-5 and C-12"])
    facts.ancestors = [Reference(.customer, 5), ReferralSamples.referred]
    #expect(try found(facts)[.ring] == "C-90 → C-5 → C-12 → C-90")
  }

  @Test func pointsAddUpToFlaggedAndRejected() throws {
    let name = ReferralSamples.facts([.name: .text("Tomás Vidal")])
    #expect(try ReferralSamples.verdict(name).outcome == .qualifies)
    let phone = ReferralSamples.facts([.phone: .text("+34 91 7654321")])
    let flagged = try ReferralSamples.verdict(phone)
    #expect(flagged.outcome == .flagged)
    #expect(flagged.points == 40)
    #expect(flagged.sum(try policy(Policy.standardText).fraud) == "same phone 40, flagged from 40")
    #expect(flagged.sides[.referrer]?.refusal == nil)
    let all = ReferralSamples.facts([
      .phone: .text("+34 91 7654321"), .street: .text("Calle Mayor 1"), .postcode: .text("28013"),
      .name: .text("Tomas Vidal"),
    ])
    let rejected = try ReferralSamples.verdict(all)
    #expect(rejected.outcome == .fraud)
    let rule = "same name 30 + same phone 40 + same address 40 = 110, rejected from 100"
    #expect(rejected.sides.mapValues(\.refusal) == [.referrer: rule, .referred: rule])
  }
}
