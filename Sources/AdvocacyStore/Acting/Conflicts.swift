import Advocacy
import GRDB

/// What others did to a thing meanwhile, told as who changed what from what to what, and when.
struct Conflicts {
  /// One act on a thing, as far as it matters here.
  struct Act {
    var reference: Reference
    var at: Instant
    var handle: String
    var batch: Int64
    var payload: Payload
  }

  let database: Database
  let zone: ProgrammeZone

  /// Why an act that depends on some fields can't be done by someone who saw an older version; nothing when it can.
  ///
  /// With a handle given, a field that this colleague alone changed since is as he or she knows it.
  func refusal(
    _ record: Record, seen version: Int64, dependsOn names: [FieldName], passingOver handle: String? = nil
  ) throws -> Refusal? {
    guard version < record.version, !names.isEmpty else { return nil }
    let acts = try acts(on: record.reference, after: "a.version > ?", version)
    for name in names {
      let changing = acts.filter { $0.payload.fields.contains(name) }
      guard let first = changing.first, let last = changing.last(where: { $0.handle != handle }) else {
        continue
      }
      let isAsSeen =
        first.payload.changes[name].map { $0.before == record[name] } ?? false
      if isAsSeen { continue }
      return Refusal(
        "\(record.reference) changed meanwhile: \(sentence(last, name)). Look at it again.", cause: .changed)
    }
    return try imported(record.reference, after: version, names).map {
      Refusal("\(record.reference) changed meanwhile: \($0). Look at it again.", cause: .changed)
    }
  }

  /// The acts on a thing that a condition on the record `a` selects, in order.
  func acts(on reference: Reference, after condition: String, _ value: Int64) throws -> [Act] {
    try database.rows(
      """
      SELECT a.at, (SELECT handle FROM colleagues WHERE id = a.colleague), a.batch, a.payload,
        (SELECT content FROM activity_texts WHERE id = json_extract(a.payload, '$.personal.text'))
      FROM activity a WHERE a.kind = ? AND a.thing = ? AND \(condition) ORDER BY a.id
      """, [.text(reference.kind.rawValue), .integer(reference.id), .integer(value)]
    ) { row in
      Act(
        reference: reference, at: Instant(milliseconds: row.integer(0)), handle: row.text(1) ?? "",
        batch: row.integer(2),
        payload: Payload(row.text(3) ?? "", personal: row.text(4), kind: reference.kind))
    }
  }

  /// What an act did to one field, in words.
  func sentence(_ act: Act, _ name: FieldName) -> String {
    let label = FieldTable.field(name, of: act.reference.kind)?.label.lowercased() ?? name.rawValue
    let when = Conflicts.time(act.at, zone)
    guard name != .removed else { return "@\(act.handle) took it back at \(when)" }
    if act.payload.isCreation { return "@\(act.handle) made it at \(when)" }
    guard let change = act.payload.changes[name] else { return "@\(act.handle) changed \(label) at \(when)" }
    return
      "@\(act.handle) changed \(label) from \(word(change.before)) to \(word(change.after)) at \(when)"
  }

  /// A time as people read it, in the programme's zone.
  static func time(_ instant: Instant, _ zone: ProgrammeZone) -> String {
    let (day, milliseconds) = zone.local(instant)
    let minutes = milliseconds / 60_000
    let clock = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    return "\(day) \(clock)"
  }

  private func word(_ value: Value?) -> String {
    switch value {
    case nil: "nothing"
    case .instant(let instant)?: Conflicts.time(instant, zone)
    case .text(let text)?:
      text.count > 40 ? "“\(text.prefix(40))…”" : text.contains(" ") ? "“\(text)”" : text
    case let other?: other.description
    }
  }

  /// What an import that stands changed of a thing after a version, as far as it is among some fields.
  func imported(_ reference: Reference, after version: Int64, _ names: [FieldName]) throws -> String? {
    let changes = try database.rows(
      """
      SELECT c.before, b.at, (SELECT handle FROM colleagues WHERE id = b.colleague), b.title
      FROM import_changes c JOIN batches b ON b.id = c.batch
      WHERE c.kind = ? AND c.thing = ? AND c.after > ? AND b.state <> 'undone' ORDER BY c.batch
      """, [.text(reference.kind.rawValue), .integer(reference.id), .integer(version)]
    ) { row in
      (before: row.text(0) ?? "{}", at: row.integer(1), handle: row.text(2) ?? "", title: row.text(3) ?? "")
    }
    for change in changes.reversed() {
      let columns = try Set(
        database.rows("SELECT key FROM json_each(?)", [.text(change.before)]) { $0.text(0) ?? "" })
      let name = names.first { name in
        ThingTable.stored(name, of: reference.kind)?.columns.contains { columns.contains($0) } ?? false
      }
      if let name {
        let label = FieldTable.field(name, of: reference.kind)?.label.lowercased() ?? name.rawValue
        let when = Conflicts.time(Instant(milliseconds: change.at), zone)
        return "@\(change.handle) changed \(label) at \(when) (\(change.title))"
      }
    }
    return nil
  }
}
