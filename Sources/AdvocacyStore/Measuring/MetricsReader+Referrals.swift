import Advocacy
import GRDB

extension MetricsReader {
  /// The most answered feedback that is looked at, the latest.
  private static let mostAnswers = 20_000

  /// How soon customers had a first answer; of the latest feedback alone when more was answered than is looked at.
  func response(atMost most: Int = mostAnswers) throws -> Metric? {
    let period: [SQLValue] = [
      .integer((now - Self.period).milliseconds), .integer(now.milliseconds),
    ]
    let received = "f.removed = 0 AND f.created > ? AND f.created <= ?"
    let waits = try database.rows(
      """
      SELECT f.id, f.first_answered - f.created, f.created FROM feedback f
      WHERE \(received) AND f.first_answered >= f.created ORDER BY f.created DESC, f.id DESC LIMIT ?
      """, period + [.integer(Int64(most))]
    ) {
      (
        feedback: Reference(.feedback, $0.integer(0)), wait: Span(milliseconds: $0.integer(1)),
        created: $0.integer(2)
      )
    }
    // What came before the first of them was answered too, only that isn't known of how much.
    let start = waits.count < most ? period[0] : .integer((waits.last?.created ?? 0) - 1)
    let all = try database.number("SELECT count(*) FROM feedback f WHERE \(received)", start, period[1])
    return Metric.response(
      waits.map { ($0.feedback, $0.wait) }, of: Int(all), over: Self.period, until: now)
  }

  /// How many referrals go on from each step to the next.
  func referrals() throws -> Metric? {
    let period: [SQLValue] = [
      .integer((now - Self.yearPeriod).milliseconds), .integer(now.milliseconds),
    ]
    let made = "t.removed = 0 AND t.created > ? AND t.created <= ?"
    let qualified =
      "(t.qualified IS NOT NULL OR t.status IN ('qualified', 'held', 'flagged', 'approved', 'rewarded', 'refunded'))"
    let counts = try database.first(
      """
      SELECT count(*),
        count(*) FILTER (WHERE t.registered IS NOT NULL OR t.status = 'registered' OR \(qualified)),
        count(*) FILTER (WHERE \(qualified)), count(*) FILTER (WHERE t.status = 'rewarded')
      FROM referrals t WHERE \(made)
      """, period
    ) {
      ReferralCounts(
        invited: Int($0.integer(0)), registered: Int($0.integer(1)), qualified: Int($0.integer(2)),
        rewarded: Int($0.integer(3)))
    }
    guard let counts, counts.invited > 0 else { return nil }
    let rows = try database.records(
      .referral, where: "t.created > ? AND t.created <= ?", period, order: "t.created DESC, t.id DESC",
      limit: Metric.mostRows
    ).map { referral in
      let who = referral.text(.referrerName) ?? referral[.referrer]?.description ?? "someone"
      return Metric.Row(referral.reference, "\(referral.status), by \(who)")
    }
    return Metric.referrals(counts, over: Self.yearPeriod, until: now, rows: rows)
  }
}
