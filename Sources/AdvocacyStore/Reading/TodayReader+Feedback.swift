import Advocacy

extension TodayReader {
  /// Feedback whose promises run out this week, or have run out; the soonest first.
  func promised() throws -> [Candidate] {
    try ownRecords(
      .feedback,
      where: """
        t.due IS NOT NULL AND t.due <= ? AND t.snoozed_until IS NULL AND \(FieldColumn.isOpen("t"))
        """, [.integer(endOfWeek.milliseconds)], order: ["t.due"], limit: Self.sourceBound * 2
    ).compactMap { record -> Candidate? in
      guard let due = record[.due]?.instant else { return nil }
      let isResolution = record[.resolutionDue]?.instant == due
      let clock: ClockKind =
        isResolution
        ? .resolution : record[.firstResponseDue]?.instant == due ? .firstResponse : .nextResponse
      let what = "\(isResolution ? "Resolve" : "Answer") \(topic(record))"
      let why = [priority(record), standing(record), clock.title.lowercased()].compactMap(\.self)
      var promise = line(
        record, due, in: due <= now + Self.soon ? .now : nil, what, why.joined(separator: ", "),
        weight: Self.weightOfPromises)
      promise.line.isPromised = true
      return promise
    }
  }

  /// Feedback without clocks that nobody attends to: the oldest, and beside them the urgent and those of brand
  /// advocates.
  func unattended() throws -> [Candidate] {
    let found = try owners.map(unattended)
    let oldest = found.flatMap(\.oldest).sorted {
      ($0[.waitingSince]?.instant ?? now, $0.reference) < ($1[.waitingSince]?.instant ?? now, $1.reference)
    }.prefix(Self.sourceBound * 2)
    let urgent = found.flatMap(\.urgent).sorted {
      (Self.weight($1), $1.reference) < (Self.weight($0), $0.reference)
    }.prefix(Self.sourceBound)
    let known = Set(oldest.map(\.reference))
    return (oldest + urgent.filter { !known.contains($0.reference) })
      .map(waits).sorted { ($1.weight, $0.line.when) < ($0.weight, $1.line.when) }
      .prefix(Self.sourceBound).map(\.self)
  }

  /// The oldest and the most urgent of what an owner doesn't attend to.
  private func unattended(of owner: SQLValue) throws -> (oldest: [Record], urgent: [Record]) {
    let limit = Self.sourceBound * 2
    let values = [owner, .integer(now.milliseconds)]
    let oldest = try records(
      .feedback, where: "\(Self.unclocked) AND t.owner IS ? AND t.waiting_since <= ?", values,
      order: "t.waiting_since, t.id", limit: limit)
    // Where these are all, the urgent ones are among them; to look for those goes through all that waits for nobody.
    if oldest.count < limit { return (oldest, oldest.filter { Self.weight($0) >= Self.urgent }) }
    let urgent = try records(
      .feedback,
      where: "t.priority >= \(Self.urgent) AND \(Self.unclocked) AND t.owner IS ? AND +t.waiting_since <= ?",
      values, order: "t.priority DESC, t.id DESC", limit: Self.sourceBound)
    return (oldest, urgent)
  }

  /// From which priority on something is urgent: high.
  private static let urgent = 2

  /// Open feedback without a clock that isn't snoozed.
  private static let unclocked =
    "t.due IS NULL AND t.snoozed_until IS NULL AND \(FieldColumn.isOpen("t"))"

  private static func weight(_ record: Record) -> Int {
    record.text(.priority).flatMap { Priority.words.firstIndex(of: $0) } ?? 0
  }

  private func waits(_ record: Record) -> Candidate {
    let (priority, standing) = (priority(record), standing(record))
    let why = [priority, standing, record[.firstAnswered] == nil ? "never answered" : "customer waits"]
      .compactMap(\.self).joined(separator: ", ")
    let weight = (priority == "urgent" ? 2 : priority == "high" ? 1 : 0) + (standing == nil ? 0 : 1)
    return line(
      record, record[.waitingSince]?.instant ?? now, in: .now, "Answer \(topic(record))", why, weight: weight)
  }

  /// The priority, when it presses.
  private func priority(_ record: Record) -> String? {
    record.text(.priority).flatMap { ["high", "urgent"].contains($0) ? $0 : nil }
  }

  /// The standing of a brand advocate.
  private func standing(_ record: Record) -> String? {
    record.text(.standing).flatMap { ["advocate", "champion"].contains($0) ? $0 : nil }
  }

  /// Snoozes that have ended or end today.
  func snoozes() throws -> [Candidate] {
    try records(
      .feedback,
      where: """
        t.snoozed_until IS NOT NULL AND t.snoozed_until <= ? AND \(isMineOrNobodys)
          AND \(FieldColumn.isOpen("t"))
        """, [.integer(endOfToday.milliseconds)], order: "t.snoozed_until, t.id", limit: Self.sourceBound
    ).compactMap { record -> Candidate? in
      guard let until = record[.snoozedUntil]?.instant else { return nil }
      return line(
        record, until, "Look again at \(topic(record))", until <= now ? "snooze ended" : "snooze ends")
    }
  }

  /// Feedback whose team is to be chased, and feedback that waits for a team and has not changed for days.
  func chases() throws -> [Candidate] {
    try ownRecords(
      .feedback,
      where: """
        t.status = 'waiting_team' AND (t.chase <= ? OR (t.chase IS NULL AND t.updated <= ?))
          AND coalesce(t.chase, t.updated) <= ? AND t.snoozed_until IS NULL
        """,
      [
        .integer(endOfToday.milliseconds), .integer((now - .days(Self.chaseDays)).milliseconds),
        // Says nothing new, but ends the walk.
        .integer(endOfToday.milliseconds),
      ], order: ["coalesce(t.chase, t.updated)"], limit: Self.sourceBound
    ).map { record in
      if let chase = record[.chase]?.instant {
        let promised = record[.teamDue]?.instant.map { due in
          due <= now ? "its promise ran out" : "promised by \(settings.zone.local(due).day)"
        }
        return line(
          record, chase, in: chase <= now ? .now : .today,
          "Chase \(record.text(.waitingTeam) ?? "the team"): \(topic(record))", promised ?? "to be chased")
      }
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
