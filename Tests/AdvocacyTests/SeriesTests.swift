import Testing

@testable import Advocacy

@Suite("Figures over time, and of referrals, rewards and standing")
struct SeriesTests {
  private let now = Instant(milliseconds: 1_795_431_600_000)

  @Test("Each step of the funnel is a share of the one before, with its range")
  func funnel() throws {
    let counts = ReferralCounts(invited: 100, registered: 40, qualified: 10, rewarded: 10)
    let metric = try #require(Metric.referrals(counts, over: .days(365), until: now, rows: []))
    #expect(metric.figures.map(\.value) == [40, 25, 100, 10])
    #expect(metric.figures.map(\.total) == [100, 40, 10, 100])
    #expect(metric.figures[1].text == "25% (14 to 40), n 40")
    #expect(metric.series.first?.points.map(\.value) == [100, 40, 10, 10])
    let none = ReferralCounts(invited: 0, registered: 0, qualified: 0, rewarded: 0)
    #expect(Metric.referrals(none, over: .days(365), until: now, rows: []) == nil)
  }

  @Test("Amounts are summed by what became of the rewards, points stand beside them")
  func rewards() throws {
    let metric = try #require(
      Metric.rewards(
        (
          undecided: RewardSum(count: 2, minorUnits: 4_000, points: 1_500), approved: RewardSum(),
          issued: RewardSum(count: 3, minorUnits: 123_456), redeemed: RewardSum(count: 1, minorUnits: 2_000)
        ), months: [("2026-10", RewardSum(count: 1, minorUnits: 2_000)), ("2026-11", RewardSum())], in: .euro,
        over: .days(365), until: now, rows: []))
    #expect(metric.figures[0].text == "40.00 EUR, n 2")
    #expect(metric.figures[0].note == "and 1,500 points")
    #expect(metric.figures[2].text == "1,234.56 EUR, n 3")
    #expect(metric.figures[4].value == 20)
    #expect(metric.series.first?.points.map(\.value) == [20, 0])
    let none = RewardSum()
    #expect(
      Metric.rewards(
        (undecided: none, approved: none, issued: none, redeemed: none), months: [], in: .euro,
        over: .days(365), until: now, rows: []) == nil)
  }

  @Test("Who was a brand advocate when follows from what stands and what it was before each change")
  func courses() {
    let course = StandingCourse(
      created: now - .days(100), isAdvocate: false,
      changes: [
        .init(at: now - .days(50), wasAdvocate: false), .init(at: now - .days(10), wasAdvocate: true),
      ])
    #expect(!course.wasAdvocate(at: now - .days(101)))
    #expect(!course.wasAdvocate(at: now - .days(60)))
    #expect(course.wasAdvocate(at: now - .days(20)))
    #expect(!course.wasAdvocate(at: now))
    #expect(StandingCourse(created: now - .days(1), isAdvocate: true).wasAdvocate(at: now))
  }

  @Test("Brand advocates are counted at the end of each month, with who became one and who is none any more")
  func standing() throws {
    let courses = [
      StandingCourse(created: now - .days(900), isAdvocate: true),
      StandingCourse(
        created: now - .days(900), isAdvocate: true,
        changes: [.init(at: now - .days(40), wasAdvocate: false)]),
      StandingCourse(
        created: now - .days(900), isAdvocate: false,
        changes: [.init(at: now - .days(20), wasAdvocate: true)]),
    ]
    let metric = try #require(
      Metric.standing(
        courses, standings: [.advocate: 2, .potential: 7],
        months: [("2026-09", now - .days(60)), ("2026-10", now - .days(30)), ("2026-11", now)],
        over: .days(365), until: now, rows: []))
    #expect(metric.series.last?.points.map(\.value) == [2, 3, 2])
    #expect(metric.figures.map(\.value) == [2, 2, 1, 1])
    #expect(metric.figures[0].text == "2")
    #expect(Metric.standing([], standings: [:], months: [], over: .days(365), until: now, rows: []) == nil)
  }

  @Test("Half and nine of ten are waits of feedback that there is; the slowest are told")
  func response() throws {
    let waits = (1...10).map { (feedback: Reference(.feedback, $0), wait: Span.hours($0)) }
    let metric = try #require(Metric.response(waits.shuffled(), of: 12, over: .days(90), until: now))
    #expect(metric.figures[0].value == 5)
    #expect(metric.figures[1].value == 9)
    #expect(metric.figures[0].text == "5h, n 10")
    #expect(metric.figures[2].text == "83% (55 to 95), n 12")
    #expect(metric.figures.first { $0.label == "within 4 hours" }?.value == 40)
    #expect(metric.rows.first?.reference == Reference(.feedback, 10))
    #expect(Metric.response([], of: 3, over: .days(90), until: now) == nil)
  }

  @Test("A month without answers leaves a gap, and one month alone is no course")
  func trend() throws {
    let series = try #require(
      Metric.trend(of: .nps, [("2026-09", [10: 3, 0: 1]), ("2026-10", [:]), ("2026-11", [0: 2])]))
    #expect(series.points.map(\.value) == [50, nil, -100])
    #expect(Metric.trend(of: .csat, [("2026-10", [:]), ("2026-11", [5: 2])]) == nil)
    #expect(Metric.keptByMonth([("2026-10", 3, 1), ("2026-11", 0, 2)])?.points.map(\.value) == [75, 0])
    #expect(Metric.keptByMonth([("2026-10", 0, 0), ("2026-11", 0, 2)]) == nil)
  }

  @Test(
    "Figures are told in their units",
    arguments: [
      (Metric.Unit.count, 12_345.0, "12,345"), (.count, 999, "999"), (.points, -8, "-8"), (.points, 8, "+8"),
      (.percent, 12.4, "12%"), (.hours, 26.5, "1d2h"), (.amount, 1_234.5, "1,234.50 EUR"),
    ])
  func units(unit: Metric.Unit, value: Double, expected: String) {
    #expect(unit.text(value, .euro) == expected)
  }
}
