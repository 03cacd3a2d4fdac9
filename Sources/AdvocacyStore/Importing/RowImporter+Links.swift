import Advocacy
import GRDB

extension RowImporter {
  /// The thing that a row names, made when it may be.
  func resolve(_ link: ImportRecord.Link, _ name: FieldName, of row: ImportRecord) throws -> Reference {
    guard case .reference(let kind)? = FieldTable.field(name, of: row.kind)?.type else {
      throw RowRefusal(row: row.row, column: name.rawValue, reason: "\(name) refers to nothing.")
    }
    func refused(_ reason: String) -> RowRefusal {
      RowRefusal(row: row.row, column: name.rawValue, reason: reason)
    }
    switch link {
    case .reference(let reference):
      guard reference.kind == kind, try isThere(reference) else {
        throw refused("There is no \(kind.rawValue) \(reference).")
      }
      return reference
    case .external(let external):
      if let id = try externalThing(external, kind) {
        let reference = Reference(kind, id)
        if try isThere(reference) { return reference }
        guard kind == .customer || kind == .account else {
          throw refused("The \(kind.rawValue) \(external.value) of \(external.source) was taken back.")
        }
        return try stub(kind, name: external.value, external, reviving: reference)
      }
      guard kind == .customer || kind == .account else {
        throw refused("There is no \(kind.rawValue) \(external.value) of \(external.source) here.")
      }
      return try stub(kind, name: external.value, external)
    case .named(let text):
      if let id = try named(text, kind) { return Reference(kind, id) }
      guard kind == .customer || kind == .account else {
        throw refused("There is no \(kind.rawValue) “\(text)”.")
      }
      return try stub(kind, name: text, nil)
    }
  }

  /// The number of a customer by mail address or name, an account by name, a colleague by handle; the oldest.
  func named(_ text: String, _ kind: Kind) throws -> Int64? {
    let condition: String
    switch kind {
    case .customer: condition = text.contains("@") ? "email = ?" : "display = ? AND name = ?1"
    case .account: condition = "name = ?"
    case .colleague: condition = "handle = ?"
    default: return nil
    }
    return try database.first(
      "SELECT id FROM \(ThingTable.name(of: kind)) WHERE \(condition) AND removed = 0 ORDER BY id LIMIT 1",
      [.text(text)]
    ) { $0.integer(0) }
  }

  /// A customer or an account of whom no more is known than what another row said.
  private func stub(_ kind: Kind, name: String, _ external: ExternalID?, reviving: Reference? = nil) throws
    -> Reference
  {
    let isMail = kind == .customer && name.contains("@")
    let field: FieldName =
      isMail ? .email : kind == .customer && external != nil ? .display : .name
    if let reviving {
      let table = ThingTable.name(of: kind)
      try database.run(
        "UPDATE \(table) SET removed = 0, batch = ?, version = version + 1 WHERE id = ?", .integer(batch),
        .integer(reviving.id))
      return reviving
    }
    return try add(
      ImportRecord(row: 0, kind: kind, externalID: external, values: [field: .text(name)]))
  }
}
