import Advocacy
import GRDB

extension MetricsReader {
  /// How many customers are still with us after a time, all together and by the month in which they came.
  func retention() throws -> Metric? {
    let today = zone.local(now).day
    let start = zone.local(now - Self.yearPeriod).day
    let counts = try stays(until: today, lostAfter: start)
    let period: [SQLValue] = [
      .text(start.description), .text(today.description),
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
    return Metric.retention(
      counts.stays, undated: counts.undated, over: Self.yearPeriod, today: today, until: now, rows: rows,
      rowCount: counts.lost)
  }

  /// How long customers stayed: those who came on one day and were lost on one day, or are here, are one; how many have
  /// left on a day that isn't known; and how many were lost after a day.
  private func stays(
    until today: CalendarDay, lostAfter start: CalendarDay
  ) throws -> (stays: [CustomerStay], undated: Int, lost: Int) {
    let statement = try SQLStatement(
      database, "SELECT since, lost, lifecycle FROM customers WHERE removed = 0 AND merged_into IS NULL")
    defer { statement.reset() }
    let (today, start) = (WrittenDay(today), WrittenDay(start))
    let lifecycles = ColumnWords<Lifecycle>()
    var groups: [WrittenStay: Int] = [:]
    var (undated, lostCount) = (0, 0)
    while try statement.step() {
      let lost = WrittenDay(1, of: statement)
      if let lost, lost > start, lost <= today { lostCount += 1 }
      guard let since = WrittenDay(0, of: statement), since <= today else { continue }
      let lifecycle = lifecycles.word(2, of: statement)
      if lifecycle == .prospect { continue }
      if lost == nil, lifecycle == .lapsed {
        undated += 1
      } else {
        // Who is lost later is here yet.
        groups[WrittenStay(since: since, lost: lost.flatMap { $0 > today ? nil : $0 }), default: 0] += 1
      }
    }
    let stays = groups.compactMap { stay, count in
      stay.since.day.map { CustomerStay(since: $0, lost: stay.lost?.day, count: count) }
    }
    return (stays, undated, lostCount)
  }
}

/// A day as it is written, `YYYY-MM-DD`, as the number that its digits make: those of days are in their order.
private struct WrittenDay: Hashable, Comparable {
  private let digits: Int32

  init(_ day: CalendarDay) {
    let (year, month, day) = day.components
    digits = Int32(year * 10_000 + month * 100 + day)
  }

  /// The day in a column of the current row; nothing for an empty column.
  init?(_ column: Int, of statement: SQLStatement) {
    var digits: Int32 = 0
    var isEmpty = true
    statement.withText(column) { text in
      isEmpty = text.count != 10
      guard !isEmpty else { return }
      for byte in text where byte != UInt8(ascii: "-") { digits = digits &* 10 &+ Int32(byte &- 48) }
    }
    if isEmpty { return nil }
    self.digits = digits
  }

  /// The day; nothing when there is no such one.
  var day: CalendarDay? {
    CalendarDay(
      year: Int(digits / 10_000), month: Int(digits / 100 % 100), day: Int(digits % 100))
  }

  static func < (left: WrittenDay, right: WrittenDay) -> Bool { left.digits < right.digits }
}

/// A stay from one day to another, as they are written.
private struct WrittenStay: Hashable {
  var since: WrittenDay
  var lost: WrittenDay?
}
