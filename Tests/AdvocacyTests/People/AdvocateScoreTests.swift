import Testing

@testable import Advocacy

@Suite struct AdvocateScoreTests {
  /// 2026-09-16 12:00.
  private let now = Instant(iso8601: "2026-09-16T12:00:00Z") ?? Instant(milliseconds: 0)

  private func score(
    _ values: [FieldName: Value] = [:], _ counts: AdvocateCounts = AdvocateCounts(),
    _ weights: [AdvocateSignal: SignalWeight] = AdvocateScore.standard
  ) -> AdvocateScore {
    AdvocateScore(
      of: Record(Reference(.customer, 1), values: values), counts: counts, weights: weights, at: now,
      in: .utc)
  }

  @Test(arguments: [
    ("2026-09-16", 0), ("2025-09-17", 0), ("2025-09-16", 2), ("2023-02-28", 6), ("2010-01-01", 10),
    ("2027-01-01", 0),
  ])
  func tenureCountsWholeYears(since: String, points: Int) throws {
    let day = try #require(CalendarDay(since))
    #expect(score([.since: .day(day)]).total == points)
  }

  @Test(arguments: [
    (AdvocateCounts(referrals: 3), 30), (AdvocateCounts(referrals: 5), 40), (AdvocateCounts(praise: 2), 10),
    (AdvocateCounts(praise: 9), 20), (AdvocateCounts(putRight: 1), 4), (AdvocateCounts(putRight: 9), 12),
    (AdvocateCounts(openComplaints: 2), -20), (AdvocateCounts(openComplaints: 9), -30),
    (AdvocateCounts(), 0),
  ])
  func countsAreWeighedAndCapped(counts: AdvocateCounts, points: Int) {
    #expect(score([:], counts).total == points)
  }

  @Test(arguments: [("none", 0), ("potential", 5), ("invited", 10), ("advocate", 15), ("champion", 20)])
  func standingCountsByStep(standing: String, points: Int) {
    #expect(score([.standing: .text(standing)]).total == points)
  }

  @Test(arguments: [(0, 5), (90, 5), (91, 0), (-1, 0)] as [(Int64, Int)])
  func aContactCountsForNinetyDays(days: Int64, points: Int) {
    #expect(score([.lastContact: .instant(now - .days(days))]).total == points)
  }

  @Test func whoLeftWasNotWonBack() {
    let lapsed = score([.lifecycle: .text("lapsed")], AdvocateCounts(putRight: 2))
    #expect(lapsed.total == -20)
    #expect(lapsed.sum == "-20 = -20 (lapsed)")
  }

  @Test func theSumShowsEverySignalThatCounts() throws {
    let day = try #require(CalendarDay("2023-01-01"))
    let score = score(
      [.since: .day(day), .standing: .text("potential")],
      AdvocateCounts(referrals: 1, praise: 2, openComplaints: 1))
    #expect(
      score.sum
        == "21 = 6 (3 years a customer) + 10 (1 referral) + 10 (2 praises) + 5 (standing potential) - 10 (1 open complaint)"
    )
    let part = Explanation.Part.score(score, policy: 4)
    #expect(part.title == "Score 21")
    #expect(part.lines.count == AdvocateSignal.allCases.count + 1)
    #expect(part.lines[1] == "  1 referral: 1 × 10 = 10")
    #expect(part.lines.last == "  counted 21, by the weights of policy 4")
  }

  @Test func aPolicyWeighsOtherwise() throws {
    let weights = try policy("name = \"A\"\n[score]\npraise = { points = 7, most = 10 }").score
    let score = score([:], AdvocateCounts(referrals: 1, praise: 2), weights)
    #expect(score.total == 20)
    let part = Explanation.Part.score(score, policy: 2)
    #expect(part.lines[2] == "  2 praises: 2 × 7 = 10, the most there is")
  }
}
