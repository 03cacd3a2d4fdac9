import Advocacy
import GRDB

import struct Advocacy.Record

@testable import AdvocacyStore

/// Puts records into a programme as they are, by no action: what reading is tested on.
enum RowWriter {
  static func insert(_ record: Record, _ database: Database) throws {
    let kind = record.reference.kind
    let colleagues = try Colleagues(database)
    let folded = Requirement.folded(kind) { record[$0] }
    try Vocabulary(database).note(folded, of: kind)
    var columns = ["id", "version", "folded"]
    var values: [SQLValue] = [
      .integer(record.reference.id), .integer(record.version), .text(folded),
    ]
    for field in ThingTable.stored(kind) where record[field.name] != nil {
      columns += field.columns
      values += try field.stored(StoredField.kept(record[field.name]), colleagues)
    }
    if !record.attributes.isEmpty {
      columns.append("attributes")
      values.append(.text(JSONText.object(record.attributes)))
    }
    try SQLStatement(
      database,
      """
      INSERT INTO \(ThingTable.name(of: kind)) (\(columns.joined(separator: ", ")))
      VALUES (\(SQLCondition.marks(columns.count)))
      """
    ).run(values)
  }
}
