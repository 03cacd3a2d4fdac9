import Testing

@testable import Advocacy

@Suite struct TierTests {
  private let now = Instant(milliseconds: 1_780_000_000_000)
  private let tiers = [
    Tier("Companion", efforts: 1), Tier("Guide", standing: .advocate, score: 30, efforts: 3),
  ]

  private func customer(_ standing: Standing, _ values: [FieldName: Value] = [:]) -> Record {
    Record(
      Reference(.customer, 7),
      values: values.merging([.standing: .text(standing.rawValue), .lifecycle: .text("active")]) { given, _ in
        given
      })
  }

  private func score(_ customer: Record, _ counts: AdvocateCounts) -> AdvocateScore {
    AdvocateScore(of: customer, counts: counts, weights: AdvocateScore.standard, at: now, in: .utc)
  }

  private func place(_ standing: Standing, _ counts: AdvocateCounts) -> TierPlace {
    let customer = customer(standing)
    return TierPlace(of: customer, score: score(customer, counts), counts: counts, among: tiers)
  }

  @Test func theLastTierWhoseConditionsAllHoldIsTheCustomersAndWhatIsMissingIsSaid() {
    let nobody = place(.none, AdvocateCounts())
    #expect(nobody.tier == nil && nobody.next?.name == "Companion")
    #expect(nobody.missing == ["1 effort, and there are 0"])
    let companion = place(.invited, AdvocateCounts(referrals: 1, asksDone: 1))
    #expect(companion.tier?.name == "Companion" && companion.next?.name == "Guide")
    #expect(
      companion.missing == [
        "standing advocate, and it is invited", "score 30, and it is 20", "3 efforts, and there are 2",
      ])
    let guide = place(.champion, AdvocateCounts(referrals: 1, asksDone: 1, stories: 1))
    #expect(guide.tier?.name == "Guide" && guide.next == nil && guide.missing.isEmpty)
  }

  private func suggested(
    _ standing: Standing, _ counts: AdvocateCounts, _ values: [FieldName: Value] = [:],
    rules: [StandingRule]? = nil
  ) throws -> StandingSuggestion? {
    let customer = customer(standing, values)
    let standard = try policy(Policy.standardText).standings
    return StandingSuggestion(
      of: customer, score: score(customer, counts), counts: counts, by: rules ?? standard, at: now)
  }

  @Test func theStandardPolicySuggestsUpAndDownWithTheValuesCompared() throws {
    let up = try #require(try suggested(.invited, AdvocateCounts(asksDone: 1)))
    #expect(up.to == .advocate && up.reasons == ["1 effort, 1 at least"])
    let first = try #require(try suggested(.none, AdvocateCounts(referrals: 2)))
    #expect(first.to == .potential && first.reasons == ["score 20, 20 at least"])
    let quiet: [FieldName: Value] = [.lastContact: .instant(now - .days(400))]
    let down = try #require(try suggested(.champion, AdvocateCounts(openComplaints: 1), quiet))
    #expect(down.to == .advocate && down.reasons == ["score 10, below 25", "no contact for 400 days"])
    #expect(try suggested(.champion, AdvocateCounts(), [.lastContact: .instant(now - .days(300))]) == nil)
    #expect(try suggested(.none, AdvocateCounts()) == nil)
  }

  @Test func nobodyWithAnOpenComplaintWhoLeftOrWasMergedIsSuggestedHigher() throws {
    let enough = AdvocateCounts(referrals: 4, asksDone: 5)
    #expect(try suggested(.invited, enough)?.to == .advocate)
    var complaining = enough
    complaining.openComplaints = 1
    #expect(try suggested(.invited, complaining) == nil)
    #expect(try suggested(.invited, enough, [.lifecycle: .text("lapsed")]) == nil)
    #expect(
      try suggested(.invited, enough, [.mergedInto: .reference(Reference(.customer, 1))]) == nil)
  }

  @Test func theFirstRuleThatFitsHolds() throws {
    let rules = [
      StandingRule(from: [.advocate], to: .champion, score: 1000),
      StandingRule(from: [.advocate], to: .potential, below: 100),
    ]
    #expect(try suggested(.advocate, AdvocateCounts(), rules: rules)?.to == .potential)
    #expect(
      try suggested(.advocate, AdvocateCounts(), rules: []) == nil, "without rules nothing is suggested")
  }

  @Test(arguments: [
    ("[[tiers]]\nscore = 3", 2, "“name” is missing"),
    ("[[tiers]]\nname = \"A\"\n[[tiers]]\nname = \"A\"", 5, "there is a tier “A” already"),
    ("[[standing]]\nfrom = [\"none\"]\nto = \"champion\"\nscore = 1", 3, "nobody goes from none to champion"),
    ("[[standing]]\nfrom = [\"none\"]\nto = \"potential\"", 2, "a rule needs a condition"),
    ("[[standing]]\nto = \"potential\"\nscore = 1", 2, "“from” is missing"),
    ("[[standing]]\nfrom = [\"none\"]\nscore = 1", 2, "“to” is missing"),
  ])
  func whatCantBeUnderstoodIsToldWithItsLine(_ lines: String, _ line: Int, _ sentence: String) throws {
    do {
      _ = try policy("name = \"A\"\n" + lines)
      Issue.record("it was understood")
    } catch let problem as PolicyProblem {
      #expect(problem.line == line, "\(problem)")
      #expect(problem.sentence.contains(sentence), "\(problem)")
    }
  }

  @Test func aPolicyWithoutThemHasNeitherTiersNorSuggestions() throws {
    let plain = try policy("name = \"A\"")
    #expect(plain.tiers.isEmpty && plain.standings.isEmpty)
    let version = PolicyVersion(
      number: 1, text: "", policy: plain, from: now, colleague: "mia", isRetiming: false)
    let zoe = customer(.invited)
    let counts = AdvocateCounts(asksDone: 3)
    #expect(Explanation.Part.tier(of: zoe, score(zoe, counts), counts, under: version) == nil)
    #expect(Explanation.Part.standing(of: zoe, score(zoe, counts), counts, under: version, at: now) == nil)
  }
}
