extension Metric {
  /// The fewest customers observed for so long that what became of them is told.
  static let leastObserved = 10
  /// The most months over which the curve goes.
  private static let mostMonths = 60
  /// The most months of coming that are told apart.
  private static let mostCohorts = 24

  /// How many customers are still with us after a time, all together and by the month in which they came.
  ///
  /// - Parameters:
  ///   - stays: The customers by when they came and were lost.
  ///   - undated: How many have left on a day that isn't known.
  ///   - span: The period of the rows.
  ///   - today: The day it is.
  ///   - now: The instant it is.
  ///   - rows: The customers lost in the period, the latest first.
  ///   - rowCount: How many those are.
  /// - Returns: The figure; nothing while fewer than ten customers are known since when they are customers.
  public static func retention(
    _ stays: [CustomerStay], undated: Int, over span: Span, today: CalendarDay, until now: Instant,
    rows: [Row], rowCount: Int
  ) -> Metric? {
    let curve = SurvivalCurve(
      stays.map { stay in
        let end = stay.lost ?? today
        return SurvivalCurve.Stay(
          end.daysSince1970 - stay.since.daysSince1970, isEnded: stay.lost != nil, count: stay.count)
      })
    guard curve.total >= leastObserved else { return nil }
    let year = today.adding(months: -12)
    let before = stays.filter { $0.since <= year && $0.lost.map { $0 > year } != false }
    let kept = Proportion(
      before.filter { $0.lost == nil }.reduce(0) { $0 + $1.count }, of: before.reduce(0) { $0 + $1.count })
    let told = [1, 3, 6, 12, 24, 36, 60].filter { curve.observed(after: days($0)) >= leastObserved }
    return Metric(
      name: .retention, title: "Retention",
      rule:
        "A customer stays from “Customer since” to “Lost”; one who was lost and won back counts as lost. Shares after so "
        + "many months by Kaplan and Meier, so that those who came lately count for as long as they have been seen, each "
        + "with its range (95%, Rothman) and as n how many were seen for so long, \(leastObserved) at least. By month of "
        + "coming: the share still there after whole months that are over for all who came then. The rows are who was "
        + "lost in the last \(span.milliseconds / Span.days(1).milliseconds) days.",
      from: now - span, to: now,
      figures: [
        .share(
          "of a year ago, still here", kept,
          undated > 0 ? "\(undated) who left on a day that isn't known are left out" : nil)
      ]
        + told.map { months in
          let interval = curve.interval(after: days(months))
          return Figure(
            label: "still here after \(months) month\(months == 1 ? "" : "s")",
            value: 100 * curve.share(after: days(months)), unit: .percent,
            total: curve.observed(after: days(months)),
            interval: 100 * interval.lowerBound...100 * interval.upperBound,
            note: months == told.last ? half(of: curve) : nil)
        }, rows: rows, rowCount: rowCount, series: [course(curve)].compactMap(\.self) + cohorts(stays, today))
  }

  /// The days of so many months, as long as they are on average.
  private static func days(_ months: Int) -> Int { Int((Double(months) * 365.25 / 12).rounded()) }

  private static func half(of curve: SurvivalCurve) -> String? {
    curve.median.map { "half of them leave within \(whole(Double($0) * 12 / 365.25)) months" }
  }

  /// The curve month by month, as far as enough were seen.
  private static func course(_ curve: SurvivalCurve) -> Series? {
    let points = (0...mostMonths).prefix { curve.observed(after: days($0)) >= leastObserved }.map { months in
      Series.Point(
        "\(months)", 100 * curve.share(after: days(months)), of: curve.observed(after: days(months)))
    }
    return points.count > 2 ? Series("month by month", .ages, .percent, points) : nil
  }

  /// Those who came in one month, month by month since; those of the last months haven't been seen for one yet.
  private static func cohorts(_ stays: [CustomerStay], _ today: CalendarDay) -> [Series] {
    let present = CustomerStay.monthNumber(today)
    let months = Dictionary(grouping: stays) { CustomerStay.monthNumber($0.since) }
      .filter { present - $0.key > 1 }
    return months.sorted { $0.key < $1.key }.suffix(mostCohorts).map { month, stays in
      let total = stays.reduce(0) { $0 + $1.count }
      let points = (1..<(present - month)).prefix(mostMonths).map { age in
        let here = stays.filter { $0.months.map { $0 >= age } != false }.reduce(0) { $0 + $1.count }
        return Series.Point("\(age)", 100 * Proportion(here, of: total).share, of: total)
      }
      return Series("\(padded(month / 12, 4))-\(padded(month % 12 + 1, 2))", .cohort, .percent, points)
    }
  }

  /// How much of a line of cohorts fits a width: whole ages, the first of them.
  public static func cohortLine(_ line: String, width: Int) -> String {
    let start = 16
    return String(line.prefix(start + max(0, (width - start) / 6) * 6))
  }

  /// The ages that the lines of cohorts tell, in months.
  private static let toldAges = [1, 2, 3, 6, 9, 12, 18, 24]

  /// The cohorts as lines of a table: when they came, how many, and which share of them is still here after so long.
  public var cohortLines: [String] {
    let cohorts = series.filter { $0.shape == .cohort }
    let longest = cohorts.map(\.points.count).max() ?? 0
    let ages = Metric.toldAges.filter { $0 <= longest }
    guard !ages.isEmpty else { return [] }
    func right(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    let heading = "  came in " + right("n", 6) + ages.map { right("\($0) mo", 6) }.joined()
    return [heading]
      + cohorts.map { cohort in
        let shares = ages.map { age in
          right(
            cohort.points.count < age
              ? "" : cohort.points[age - 1].value.map { Metric.whole($0) + "%" } ?? "", 6)
        }
        let line =
          "  \(cohort.label) " + right(Metric.grouped(Double(cohort.points.first?.total ?? 0)), 6)
          + shares.joined()
        return String(line.reversed().drop { $0 == " " }.reversed())
      }
  }
}
