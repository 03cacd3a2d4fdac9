import Advocacy
import GRDB

extension MetricsReader {
  /// How many brand advocates there are, and were at the end of each month.
  func standing() throws -> Metric? {
    let changes = try standingChanges()
    let changed = Dictionary(grouping: changes, by: \.customer)
    var courses = try database.rows(
      """
      SELECT id, created FROM customers
      WHERE standing IN ('advocate', 'champion') AND removed = 0 AND merged_into IS NULL
      """, []
    ) { row in
      StandingCourse(
        created: Instant(milliseconds: row.integer(1)), isAdvocate: true,
        changes: (changed[row.integer(0)] ?? []).map(\.course))
    }
    courses += changed.values.compactMap { own in
      guard let last = own.last, !last.now.isBrandAdvocate else { return nil }
      return StandingCourse(
        created: last.created, isAdvocate: false, changes: own.map(\.course))
    }
    let counts = try database.rows(
      """
      SELECT standing, count(*) FROM customers
      WHERE standing IN ('potential', 'invited', 'advocate', 'champion') AND removed = 0
        AND merged_into IS NULL GROUP BY 1
      """, []
    ) { row in (row.text(0).flatMap(Standing.init(rawValue:)) ?? .none, Int(row.integer(1))) }
    let rows = changes.reversed().prefix(Metric.mostRows).map { change in
      Metric.Row(
        Reference(.customer, change.customer),
        "was \(change.before.rawValue) until \(zone.local(change.at).day), is \(change.now.rawValue)")
    }
    return Metric.standing(
      courses, standings: Dictionary(counts) { $1 },
      months: months.map { ($0.name, min(now, $0.end - Span(milliseconds: 1))) }, over: Self.yearPeriod,
      until: now, rows: Array(rows))
  }

  /// A change of a customer's standing.
  private struct StandingChange {
    var customer: Int64
    var at: Instant
    var before: Standing
    /// The standing that the customer has now.
    var now: Standing
    var created: Instant

    var course: StandingCourse.Change {
      StandingCourse.Change(at: at, wasAdvocate: before.isBrandAdvocate)
    }
  }

  /// The changes of standings by acts since the period began, in order; looked for from the latest acts on.
  private func standingChanges() throws -> [StandingChange] {
    try database.rows(
      """
      SELECT a.thing, a.at, json_extract(a.payload, '$.fields.standing[0]'), c.standing, c.created
      FROM activity a JOIN customers c ON c.id = a.thing
      WHERE +a.kind = 'customer' AND a.at > ? AND a.at <= ?
        AND json_type(a.payload, '$.fields.standing') IS NOT NULL
        AND json_extract(a.payload, '$.made') IS NULL AND \(Undoing.stands)
        AND c.removed = 0 AND c.merged_into IS NULL
      ORDER BY a.at, a.id
      """, [.integer((now - Self.yearPeriod).milliseconds), .integer(now.milliseconds)]
    ) { row in
      StandingChange(
        customer: row.integer(0), at: Instant(milliseconds: row.integer(1)),
        before: row.text(2).flatMap(Standing.init(rawValue:)) ?? .none,
        now: row.text(3).flatMap(Standing.init(rawValue:)) ?? .none,
        created: Instant(milliseconds: row.integer(4)))
    }
  }
}
