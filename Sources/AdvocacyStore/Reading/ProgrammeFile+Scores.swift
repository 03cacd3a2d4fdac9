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
    let since = SQLValue.integer((now - AdvocateScore.memory).milliseconds)
    let rows = try rows(
      """
      SELECT c.value, \(AdvocateCounts.columns(of: "c.value", since: "?2", now: "?3")) FROM json_each(?1) c
      """, [.text(NumberSet.list(customers.map(\.id))), since, .integer(now.milliseconds)]
    ) { row in (Reference(.customer, row.integer(0)), AdvocateCounts(row, from: 1)) }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }
}

extension AdvocateCounts {
  /// The columns that hold what is counted of a customer, given by an expression; from and until when praise and
  /// complaints put right count are expressions too.
  static func columns(of customer: String, since: String, now: String) -> String {
    func feedback(_ condition: String) -> String {
      "(SELECT count(*) FROM feedback f WHERE f.customer = \(customer) AND f.removed = 0 AND \(condition))"
    }
    let time = "BETWEEN \(since) AND \(now)"
    return """
      (SELECT count(*) FROM referrals r WHERE r.referrer = \(customer) AND r.removed = 0
        AND \(FieldColumn.broughtCustomer("r"))),
      \(feedback("f.feedback_kind = 'praise' AND f.created \(time)")),
      \(feedback("f.feedback_kind = 'complaint' AND f.status IN ('resolved', 'closed') AND f.resolved \(time)")),
      \(feedback(Database.isOpenComplaint)),
      (SELECT count(*) FROM asks k WHERE k.customer = \(customer) AND k.status = 'done' AND k.removed = 0),
      (SELECT count(*) FROM stories s WHERE s.customer = \(customer) AND s.published IS NOT NULL AND s.removed = 0)
      """
  }

  /// How many columns that are.
  static let columnCount = 6

  /// Reads what these columns hold, the first being one of a row.
  init(_ row: SQLStatement, from first: Int) {
    let counts = (0..<Self.columnCount).map { Int(row.integer(first + $0)) }
    self.init(
      referrals: counts[0], praise: counts[1], putRight: counts[2], openComplaints: counts[3],
      asksDone: counts[4], stories: counts[5])
  }
}
