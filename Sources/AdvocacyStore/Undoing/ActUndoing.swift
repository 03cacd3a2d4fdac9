import Advocacy
import GRDB

/// The taking back of acts, thing by thing, from their records.
struct ActUndoing {
  let undoing: Undoing
  let batch: Batch

  /// Fields that only note the latest of something: a later act keeps its value and doesn't stand in the way.
  private static let yielding: Set<FieldName> = [.lastContact]

  private struct Act {
    var id: Int64
    var reference: Reference
    var version: Int64
    var payload: Payload
  }

  private var database: Database { undoing.database }
  private var conflicts: Conflicts { Conflicts(database: database, zone: undoing.settings.zone) }

  /// The things with their former values, not yet written, and those whose clocks are to be reckoned anew; refuses
  /// where something stands in the way.
  func reversed() throws -> (set: WorkingSet, clocked: Set<Reference>) {
    let acts = try acts()
    let set = try WorkingSet(database, at: undoing.now)
    try set.prepare(for: acts.count)
    try set.load(acts.map(\.reference), withRemoved: true)
    var clocked: Set<Reference> = []
    let worked = try workedOnSince()
    for act in acts {
      if ClockKeeper.isConcerned(act.reference.kind, by: act.payload.fields) { clocked.insert(act.reference) }
      guard act.payload.forgotten.isEmpty else {
        throw Refusal(
          "B-\(batch.id) can't be taken back: what it changed of \(act.reference) has been forgotten.")
      }
      if act.payload.isCreation {
        try refuseUse(of: act, in: acts)
        // Its grant key is free again; doing the act again gives it back.
        try set.set([.removed: .flag(true), .grantKey: nil], of: act.reference)
      } else {
        let former =
          try worked.contains(act.reference)
          ? formerValues(act, now: set.thing(act.reference)) : act.payload.changes.mapValues(\.before)
        try set.set(former, of: act.reference)
        if set.things[act.reference]?[.removed] != nil {
          throw Refusal(
            "B-\(batch.id) can't be taken back: there is no \(act.reference) any more.", cause: .changed)
        }
      }
    }
    try refuseMissing(set)
    return (set, clocked.intersection(set.touched))
  }

  /// Writes the records and the things, with the clocks of some; gives whose were written.
  func write(_ set: WorkingSet, clocksOf clocked: Set<Reference>, into new: Int64, action: String) throws
    -> Set<Reference>
  {
    let progress = ActProgress(of: set.touched.count, undoing.tell)
    var writer = try ActivityWriter(database)
    for reference in set.touched {
      let entry = ActivityWriter.Entry(
        batch: new, at: undoing.now, colleague: undoing.colleague, way: undoing.way, action: action,
        reference: reference, version: set.things[reference]?.version)
      try writer.add(entry, set.payload(of: reference), of: reference)
    }
    try writer.write { progress.note($0, .recorded) }
    return try set.write(progress, clocksOf: clocked, by: ClockKeeper(database, undoing.policies))
  }

  private func acts() throws -> [Act] {
    try database.rows(
      """
      SELECT a.id, a.kind, a.thing, a.version, a.payload,
        CASE WHEN instr(a.payload, '"personal":') > 0
          THEN (SELECT content FROM activity_texts WHERE id = json_extract(a.payload, '$.personal.text')) END
      FROM activity a WHERE a.batch = ? AND a.kind IS NOT NULL ORDER BY a.id DESC
      """, [.integer(batch.id)]
    ) { row in
      row.text(1).flatMap(Kind.init(rawValue:)).map { kind in
        Act(
          id: row.integer(0), reference: Reference(kind, row.integer(2)), version: row.integer(3),
          payload: Payload(row.text(4) ?? "", personal: row.text(5), kind: kind))
      }
    }.compactMap { $0 }
  }

  /// The values before an act, without what a later act touched; refuses when that matters.
  ///
  /// Undoing and doing again don't stand in the way by themselves, since each pair of them leaves things as they were.
  /// But where what the act left isn't there any more, one of them without its other came in between.
  private func formerValues(_ act: Act, now: Record?) throws -> [FieldName: Value?] {
    var former: [FieldName: Value?] = act.payload.changes.mapValues(\.before)
    for later in try conflicts.acts(on: act.reference, after: "a.id > ? AND \(Undoing.stands)", act.id) {
      for name in later.payload.fields.sorted(by: { $0.rawValue < $1.rawValue }) where former[name] != nil {
        guard Self.yielding.contains(name) else {
          throw Refusal(
            "B-\(batch.id) can't be taken back: \(conflicts.sentence(later, name)) on \(act.reference) (B-\(later.batch)).",
            cause: .changed)
        }
        former[name] = nil
      }
    }
    let names = former.keys.filter { !Self.yielding.contains($0) }
    if let now { try refuseChanged(act, now, among: names) }
    if let sentence = try conflicts.imported(act.reference, after: act.version, names) {
      throw Refusal("B-\(batch.id) can't be taken back: \(sentence) on \(act.reference).", cause: .changed)
    }
    return former
  }

  /// Refuses to take back an act whose values an undo has changed since.
  private func refuseChanged(_ act: Act, _ now: Record, among names: [FieldName]) throws {
    let changed = Set(names.filter { !Self.isSame(now[$0], act.payload.changes[$0]?.after) })
    guard !changed.isEmpty else { return }
    for later in try conflicts.acts(on: act.reference, after: "a.id > ?", act.id).reversed() {
      guard let name = later.payload.fields.intersection(changed).min(by: { $0.rawValue < $1.rawValue })
      else {
        continue
      }
      throw Refusal(
        "B-\(batch.id) can't be taken back: \(conflicts.sentence(later, name)) on \(act.reference) (B-\(later.batch)).",
        cause: .changed)
    }
  }

