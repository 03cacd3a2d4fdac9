import Advocacy
import GRDB

extension RowImporter {
  /// A thing as it is now, and whether it is removed.
  func load(_ reference: Reference) throws -> (Record, isRemoved: Bool) {
    if newRows.holds(reference) { try newRows.write() }
    let columns = ImportColumns.of(reference.kind)
    let found = try database.first(columns.load, [.integer(reference.id)]) { row in
      (columns.loaded.record(row), isRemoved: row.integer(columns.loaded.count) == 1)
    }
    guard let found else { throw Refusal.missing(reference) }
    return found
  }

  /// Whether a thing is there and not removed.
  func isThere(_ reference: Reference) throws -> Bool {
    if newRows.holds(reference) { return true }
    return try database.number(
      "SELECT count(*) FROM \(ThingTable.name(of: reference.kind)) WHERE id = ? AND removed = 0",
      .integer(reference.id)) > 0
  }

  /// Sets what differs, keeping what was there before for undo; whether anything differed.
  func change(_ current: Record, _ values: [FieldName: Value?], attributes: [String: String]? = nil) throws
    -> Bool
  {
    let reference = current.reference
    let fields = ThingTable.stored(reference.kind).filter { field in
      values[field.name].map { $0 != current[field.name] } ?? false
    }
    guard !fields.isEmpty || attributes != nil else { return false }
    var changes: [(column: String, value: SQLValue)] = []
    for field in fields where field.name != .updated {
      let stored = try field.stored(values[field.name] ?? nil, colleagues)
      changes += zip(field.columns, stored).map { ($0, $1) }
    }
    if fields.contains(where: \.field.isSearched) {
      let folded = Requirement.folded(reference.kind) { values[$0] ?? current[$0] }
      try vocabulary.note(folded, of: reference.kind)
      changes.append(("folded", .text(folded)))
    }
    if let attributes { changes.append(("attributes", .text(JSONText.object(attributes)))) }
    if let last = current[.updated]?.instant, last < now {
      changes.append(("updated", .integer(now.milliseconds)))
    }
    try keepBefore(reference, changes.map(\.column), version: current.version)
    let sets = changes.map { "\($0.column) = ?" }.joined(separator: ", ")
    try SQLStatement(
      database,
      "UPDATE \(ThingTable.name(of: reference.kind)) SET \(sets), version = version + 1 WHERE id = ?"
    ).run(changes.map(\.value) + [.integer(reference.id)])
    return true
  }

  /// Keeps what some columns hold now, unless this import made the thing or kept them before.
  private func keepBefore(_ reference: Reference, _ columns: [String], version: Int64) throws {
    let table = ThingTable.name(of: reference.kind)
    let list = columns.joined(separator: ", ")
    let current = try database.first(
      "SELECT batch, \(list) FROM \(table) WHERE id = ?", [.integer(reference.id)]
    ) { row in
      (
        batch: row.optionalInteger(0),
        columns: Dictionary(
          columns.enumerated().map { ($1, row.value($0 + 1)) }, uniquingKeysWith: { first, _ in first })
      )
    }
    guard let current, current.batch != batch else { return }
    let key: [SQLValue] = [.integer(batch), .text(reference.kind.rawValue), .integer(reference.id)]
    let kept = try database.first(
      "SELECT version, before FROM import_changes WHERE batch = ? AND kind = ? AND thing = ?", key
    ) { (version: $0.integer(0), before: $0.text(1) ?? "{}") }
    let earlier = try kept.map { try BeforeImage($0.before).columns } ?? [:]
    let image = BeforeImage(columns: current.columns.merging(earlier) { $1 })
    try SQLStatement(
      database,
      """
      INSERT INTO import_changes (batch, kind, thing, version, after, before) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (batch, kind, thing) DO UPDATE SET after = excluded.after, before = excluded.before
      """
    ).run(key + [.integer(kept?.version ?? version), .integer(version + 1), .text(image.text)])
  }

  /// Notes by what a thing is known over there.
  func addExternalID(_ external: ExternalID, _ reference: Reference) throws {
    try database.run(
      "INSERT OR IGNORE INTO external_ids (kind, source, value, id, batch) VALUES (?, ?, ?, ?, ?)",
      .text(reference.kind.rawValue), .text(external.source), .text(external.value), .integer(reference.id),
      .integer(batch))
  }

  /// The thing that is known by an external id, removed ones too; of a customer who was merged into another, that one.
  func externalThing(_ external: ExternalID, _ kind: Kind) throws -> Int64? {
    try database.first(
      "SELECT id FROM external_ids WHERE kind = ? AND source = ? AND value = ?",
      [.text(kind.rawValue), .text(external.source), .text(external.value)]
    ) { $0.integer(0) }.map { try survivor(of: Reference(kind, $0)).id }
  }

  /// The customer whom a customer was merged into; other things are themselves.
  func survivor(of reference: Reference) throws -> Reference {
    guard reference.kind == .customer, !newRows.holds(reference) else { return reference }
    let merged = try database.number(
      "SELECT merged_into FROM customers WHERE id = ?", .integer(reference.id))
    return merged > 0 ? Reference(.customer, merged) : reference
  }
}
