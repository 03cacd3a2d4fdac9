import Advocacy
import GRDB

/// Plays the record of activity from its beginning and compares what comes out with what is there.
///
/// Of a thing that an act made, everything is known from its first record on; of one that an import brought, a field
/// is known from the first record about it, until an import changes it again.
struct ActivityReplay {
  /// What the record says that can't be, or that isn't so, each in a sentence.
  private(set) var findings: [String] = []
  private let database: Database

  /// Plays the whole record; about so many findings are told at most.
  init(_ database: Database, bound: Int) throws {
    self.database = database
    let statement = try SQLStatement(
      database,
      """
      SELECT a.id, a.kind, a.thing, a.version, a.batch, a.payload,
        (SELECT content FROM activity_texts WHERE id = json_extract(a.payload, '$.personal.text'))
      FROM activity a WHERE a.kind IS NOT NULL ORDER BY a.kind, a.thing, a.id
      """)
    defer { statement.reset() }
    var course: ThingCourse?
    while try statement.step(), findings.count < bound {
      guard let kind = statement.text(1).flatMap(Kind.init(rawValue:)) else { continue }
      let reference = Reference(kind, statement.integer(2))
      if course?.reference != reference {
        findings += course?.differences() ?? []
        course = try start(reference)
      }
      // An import that was taken back and came again brought the thing anew.
      guard statement.integer(4) >= course?.batch ?? 0 else { continue }
      let payload = Payload(statement.text(5) ?? "", personal: statement.text(6), kind: kind)
      findings += course?.take(payload, entry: statement.integer(0), version: statement.integer(3)) ?? []
    }
    findings += course?.differences() ?? []
    if findings.count < bound { findings += try unmade(bound) }
  }

  private func start(_ reference: Reference) throws -> ThingCourse {
    let columns = RecordColumns.stored(reference.kind)
    let present = try database.first(
      "SELECT \(columns.sql), t.removed, t.batch FROM \(ThingTable.name(of: reference.kind)) t WHERE t.id = ?",
      [.integer(reference.id)]
    ) { row in
      var record = columns.record(row)
      if row.integer(columns.count) == 1 { record[.removed] = .flag(true) }
      return (record: record, batch: row.optionalInteger(columns.count + 1))
    }
    let imports = try database.rows(
      "SELECT version, after, before FROM import_changes WHERE kind = ? AND thing = ? ORDER BY version",
      [.text(reference.kind.rawValue), .integer(reference.id)]
    ) { row in
      ThingCourse.Import(
        version: row.integer(0), after: row.integer(1),
        columns: Set(try BeforeImage(row.text(2) ?? "{}").columns.keys))
    }
    return ThingCourse(
      reference: reference, present: present?.record, batch: present?.batch, imports: imports)
  }

  /// Things that no import brought and of which the record doesn't tell how they were made; a programme begins with
  /// its first colleagues.
  private func unmade(_ bound: Int) throws -> [String] {
    try Kind.allCases.filter { $0 != .colleague }.flatMap { kind in
      try database.rows(
        """
        SELECT t.id FROM \(ThingTable.name(of: kind)) t
        WHERE t.batch IS NULL AND NOT EXISTS (
          SELECT 1 FROM activity a WHERE a.kind = ? AND a.thing = t.id AND json_extract(a.payload, '$.made') = 1)
        LIMIT \(bound)
        """, [.text(kind.rawValue)]
      ) { "The record of activity doesn't tell how \(Reference(kind, $0.integer(0))) was made." }
    }
  }
}
