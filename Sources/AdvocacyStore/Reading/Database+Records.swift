import Advocacy
import GRDB

extension Database {
  /// Things of a kind that a condition on `t` selects, in an order, at most so many.
  ///
  /// Things whose making was undone are left out. Of derived fields they carry those asked for; nothing asks for all.
  func records(
    _ kind: Kind, where condition: String, _ values: [SQLValue] = [], order: String = "t.id", limit: Int,
    derived: Set<FieldName>? = nil
  ) throws -> [Record] {
    let columns = RecordColumns.with(derived, of: kind)
    return try rows(
      """
      SELECT \(columns.sql) FROM \(ThingTable.name(of: kind)) t
      WHERE t.removed = 0 AND \(condition) ORDER BY \(order) LIMIT \(limit)
      """, values
    ) { columns.record($0) }
  }

  /// The things of a kind that have these numbers, in their order, with those fields that are asked for.
  func records(_ kind: Kind, _ ids: [Int64], only fields: Set<FieldName>) throws -> [Record] {
    guard !ids.isEmpty else { return [] }
    let columns = RecordColumns.only(fields, of: kind)
    let found = try rows(
      """
      SELECT \(columns.sql) FROM \(ThingTable.name(of: kind)) t
      WHERE t.removed = 0 AND t.id IN (SELECT value FROM json_each(?))
      """, [.text(NumberSet.list(ids))]
    ) { columns.record($0) }
    let records = Dictionary(found.map { ($0.reference.id, $0) }) { first, _ in first }
    return ids.compactMap { records[$0] }
  }

  /// A thing with all its values, or with those of derived fields alone that are asked for; or nothing.
  func record(_ reference: Reference, derived: Set<FieldName>? = nil) throws -> Record? {
    try records(reference.kind, where: "t.id = ?", [.integer(reference.id)], limit: 1, derived: derived).first
  }

  /// A thing with its stored values alone: what rules decide on.
  func storedRecord(_ reference: Reference) throws -> Record? {
    let columns = RecordColumns.stored(reference.kind)
    return try first(
      "SELECT \(columns.sql) FROM \(ThingTable.name(of: reference.kind)) t WHERE t.id = ? AND t.removed = 0",
      [.integer(reference.id)]
    ) { columns.record($0) }
  }
}
