import struct Advocacy.Record

@testable import Advocacy
@testable import AdvocacyStore

extension RandomHistory {
  /// All lists as they were at an instant.
  struct Snapshot {
    var at: Instant
    var lists: [Kind: [Record]]
    /// The worklists of those who act.
    var worklists: [Today]
    var metrics: [Metric]
  }

  /// Fields that are reckoned by the clock of whoever reads, not from what happened, and those that lists of the past
  /// leave out.
  private static let byTheClock: Set<FieldName> = [
    .tier, .suggestedStanding,
    .pointsBalance, .revenueWeight, .rank, .recentCustomers, .recentFeedback, .late, .stuck, .answers,
    .firstAnswers,
    .firstResponseMinutes,
  ]

  /// Notes all lists as they are, once what is due is done; nothing else happens at that instant.
  func snapshot() throws -> Snapshot {
    try settle()
    let snapshot = Snapshot(
      at: now, lists: try Self.lists { try file.page($0) },
      worklists: try Self.actors.map { try file.today(at: now, for: $0) }, metrics: try file.metrics(at: now))
    pass()
    return snapshot
  }

  /// What the lists as of a snapshot's instant tell otherwise than was noted then.
  func pastDifferences(_ snapshot: Snapshot) throws -> [String] {
    let past = try file.past(at: snapshot.at)
    let lists = try Self.lists { try past.page($0) }
    let findings = try worklistDifferences(snapshot, past)
    return findings
      + Kind.allCases.flatMap { kind -> [String] in
        let (then, told) = (snapshot.lists[kind] ?? [], lists[kind] ?? [])
        if then.map(\.reference) != told.map(\.reference) {
          return [
            "As of \(snapshot.at) there are \(told.count) \(kind.plural), and there were \(then.count)."
          ]
        }
        return zip(then, told).compactMap { before, after in
          let fields = Set(before.values.keys).union(after.values.keys)
          let name = fields.sorted { $0.rawValue < $1.rawValue }.first { before[$0] != after[$0] }
          if let name {
            return
              "As of \(snapshot.at) \(name) of \(before.reference) is \(after[name]?.description ?? "empty"), and it was \(before[name]?.description ?? "empty")."
          }
          return before == after ? nil : "As of \(snapshot.at) \(before.reference) is otherwise than it was."
        }
      }
  }

  private func worklistDifferences(_ snapshot: Snapshot, _ past: PastProgramme) throws -> [String] {
    var findings: [String] = []
    for (actor, before) in zip(Self.actors, snapshot.worklists) {
      let after = try past.today(for: actor)
      findings += Set(before.lines).symmetricDifference(after.lines).map {
        "As of \(snapshot.at) @\(actor.handle)'s worklist tells otherwise of \($0.what), \($0.why)."
      }
      if before != after { findings.append("As of \(snapshot.at) @\(actor.handle)'s worklist is another.") }
    }
    let metrics = try past.metrics()
    if snapshot.metrics.map(\.name) != metrics.map(\.name) {
      findings.append("As of \(snapshot.at) other figures are told: \(metrics.map(\.name)).")
    }
    for (before, after) in zip(snapshot.metrics, metrics) where before != after {
      findings.append("As of \(snapshot.at) \(before.name) is \(after.lines), and it was \(before.lines).")
    }
    return findings
  }

  private static func lists(_ page: (ListRequest) throws -> ListPage) throws -> [Kind: [Record]] {
    var lists: [Kind: [Record]] = [:]
    for kind in Kind.allCases {
      lists[kind] = try page(ListRequest(kind, order: ListOrder(.ref), limit: 100_000)).rows.map { record in
        var record = record
        for name in byTheClock { record[name] = nil }
        return record
      }
    }
    return lists
  }
}
