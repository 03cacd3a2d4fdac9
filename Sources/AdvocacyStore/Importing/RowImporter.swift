import Advocacy
import GRDB

/// The feedback that a chunk of an import touched.
final class TouchedFeedback {
  var ids: Set<Int64> = []
}

/// Adds or updates the rows of one chunk of an import, in one write transaction.
struct RowImporter {
  /// What became of a row.
  enum Taken {
    case added, updated, unchanged
  }

  /// What became of a row, and the fields that named customers and accounts made for its sake.
  fileprivate struct Result {
    var taken = Taken.unchanged
    var made: [FieldName] = []
  }

  let database: Database
  let batch: Int64
  let now: Instant
  let startsClocks: Bool
  let role: Role
  let policy: Policy
  let colleagues: Colleagues
  /// The feedback whose clocks are to be reckoned at the end of the chunk.
  let touched = TouchedFeedback()
  let vocabulary: Vocabulary
  /// What isn't in its table yet.
  let newRows: NewRows
  /// What is usual for a new thing of each kind.
  let standards = Standards()

  /// The kinds of which an import could do what only a manager may do: let people in, decide on referrals and rewards.
  private static let managed: Set<Kind> = [.colleague, .referral, .reward, .lot, .code]

  /// Begins a chunk.
  init(
    _ database: Database, batch: Int64, at now: Instant, startsClocks: Bool, role: Role, under policy: Policy
  ) throws {
    self.database = database
    self.batch = batch
    self.now = now
    self.startsClocks = startsClocks
    self.role = role
    self.policy = policy
    colleagues = try Colleagues(database)
    vocabulary = Vocabulary(database)
    newRows = NewRows(database)
  }

  /// Some row can't be taken.
  struct HasRefusals: Error {}

  /// Takes rows and counts what became of them; throws `HasRefusals` when one can't be taken, and then the transaction
  /// is to be rolled back.
  ///
  /// Most chunks have no such row. A savepoint around them would keep each page of theirs once more.
  func takeAll(_ rows: [ImportRecord]) throws -> ImportOutcome {
    do {
      var all = ImportOutcome()
      for row in rows { all.count(try wholly(row, inOwnSavepoint: false)) }
      try newRows.write()
      return all
    } catch is RowRefusal, is Refusal {
      throw HasRefusals()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw HasRefusals()
    }
  }

  /// Takes rows one by one and counts what became of them; a row that can't be taken is refused and leaves the others
  /// alone.
  func takeOneByOne(_ rows: [ImportRecord]) throws -> ImportOutcome {
    var outcome = ImportOutcome()
    // Each row goes to its table alone, so that what refuses it is known.
    newRows.isOpen = false
    for row in rows {
      do {
        outcome.count(try wholly(row, inOwnSavepoint: true))
      } catch let refusal as RowRefusal {
        outcome.refusals.append(refusal)
      } catch let refusal as Refusal {
        outcome.refusals.append(RowRefusal(row: row.row, column: nil, reason: refusal.sentence))
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        let reason = WorkingSet.refusal(error).sentence
        outcome.refusals.append(RowRefusal(row: row.row, column: nil, reason: reason))
      }
    }
    return outcome
  }

  /// Takes a row, or leaves nothing of it behind: what it made for others' sake goes with it.
  private func wholly(_ row: ImportRecord, inOwnSavepoint: Bool) throws -> Result {
    var result = Result()
    func take() throws {
      var row = row
      result.made = try prepare(&row)
      result.taken = try self.take(row)
    }
    if inOwnSavepoint {
      do {
        try database.inSavepoint {
          try take()
          return .commit
        }
      } catch {
        vocabulary.forget()
        throw error
      }
    } else {
      try take()
    }
    return result
  }

  private func take(_ row: ImportRecord) throws -> Taken {
    guard let id = try find(row) else {
      _ = try add(row)
      return .added
    }
    let reference = Reference(row.kind, id)
    let (current, isRemoved) = try load(reference)
    if isRemoved {
      try revive(reference, row)
      return .added
    }
    try refuseStranger(row, current)
    if try adoptID(row, for: reference) == false, try update(current, row) == false { return .unchanged }
    return .updated
  }

