import Advocacy
import GRDB

extension Database {
  /// What a customer answered last to each survey; nothing for other kinds.
  func satisfaction(of customer: Reference, under policy: Policy) throws -> [Satisfaction] {
    guard customer.kind == .customer else { return [] }
    let answers = try rows(
      // SQLite takes the other columns from the row that has the greatest.
      """
      SELECT survey, id, score, max(at) FROM responses WHERE customer = ? AND removed = 0 GROUP BY survey
      """, [.integer(customer.id)]
    ) { row in
      row.text(0).flatMap(Survey.init(rawValue:)).map { survey in
        Satisfaction(
          survey, Reference(.response, row.integer(1)), score: row.integer(2),
          at: Instant(milliseconds: row.integer(3)), under: policy)
      }
    }.compactMap(\.self)
    return Survey.allCases.compactMap { survey in answers.first { $0.survey == survey } }
  }
}
