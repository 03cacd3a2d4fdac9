import Advocacy
import GRDB

extension ProgrammeFile {
  /// A thing with all its values, or nothing when there is none of that number or its making was undone.
  public func record(_ reference: Reference) throws -> Advocacy.Record? {
    try read { try Self.record(reference, $0) }
  }

  /// The things of some references that there are, in the order given.
  public func records(_ references: [Reference]) throws -> [Advocacy.Record] {
    try read { database in try references.compactMap { try Self.record($0, database) } }
  }

  /// The thing that someone names: a reference such as `F-88` or a colleague such as `@ana`.
  ///
  /// Throws a `Refusal` that says what was expected, or that there is no such thing.
  public func resolve(_ text: String) throws -> Advocacy.Record {
    let record: Record?
    if text.first == "@" {
      let handle = String(text.dropFirst())
      let columns = RecordColumns.all(.colleague)
      record = try read { database in
        try database.first(
          "SELECT \(columns.sql) FROM colleagues t WHERE t.handle = ? AND t.removed = 0", [.text(handle)]
        ) { columns.record($0) }
      }
    } else if let reference = Reference(text) {
      record = try self.record(reference)
    } else {
      throw Refusal(
        "“\(text)” names nothing; a reference such as F-88 or a colleague such as @ana does.",
        cause: .argument)
    }
    guard let record else {
      throw Refusal("There is no \(Reference(text)?.description ?? text) in this programme.", cause: .missing)
    }
    return record
  }

  static func record(_ reference: Reference, _ database: Database) throws -> Record? {
    let columns = RecordColumns.all(reference.kind)
    return try database.first(
      "SELECT \(columns.sql) FROM \(ThingTable.name(of: reference.kind)) t WHERE t.id = ? AND t.removed = 0",
      [.integer(reference.id)]
    ) { columns.record($0) }
  }
}