  /// Brings a row's values into the form the store keeps; what can't be kept refuses the row.
  ///
  /// - Returns: the fields whose customer or account was made.
  private func prepare(_ row: inout ImportRecord) throws -> [FieldName] {
    if role < .manager, Self.managed.contains(row.kind) {
      throw RowRefusal(
        row: row.row, column: nil, reason: "\(row.kind.plural.capitalized) are imported by a manager.")
    }
    var values: [FieldName: Value] = [:]
    for (name, value) in row.values {
      guard let value = StoredField.kept(value) else { continue }
      guard ThingTable.stored(name, of: row.kind) != nil else {
        throw RowRefusal(
          row: row.row, column: name.rawValue, reason: "\(name) of a \(row.kind.rawValue) can't be imported.")
      }
      if case .colleague(let handle) = value, colleagues.id(handle) == nil {
        row.attributes[name.rawValue] = handle
      } else {
        values[name] = value
      }
    }
    if row.kind == .story, let until = values[.consentUntil]?.day {
      values[.consentEnds] = .instant(try zone().end(of: until))
    }
    row.values = values
    var made: [FieldName] = []
    for (name, link) in row.links {
      let (reference, isMade) = try resolve(link, name, of: row)
      row.values[name] = .reference(reference)
      if isMade { made.append(name) }
    }
    return made
  }

  /// The programme's zone, in which a consent ends with its last day.
  private func zone() throws -> ProgrammeZone {
    try database.first("SELECT zone FROM programme WHERE id = 1") { $0.text(0) }
      .flatMap { $0.flatMap { ProgrammeZone($0) } } ?? .utc
  }

  /// The number of the thing that a row is about, removed ones too; nothing for a new one.
  private func find(_ row: ImportRecord) throws -> Int64? {
    if let external = row.externalID {
      if let id = try externalThing(external, row.kind) { return id }
      if row.kind == .message, let id = try sameMessage(row) { return id }
      if row.existing == nil { return try namesake(row, newTo: external.source) }
    }
    switch row.existing {
    case .reference(let reference)?:
      guard reference.kind == row.kind, try isThere(reference) else {
        throw RowRefusal(row: row.row, column: nil, reason: "There is no \(row.kind.rawValue) \(reference).")
      }
      return try survivor(of: reference).id
    case .external(let external)?, .any(let external)?: return try externalThing(external, row.kind)
    case .named(let name)?: return try named(name, row.kind)
    case nil: break
    }
    return try namesake(row)
  }

  /// The customer of a row's mail address, the account of its name, the colleague of its handle.
  private func namesake(_ row: ImportRecord) throws -> Int64? {
    let name: FieldName
    switch row.kind {
    case .customer: name = .email
    case .account: name = .name
    case .colleague: name = .handle
    default: return nil
    }
    return try row.values[name]?.text.flatMap { try named($0, row.kind) }
  }

  /// The namesake of a row, unless the other system numbers it: then it holds the two apart.
  private func namesake(_ row: ImportRecord, newTo source: String) throws -> Int64? {
    guard let id = try namesake(row) else { return nil }
    let numbered = try database.number(
      """
      SELECT count(*) FROM external_ids WHERE kind = ?1 AND +source = ?3 AND id IN (
        SELECT ?2 UNION ALL SELECT id FROM customers WHERE ?1 = 'customer' AND merged_into = ?2)
      """, .text(row.kind.rawValue), .integer(id), .text(source))
    return numbered == 0 ? id : nil
  }

  /// Refuses a row of a list whose number is another person's here: then the list counts in a way of its own.
  private func refuseStranger(_ row: ImportRecord, _ current: Record) throws {
    guard row.kind == .customer, let external = row.externalID, external.source == ExternalID.unnamedSource,
      let name = row.values[.name]?.text, let email = row.values[.email]?.text,
      let knownName = current.text(.name), let knownEmail = current.text(.email),
      Folding.fold(name) != Folding.fold(knownName), Folding.fold(email) != Folding.fold(knownEmail)
    else { return }
    throw RowRefusal(
      row: row.row, column: nil,
      reason:
        "\(external.value) is the number of \(knownName) (\(current.reference)) here; when the list comes from another system, name it with --source."
    )
  }

