import Advocacy
import GRDB

/// The taking back of an import: what it added is removed, what it updated gets its former values.
struct ImportUndoing {
  let undoing: Undoing
  /// The import, or the undo of it that is done again.
  let batch: Batch
  /// The import.
  let root: Batch

  private var database: Database { undoing.database }
  private var isUndo: Bool { batch.id == root.id }
  private var conflicts: Conflicts { Conflicts(database: database, zone: undoing.settings.zone) }

  /// Refuses where someone has worked since on what the import added, or on the fields that it changed.
  func check() throws {
    for kind in Kind.allCases {
      let table = ThingTable.name(of: kind)
      if isUndo {
        try refuseWork(
          on: kind, where: "EXISTS (SELECT 1 FROM \(table) t WHERE t.id = a.thing AND t.batch = ?1)")
        try refuseUse(of: kind)
      } else {
        try refuseMissing(of: kind)
      }
    }
    try refuseChanges()
  }

  /// Removes or brings back what was added, gives former values back, and writes the record; the number of things.
  func reverse(into new: Int64) throws -> Int {
    var flipped = 0
    for kind in Kind.allCases {
      try database.run(
        """
        UPDATE \(ThingTable.name(of: kind)) SET removed = ?1, version = version + 1, updated = max(updated, ?2)
        WHERE batch = ?3 AND removed = 1 - ?1
        """, .integer(isUndo ? 1 : 0), .integer(undoing.now.milliseconds), .integer(root.id))
      flipped += database.changesCount
    }
    let restored = try restore(into: new)
    var writer = try ActivityWriter(database)
    try writer.write(
      ActivityWriter.Entry(
        batch: new, at: undoing.now, colleague: undoing.colleague, way: undoing.way,
        action: isUndo ? "undo" : "redo", reference: nil, version: nil),
      "{\"v\":1,\"batch\":\(root.id),\"\(isUndo ? "removed" : "brought_back")\":\(flipped),\"restored\":\(restored)}"
    )
    return flipped + restored
  }

  /// Gives the former values back, keeping the present ones for the way back.
  private func restore(into new: Int64) throws -> Int {
    var count = 0
    for kind in Kind.allCases {
      let table = ThingTable.name(of: kind)
      var last: Int64 = 0
      while true {
        let images = try database.rows(
          "SELECT thing, before FROM import_changes WHERE batch = ? AND kind = ? AND thing > ? ORDER BY thing LIMIT 1000",
          [.integer(batch.id), .text(kind.rawValue), .integer(last)]
        ) { (id: $0.integer(0), before: $0.text(1) ?? "{}") }
        for image in images { try restore(table, kind, image.id, try BeforeImage(image.before), into: new) }
        count += images.count
        guard let end = images.last, images.count == 1000 else { break }
        last = end.id
      }
    }
    return count
  }

