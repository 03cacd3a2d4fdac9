import TestSupport
import Testing

@testable import Advocacy

@Suite struct RetentionTests {
  private let today = CalendarDay(year: 2026, month: 11, day: 23) ?? CalendarDay(daysSince1970: 0)

  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

  private func near(_ one: Double, _ other: Double) -> Bool { abs(one - other) < 0.000_01 }

  /// Reckoned by hand: 1 of 5 ends at 2, 1 of 3 at 4, after one was last seen at 3.
  @Test func aCurveCountsThoseWhoAreStillThere() {
    let curve = SurvivalCurve([
      .init(2, isEnded: true), .init(3, isEnded: false), .init(4, isEnded: true),
      .init(6, isEnded: false, count: 2),
    ])
    #expect(curve.total == 5)
    #expect(curve.share(after: 1) == 1)
    #expect(near(curve.share(after: 2), 0.8) && near(curve.share(after: 3), 0.8))
    #expect(near(curve.share(after: 4), 0.8 * 2 / 3) && near(curve.share(after: 60), 0.8 * 2 / 3))
    #expect([0, 2, 3, 5, 7].map(curve.observed) == [5, 5, 4, 2, 0])
    #expect(curve.median == nil)
  }

  @Test func withoutAnyoneWhoIsStillThereItIsAProportion() {
    let curve = SurvivalCurve([.init(5, isEnded: true, count: 7), .init(9, isEnded: true, count: 13)])
    let share = Proportion(13, of: 20)
    #expect(near(curve.share(after: 5), share.share))
    #expect(near(curve.interval(after: 5).lowerBound, share.interval.lowerBound))
    #expect(near(curve.interval(after: 5).upperBound, share.interval.upperBound))
    #expect(curve.interval(after: 4) == Proportion(20, of: 20).interval)
    #expect(curve.share(after: 9) == 0 && curve.interval(after: 9).lowerBound == 0)
    #expect(curve.median == 9)
  }

  @Test func noOneIsNothingKnown() {
    let curve = SurvivalCurve([])
    #expect(curve.total == 0 && curve.observed(after: 0) == 0 && curve.median == nil)
  }

