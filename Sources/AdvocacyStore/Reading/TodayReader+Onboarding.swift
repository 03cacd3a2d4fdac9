import Advocacy

extension TodayReader {
  /// Payers whose onboarding is stuck: its oldest open step is late by more than the policy allowed when it began.
  func stuckOnboardings() throws -> [(candidate: Candidate, list: String)] {
    try stuckPayers(.account) + stuckPayers(.customer)
  }

  private func stuckPayers(_ kind: Kind) throws -> [(candidate: Candidate, list: String)] {
    let column = kind.rawValue
    // The steps that are late for longest first: a payer's first one is the oldest.
    let late = try database.rows(
      """
      SELECT t.id, k.id FROM tasks k CROSS JOIN \(ThingTable.name(of: kind)) t ON t.id = k.\(column)
      WHERE k.status = 'open' AND k.list IS NOT NULL AND k.\(column) IS NOT NULL AND k.removed = 0
        AND k.due < ?1 AND k.list = t.onboarding AND k.created >= ifnull(t.onboarding_since, ?1)
        AND k.due + t.stuck_after * 3600000 < ?1 AND t.removed = 0 AND \(isMineOrNobodys)
      ORDER BY k.due, k.id LIMIT \(Self.sourceBound * 4)
      """, [.integer(now.milliseconds)]
    ) { (payer: $0.integer(0), step: $0.integer(1)) }
    let oldest = Dictionary(late.map { ($0.payer, $0.step) }) { first, _ in first }
    let steps = try database.records(.task, Array(oldest.values), only: told)
    let stepOf = Dictionary(steps.map { ($0.reference.id, $0) }) { first, _ in first }
    let payers = try database.records(kind, oldest.keys.sorted(), only: told)
    return payers.compactMap { payer -> (candidate: Candidate, list: String)? in
      guard let list = payer.text(.onboarding), let step = oldest[payer.reference.id],
        let step = stepOf[step], let due = step[.due]?.instant
      else { return nil }
      let name = payer.text(.display) ?? payer.text(.name) ?? payer.reference.description
      let title = ActivityWords(zone: settings.zone).excerpt(step.text(.title) ?? "", 40)
      let stuck = line(
        payer, due, in: .today, "Onboarding of \(name) stuck on step \(step[.position]?.integer ?? 1)",
        "\(days(since: due)) days late: \(title)", weight: 1)
      return (candidate: stuck, list: list)
    }
  }
}
