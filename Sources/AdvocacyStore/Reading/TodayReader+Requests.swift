import Advocacy

extension TodayReader {
  /// Requests that are there and of which customers are still to be told.
  func tellings() throws -> [Candidate] {
    try ownRecords(
      .request,
      where: """
        t.status IN ('shipped', 'told') AND t.merged_into IS NULL
          AND EXISTS (SELECT 1 FROM feedback f WHERE f.request = t.id AND f.request IS NOT NULL
            AND f.told IS NULL AND f.customer IS NOT NULL AND f.removed = 0)
        """, order: ["t.shipped"], limit: Self.sourceBound, derived: [.untold]
    ).map { request in
      let left = request[.untold]?.integer ?? 0
      let when = request[.shipped]?.instant ?? request[.updated]?.instant ?? now
      return line(
        request, when, in: .today,
        "Tell \(left) \(left == 1 ? "customer" : "customers") that “\(title(request))” shipped", "told")
    }
  }

  /// Requests whose team is to be chased: on the day set for it, else when what it promised isn't there.
  func requestChases() throws -> [Candidate] {
    let today = settings.zone.local(now).day
    return try ownRecords(
      .request,
      where: """
        t.status IN ('proposed', 'accepted', 'planned', 'started') AND t.merged_into IS NULL
          AND coalesce(t.chase, t.due) <= ?
        """, [.text(today.description)], order: ["coalesce(t.chase, t.due)"], limit: Self.sourceBound
    ).map { request in
      let due = request[.due]?.day
      let day = request[.chase]?.day ?? due ?? today
      let why = due.map { $0 < today ? "was promised for \($0)" : "promised for \($0)" } ?? "chase day"
      return line(
        request, settings.zone.start(of: day), in: .today,
        "Chase \(request.text(.team) ?? "the team") about “\(title(request))”", why)
    }
  }

  private func title(_ request: Record) -> String {
    ActivityWords(zone: settings.zone).excerpt(
      request.text(.title) ?? request.reference.description, 80)
  }
}
