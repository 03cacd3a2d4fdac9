import Advocacy
import GRDB

extension RowImporter {
  /// The thing that a row names, and whether it was made for the row's sake.
  func resolve(_ link: ImportRecord.Link, _ name: FieldName, of row: ImportRecord) throws -> (
    reference: Reference, isMade: Bool
  ) {
    func refused(_ reason: String) -> RowRefusal {
      RowRefusal(row: row.row, column: name.rawValue, reason: reason)
    }
    guard case .reference(let kind)? = FieldTable.field(name, of: row.kind)?.type else {
      throw refused("\(name) refers to nothing.")
    }
    do {
      if let known = try known(link, kind) { return (known, false) }
      let isMade = (kind == .customer || kind == .account) && !row.mustBeThere.contains(name)
      guard isMade, let made = try make(kind, link) else { throw Unknown(reason: missing(link, kind)) }
      return (made, true)
    } catch let unknown as Unknown {
      throw refused(unknown.reason)
    }
  }

  /// Why a name can't be followed.
  private struct Unknown: Error {
    var reason: String
  }

  /// The thing of a name; nothing where none has it.
  private func known(_ link: ImportRecord.Link, _ kind: Kind) throws -> Reference? {
    switch link {
    case .reference(let reference): return reference.kind == kind ? try present(reference) : nil
    case .external(let external):
      return try externalThing(external, kind).flatMap { try present(Reference(kind, $0)) }
    case .named(let text): return try named(text, kind).map { Reference(kind, $0) }
    case .any(let external): return try anyhow(external, kind)
    }
  }

  /// The thing that a text names as reference or as the system's own id, else by mail address, else as an id of
  /// another system, else by name.
  private func anyhow(_ external: ExternalID, _ kind: Kind) throws -> Reference? {
    let text = external.value
    let own = try externalThing(external, kind).flatMap { try present(Reference(kind, $0)) }
    let reference = try written(text, kind).flatMap { try present($0) }
    if let own, let reference, own != reference {
      throw Unknown(reason: "“\(text)” is a reference here, and the id of \(own) there.")
    }
    if let found = own ?? reference { return found }
    if kind == .customer, text.contains("@"), let id = try named(text, kind) { return Reference(kind, id) }
    for candidates in [try externalThings(text, kind), try namesakes(text, kind)] where !candidates.isEmpty {
      guard candidates.count == 1 else {
        let several = candidates.prefix(3).map { "\(Reference(kind, $0))" }.joined(separator: ", ")
        throw Unknown(reason: "“\(text)” may be any of \(several); write its reference.")
      }
      return Reference(kind, candidates[0])
    }
    return nil
  }

  /// The reference that a text is, written just as references are.
  private func written(_ text: String, _ kind: Kind) -> Reference? {
    guard let reference = Reference(text), reference.kind == kind, reference.description == text else {
      return nil
    }
    return reference
  }

  private func present(_ reference: Reference) throws -> Reference? {
    try isThere(reference) ? survivor(of: reference) : nil
  }

  /// The things that have an id in any other system.
  private func externalThings(_ value: String, _ kind: Kind) throws -> [Int64] {
    if newRows.holdsAny(kind) { try newRows.write() }
    // The key begins with kind and source, of which there are few: each is looked up by the key.
    return try database.rows(
      """
      WITH RECURSIVE sources (source) AS (
        SELECT min(source) FROM external_ids WHERE kind = ?1
        UNION ALL
        SELECT (SELECT min(e.source) FROM external_ids e WHERE e.kind = ?1 AND e.source > sources.source)
        FROM sources WHERE sources.source IS NOT NULL)
      SELECT DISTINCT \(Self.lasting(kind)) FROM sources
        CROSS JOIN external_ids e ON e.kind = ?1 AND e.source = sources.source AND e.value = ?2
        CROSS JOIN \(ThingTable.name(of: kind)) t ON t.id = e.id AND t.removed = 0
      ORDER BY 1
      """, [.text(kind.rawValue), .text(value)]
    ) { $0.integer(0) }
  }

