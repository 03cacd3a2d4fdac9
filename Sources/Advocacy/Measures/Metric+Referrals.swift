/// How many referrals came how far.
public struct ReferralCounts: Hashable, Sendable {
  /// All that were made.
  public var invited: Int
  /// Those of which someone came.
  public var registered: Int
  /// Those of which someone paid and that counted.
  public var qualified: Int
  /// Those that were rewarded in full.
  public var rewarded: Int

  /// Counts referrals.
  public init(invited: Int, registered: Int, qualified: Int, rewarded: Int) {
    self.invited = invited
    self.registered = registered
    self.qualified = qualified
    self.rewarded = rewarded
  }
}

extension Metric {
  /// How many referrals go on from each step to the next.
  ///
  /// - Parameters:
  ///   - counts: How many came how far.
  ///   - span: The period.
  ///   - now: Its end.
  ///   - rows: The latest referrals.
  /// - Returns: The figure; nothing without referrals.
  public static func referrals(
    _ counts: ReferralCounts, over span: Span, until now: Instant, rows: [Row]
  ) -> Metric? {
    guard counts.invited > 0 else { return nil }
    let days = span.milliseconds / Span.days(1).milliseconds
    func went(_ label: String, _ count: Int, of all: Int) -> Figure {
      .share(label, Proportion(count, of: all), "\(Metric.grouped(count)) of \(Metric.grouped(all))")
    }
    let steps = [
      ("invited", counts.invited), ("registered", counts.registered), ("qualified", counts.qualified),
      ("rewarded", counts.rewarded),
    ]
    return Metric(
      name: .referrals, title: "Referrals",
      rule:
        "Referrals made in the last \(days) days and how far each has come by now; the latest may still go on. Qualified "
        + "are those whose first payment counted, flagged and held ones included. Shares with the range in which they "
        + "lie with 95% (Wilson).",
      from: now - span, to: now,
      figures: [
        went("registered of invited", counts.registered, of: counts.invited),
        went("qualified of registered", counts.qualified, of: counts.registered),
        went("rewarded of qualified", counts.rewarded, of: counts.qualified),
        went("qualified of invited", counts.qualified, of: counts.invited),
      ], rows: rows, rowCount: counts.invited,
      series: [
        Series(
          "how far they came", .steps, .count,
          steps.map { Series.Point($0.0, Double($0.1), of: counts.invited) })
      ])
  }
}
