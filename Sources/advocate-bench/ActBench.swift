import Advocacy
import AdvocacyStore

/// Measures acts from asking to durable on disk: one by one, and the acts that people do to many, ten
/// thousand in one batch, with their undo.
struct ActBench {
  let sample: Sample
  /// What the name of an act on many holds that is measured; those done one by one are measured when this is empty.
  let only: String

  private static let batchSize = 10_000

  func measure(into report: inout Report) throws {
    if only.isEmpty { try single(&report) }
    for act in Self.acts where only.isEmpty || act.action.rawValue.contains(only) {
      try measure(act, into: &report)
    }
  }

  private func single(_ report: inout Report) throws {
    let floor = try RawSQLite(path: sample.programme.path).medianCommit()
    var single = Samples()
    let open = try things("open:yes priority:normal", 300)
    for reference in open {
      try single.time { try raise([reference], to: .high) }
    }
    report.add(
      Report.Line(
        what: "an act, durable, p95", size: sample.customers, figure: single.quantile(0.95), floor: floor,
        target: 10, note: "median \(single.quantile(0.5).short), worst \(single.worst.short)"))
    try raise(open, to: .normal)
  }

  /// What is done to ten thousand things at once.
  private struct ManyActs {
    var action: ActionName
    var query: String
    var arguments: [FieldName: Value] = [:]
  }

  private static let acts = [
    ManyActs(
      action: "feedback.priority", query: "status:closed priority:normal",
      arguments: [.to: .text(Priority.high.rawValue)]),
    ManyActs(action: "feedback.assign", query: "", arguments: [.to: .colleague(Sample.handle)]),
    ManyActs(action: "feedback.tag", query: "", arguments: [.add: .tags(["bench"])]),
    ManyActs(action: "feedback.resolve", query: "open:yes"),
    ManyActs(action: "feedback.snooze", query: "open:yes"),
    ManyActs(action: "customer.tag", query: "", arguments: [.add: .tags(["bench"])]),
    ManyActs(action: "customer.assign", query: "", arguments: [.to: .colleague(Sample.handle)]),
    ManyActs(action: "customer.standing", query: "standing:none", arguments: [.to: .text("potential")]),
  ]

  /// Does an act to many, takes it back, does it again and takes it back.
  private func measure(_ act: ManyActs, into report: inout Report) throws {
    guard let kind = ActionCatalogue.action(act.action)?.kind else { return }
    let many = try things(act.query, Self.batchSize, of: kind)
    var arguments = act.arguments
    if act.action == "feedback.snooze" { arguments[.until] = .instant(sample.now + .days(2)) }
    let request = ActionRequest(act.action, on: many, arguments: arguments)
    var (batch, undo, redo, standings) = (Samples(), Samples(), Samples(), Samples())
    func reckon() throws { _ = try standings.time { try sample.programme.settleAll(at: sample.now) } }
    let outcome = try batch.time {
      try sample.programme.perform(request, by: sample.actor, at: sample.now, via: .command)
    }
    try reckon()
    let done = outcome.lines.filter(\.isDone).count
    try undo.time { try sample.programme.undo(by: sample.actor, at: sample.now, via: .command) }
    try reckon()
    try redo.time { try sample.programme.redo(by: sample.actor, at: sample.now, via: .command) }
    try reckon()
    _ = try sample.programme.undo(by: sample.actor, at: sample.now, via: .command)
    try reckon()
    for (word, samples) in [("", batch), (", its undo", undo), (", done again", redo)] {
      report.add(
        Report.Line(
          what: "\(act.action) on many\(word)", size: sample.customers, figure: samples.worst, target: 1000,
          note: "\(done) things"))
    }
    report.add(
      Report.Line(
        what: "\(act.action) on many, tiers and suggestions after it", size: sample.customers,
        figure: standings.worst))
  }

  private func things(_ text: String, _ limit: Int, of kind: Kind = .feedback) throws -> [Reference] {
    let query = try sample.query(text, kind)
    return try sample.programme.page(
      ListRequest(kind, query: query, order: ListOrder(.created, descending: true), limit: limit)
    ).rows.map(\.reference)
  }

  private func raise(_ things: [Reference], to priority: Priority) throws {
    let request = ActionRequest(
      "feedback.priority", on: things, arguments: [.to: .text(priority.rawValue)])
    let outcome = try sample.programme.perform(request, by: sample.actor, at: sample.now, via: .command)
    for line in outcome.lines {
      if case .refused(let refusal) = line.outcome { throw refusal }
    }
  }
}
