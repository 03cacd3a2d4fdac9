/// Rewards of one state together.
public struct RewardSum: Hashable, Sendable {
  /// How many there are.
  public var count: Int
  /// What those of money are worth, in minor units of the programme's currency.
  public var minorUnits: Int64
  /// What those of points are worth.
  public var points: Int64

  /// Sums up rewards.
  public init(count: Int = 0, minorUnits: Int64 = 0, points: Int64 = 0) {
    self.count = count
    self.minorUnits = minorUnits
    self.points = points
  }

  /// Adds others.
  public static func + (one: RewardSum, other: RewardSum) -> RewardSum {
    RewardSum(
      count: one.count + other.count,
      minorUnits: one.minorUnits.addingReportingOverflow(other.minorUnits).partialValue,
      points: one.points.addingReportingOverflow(other.points).partialValue)
  }
}

extension Metric {
  /// What rewards cost, and what is still to be paid for them.
  ///
  /// - Parameters:
  ///   - states: The rewards by what has become of them.
  ///   - months: Those issued, month by month.
  ///   - currency: The programme's currency.
  ///   - span: The period.
  ///   - now: Its end.
  ///   - rows: The rewards issued last.
  /// - Returns: The figure; nothing without rewards.
  public static func rewards(
    _ states: (undecided: RewardSum, approved: RewardSum, issued: RewardSum, redeemed: RewardSum),
    months: [(name: String, sum: RewardSum)], in currency: Currency, over span: Span, until now: Instant,
    rows: [Row]
  ) -> Metric? {
    let all = states.undecided + states.approved + states.issued + states.redeemed
    guard all.count > 0 else { return nil }
    var scale = 1.0
    for _ in 0..<currency.exponent { scale *= 10 }
    func figure(_ label: String, _ sum: RewardSum, _ note: String? = nil) -> Figure {
      let points = sum.points > 0 ? "and \(grouped(Double(sum.points))) points" : nil
      return Figure(
        label: label, value: Double(sum.minorUnits) / scale, unit: .amount, total: sum.count, interval: nil,
        note: [points, note].compactMap(\.self).joined(separator: "; ").nonEmpty, currency: currency)
    }
    let issued = months.reduce(RewardSum()) { $0 + $1.sum }
    let points = months.map { name, sum in
      Series.Point(name, Double(sum.minorUnits) / scale, of: sum.count)
    }
    return Metric(
      name: .rewards, title: "Rewards",
      rule:
        "What is still to be paid: undecided rewards, if all of them were approved, and approved ones, which are owed. "
        + "Issued ones cost what they are worth; one that was clawed back or voided costs nothing. Amounts in other "
        + "currencies are not summed. The rows were issued last.",
      from: now - span, to: now,
      figures: [
        figure("undecided", states.undecided), figure("approved, not issued", states.approved),
        figure("issued, not redeemed", states.issued), figure("redeemed", states.redeemed),
        figure("issued in 12 months", issued),
      ], rows: rows, rowCount: all.count,
      series: [Series("issued monthly", .months, .amount, points, in: currency)])
  }
}

extension String {
  /// The text, or nothing when there is none.
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