  /// The customers or accounts of a name, or the requests of a title; more than one are enough to know that it doesn't
  /// tell them apart.
  private func namesakes(_ text: String, _ kind: Kind) throws -> [Int64] {
    let condition: String
    switch kind {
    case .customer: condition = "display = ? AND name = ?1"
    case .account: condition = "name = ?"
    case .request: condition = "title = ? AND merged_into IS NULL"
    default: return []
    }
    if newRows.mayHold(text, kind) { try newRows.write() }
    return try database.rows(
      """
      SELECT DISTINCT \(Self.lasting(kind)) FROM \(ThingTable.name(of: kind)) t
      WHERE \(condition) AND removed = 0 ORDER BY 1 LIMIT 4
      """,
      [.text(text)]
    ) { $0.integer(0) }
  }

  /// The number of a thing `t`; of a customer who was merged into another, that one's.
  private static func lasting(_ kind: Kind) -> String {
    kind == .customer ? "coalesce(t.merged_into, t.id)" : "t.id"
  }

  private func missing(_ link: ImportRecord.Link, _ kind: Kind) -> String {
    let isMade = kind == .customer || kind == .account
    let advice = isMade ? " Bring it in first, or have it made with --make-missing." : ""
    switch link {
    case .reference(let reference): return "There is no \(kind.rawValue) \(reference)."
    case .external(let external):
      return "There is no \(kind.rawValue) \(external.value) of \(external.source) here." + advice
    case .named(let text): return "There is no \(kind.rawValue) “\(text)”." + advice
    case .any(let external):
      if let reference = written(external.value, kind) { return "There is no \(kind.rawValue) \(reference)." }
      return "“\(external.value)” is no \(kind.rawValue) by reference, id"
        + Self.endOfNames(kind) + advice
    }
  }

  /// How the things of a kind are named, after reference and id.
  private static func endOfNames(_ kind: Kind) -> String {
    switch kind {
    case .customer: ", e-mail or name."
    case .account: " or name."
    case .request: " or title."
    default: "."
    }
  }

  /// The number of a customer by mail address or name, an account by name, a colleague by handle; the oldest.
  func named(_ text: String, _ kind: Kind) throws -> Int64? {
    let sql: String
    switch kind {
    case .customer: sql = text.utf8.contains(UInt8(ascii: "@")) ? Self.ofMail : Self.ofCustomer
    case .account: sql = Self.ofAccount
    case .colleague: sql = Self.ofColleague
    default: return nil
    }
    if newRows.mayHold(text, kind) { try newRows.write() }
    return try database.first(sql, [.text(text)]) { $0.integer(0) }
  }

  private static let ofMail = oldest(.customer, "email = ?")
  private static let ofCustomer = oldest(.customer, "display = ? AND name = ?1")
  private static let ofAccount = oldest(.account, "name = ?")
  private static let ofColleague = oldest(.colleague, "handle = ?")

  private static func oldest(_ kind: Kind, _ condition: String) -> String {
    """
    SELECT \(lasting(kind)) FROM \(ThingTable.name(of: kind)) t
    WHERE \(condition) AND removed = 0 ORDER BY id LIMIT 1
    """
  }

  /// A customer or an account of whom no more is known than what another row said; nothing for what names no new one.
  private func make(_ kind: Kind, _ link: ImportRecord.Link) throws -> Reference? {
    switch link {
    case .reference: return nil
    case .named(let text): return try stub(kind, text, nil)
    case .external(let external):
      if let id = try externalThing(external, kind) { return try revive(Reference(kind, id)) }
      return try stub(kind, external.value, external)
    case .any(let external):
      if written(external.value, kind) != nil { return nil }
      let isName = kind == .account || external.value.contains("@")
      return try make(kind, isName ? .named(external.value) : .external(external))
    }
  }

  private func revive(_ reference: Reference) throws -> Reference {
    try database.run(
      "UPDATE \(ThingTable.name(of: reference.kind)) SET removed = 0, batch = ?, version = version + 1 WHERE id = ?",
      .integer(batch), .integer(reference.id))
    return reference
  }

  private func stub(_ kind: Kind, _ name: String, _ external: ExternalID?) throws -> Reference {
    let isMail = kind == .customer && name.contains("@")
    let field: FieldName = isMail ? .email : kind == .customer && external != nil ? .display : .name
    let text = isMail ? name.lowercased() : name
    return try add(ImportRecord(row: 0, kind: kind, externalID: external, values: [field: .text(text)]))
  }
}
