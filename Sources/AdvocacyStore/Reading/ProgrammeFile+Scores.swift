import Advocacy
import GRDB

extension ProgrammeFile {
  /// How far a customer is a brand advocate; nothing for things of other kinds and for who was merged into another.
  func score(of record: Record, at now: Instant, in database: Database) throws -> AdvocateScore? {
    guard record.reference.kind == .customer, record[.mergedInto] == nil else { return nil }
    let policy = try shelf.versions(database, settings).last?.policy ?? Policy(name: "")
    let counts = try database.advocateCounts(of: [record.reference], at: now)
    return AdvocateScore(
      of: record, counts: counts[record.reference] ?? AdvocateCounts(), weights: policy.score, at: now,
      in: settings.zone)
  }
}

extension Database {
  /// What is counted of some customers' things for their scores, in one statement.
  func advocateCounts(of customers: [Reference], at now: Instant) throws -> [Reference: AdvocateCounts] {
    let list = "[\(customers.map { String($0.id) }.joined(separator: ","))]"
    let since = SQLValue.integer((now - AdvocateScore.memory).milliseconds)
    func feedback(_ condition: String) -> String {
      "(SELECT count(*) FROM feedback f WHERE f.customer = c.value AND f.removed = 0 AND \(condition))"
    }
    let rows = try rows(
      """
      SELECT c.value,
        (SELECT count(*) FROM referrals r WHERE r.referrer = c.value AND r.removed = 0
          AND r.status IN ('qualified', 'held', 'approved', 'rewarded')),
        \(feedback("f.feedback_kind = 'praise' AND f.created BETWEEN ?2 AND ?3")),
        \(feedback("f.feedback_kind = 'complaint' AND f.status IN ('resolved', 'closed') AND f.resolved BETWEEN ?2 AND ?3")),
        \(feedback("f.feedback_kind = 'complaint' AND \(FieldColumn.isOpen("f"))")),
        (SELECT count(*) FROM asks k WHERE k.customer = c.value AND k.status = 'done' AND k.removed = 0),
        (SELECT count(*) FROM stories s WHERE s.customer = c.value AND s.published IS NOT NULL AND s.removed = 0)
      FROM json_each(?1) c
      """, [.text(list), since, .integer(now.milliseconds)]
    ) { row in
      (
        Reference(.customer, row.integer(0)),
        AdvocateCounts(
          referrals: Int(row.integer(1)), praise: Int(row.integer(2)), putRight: Int(row.integer(3)),
          openComplaints: Int(row.integer(4)),
          asksDone: Int(row.integer(5)), stories: Int(row.integer(6)))
      )
    }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }
}
