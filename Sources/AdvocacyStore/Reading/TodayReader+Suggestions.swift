import Advocacy

extension TodayReader {
  /// The most customers that one worklist suggests.
  static let mostSuggestions = 5
  /// So many of those who praised last, and of those who referred last, are looked at.
  private static let looked = 300

  /// Customers who could become brand advocates: of no standing yet, with praise or referrals, without an open
  /// complaint and not lapsed; the best score first.
  func suggestions() throws -> [Candidate] {
    let praising = try database.rows(
      """
      SELECT customer FROM feedback WHERE feedback_kind = 'praise' AND customer IS NOT NULL AND removed = 0
        AND created BETWEEN ? AND ? ORDER BY created DESC LIMIT \(Self.looked)
      """,
      [.integer((now - AdvocateScore.memory).milliseconds), .integer(now.milliseconds)]
    ) { $0.integer(0) }
    let referring = try ["qualified", "approved", "rewarded"].flatMap { status in
      try database.rows(
        """
        SELECT referrer FROM referrals WHERE status = ? AND removed = 0
        ORDER BY created DESC LIMIT \(Self.looked)
        """, [.text(status)]
      ) { $0.integer(0) }
    }
    let list = Set(praising + referring).sorted().map { String($0) }.joined(separator: ",")
    let customers = try records(
      .customer,
      where: """
        t.id IN (SELECT value FROM json_each(?)) AND t.standing IN ('none', 'potential')
          AND t.merged_into IS NULL AND t.lifecycle IS NOT 'lapsed' AND \(isMineOrNobodys)
          AND (t.resting_until IS NULL OR t.resting_until < ?)
          AND NOT EXISTS (SELECT 1 FROM feedback f WHERE f.customer = t.id AND f.removed = 0
            AND f.feedback_kind = 'complaint' AND \(FieldColumn.isOpen("f")))
        """, [.text("[\(list)]"), .text(settings.zone.local(now).day.description)],
      limit: Self.looked * 4)
    let counts = try database.advocateCounts(of: customers.map(\.reference), at: now)
    return customers.map { customer in
      (
        customer,
        AdvocateScore(
          of: customer, counts: counts[customer.reference] ?? AdvocateCounts(), weights: policy.score,
          at: now, in: settings.zone)
      )
    }.sorted { ($1.1.total, $0.0.reference) < ($0.1.total, $1.0.reference) }
      .prefix(Self.mostSuggestions).enumerated().map { place, suggestion in
        let (customer, score) = suggestion
        let reasons = score.terms.filter { $0.value > 0 && [.praise, .referrals].contains($0.signal) }
          .map { $0.signal.words($0.value) }.reversed()
        return line(
          customer, endOfWeek, in: .thisWeek,
          "\(customer.text(.display) ?? customer.reference.description) could become an advocate",
          (reasons + ["score \(score.total)"]).joined(separator: ", "), weight: -2 - place)
      }
  }
}
