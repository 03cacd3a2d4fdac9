import struct Advocacy.Record

@testable import Advocacy
@testable import AdvocacyStore

extension RandomHistory {
  /// Takes a batch back, which does an undo again, and looks whether the former values are there.
  ///
  /// Answers the batch that did so; nothing when it was refused.
  @discardableResult
  func undo(_ id: Int64) throws -> Int64? {
    guard let batch = batches[id], batch.hasImages, !batch.isUndone else { return nil }
    // To take back what was done again is to take back the act itself.
    guard batch.undoOf.flatMap({ batches[$0]?.undoOf }) == nil else { return nil }
    pass()
    // Those who act stay.
    guard !batch.after.keys.contains(where: { sources.kept.contains($0) && batch.before[$0] == nil }) else {
      return nil
    }
    let prior = batch.after.reduce(into: [:]) { $0[$1.key] = sources.things[$1.key] }
    let obstacle = obstacle(to: batch)
    do {
      let report = try file.undo(id, by: Programme.mia, at: now, via: .command)
      try absorb()
      batches[id]?.isUndone = true
      if let root = batch.undoOf {
        batches[root]?.isUndone = false
        tally.undone.redone += 1
      } else {
        tally.undone.done += 1
      }
      compare(batch, with: prior)
      for thing in (batches[report.batch]?.after.keys).map({ $0.sorted() }) ?? []
      where batch.after[thing] == nil {
        findings.append("Undoing B-\(id) (\(batch.action)) changed \(thing), which the batch hadn't.")
      }
      if let obstacle { findings.append("B-\(id) (\(batch.action)) was taken back, though \(obstacle).") }
      return report.batch
    } catch let refusal as Refusal {
      tally.undone.refused += 1
      explain(refusal, of: batch)
      return nil
    }
  }

  /// What should keep a batch from being taken back: a later act that stands and changed the same field of a thing,
  /// or a value that isn't the one that the batch left.
  private func obstacle(to batch: NotedBatch) -> String? {
    for thing in batch.after.keys.sorted() {
      let fields = batch.changed(thing).sorted { $0.rawValue < $1.rawValue }
      for touch in touches[thing] ?? []
      where touch.batch > batch.id && batches[touch.batch]?.isUndone == false {
        if let field = fields.first(where: touch.fields.contains) {
          return "B-\(touch.batch) had changed \(field) of \(thing) since"
        }
      }
      if sources.things[thing]?[.removed] != nil, !fields.contains(.removed) {
        return "\(thing) wasn't there any more"
      }
      if let field = fields.first(where: { sources.things[thing]?[$0] != batch.after[thing]?[$0] }) {
        return "\(field) of \(thing) wasn't what it had left any more"
      }
    }
    return nil
  }

  /// Looks whether taking a batch back gave the former values of what it had changed, and left all else alone.
  private func compare(_ batch: NotedBatch, with prior: [Reference: Record]) {
    for (thing, after) in batch.after.sorted(by: { $0.key < $1.key }) {
      guard let last = prior[thing], let present = sources.things[thing] else {
        findings.append("\(thing) went with the undo of B-\(batch.id).")
        continue
      }
      var expected = last.values
      if let before = batch.before[thing] {
        for field in batch.changed(thing) { expected[field] = before[field] }
      } else {
        expected[.removed] = .flag(true)
        expected[.grantKey] = nil
      }
      let isSame = difference(expected, present.values)
      if let field = isSame {
        findings.append(
          "Undoing B-\(batch.id) (\(batch.action)) left \(field) of \(thing) as \(present[field]?.description ?? "empty"), and it was \(expected[field]?.description ?? "empty") before; the batch had made it \(after[field]?.description ?? "empty")."
        )
      }
      let hasChanged = last.values != present.values
      if present.version != last.version + (hasChanged ? 1 : 0) {
        findings.append(
          "Undoing B-\(batch.id) took \(thing) from version \(last.version) to \(present.version).")
      }
    }
  }

  private func difference(_ left: [FieldName: Value], _ right: [FieldName: Value]) -> FieldName? {
    Set(left.keys).union(right.keys).subtracting(NotedBatch.passedOver).sorted { $0.rawValue < $1.rawValue }
      .first { left[$0] != right[$0] }
  }
}
