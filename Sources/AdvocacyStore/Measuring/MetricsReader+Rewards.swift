import Advocacy
import GRDB

extension MetricsReader {
  /// What rewards cost, and what is still to be paid for them.
  func rewards() throws -> Metric? {
    guard let code = try database.first("SELECT currency FROM programme", [], { $0.text(0) }) ?? nil,
      let currency = Currency(code)
    else { return nil }
    let known = SQLValue.text(code)
    let own = "removed = 0 AND (value_currency IS NULL OR value_currency = ?)"
    let sums = try database.rows(
      """
      SELECT status, issued IS NOT NULL, count(*), sum(value_minor), sum(points) FROM rewards NOT INDEXED
      WHERE \(own) GROUP BY 1, 2
      """, [known]
    ) { row in
      (
        status: row.text(0).flatMap(RewardStatus.init(rawValue:)), isIssued: row.integer(1) == 1,
        sum: RewardSum(count: Int(row.integer(2)), minorUnits: row.integer(3), points: row.integer(4))
      )
    }
    func sum(_ holds: (RewardStatus, Bool) -> Bool) -> RewardSum {
      sums.filter { row in row.status.map { holds($0, row.isIssued) } ?? false }
        .reduce(RewardSum()) { $0 + $1.sum }
    }
    let months = try self.months.map { month in
      let sum = try database.first(
        """
        SELECT count(*), sum(value_minor), sum(points) FROM rewards
        WHERE issued >= ? AND issued < ? AND \(own) AND status NOT IN ('voided', 'clawed_back')
        """, [.integer(month.start.milliseconds), .integer(month.end.milliseconds), known]
      ) { RewardSum(count: Int($0.integer(0)), minorUnits: $0.integer(1), points: $0.integer(2)) }
      return (month.name, sum ?? RewardSum())
    }
    let rows = try database.records(
      .reward, where: "t.issued IS NOT NULL AND t.issued <= ?", [.integer(now.milliseconds)],
      order: "t.issued DESC, t.id DESC", limit: Metric.mostRows
    ).map { reward in
      let worth = reward[.value]?.money?.description ?? reward[.points]?.integer.map { "\($0) points" } ?? ""
      return Metric.Row(
        reward.reference, "\(worth) for \(reward.text(.customerName) ?? "someone"), \(reward.status)")
    }
    return Metric.rewards(
      (
        undecided: sum { status, isIssued in status.isUndecided && !isIssued },
        approved: sum { status, _ in status == .approved },
        issued: sum { status, isIssued in status == .issued || status == .inReview && isIssued },
        redeemed: sum { status, _ in status == .redeemed }
      ), months: months, in: currency, over: Self.yearPeriod, until: now, rows: rows)
  }
}
