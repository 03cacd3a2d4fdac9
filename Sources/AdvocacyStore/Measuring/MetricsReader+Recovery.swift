import Advocacy
import GRDB

extension MetricsReader {
  /// What became of customers since their complaints were resolved, beside those who never complained.
  func recovery() throws -> Metric? {
    var tally = RecoveryTally()
    try eachCase(
      "f.resolved > ? AND f.resolved <= ?",
      [.integer((now - Self.recoveryPeriod).milliseconds), .integer(now.milliseconds)]
    ) { tally.add($0) }
    guard tally.count > 0 else { return nil }
    let others = try database.first(
      """
      SELECT count(*), count(*) FILTER (WHERE c.lifecycle <> 'lapsed'),
        count(*) FILTER (WHERE c.standing IN ('advocate', 'champion'))
      FROM customers c WHERE c.removed = 0 AND c.merged_into IS NULL
        AND c.lifecycle IN ('onboarding', 'active', 'lapsed')
        AND NOT EXISTS (SELECT 1 FROM feedback f
          WHERE f.customer = c.id AND f.feedback_kind = 'complaint' AND f.removed = 0)
      """, []
    ) { (all: Int($0.integer(0)), stayed: Int($0.integer(1)), advocates: Int($0.integer(2))) }
    let all = others?.all ?? 0
    return Metric.recovery(
      tally,
      others: (
        stayed: Proportion(others?.stayed ?? 0, of: all),
        advocates: Proportion(others?.advocates ?? 0, of: all)
      ), over: Self.recoveryPeriod, until: now)
  }

  /// What became of the customer of one complaint; nothing while it isn't resolved, and for other feedback.
  func recovery(of feedback: Record) throws -> RecoveryCase? {
    guard feedback.text(.feedbackKind) == FeedbackKind.complaint.rawValue, feedback[.resolvedAt] != nil else {
      return nil
    }
    var found: RecoveryCase?
    try eachCase("f.id = ?", [.integer(feedback.reference.id)]) { found = $0 }
    return found
  }

  /// One resolved complaint of a customer, as it is read.
  private struct Complaint {
    var reference: Reference
    var created: Instant
    var ended: Instant
    var lifecycle: Lifecycle?
    var standing: Standing
    /// From when on what happened to the customer stands in the record.
    var knownSince: Instant
  }

  /// So many customers are looked at together.
  private static let together = 2000

  /// Hands over the last resolved complaint of each customer, among those that meet a condition over `f`, some customers
  /// at a time: there may be very many.
  private func eachCase(
    _ condition: String, _ values: [SQLValue], _ take: (RecoveryCase) -> Void
  ) throws {
    let statement = try SQLStatement(
      database,
      """
      SELECT f.customer, f.id, f.created, f.resolved, c.lifecycle, c.standing,
        coalesce((SELECT at FROM batches WHERE id = c.batch), c.created)
      FROM feedback f JOIN customers c ON c.id = f.customer
      WHERE f.feedback_kind = 'complaint' AND f.status IN ('resolved', 'closed') AND f.removed = 0
        AND c.removed = 0 AND \(condition) ORDER BY f.customer, f.resolved, f.id
      """)
    statement.bind(values)
    defer { statement.reset() }
    var last: [Int64: Complaint] = [:]
    while try statement.step() {
      let customer = statement.integer(0)
      if last.count >= Self.together, last[customer] == nil {
        try cases(last).forEach(take)
        last.removeAll(keepingCapacity: true)
      }
      last[customer] = Complaint(
        reference: Reference(.feedback, statement.integer(1)),
        created: Instant(milliseconds: statement.integer(2)),
        ended: Instant(milliseconds: statement.integer(3)),
        lifecycle: statement.text(4).flatMap(Lifecycle.init(rawValue:)),
        standing: statement.text(5).flatMap(Standing.init(rawValue:)) ?? .none,
        knownSince: Instant(milliseconds: statement.integer(6)))
    }
    try cases(last).forEach(take)
  }

  /// What became of customers since each one's complaint.
  private func cases(_ last: [Int64: Complaint]) throws -> [RecoveryCase] {
    guard !last.isEmpty else { return [] }
    let list = "[\(last.keys.sorted().map { String($0) }.joined(separator: ","))]"
    let answers = try answers(of: list)
    let changes = try standingChanges(of: list)
    return last.sorted { $0.key < $1.key }.map { customer, complaint in
      let next = changes[customer]?.first { $0.at > complaint.created }
      let then = next?.before ?? complaint.standing
      return RecoveryCase(
        complaint.reference, of: Reference(.customer, customer), ended: complaint.ended,
        lifecycle: complaint.lifecycle, standing: complaint.standing,
        standingThen: complaint.knownSince <= complaint.created ? then : nil,
        answers: answers[customer] ?? [])
    }
  }

  private func answers(of customers: String) throws -> [Int64: [RecoveryCase.Answer]] {
    let rows = try database.rows(
      """
      SELECT p.customer, p.survey, p.score, p.at FROM responses p
      WHERE p.customer IN (SELECT value FROM json_each(?)) AND p.removed = 0 AND p.at <= ? ORDER BY p.at, p.id
      """, [.text(customers), .integer(now.milliseconds)]
    ) { row in
      row.text(1).flatMap(Survey.init(rawValue:)).map {
        (row.integer(0), RecoveryCase.Answer($0, row.integer(2), at: Instant(milliseconds: row.integer(3))))
      }
    }.compactMap(\.self)
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
  }

  /// The standings that customers had before each change of it that stands, by acts and by imports, in order.
  private func standingChanges(of customers: String) throws -> [Int64: [(at: Instant, before: Standing)]] {
    let rows = try database.rows(
      """
      SELECT a.thing, a.at, json_extract(a.payload, '$.fields.standing[0]') FROM activity a
      WHERE a.kind = 'customer' AND a.thing IN (SELECT value FROM json_each(?1))
        AND json_type(a.payload, '$.fields.standing') IS NOT NULL
        AND json_extract(a.payload, '$.made') IS NULL AND \(Undoing.stands)
      UNION ALL
      SELECT c.thing, b.at, json_extract(c.before, '$.standing')
      FROM import_changes c JOIN batches b ON b.id = c.batch
      WHERE c.kind = 'customer' AND c.thing IN (SELECT value FROM json_each(?1)) AND b.state <> 'undone'
        AND json_type(c.before, '$.standing') IS NOT NULL
      ORDER BY 2
      """, [.text(customers)]
    ) { row in
      (
        row.integer(0), at: Instant(milliseconds: row.integer(1)),
        before: row.text(2).flatMap(Standing.init(rawValue:)) ?? .none
      )
    }
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.map { ($0.at, $0.before) } }
  }
}
