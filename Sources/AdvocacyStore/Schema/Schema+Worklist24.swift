extension Schema {
  /// Indexes along which the worklist finds what it shows and nothing else: a colleague's own by owner, and the few that
  /// wait among the many that are over.
  ///
  /// Those from which it counts or passes over hold all that is asked of them, so that no row is read.
  static let worklist24 =
    worklistIndexes24.map { table, index, columns, condition, numbers in
      """
      DROP INDEX IF EXISTS \(index);
      CREATE INDEX \(index) ON \(table) (\(columns)) WHERE \(condition);
      DELETE FROM sqlite_stat1 WHERE idx = '\(index)';
      INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('\(table)', '\(index)', '\(numbers)');

      """
    }.joined() + "ANALYZE sqlite_schema;\n"

  /// One word after the other, as in the other indexes of open feedback: SQLite makes a table of a list for each row.
  static let open24 = """
    removed = 0 AND (status = 'new' OR status = 'acknowledged' OR status = 'in_progress' OR status = 'waiting_customer' OR \
    status = 'waiting_team')
    """

  /// Each index with its rows and, for each of its columns from the left, how many rows share a value.
  private static let worklistIndexes24: [(String, String, String, String, String)] = [
    (
      "feedback", "feedback_awake", "owner, due", "due IS NOT NULL AND snoozed_until IS NULL AND \(open24)",
      "36000 3600 2"
    ),
    (
      "feedback", "feedback_due",
      "due, id, clocks_from, clocks_at, first_response_due, next_response_due, resolution_due, status, removed",
      open24, "40000 4000 1 1 1 1 1 1 1 1"
    ),
    (
      "feedback", "feedback_waiting", "waiting_since, id, first_answered, snoozed_until, status, removed",
      open24,
      "40000 3 1 1 1 1 1"
    ),
    (
      "feedback", "feedback_with_team", "owner, coalesce(chase, updated)",
      "status = 'waiting_team' AND snoozed_until IS NULL AND removed = 0", "8000 800 1"
    ),
    (
      "feedback", "feedback_remedies_to_decide", "updated", "remedy_state = 'proposed' AND removed = 0",
      "500 1"
    ),
    (
      "responses", "responses_to_thank", "at, id, customer",
      "follow_up = 'thanks' AND thanked IS NULL AND customer IS NOT NULL AND removed = 0", "5000 2 1 1"
    ),
    (
      "referrals", "referrals_to_thank", "qualified, id, referrer",
      "status IN ('qualified', 'held', 'approved', 'rewarded') AND thanked IS NULL AND removed = 0",
      "5000 2 1 1"
    ),
    (
      "customers", "customers_contact", "owner, standing, coalesce(last_contact, created)",
      """
      cadence_longest IS NULL AND merged_into IS NULL AND removed = 0 AND lifecycle IS NOT 'lapsed'
        AND (may_call <> 'denied' OR may_mail <> 'denied')
      """, "200000 20000 4000 1"
    ),
    (
      "customers", "customers_advocates", "last_contact, merged_into, standing, removed",
      "standing IN ('advocate', 'champion') AND removed = 0", "8000 2 1 1 1"
    ),
    (
      "tasks", "tasks_late_of_customer", "due, id, customer, list, created, status, removed",
      "status = 'open' AND list IS NOT NULL AND customer IS NOT NULL AND removed = 0", "5000 3 1 1 1 1 1 1"
    ),
    (
      "tasks", "tasks_late_of_account", "due, id, account, list, created, status, removed",
      "status = 'open' AND list IS NOT NULL AND account IS NOT NULL AND removed = 0", "5000 3 1 1 1 1 1 1"
    ),
    (
      "requests", "requests_shipped", "owner, shipped",
      "status IN ('shipped', 'told') AND merged_into IS NULL AND removed = 0", "300 30 2"
    ),
    (
      "requests", "requests_chased", "owner, coalesce(chase, due)",
      "status IN ('proposed', 'accepted', 'planned', 'started') AND merged_into IS NULL AND removed = 0",
      "600 60 5"
    ),
    (
      "asks", "asks_waiting", "owner, due IS NULL, due, asked",
      "status IN ('asked', 'accepted') AND removed = 0", "4000 400 200 20 1"
    ),
    (
      "asks", "asks_to_thank", "owner, done", "status = 'done' AND thanked IS NULL AND removed = 0",
      "400 40 1"
    ),
    (
      "asks", "asks_done", "done, customer, status, removed", "status = 'done' AND removed = 0",
      "20000 1 1 1 1"
    ),
    (
      "stories", "stories_waiting", "owner, updated",
      "(status IN ('approved', 'consent_pending') OR (status = 'published' AND thanked IS NULL)) AND removed = 0",
      "400 40 1"
    ),
    ("stories", "stories_status", "status, created, customer, removed", "removed = 0", "3000 500 1 1 1"),
    (
      "mentions", "mentions_seen", "owner, sentiment <> 'criticism', at", "status = 'seen' AND removed = 0",
      "500 50 25 1"
    ),
    (
      "referrals", "referrals_to_look_into", "undecided_until IS NULL, undecided_until, created",
      "(status = 'flagged' OR (status = 'held' AND held_until IS NULL)) AND removed = 0", "1000 500 3 1"
    ),
    (
      "referrals", "referrals_expiring", "expires",
      "expires IS NOT NULL AND status IN ('invited', 'registered') AND removed = 0", "4000 2"
    ),
    (
      "referrals", "referrals_on_hold", "status, removed", "status = 'held' AND removed = 0", "2000 2000 2000"
    ),
    (
      "referrals", "referrals_status", "status, created, referrer, removed", "removed = 0", "40000 4000 1 1 1"
    ),
    (
      "rewards", "rewards_expiring", "expires", "expires IS NOT NULL AND status = 'issued' AND removed = 0",
      "20000 2"
    ),
    (
      "rewards", "rewards_on_hold", "held_until, id, referral, status, removed",
      "held_until IS NOT NULL AND status = 'held' AND removed = 0", "2000 2 1 1 1 1"
    ),
    (
      "rewards", "rewards_to_decide", "created", "status IN ('pending', 'in_review') AND removed = 0",
      "8000 1"
    ),
    (
      "rewards", "rewards_waiting_for_code", "item, status, issued, removed",
      "item IS NOT NULL AND issued IS NULL AND removed = 0 AND status IN ('pending', 'held', 'approved', 'in_review')",
      "2000 400 100 100 100"
    ),
    (
      "codes", "codes_free", "item, expires, given, voided, removed",
      "given IS NULL AND voided IS NULL AND removed = 0", "50000 10000 1 1 1 1"
    ),
  ]
}
