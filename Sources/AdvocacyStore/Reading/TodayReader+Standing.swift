import Advocacy

extension TodayReader {
  /// Customers whose standing the policy would move, up before down, the best score first; nobody's is moved by this.
  ///
  /// Looked at are those who did something for us last, and the brand advocates who were quiet for longest.
  func standingMoves() throws -> [Candidate] {
    guard !policy.standings.isEmpty else { return [] }
    let limit = SQLValue.integer(Int64(Self.mostLookedAt))
    let active = try [
      "SELECT customer FROM asks WHERE status = 'done' AND removed = 0 ORDER BY done DESC LIMIT ?",
      "SELECT customer FROM stories WHERE status = 'published' AND removed = 0 ORDER BY created DESC LIMIT ?",
      "SELECT referrer FROM referrals WHERE status = 'rewarded' AND removed = 0 ORDER BY created DESC LIMIT ?",
      """
      SELECT id FROM customers WHERE standing IN ('advocate', 'champion') AND removed = 0
      ORDER BY last_contact LIMIT ?
      """,
    ].flatMap { try database.rows($0, [limit]) { $0.integer(0) } }
    let list = Set(active).sorted().map { String($0) }.joined(separator: ",")
    let customers = try records(
      .customer,
      where: """
        t.id IN (SELECT value FROM json_each(?)) AND \(isPresent ? "t.suggested_standing IS NOT NULL" : "1")
          AND t.standing IN ('potential', 'invited', 'advocate', 'champion')
          AND t.merged_into IS NULL AND \(isMineOrNobodys)
        """, [.text("[\(list)]")], limit: Self.mostLookedAt * 4)
    let counts = try database.advocateCounts(of: customers.map(\.reference), at: now)
    let found = customers.compactMap { customer -> (Record, StandingSuggestion, Int)? in
      let own = counts[customer.reference] ?? AdvocateCounts()
      let score = AdvocateScore(
        of: customer, counts: own, weights: policy.score, at: now, in: settings.zone)
      return StandingSuggestion(of: customer, score: score, counts: own, by: policy.standings, at: now).map {
        (customer, $0, score.total)
      }
    }
    return found.sorted { ($1.2, $0.0.reference) < ($0.2, $1.0.reference) }.prefix(Self.mostSuggestions)
      .enumerated().map { place, found in
        let (customer, suggestion, _) = found
        return line(
          customer, endOfWeek, in: .thisWeek,
          "\(customer.text(.display) ?? customer.reference.description) could go from \(suggestion.from.rawValue) to \(suggestion.to.rawValue)",
          suggestion.reasons.joined(separator: ", "), weight: -8 - place)
      }
  }

  /// So many of each sort are looked at.
  private static let mostLookedAt = 200
}
