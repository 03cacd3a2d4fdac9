import Testing

@testable import Advocacy

@Suite struct MeasureTests {
  private func nps(_ promoters: Int, _ passives: Int, _ detractors: Int) -> NetPromoterScore {
    NetPromoterScore(promoters: promoters, passives: passives, detractors: detractors)
  }

  private func rounded(_ value: Double, _ places: Double = 100) -> Double {
    (value * places).rounded() / places
  }

  /// Promoters, passives, detractors; score, adjusted score, margin, and the interval.
  @Test(
    arguments: [
      (50, 30, 20, 30, 29.13, 15.08, 14.05, 44.2), (5, 3, 2, 30, 23.08, 42.13, -19.05, 65.2),
      (10, 0, 0, 100, 76.92, 29.42, 47.5, 100), (0, 0, 1, -100, -25, 73.5, -98.5, 48.5),
      (500, 300, 200, 30, 29.91, 4.83, 25.08, 34.74),
    ] as [(Int, Int, Int, Double, Double, Double, Double, Double)])
  func theAdjustedIntervalOfANetPromoterScore(
    promoters: Int, passives: Int, detractors: Int, score: Double, adjusted: Double, margin: Double,
    low: Double, high: Double
  ) {
    let answers = nps(promoters, passives, detractors)
    #expect(answers.score == score)
    #expect(rounded(answers.adjusted) == adjusted)
    #expect(rounded(answers.margin) == margin)
    #expect(rounded(answers.interval.lowerBound) == low)
    #expect(rounded(answers.interval.upperBound) == high)
  }

  @Test func fifteenPointsBetweenTwoHundredsAreNoise() {
    let (now, before) = (nps(50, 30, 20), nps(40, 35, 25))
    #expect(rounded(now.adjusted - before.adjusted) == 14.56)
    #expect(rounded(now.deviation(from: before), 1000) == 1.331)
    #expect(!now.differs(from: before))
    #expect(nps(500, 300, 200).differs(from: nps(400, 350, 250)))
    #expect(nps(0, 0, 0).score == 0)
  }

  @Test func scoresAreSortedByTheirPlaceOnTheScale() {
    let counts = Dictionary(uniqueKeysWithValues: (0...10).map { (Int64($0), $0 + 1) })
    #expect(NetPromoterScore(counts) == nps(21, 17, 28))
  }

  /// How many of how many, and Wilson's interval in percent.
  @Test(
    arguments: [
      (8, 10, 49.02, 94.33), (80, 100, 71.12, 86.66), (45, 60, 62.77, 84.22), (0, 5, 0, 43.45),
      (1, 1, 20.65, 100),
    ] as [(Int, Int, Double, Double)])
  func wilsonsIntervalOfAShare(count: Int, total: Int, low: Double, high: Double) {
    let interval = Proportion(count, of: total).interval
    #expect(rounded(100 * interval.lowerBound) == low)
    #expect(rounded(100 * interval.upperBound) == high)
  }

  @Test func newcombesIntervalOfADifference() {
    // 56 of 70 and 48 of 80, the first example of the paper: 0.0524 to 0.3339.
    let range = Proportion(56, of: 70).difference(from: Proportion(48, of: 80))
    #expect(rounded(range.lowerBound, 10_000) == 0.0524)
    #expect(rounded(range.upperBound, 10_000) == 0.3339)
    #expect(Proportion(56, of: 70).differs(from: Proportion(48, of: 80)))
    #expect(!Proportion(8, of: 10).differs(from: Proportion(6, of: 10)))
    #expect(Proportion(0, of: 0).interval == 0...1)
  }

  private let now = Instant(milliseconds: 100_000_000_000)

  private func figures(_ metric: Metric?) -> [String] {
    (metric?.figures ?? []).map { "\($0.label): \($0.text)" + ($0.note.map { "; \($0)" } ?? "") }
  }

