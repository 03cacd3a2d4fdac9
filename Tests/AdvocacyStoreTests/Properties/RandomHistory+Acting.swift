import GRDB

import struct Advocacy.Record

@testable import Advocacy
@testable import AdvocacyStore

extension RandomHistory {
  /// Lets some time pass; mostly minutes, sometimes days.
  func pass() {
    let minutes = sources.dice.chance(4) ? sources.dice.number(600...3_000) : sources.dice.number(1...12)
    sources.now = sources.now + .minutes(Int64(minutes))
  }

  /// Does an action to things, with random values; what came of it is noted and learned.
  ///
  /// Answers to how many things it was done.
  @discardableResult
  func act(_ definition: ActionDefinition, on targets: [Reference], by actor: Actor? = nil) throws -> Int {
    guard let supplier = Supplier.all[definition.name] else { return 0 }
    if supplier.isOneByOne, targets.count > 1 {
      return try targets.prefix(8).reduce(0) { try $0 + act(definition, on: [$1], by: actor) }
    }
    guard let arguments = sources.arguments(definition, supplier) else { return 0 }
    let targets = targets.filter { !sources.kept.contains($0) }
    guard definition.isCreation || !targets.isEmpty else { return 0 }
    pass()
    let places = targets.map { sources.things[$0].map(Sources.places) ?? [] }
    let request = ActionRequest(
      definition.name, on: definition.isCreation ? [] : targets, arguments: arguments)
    let actor = actor ?? sources.dice.one(Self.actors) ?? Programme.mia
    let report = try file.perform(
      request, by: actor, at: now, via: sources.dice.chance(50) ? .command : .dashboard)
    tally.acts[definition.name, default: 0] += report.doneCount
    let done = Set(
      report.lines.compactMap { line -> Reference? in
        if case .done = line.outcome { line.reference } else { nil }
      })
    for (target, places) in zip(targets, places) {
      for place in places {
        let trial = HistoryTally.Trial(action: definition.name, place: place)
        tally.tries[trial, default: (0, 0)].tried += 1
        if done.contains(target) { tally.tries[trial]?.done += 1 }
      }
    }
    try absorb()
    return report.doneCount
  }

  /// Does what time does by itself.
  func settle() throws {
    pass()
    try file.settle(at: now)
    let before = lastBatch
    try absorb(together: true)
    for id in order where id > before {
      if let action = batches[id]?.action { tally.acts[ActionName(rawValue: action), default: 0] += 1 }
    }
  }

  /// Notes what happened since the last time, from the record of activity and the things that it names.
  func absorb(together: Bool = false) throws {
    // What is kept now must be right, or gone, after all that comes.
    _ = try file.keepRequestFigures()
    let fields = Set(MoveTable.all.map(\.field)).sorted { $0.rawValue < $1.rawValue }
    let dues = Set(Self.dues.map(\.field) + [.status, .removed]).sorted { $0.rawValue < $1.rawValue }
    let words = fields.map {
      ", json_extract(a.payload, '$.fields.\($0)[0]'), json_extract(a.payload, '$.fields.\($0)[1]')"
    }
    let ends = dues.map { ", json_type(a.payload, '$.fields.\($0)') IS NOT NULL" }
    let (entries, noted, present) = try file.read { database in
      let entries = try database.rows(
        "SELECT a.id, a.batch, a.kind, a.thing, a.action, a.at\(words.joined())\(ends.joined()) FROM activity a WHERE a.id > ? ORDER BY a.id",
        [.integer(lastEntry)]
      ) { row in
        Entry(
          id: row.integer(0), batch: row.integer(1),
          thing: row.text(2).flatMap(Kind.init(rawValue:)).map { Reference($0, row.integer(3)) },
          action: row.text(4) ?? "",
          at: Instant(milliseconds: row.integer(5)),
          words: fields.indices.map { (row.text(6 + 2 * $0), row.text(7 + 2 * $0)) },
          dues: dues.indices.filter { row.integer(6 + 2 * fields.count + $0) == 1 }.map { dues[$0] })
      }
      let noted = try database.rows(
        "SELECT b.id, b.action, b.undo_of, c.handle FROM batches b JOIN colleagues c ON c.id = b.colleague WHERE b.id > ? ORDER BY b.id",
        [.integer(lastBatch)]
      ) { row in
        NotedBatch(
          id: row.integer(0), action: row.text(1) ?? "", handle: row.text(3) ?? "",
          undoOf: row.optionalInteger(2), hasImages: !together)
      }
      let things = Dictionary(grouping: Set(entries.compactMap(\.thing)).sorted(), by: \.kind)
      let present = try things.keys.sorted { $0.rawValue < $1.rawValue }.flatMap { kind in
        try Self.things(kind, among: things[kind]?.map(\.id), database)
      }
      return (entries, noted, present)
    }
    for batch in noted {
      batches[batch.id] = batch
      order.append(batch.id)
    }
    for entry in entries { count(entry, fields) }
    let now = Dictionary(present.map { ($0.reference, $0) }) { $1 }
    for entry in entries {
      guard let thing = entry.thing else { continue }
      batches[entry.batch]?.before[thing] = sources.things[thing]
      batches[entry.batch]?.after[thing] = now[thing]
      for field in entry.dues { since[thing, default: [:]][field] = entry.at }
    }
    for entry in entries {
      guard let thing = entry.thing, let batch = batches[entry.batch], batch.undoOf == nil else { continue }
      touches[thing, default: []].append((entry.batch, batch.changed(thing)))
      if thing.kind == .reward, batch.hasImages, let reward = batch.after[thing] { judge(reward, of: batch) }
    }
    note(present)
    lastEntry = entries.last?.id ?? lastEntry
    lastBatch = noted.last?.id ?? lastBatch
  }

  /// One line of the record of activity.
  private struct Entry {
    var id: Int64
    var batch: Int64
    var thing: Reference?
    var action: String
    var at: Instant
    var words: [(before: String?, after: String?)]
    /// The fields among those that say what is due which it tells of.
    var dues: [FieldName]
  }

  /// Counts the moves that a line of the record tells; what an undo gives back is no move.
  private func count(_ entry: Entry, _ fields: [FieldName]) {
    guard let thing = entry.thing, batches[entry.batch]?.undoOf == nil else { return }
    for (field, words) in zip(fields, entry.words) {
      guard let after = words.after, words.before != nil || field == .remedyState else { continue }
      // Of two that are one person the standing of the one is the other's too, which is no move that someone made.
      if entry.action == "customer.merge", field == .standing { continue }
      let move = Move(kind: thing.kind, field: field, from: words.before ?? "", to: after)
      tally.moves[move, default: 0] += 1
      tally.ways[move, default: [:]][ActionName(rawValue: entry.action), default: 0] += 1
    }
  }
}
