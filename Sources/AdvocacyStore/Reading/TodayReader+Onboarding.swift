import Advocacy

extension TodayReader {
  /// Payers whose onboarding is stuck: its oldest open step is late by more than the policy allowed when it began.
  func stuckOnboardings() throws -> [(candidate: Candidate, list: String)] {
    try stuckPayers(.account) + stuckPayers(.customer)
  }

  private func stuckPayers(_ kind: Kind) throws -> [(candidate: Candidate, list: String)] {
    let column = kind.rawValue
    let payers = try records(
      kind,
      where: """
        t.id IN (SELECT k.\(column) FROM tasks k WHERE k.status = 'open' AND k.removed = 0 AND k.due < ?
          AND k.list IS NOT NULL AND k.\(column) IS NOT NULL)
          AND t.onboarding IS NOT NULL AND \(isMineOrNobodys)
        """, [.integer(now.milliseconds), me], limit: Self.sourceBound * 2)
    return try payers.compactMap { payer -> (candidate: Candidate, list: String)? in
      guard let list = payer.text(.onboarding), let step = try oldestOpenStep(of: payer, in: list),
        let due = step[.due]?.instant, let hours = payer[.stuckAfter]?.integer, due + .hours(hours) < now
      else { return nil }
      let name = payer.text(.display) ?? payer.text(.name) ?? payer.reference.description
      let title = ActivityWords(zone: settings.zone).excerpt(step.text(.title) ?? "", 40)
      let stuck = line(
        payer, due, in: .today, "Onboarding of \(name) stuck on step \(step[.position]?.integer ?? 1)",
        "\(days(since: due)) days late: \(title)", weight: 1)
      return (candidate: stuck, list: list)
    }
  }

  private func oldestOpenStep(of payer: Record, in list: String) throws -> Record? {
    let column = payer.reference.kind.rawValue
    return try records(
      .task,
      where: """
        t.\(column) = ? AND t.\(column) IS NOT NULL AND t.status = 'open' AND t.list = ? AND t.created >= ?
        """,
      [
        .integer(payer.reference.id), .text(list),
        .integer((payer[.onboardingSince]?.instant ?? now).milliseconds),
      ], order: "t.due IS NULL, t.due, t.id", limit: 1
    ).first
  }
}
