import Advocacy
import GRDB

/// Reckons the deadlines of feedback as they stood at an instant, from what had happened by then and under the policies
/// in force by then.
///
/// Feedback to which nothing happened since has the deadlines that it had; only the others are reckoned.
struct PastClocks {
  let database: Database
  let at: Instant
  let versions: [PolicyVersion]
  /// Whether a policy since re-timed what was open.
  let isRetimed: Bool

  /// Gives the feedback of the past its deadlines.
  func reckon() throws {
    try PastMaking(database: database, at: at).keepApart(.feedback, touched)
    // What was reckoned for the present is no part of the past, for feedback without clocks then either.
    try database.execute(
      sql: """
        UPDATE past_feedback SET first_response_due = NULL, next_response_due = NULL, resolution_due = NULL,
          due = NULL, clocks_at = NULL, promises_kept = 0, promises_broken = 0
        """)
    let keeper = ClockKeeper(database, versions)
    let clocked = try database.rows(
      "SELECT id FROM past_feedback WHERE clocks_from IS NOT NULL ORDER BY id", []
    ) { $0.integer(0) }
    try keeper.refresh(clocked, in: "past_feedback")
  }

  /// The feedback of which something that clocks listen to may have happened since, as a query.
  private var touched: String {
    let ofBatches = "batch IN (SELECT id FROM past_later UNION ALL SELECT batch FROM past_turned)"
    let messages = """
      SELECT feedback FROM main.messages WHERE id IN (SELECT id FROM past_ids_messages) OR \(ofBatches)
      UNION SELECT id FROM main.feedback WHERE \(ofBatches)
      UNION SELECT thing FROM main.import_changes WHERE kind = 'feedback' AND \(ofBatches)
      """
    let open = "SELECT t.id FROM feedback t WHERE t.clocks_from IS NOT NULL AND \(FieldColumn.isOpen("t"))"
    return isRetimed ? "\(messages) UNION \(open)" : messages
  }
}
