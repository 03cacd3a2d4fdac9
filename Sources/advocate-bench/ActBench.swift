import Advocacy
import AdvocacyStore

/// Measures acts from asking to durable on disk: one by one, ten thousand in one batch, and their undo.
struct ActBench {
  let sample: Sample

  private static let batchSize = 10_000

  func measure(into report: inout Report) throws {
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
    let many = try things("status:closed priority:normal", Self.batchSize)
    var (batch, undo) = (Samples(), Samples())
    try batch.time { try raise(many, to: .high) }
    try undo.time { try sample.programme.undo(by: sample.actor, at: sample.now, via: .command) }
    report.add(
      Report.Line(
        what: "an act on ten thousand", size: sample.customers, figure: batch.worst, target: 1000,
        note: "\(many.count) things"))
    report.add(
      Report.Line(
        what: "its undo", size: sample.customers, figure: undo.worst, target: 1000,
        note: "\(many.count) things"))
    try raise(open, to: .normal)
  }

  private func things(_ text: String, _ limit: Int) throws -> [Reference] {
    let query = try sample.query(text, .feedback)
    return try sample.programme.page(
      ListRequest(.feedback, query: query, order: ListOrder(.created, descending: true), limit: limit)
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