  private static func isSame(_ left: Value?, _ right: Value?) -> Bool {
    guard case .colleague(let first)? = left, case .colleague(let second)? = right else {
      return left == right
    }
    return Folding.fold(first) == Folding.fold(second)
  }

  /// Refuses to take back the making of a thing that has been worked on, or that others refer to.
  private func refuseUse(of act: Act, in acts: [Act]) throws {
    let reference = act.reference
    let later = try conflicts.acts(on: reference, after: "a.id > ? AND \(Undoing.stands)", act.id)
    if let later = later.first,
      let name = later.payload.fields.sorted(by: { $0.rawValue < $1.rawValue }).first
    {
      throw Refusal(
        "B-\(batch.id) can't be taken back: \(conflicts.sentence(later, name)) on \(reference) (B-\(later.batch)).",
        cause: .changed)
    }
    if reference.kind == .colleague { try refuseUse(ofColleague: reference) }
    let together = Set(acts.map(\.reference))
    for (kind, field) in ThingTable.references(to: reference.kind) {
      let users = try database.rows(
        "SELECT id FROM \(ThingTable.name(of: kind)) WHERE \(field.name) = ? AND removed = 0 LIMIT 100",
        [.integer(reference.id)]
      ) { Reference(kind, $0.integer(0)) }
      if let user = users.first(where: { !together.contains($0) }) {
        throw Refusal(
          "B-\(batch.id) can't be taken back: \(user) refers to \(reference) by now.", cause: .changed)
      }
    }
  }

  /// Refuses to take back a colleague who has done something, or been given something.
  private func refuseUse(ofColleague reference: Reference) throws {
    let id = SQLValue.integer(reference.id)
    let batches = try database.number("SELECT count(*) FROM batches WHERE colleague = ?", id)
    let things = try Kind.allCases.flatMap { kind in
      try ThingTable.stored(kind).filter { $0.storage == .colleague }.map { field in
        try database.number(
          "SELECT EXISTS (SELECT 1 FROM \(ThingTable.name(of: kind)) WHERE \(field.name) = ?)", id)
      }
    }
    if batches > 0 || things.contains(1) {
      throw Refusal(
        "B-\(batch.id) can't be taken back: \(reference) has done or been given something by now; make the colleague inactive instead.",
        cause: .changed)
    }
  }

  /// The things of the batch to which something happened after it, be it undone by now; what happened to the others
  /// is the batch alone.
  private func workedOnSince() throws -> Set<Reference> {
    let found = try database.rows(
      """
      SELECT b.kind, b.thing FROM activity b WHERE b.batch = ?1 AND b.kind IS NOT NULL AND (
        EXISTS (SELECT 1 FROM activity a WHERE a.kind = b.kind AND a.thing = b.thing AND a.id > b.id)
        OR EXISTS (SELECT 1 FROM import_changes c WHERE c.kind = b.kind AND c.thing = b.thing
          AND c.after > b.version))
      """, [.integer(batch.id)]
    ) { row in row.text(0).flatMap(Kind.init(rawValue:)).map { Reference($0, row.integer(1)) } }
    return Set(found.compactMap(\.self))
  }

  /// Refuses to bring back what refers to things that aren't there any more.
  ///
  /// What isn't brought back, and gets no former reference, refers to what it refers to anyway.
  private func refuseMissing(_ set: WorkingSet) throws {
    let touched = Set(set.touched)
    let there = set.touched.lazy.filter { reference in
      let fields = set.fields(of: reference)
      return fields.contains(.removed)
        || ThingTable.referring(reference.kind).contains(where: fields.contains)
    }.compactMap { set.things[$0] }.filter { $0[.removed] == nil }
    let referred = Set(
      there.flatMap { record in
        ThingTable.referring(record.reference.kind).compactMap { record[$0]?.reference }
      })
    let survivors = try survivors(of: referred.subtracting(touched))
    for other in referred.sorted() {
      let isThere = touched.contains(other) ? set.things[other]?[.removed] == nil : survivors[other] != nil
      guard isThere else {
        throw Refusal("B-\(batch.id) can't be taken back: there is no \(other) any more.", cause: .changed)
      }
      let survivor =
        touched.contains(other) ? set.things[other]?[.mergedInto]?.reference : survivors[other] ?? nil
      if let survivor {
        throw Refusal(
          "B-\(batch.id) can't be taken back: \(other) was merged into \(survivor).", cause: .changed)
      }
    }
  }

  /// Of those of some things that are there, what each was merged into, or nothing.
  private func survivors(of references: Set<Reference>) throws -> [Reference: Reference?] {
    var found: [Reference: Reference?] = [:]
    for (kind, references) in Dictionary(grouping: references, by: \.kind) {
      let merged = ThingTable.stored(.mergedInto, of: kind) == nil ? "NULL" : "merged_into"
      let list = "[\(references.map { String($0.id) }.joined(separator: ","))]"
      let rows = try database.rows(
        """
        SELECT id, \(merged) FROM \(ThingTable.name(of: kind))
        WHERE id IN (SELECT value FROM json_each(?)) AND removed = 0
        """, [.text(list)]
      ) { row in (Reference(kind, row.integer(0)), row.optionalInteger(1).map { Reference(kind, $0) }) }
      for (reference, survivor) in rows { found.updateValue(survivor, forKey: reference) }
    }
    return found
  }
}
