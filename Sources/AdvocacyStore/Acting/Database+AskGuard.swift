import Advocacy
import GRDB

extension Database {
  /// What speaks against asking a customer: open complaints, low scores that nobody has answered, and the asks so far.
  func askGuard(of customer: Reference) throws -> AskGuard {
    let id = [SQLValue.integer(customer.id)]
    let complaints = try rows(
      """
      SELECT f.id FROM feedback f WHERE f.customer = ? AND f.removed = 0 AND f.feedback_kind = 'complaint'
        AND \(FieldColumn.isOpen("f")) ORDER BY f.id LIMIT 20
      """, id
    ) { Reference(.feedback, $0.integer(0)) }
    let lowScores = try rows(
      """
      SELECT r.id FROM responses r JOIN feedback f ON f.id = r.feedback AND f.removed = 0
      WHERE r.customer = ? AND r.follow_up = 'feedback' AND r.removed = 0 AND f.first_answered IS NULL
        AND \(FieldColumn.isOpen("f")) ORDER BY r.id LIMIT 20
      """, id
    ) { Reference(.response, $0.integer(0)) }
    let asks = try rows(
      """
      SELECT id, asked FROM asks WHERE customer = ? AND removed = 0 AND status <> 'cancelled'
      ORDER BY asked DESC LIMIT 1000
      """, id
    ) { AskGuard.Earlier(Reference(.ask, $0.integer(0)), at: Instant(milliseconds: $0.integer(1))) }
    return AskGuard(complaints: complaints, lowScores: lowScores, asks: asks)
  }
}
