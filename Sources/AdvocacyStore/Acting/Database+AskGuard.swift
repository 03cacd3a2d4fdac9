import Advocacy
import GRDB

extension Database {
  /// What speaks against asking some customers: open complaints, low scores that nobody has answered, the asks so far,
  /// being introduced to someone included, and the last answers to surveys; one statement for each, none for asks that are known.
  func askGuards(
    of customers: [Reference], asks known: [Reference: [AskGuard.Earlier]]? = nil
  ) throws -> [Reference: AskGuard] {
    let list = [SQLValue.text(NumberSet.list(customers.map(\.id)))]
    let asks = try known ?? asksMade(of: customers)
    var guards: [Reference: AskGuard] = Dictionary(
      customers.map { ($0, AskGuard(asks: asks[$0] ?? [])) }, uniquingKeysWith: { first, _ in first })
    let complaints = try rows(
      """
      SELECT f.customer, f.id FROM feedback f
      WHERE f.customer IN (SELECT value FROM json_each(?)) AND \(Self.isOpenComplaint) ORDER BY f.id
      """, list
    ) { (Reference(.customer, $0.integer(0)), Reference(.feedback, $0.integer(1))) }
    for (customer, complaint) in complaints where (guards[customer]?.complaints.count ?? 0) < Self.mostNamed {
      guards[customer, default: AskGuard()].complaints.append(complaint)
    }
    // The few responses of these customers lead to their feedback, never all feedback to its responses.
    let lowScores = try rows(
      """
      SELECT r.customer, r.id FROM responses r CROSS JOIN feedback f ON f.id = r.feedback
      WHERE r.customer IN (SELECT value FROM json_each(?)) AND \(Self.isUnansweredLowScore) ORDER BY r.id
      """, list
    ) { (Reference(.customer, $0.integer(0)), Reference(.response, $0.integer(1))) }
    for (customer, score) in lowScores where (guards[customer]?.lowScores.count ?? 0) < Self.mostNamed {
      guards[customer, default: AskGuard()].lowScores.append(score)
    }
    // SQLite takes the other columns from the row that has the greatest.
    let answers = try rows(
      """
      SELECT r.customer, r.survey, r.id, max(r.at) FROM responses r
      WHERE r.customer IN (SELECT value FROM json_each(?)) AND r.removed = 0 GROUP BY r.customer, r.survey
      """, list
    ) { row in
      (
        Reference(.customer, row.integer(0)), row.text(1).flatMap(Survey.init(rawValue:)),
        AskGuard.Earlier(Reference(.response, row.integer(2)), at: Instant(milliseconds: row.integer(3)))
      )
    }
    for case let (customer, survey?, answer) in answers {
      guards[customer, default: AskGuard()].answers[survey] = answer
    }
    return guards
  }

  /// The asks made of some customers, the latest first, cancelled ones left out.
  func asksMade(of customers: [Reference]) throws -> [Reference: [AskGuard.Earlier]] {
    let asks = try rows(
      """
      SELECT k.customer, k.id, k.asked FROM asks k
      WHERE k.customer IN (SELECT value FROM json_each(?1)) AND k.removed = 0 AND k.status <> 'cancelled'
      UNION ALL
      SELECT k.introduced_to, k.id, k.asked FROM asks k
      WHERE k.introduced_to IN (SELECT value FROM json_each(?1)) AND k.introduced_to IS NOT NULL
        AND k.removed = 0 AND k.status <> 'cancelled'
      ORDER BY 3 DESC
      """, [.text(NumberSet.list(customers.map(\.id)))]
    ) { row in
      (
        Reference(.customer, row.integer(0)),
        AskGuard.Earlier(Reference(.ask, row.integer(1)), at: Instant(milliseconds: row.integer(2)))
      )
    }
    return Dictionary(grouping: asks, by: \.0).mapValues { $0.prefix(Self.mostAsks).map(\.1) }
  }

  /// What speaks against asking a customer.
  func askGuard(of customer: Reference) throws -> AskGuard {
    try askGuards(of: [customer])[customer] ?? AskGuard()
  }

  /// The condition that feedback `f` is a complaint that nobody has put right yet.
  static let isOpenComplaint =
    "f.removed = 0 AND f.feedback_kind = 'complaint' AND \(FieldColumn.isOpen("f"))"
  /// The condition that a response `r`, whose feedback is `f`, is a low score that nobody has answered.
  static let isUnansweredLowScore = """
    r.follow_up = 'feedback' AND r.removed = 0 AND f.removed = 0 AND f.first_answered IS NULL
    AND \(FieldColumn.isOpen("f"))
    """

  /// The most complaints or scores of a customer that are named.
  private static let mostNamed = 20
  /// The most asks of a customer that are read.
  private static let mostAsks = 1000
}