  /// Adds a row's external id to a thing that was found without it; whether there was something to add.
  private func adoptID(_ row: ImportRecord, for reference: Reference) throws -> Bool {
    guard let external = row.externalID, try externalThing(external, row.kind) == nil else { return false }
    try addExternalID(external, reference)
    let (current, _) = try load(reference)
    _ = try update(current, row)
    return true
  }

  /// Adds a new thing with what belongs to it.
  func add(_ row: ImportRecord) throws -> Reference {
    let (reference, values) = try addAlone(row)
    try addBelongings(reference, values, row)
    return reference
  }

  /// Adds a new thing without what belongs to it.
  @discardableResult
  func addAlone(_ row: ImportRecord) throws -> (Reference, values: [FieldName: Value]) {
    let values = try followed(complete(row), row)
    let number = try insert(try stored(values, row) + [.integer(1)], values, row)
    return (Reference(row.kind, number), values)
  }

  /// Brings back a thing that an undone import removed, with the values of this row alone.
  private func revive(_ reference: Reference, _ row: ImportRecord) throws {
    let values = try followed(complete(row), row)
    try SQLStatement(database, ImportColumns.of(row.kind).revive).run(
      try stored(values, row) + [.integer(reference.id)])
    try addBelongings(reference, values, row)
  }

  private func addBelongings(_ reference: Reference, _ values: [FieldName: Value], _ row: ImportRecord) throws
  {
    if let external = row.externalID { try addExternalID(external, reference) }
    switch row.kind {
    case .feedback:
      touched.ids.insert(reference.id)
      try addFirstMessage(to: reference, values)
    case .message:
      if let parent = values[.feedback]?.reference { touched.ids.insert(parent.id) }
      try noteMessage(reference, values)
    case .touchpoint: try noteContact(values)
    case .reward:
      try refuseStray(reference, row)
      try addGrant(reference, values)
    default: break
    }
  }

  /// Updates a thing with a row; whether anything differed.
  private func update(_ current: Record, _ row: ImportRecord) throws -> Bool {
    var values: [FieldName: Value?] = row.values.mapValues { $0 }
    for name in row.onlyIfEmpty where current[name] != nil { values.removeValue(forKey: name) }
    for name in row.cleared where values[name] == nil { values.updateValue(nil, forKey: name) }
    if row.kind == .customer, row.values[.display] == nil, values[.name] != nil || values[.email] != nil {
      let name = values[.name] ?? current[.name]
      values[.display] = name ?? values[.email] ?? current[.email] ?? current[.display]
    }
    let attributes = current.attributes.merging(row.attributes) { $1 }
    var after = current
    for (name, value) in values { after[name] = value }
    if row.kind == .feedback { touched.ids.insert(current.reference.id) }
    try refuseViolation(after, row)
    if row.kind == .feedback, let old = current[.body], let new = values[.body] ?? nil, old != new {
      try changeFirstMessage(of: current.reference, from: old, to: new)
    }
    let isChanged = try change(
      current, values, attributes: attributes == current.attributes ? nil : attributes)
    if isChanged { try refuseStray(current.reference, row) }
    return isChanged
  }

  /// Refuses a row that has a reward go to someone else than the person of its side of a referral.
  private func refuseStray(_ reference: Reference, _ row: ImportRecord) throws {
    guard reference.kind == .referral || reference.kind == .reward,
      let stray = try database.strayedRewards(of: reference, most: 1).first
    else { return }
    let (column, other): (FieldName, Reference) =
      reference.kind == .reward
      ? (.customer, stray.customer) : (FieldName(rawValue: stray.side), stray.person)
    let known = reference.kind == .reward ? stray.person : stray.customer
    throw RowRefusal(
      row: row.row, column: column.rawValue,
      reason:
        "\(stray.reward) is for \(known) as the \(stray.side) of \(stray.referral); \(other) is someone else."
    )
  }
}

extension ImportOutcome {
  /// Counts what became of a row.
  fileprivate mutating func count(_ result: RowImporter.Result) {
    switch result.taken {
    case .added: added += 1
    case .updated: updated += 1
    case .unchanged: unchanged += 1
    }
    for name in result.made { made[name, default: 0] += 1 }
  }
}
