import Advocacy
import GRDB

extension MetricsReader {
  /// How many customers are still with us after a time, all together and by the month in which they came.
  func retention() throws -> Metric? {
    let today = zone.local(now).day
    // Those lost on one day are one row, and so are those who came on one day and are here.
    let groups = try database.rows(
      """
      SELECT since, iif(lost > ?1, NULL, lost), lost IS NULL AND lifecycle IS 'lapsed', count(*) FROM customers
      WHERE since <= ?1 AND removed = 0 AND merged_into IS NULL AND lifecycle IS NOT 'prospect' GROUP BY 1, 2, 3
      """, [.text(today.description)]
    ) { row in
      (
        since: row.text(0).flatMap { CalendarDay($0) }, lost: row.text(1).flatMap { CalendarDay($0) },
        isUndated: row.integer(2) == 1, count: Int(row.integer(3))
      )
    }
    let stays = groups.compactMap { group in
      group.isUndated
        ? nil : group.since.map { CustomerStay(since: $0, lost: group.lost, count: group.count) }
    }
    let period: [SQLValue] = [
      .text(zone.local(now - Self.yearPeriod).day.description), .text(today.description),
    ]
    let lost = "t.lost > ? AND t.lost <= ? AND t.merged_into IS NULL"
    let rows = try database.records(
      .customer, where: lost, period, order: "t.lost DESC, t.id DESC", limit: Metric.mostRows
    ).map { customer in
      let days = [customer[.since]?.day, customer[.lost]?.day].compactMap(\.self)
      let stay = days.count == 2 ? CustomerStay(since: days[0], lost: days[1]).months : nil
      return Metric.Row(
        customer.reference,
        "\(customer.text(.display) ?? "someone"), lost \(customer[.lost]?.description ?? "")"
          + (stay.map { " after \($0) month\($0 == 1 ? "" : "s")" } ?? ""))
    }
    let rowCount = try database.number(
      "SELECT count(*) FROM customers t WHERE t.removed = 0 AND \(lost)", period[0], period[1])
    return Metric.retention(
      stays, undated: groups.filter(\.isUndated).reduce(0) { $0 + $1.count }, over: Self.yearPeriod,
      today: today, until: now, rows: rows, rowCount: Int(rowCount))
  }
}