  /// Against the figures of lifelines 0.30.3 for the same files: shares and medians; the ranges by Rothman's formula
  /// from its table of events.
  @Test(.enabled(if: TestData.isNamed))
  func realStaysAreReckonedAsElsewhere() throws {
    func rows(_ file: String) throws -> [[String]] {
      try TestData.text("retention/\(file)").split(whereSeparator: \.isNewline).dropFirst()
        .map { $0.split(separator: ",").map(String.init) }
    }
    let waltons = try rows("waltons_dataset.csv").map { row in
      (
        group: row[2],
        stay: SurvivalCurve.Stay(try #require(Double(row[0]).map { Int($0) }), isEnded: row[1] == "1")
      )
    }
    let all = SurvivalCurve(waltons.map(\.stay))
    #expect(all.total == 163 && all.median == 56)
    let expected = [
      (5, 1.0, 163, 0.97698, 1.0), (6, 0.993865, 163, 0.96607, 0.99892),
      (15, 0.938344, 154, 0.89023, 0.96617),
      (33, 0.802531, 133, 0.73454, 0.85651), (56, 0.429903, 87, 0.35596, 0.50712),
      (69, 0.014341, 14, 0.00397, 0.05046),
    ]
    for (length, share, observed, low, high) in expected {
      #expect(near(all.share(after: length), share), "\(length)")
      #expect(all.observed(after: length) == observed, "\(length)")
      #expect(near(all.interval(after: length).lowerBound, low), "\(length)")
      #expect(near(all.interval(after: length).upperBound, high), "\(length)")
    }
    let control = SurvivalCurve(waltons.filter { $0.group == "control" }.map(\.stay))
    #expect(control.median == 58 && near(control.share(after: 60), 0.378595))
    let other = SurvivalCurve(waltons.filter { $0.group == "miR-137" }.map(\.stay))
    #expect(other.median == 26 && near(other.share(after: 30), 0.235294))
    let glioma = try rows("g3.csv").map { row in
      (group: row[4], stay: SurvivalCurve.Stay(try #require(Int(row[6])), isEnded: row[5] == "True"))
    }
    let treated = SurvivalCurve(glioma.filter { $0.group == "RIT" }.map(\.stay))
    #expect(treated.median == nil && near(treated.share(after: 53), 0.779221))
    #expect(near(treated.interval(after: 53).lowerBound, 0.44715))
    #expect(near(treated.interval(after: 53).upperBound, 0.93903))
  }

  @Test(arguments: [
    ("2026-01-31", "2026-02-27", 0), ("2026-01-31", "2026-02-28", 1), ("2026-01-15", "2026-02-14", 0),
    ("2026-01-15", "2026-02-15", 1), ("2024-02-29", "2025-02-28", 12), ("2026-03-01", "2026-03-01", 0),
    ("2025-12-31", "2026-01-30", 0), ("2026-03-10", "2026-03-01", 0),
  ])
  func monthsGoByTheCalendar(since: String, lost: String, months: Int) throws {
    #expect(CustomerStay(since: try day(since), lost: try day(lost)).months == months)
  }

  private func retention(_ stays: [CustomerStay], undated: Int = 0) -> Metric? {
    Metric.retention(
      stays, undated: undated, over: .days(365), today: today, until: Instant(milliseconds: 0), rows: [],
      rowCount: 0)
  }

  @Test func theRetentionOfAProgramme() throws {
    let metric = try #require(
      retention(
        [
          CustomerStay(since: try day("2025-03-10"), lost: nil, count: 15),
          CustomerStay(since: try day("2025-03-20"), lost: try day("2025-05-20"), count: 3),
          CustomerStay(since: try day("2025-03-31"), lost: try day("2026-02-01"), count: 2),
          CustomerStay(since: try day("2026-09-05"), lost: try day("2026-10-04"), count: 1),
          CustomerStay(since: try day("2026-09-05"), lost: nil, count: 4),
          CustomerStay(since: try day("2026-10-30"), lost: nil, count: 9),
        ], undated: 6))
    // A year ago there were 17, of whom 2 were lost since; 3 had gone before.
    #expect(metric.figures[0].text.hasPrefix("88%") && metric.figures[0].total == 17)
    #expect(metric.figures[0].note == "6 who left on a day that isn't known are left out")
    #expect(
      metric.figures.dropFirst().map(\.label) == [
        "still here after 1 month", "still here after 3 months", "still here after 6 months",
        "still here after 12 months",
      ])
    #expect(metric.series.map(\.label) == ["month by month", "2025-03", "2026-09"])
    let march = metric.series[1]
    #expect(march.shape == .cohort && march.points.count == 19 && march.points[0].total == 20)
    // Lost on the day two months later: here after two months, gone after three.
    #expect(march.points.prefix(3).map(\.value) == [100, 100, 85])
    #expect(march.points[9].value == 85 && march.points[10].value == 75 && march.points[18].value == 75)
    // Of September only October is over for all.
    #expect(metric.series[2].points.map(\.value) == [80])
    #expect(
      metric.cohortLines == [
        "  came in      n  1 mo  2 mo  3 mo  6 mo  9 mo 12 mo 18 mo",
        "  2025-03     20  100%  100%   85%   85%   85%   75%   75%", "  2026-09      5   80%",
      ])
    #expect(metric.lines.contains { $0.hasPrefix("  came in") })
    #expect(
      metric.cohortLines.map { Metric.cohortLine($0, width: 39) }[1] == "  2025-03     20  100%  100%   85%")
    #expect(Metric.cohortLine(metric.cohortLines[0], width: 9) == "  came in      n")
  }

  @Test func fewSayNothing() throws {
    #expect(retention([CustomerStay(since: try day("2020-01-01"), lost: nil, count: 9)]) == nil)
    let young = try #require(retention([CustomerStay(since: try day("2026-11-20"), lost: nil, count: 40)]))
    #expect(young.figures.map(\.label) == ["of a year ago, still here"])
    #expect(young.figures[0].value == nil && young.series.isEmpty)
  }

  @Test func halfOfThemIsTold() throws {
    let metric = try #require(
      retention([
        CustomerStay(since: try day("2024-01-01"), lost: try day("2024-07-01"), count: 20),
        CustomerStay(since: try day("2024-01-01"), lost: nil, count: 20),
      ]))
    #expect(metric.figures.last?.note == "half of them leave within 6 months")
  }
}
