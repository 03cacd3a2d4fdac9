import Advocacy

extension TodayReader {
  /// What was promised, and the steps of lists, that are due this week or overdue; the soonest first.
  func tasks() throws -> [Candidate] {
    try database.records(
      .task, where: "t.status = 'open' AND t.due IS NOT NULL AND t.due <= ? AND \(isMineOrNobodys)",
      [.integer(endOfWeek.milliseconds), me], order: "t.due, t.id", limit: Self.sourceBound
    ).compactMap { task -> Candidate? in
      guard let due = task[.due]?.instant else { return nil }
      let isNow = due <= now + Self.soon
      var candidate = line(
        task, due, in: isNow ? .now : nil, what(task), why(task), weight: due < now ? 4 : 3)
      candidate.line.isPromised = true
      return candidate
    }
  }

  /// What is to be done and for whom: `Promised Zoë Okafor: send the size guide`.
  private func what(_ task: Record) -> String {
    let words = ActivityWords(zone: settings.zone)
    let title = words.excerpt(task.text(.title) ?? task.reference.description, 80)
    let whom =
      task.text(.customerName) ?? task.text(.accountName) ?? task[.feedback]?.description ?? "someone"
    return task[.list] == nil ? "Promised \(whom): \(title)" : "\(whom): \(title)"
  }

  private func why(_ task: Record) -> String {
    let step = task[.position]?.integer.map { ", step \($0)" } ?? ""
    let source = task.text(.list).map { $0 + step } ?? "a promise"
    return source + (task[.owner] == nil ? ", nobody's" : ", yours")
  }
}
