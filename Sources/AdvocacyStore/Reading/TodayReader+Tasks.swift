import Advocacy

extension TodayReader {
  /// What is to be done, and the onboardings that are stuck; of those the open steps go without saying.
  func lists() throws -> [Candidate] {
    let stuck = try stuckOnboardings()
    let told = Set(stuck.map { Step(payer: $0.candidate.line.reference, list: $0.list) })
    return try stuck.map(\.candidate) + tasks(except: told)
  }

  /// A list of steps of a payer.
  private struct Step: Hashable {
    var payer: Reference
    var list: String
  }

  /// What was promised, and the steps of lists, that are due this week or overdue; the soonest first.
  private func tasks(except told: Set<Step>) throws -> [Candidate] {
    try ownRecords(
      .task, where: "t.status = 'open' AND t.due IS NOT NULL AND t.due <= ?",
      [.integer(endOfWeek.milliseconds)], order: ["t.due"], limit: Self.sourceBound
    ).compactMap { task -> Candidate? in
      guard let due = task[.due]?.instant else { return nil }
      if let payer = task[.account]?.reference ?? task[.customer]?.reference, let list = task.text(.list),
        told.contains(Step(payer: payer, list: list))
      {
        return nil
      }
      let isNow = due <= now + Self.soon
      var candidate = line(
        task, due, in: isNow ? .now : nil, what(task), why(task),
        weight: due < now ? Self.weightOfPromises : Self.weightOfPromises - 1)
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
    switch task[.owner]?.colleague {
    case nil: return source + ", nobody's"
    case actor.handle: return source + ", yours"
    default: return source
    }
  }
}
