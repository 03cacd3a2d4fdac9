import Advocacy

extension TodayReader {
  /// Feedback that nobody attends to: the oldest, and beside them the urgent and those of brand advocates.
  func unattended() throws -> [Candidate] {
    let waiting = """
      t.snoozed_until IS NULL AND \(isMineOrNobodys) AND \(FieldColumn.isOpen("t")) AND t.waiting_since <= ?
      """
    let values = [me, SQLValue.integer(now.milliseconds)]
    let oldest = try database.records(
      .feedback, where: waiting, values, order: "t.waiting_since, t.id", limit: Self.sourceBound * 2)
    let urgent = try database.records(
      .feedback,
      where: "t.priority >= 2 AND \(waiting.replacing("t.waiting_since", with: "+t.waiting_since"))",
      values, order: "t.priority DESC, t.id DESC", limit: Self.sourceBound)
    let known = Set(oldest.map(\.reference))
    return (oldest + urgent.filter { !known.contains($0.reference) })
      .map(waits).sorted { ($1.weight, $0.line.when) < ($0.weight, $1.line.when) }
      .prefix(Self.sourceBound).map(\.self)
  }

  private func waits(_ record: Record) -> Candidate {
    let standing = record.text(.standing) ?? ""
    let priority = record.text(.priority) ?? ""
    let isAdvocate = ["advocate", "champion"].contains(standing)
    let why =
      [
        ["high", "urgent"].contains(priority) ? priority : nil, isAdvocate ? standing : nil,
        record[.firstAnswered] == nil ? "never answered" : "customer waits",
      ].compactMap(\.self).joined(separator: ", ")
    let weight = (priority == "urgent" ? 2 : priority == "high" ? 1 : 0) + (isAdvocate ? 1 : 0)
    return line(
      record, record[.waitingSince]?.instant ?? now, in: .now, "Answer \(topic(record))", why, weight: weight)
  }

  /// Snoozes that have ended or end today.
  func snoozes() throws -> [Candidate] {
    try database.records(
      .feedback,
      where: """
        t.snoozed_until IS NOT NULL AND t.snoozed_until <= ? AND \(isMineOrNobodys)
          AND \(FieldColumn.isOpen("t"))
        """, [.integer(endOfToday.milliseconds), me], order: "t.snoozed_until, t.id", limit: Self.sourceBound
    ).compactMap { record -> Candidate? in
      guard let until = record[.snoozedUntil]?.instant else { return nil }
      return line(
        record, until, "Look again at \(topic(record))", until <= now ? "snooze ended" : "snooze ends")
    }
  }

  /// Feedback that waits for a team and has not changed for days.
  func chases() throws -> [Candidate] {
    try database.records(
      .feedback,
      where: """
        t.status = 'waiting_team' AND t.updated <= ? AND t.snoozed_until IS NULL AND \(isMineOrNobodys)
        """, [.integer((now - .days(Self.chaseDays)).milliseconds), me], order: "t.updated, t.id",
      limit: Self.sourceBound
    ).map { record in
      let updated = record[.updated]?.instant ?? now
      return line(
        record, updated, in: .today, "Chase \(record.text(.waitingTeam) ?? "the team"): \(topic(record))",
        "\(days(since: updated)) days unchanged")
    }
  }

  /// Who and what a piece of feedback is about: `Zoë Okafor: refund still not here`.
  private func topic(_ record: Record) -> String {
    let words = ActivityWords(zone: settings.zone)
    let subject = words.excerpt(
      record.text(.subject) ?? record.text(.body) ?? record.reference.description, 120)
    return record.text(.customerName).map { "\($0): \(subject)" } ?? subject
  }
}