  private func restore(_ table: String, _ kind: Kind, _ id: Int64, _ image: BeforeImage, into new: Int64)
    throws
  {
    let columns = image.columns.keys.sorted().filter { $0 != "updated" }
    let list = columns.joined(separator: ", ")
    let present = try database.first("SELECT version, \(list) FROM \(table) WHERE id = ?", [.integer(id)]) {
      row in
      (
        version: row.integer(0),
        columns: Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, row.value($0 + 1)) })
      )
    }
    guard let present else { return }
    try SQLStatement(
      database,
      "INSERT INTO import_changes (batch, kind, thing, version, after, before) VALUES (?, ?, ?, ?, ?, ?)"
    ).run([
      .integer(new), .text(kind.rawValue), .integer(id), .integer(present.version),
      .integer(present.version + 1), .text(BeforeImage(columns: present.columns).text),
    ])
    let sets = columns.map { "\($0) = ?" }.joined(separator: ", ")
    try SQLStatement(
      database,
      "UPDATE \(table) SET \(sets), version = version + 1, updated = max(updated, ?) WHERE id = ?"
    ).run(columns.map { image.columns[$0] ?? .null } + [.integer(undoing.now.milliseconds), .integer(id)])
  }

  /// Refuses when an act that stands was done since to things that a condition selects.
  private func refuseWork(on kind: Kind, where condition: String) throws {
    let later = try database.first(
      """
      SELECT a.thing, a.batch, a.at, (SELECT handle FROM colleagues WHERE id = a.colleague), a.payload
      FROM activity a WHERE a.kind = ?2 AND a.batch > ?1 AND \(Undoing.stands) AND \(condition) LIMIT 1
      """, [.integer(root.id), .text(kind.rawValue)]
    ) { row in
      Conflicts.Act(
        reference: Reference(kind, row.integer(0)), at: Instant(milliseconds: row.integer(2)),
        handle: row.text(3) ?? "", batch: row.integer(1),
        payload: Payload(row.text(4) ?? "", personal: nil, kind: kind))
    }
    if let later, let name = later.payload.fields.sorted(by: { $0.rawValue < $1.rawValue }).first {
      throw refusal("\(conflicts.sentence(later, name)) on \(later.reference) (B-\(later.batch))")
    }
    let imported = try database.first(
      """
      SELECT c.thing, c.batch FROM import_changes c JOIN batches b ON b.id = c.batch
        JOIN \(ThingTable.name(of: kind)) t ON t.id = c.thing
      WHERE c.kind = ?2 AND c.batch > ?1 AND b.state <> 'undone' AND b.undo_of IS NULL AND t.batch = ?1 LIMIT 1
      """, [.integer(root.id), .text(kind.rawValue)]
    ) { (thing: Reference(kind, $0.integer(0)), batch: $0.integer(1)) }
    if let imported { throw refusal("a later import changed \(imported.thing) (B-\(imported.batch))") }
  }

  /// Refuses when a thing that stays refers to one that the import added.
  private func refuseUse(of kind: Kind) throws {
    for (other, field) in ThingTable.references(to: kind) {
      let found = try database.first(
        """
        SELECT o.id, t.id FROM \(ThingTable.name(of: kind)) t
          JOIN \(ThingTable.name(of: other)) o ON o.\(field.name) = t.id
        WHERE t.batch = ?1 AND t.removed = 0 AND o.removed = 0 AND o.batch IS NOT ?1
          AND NOT EXISTS (SELECT 1 FROM import_changes c WHERE c.batch = ?1 AND c.kind = ?2 AND c.thing = o.id
            AND json_type(c.before, '$.\(field.name)') IS NOT NULL)
        LIMIT 1
        """, [.integer(root.id), .text(other.rawValue)]
      ) { (user: Reference(other, $0.integer(0)), thing: Reference(kind, $0.integer(1))) }
      if let found { throw refusal("\(found.user) refers to \(found.thing) by now") }
    }
  }

  /// Refuses to bring back what refers to things that were taken back since.
  private func refuseMissing(of kind: Kind) throws {
    for field in ThingTable.stored(kind) {
      guard case .reference(let other) = field.storage else { continue }
      let found = try database.first(
        """
        SELECT o.id FROM \(ThingTable.name(of: kind)) t
          JOIN \(ThingTable.name(of: other)) o ON o.id = t.\(field.name)
        WHERE t.batch = ?1 AND t.removed = 1 AND o.removed = 1 AND o.batch IS NOT ?1 LIMIT 1
        """, [.integer(root.id)]
      ) { Reference(other, $0.integer(0)) }
      if let found { throw refusal("there is no \(found) any more") }
    }
  }

  /// Refuses when a later act or import touched a field of which this batch would give back the former value.
  private func refuseChanges() throws {
    let acts = try database.rows(
      """
      SELECT c.kind, c.thing, c.before, a.batch, a.at, (SELECT handle FROM colleagues WHERE id = a.colleague),
        a.payload
      FROM import_changes c JOIN activity a ON a.kind = c.kind AND a.thing = c.thing
      WHERE c.batch = ?1 AND a.batch > ?1 AND a.version > c.after AND \(Undoing.stands)
      """, [.integer(batch.id)]
    ) { row in
      let kind = row.text(0).flatMap(Kind.init(rawValue:)) ?? .customer
      return (
        before: row.text(2) ?? "{}",
        act: Conflicts.Act(
          reference: Reference(kind, row.integer(1)), at: Instant(milliseconds: row.integer(4)),
          handle: row.text(5) ?? "", batch: row.integer(3),
          payload: Payload(row.text(6) ?? "", personal: nil, kind: kind))
      )
    }
    for (before, act) in acts {
      let columns = Set(try BeforeImage(before).columns.keys)
      for name in act.payload.fields.sorted(by: { $0.rawValue < $1.rawValue }) {
        let stored = ThingTable.stored(name, of: act.reference.kind)?.columns ?? []
        if stored.contains(where: columns.contains) {
          throw refusal("\(conflicts.sentence(act, name)) on \(act.reference) (B-\(act.batch))")
        }
      }
    }
    let later = try database.first(
      """
      SELECT l.kind, l.thing, l.batch FROM import_changes c
        JOIN import_changes l ON l.kind = c.kind AND l.thing = c.thing AND l.batch > c.batch
        JOIN batches b ON b.id = l.batch
      WHERE c.batch = ?1 AND b.state <> 'undone' AND b.undo_of IS NULL AND EXISTS (
        SELECT 1 FROM json_each(c.before) x JOIN json_each(l.before) y ON x.key = y.key
        WHERE x.key NOT IN ('updated', 'folded')) LIMIT 1
      """, [.integer(batch.id)]
    ) { (kind: $0.text(0) ?? "", id: $0.integer(1), batch: $0.integer(2)) }
    if let later, let kind = Kind(rawValue: later.kind) {
      throw refusal("a later import changed \(Reference(kind, later.id)) (B-\(later.batch))")
    }
  }

  private func refusal(_ reason: String) -> Refusal {
    Refusal("B-\(batch.id) can't be taken back: \(reason).", cause: .changed)
  }
}
