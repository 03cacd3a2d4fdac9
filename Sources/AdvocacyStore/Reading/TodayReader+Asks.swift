import Advocacy

extension TodayReader {
  /// After so many days without an answer an ask is followed up.
  static let followUpDays: Int64 = 7

  /// Asks that nobody has answered for days or that are wanted by this week, what was agreed to and is due, and who is
  /// still to be thanked.
  func asks() throws -> [Candidate] {
    try waitingAsks() + thanksForAsks()
  }

  private func waitingAsks() throws -> [Candidate] {
    let today = settings.zone.local(now).day
    return try ownRecords(
      .ask,
      where: """
        t.status IN ('asked', 'accepted') AND (t.due <= ? OR (t.status = 'asked' AND t.asked <= ?))
        """,
      [
        .text((today + (Self.daysAhead - 1)).description),
        .integer((now - .days(Self.followUpDays)).milliseconds),
      ], order: ["t.due IS NULL", "t.due", "t.asked"], limit: Self.sourceBound
    ).map { ask in
      let isAgreed = ask.status == AskStatus.accepted.rawValue
      let asked = ask[.asked]?.instant ?? now
      let when = ask[.due]?.day.map { settings.zone.end(of: $0) } ?? asked
      let wanted = ask[.due]?.day.map { $0 < today ? "was wanted by \($0)" : "wanted by \($0)" }
      let quiet = isAgreed ? nil : "asked \(days(since: asked)) days ago, no answer"
      return line(
        ask, when, in: when <= endOfToday ? .today : .thisWeek,
        "\(isAgreed ? "See to" : "Follow up with") \(whom(ask)): \(what(ask))",
        [wanted, quiet].compactMap(\.self).joined(separator: ", "))
    }
  }

  private func thanksForAsks() throws -> [Candidate] {
    try ownRecords(
      .ask, where: "t.status = 'done' AND t.thanked IS NULL", order: ["t.done"], limit: Self.sourceBound
    ).map { ask in
      line(
        ask, ask[.done]?.instant ?? now, in: .today, "Thank \(whom(ask)) for the \(kind(ask))",
        ask.text(.result).map { ActivityWords(zone: settings.zone).excerpt($0) } ?? "done")
    }
  }

  private func whom(_ ask: Record) -> String {
    ask.text(.customerName) ?? ask[.customer]?.description ?? "the customer"
  }

  private func what(_ ask: Record) -> String {
    let title = ask.text(.title).map { ", " + ActivityWords(zone: settings.zone).excerpt($0, 80) } ?? ""
    return kind(ask) + title
  }

  private func kind(_ ask: Record) -> String {
    (ask.text(.askKind) ?? "ask").replacing("_", with: " ")
  }
}