  @Test func aScoreIsToldWithItsRangeAndWhetherItChanged() {
    let metric = Metric.score(
      of: .nps, [9: 50, 8: 30, 3: 20], before: [10: 40, 7: 35, 0: 25], over: .days(90), until: now, rows: [])
    #expect(
      figures(metric) == [
        "last 90 days: +30 (14 to 44), n 100; 50 promoters, 30 passives, 20 detractors; no detectable change, z 1.33",
        "90 days before: +15 (-1 to 30), n 100; 40 promoters, 35 passives, 25 detractors",
      ])
    #expect(metric?.rowCount == 100)
    #expect(metric?.from == now - .days(90))
    let content = Metric.score(
      of: .csat, [5: 45, 3: 15], before: [4: 1], over: .days(90), until: now, rows: [])
    #expect(
      figures(content) == [
        "last 90 days: 75% (63 to 84), n 60; no detectable change, -37 to 55 points",
        "90 days before: 100% (21 to 100), n 1",
      ])
    let silent = Metric.score(of: .ces7, [:], before: [5: 2, 4: 2], over: .days(90), until: now, rows: [])
    #expect(
      figures(silent) == [
        "last 90 days: nothing to reckon from, n 0", "90 days before: 50% (15 to 85), n 4",
      ])
    #expect(Metric.score(of: .nps, [:], before: [:], over: .days(90), until: now, rows: []) == nil)
  }

  @Test func theScalesOfCustomerEffortAreNeverPooled() throws {
    let five = try #require(
      Metric.score(of: .ces5, [4: 1, 3: 1], before: [:], over: .days(90), until: now, rows: []))
    let seven = try #require(
      Metric.score(of: .ces7, [4: 1, 5: 1], before: [:], over: .days(90), until: now, rows: []))
    #expect(five.name == .ces5 && five.figures[0].value == 50)
    #expect(seven.name == .ces7 && seven.figures[0].value == 50)
  }

  private func complaint(
    _ id: Int64, lifecycle: Lifecycle? = .active, _ standing: Standing = .none, then: Standing? = nil,
    _ answers: [RecoveryCase.Answer] = []
  ) -> RecoveryCase {
    RecoveryCase(
      Reference(.feedback, id), of: Reference(.customer, id), ended: now - .days(10), lifecycle: lifecycle,
      standing: standing, standingThen: then, answers: answers)
  }

  @Test func theScoreBeforeAndAfterAreOfOneSurvey() {
    let (before, after) = (now - .days(20), now - .days(5))
    let both = complaint(
      1, .none,
      [
        .init(.csat, 5, at: after), .init(.nps, 9, at: after), .init(.nps, 3, at: before),
        .init(.nps, 7, at: now - .days(30)), .init(.csat, 2, at: before),
      ])
    #expect(both.scores == RecoveryCase.Scores(survey: .nps, before: 3, after: 9))
    let apart = complaint(2, .none, [.init(.csat, 5, at: after), .init(.nps, 3, at: before)])
    #expect(apart.scores == nil)
    #expect(complaint(3, .none, [.init(.nps, 3, at: before)]).scores == nil)
    let atTheEnd = complaint(
      4, .none, [.init(.nps, 3, at: before), .init(.nps, 8, at: now - .days(10))])
    #expect(atTheEnd.scores?.after == 8)
  }

  @Test func whoStayedAndWhoBecameABrandAdvocate() {
    #expect(complaint(1, lifecycle: .lapsed).stayed == false)
    #expect(complaint(1, lifecycle: .onboarding).stayed == true)
    #expect(complaint(1, lifecycle: .prospect).stayed == nil)
    #expect(complaint(1, .champion, then: .potential).becameAdvocate == true)
    #expect(complaint(1, .champion, then: .advocate).becameAdvocate == nil)
    #expect(complaint(1, .champion, then: nil).becameAdvocate == nil)
    #expect(complaint(1, .potential, then: Standing.none).becameAdvocate == false)
    #expect(
      complaint(1, .champion, then: .potential).words == [
        "no score before and after", "stayed", "potential then, champion now",
      ])
  }

  @Test func recoveryIsToldBesideThoseWhoNeverComplained() {
    let better: [RecoveryCase.Answer] = [
      .init(.nps, 3, at: now - .days(20)), .init(.nps, 9, at: now - .days(5)),
    ]
    let cases =
      (1...8).map { complaint($0, .none, then: Standing.none, better) }
      + [complaint(9, .advocate, then: .potential), complaint(10, lifecycle: .lapsed)]
    let metric = Metric.recovery(
      RecoveryTally(cases), others: (stayed: Proportion(80, of: 100), advocates: Proportion(5, of: 100)),
      over: .days(365),
      until: now)
    #expect(
      figures(metric) == [
        "score higher than before: 100% (68 to 100), n 8; of those with a score before and since",
        "score lower than before: 0% (0 to 32), n 8",
        "stayed: 90% (60 to 98), n 10; no detectable difference from those who never complained, -21 to 22 points",
        "stayed, never complained: 80% (71 to 87), n 100",
        "brand advocates now: 10% (2 to 40), n 10; no detectable difference from those who never complained, -5 to 36 points",
        "brand advocates, never complained: 5% (2 to 11), n 100",
        "became brand advocates: 11% (2 to 43), n 9; of those who were none when they complained; of 1 it isn't known",
      ])
    #expect(metric?.rows.first?.reference == Reference(.feedback, 10))
    #expect(
      metric?.rows.last?.text == "C-1, NPS 3 before, 9 after, stayed, none then, none now")
    #expect(
      Metric.recovery(
        RecoveryTally(), others: (stayed: Proportion(0, of: 0), advocates: Proportion(0, of: 0)),
        over: .days(365),
        until: now) == nil)
  }

  /// However many cases there are, the rows are the latest of them.
  @Test func theLatestCasesOfVeryManyAreTold() {
    var tally = RecoveryTally()
    for number in 0..<5000 {
      tally.add(
        RecoveryCase(
          Reference(.feedback, Int64(number)), of: Reference(.customer, 1),
          ended: Instant(milliseconds: Int64(number * 7919 % 5000)), lifecycle: .active, standing: .none,
          standingThen: number % 2 == 0 ? Standing.none : nil, answers: []))
    }
    let metric = Metric.recovery(
      tally, others: (stayed: Proportion(1, of: 2), advocates: Proportion(1, of: 2)), over: .days(365),
      until: Instant(milliseconds: 5000))
    #expect(metric?.rowCount == 5000)
    let byTime = (0..<5000).sorted { $0 * 7919 % 5000 > $1 * 7919 % 5000 }
    let latest = byTime.prefix(Metric.mostRows).map { Reference(.feedback, Int64($0)) }
    #expect(metric?.rows.map(\.reference) == latest)
    #expect(figures(metric).contains { $0.hasSuffix("of 2,500 it isn't known") })
  }
}
