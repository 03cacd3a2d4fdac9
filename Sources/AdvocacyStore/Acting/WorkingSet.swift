import Advocacy
import GRDB

/// The things that one act touches, in one write transaction: each is loaded once, changed here, and written at
/// the end, so that later decisions of the same act see what earlier ones changed.
final class WorkingSet {
  let database: Database
  let now: Instant
  var colleagues: Colleagues
  /// The things as they are now, changes of this act included.
  private(set) var things: [Reference: Record] = [:]
  /// The things as they were before this act; none for one that it made.
  private(set) var originals: [Reference: Record] = [:]
  /// What this act made or changed, in order.
  private(set) var touched: [Reference] = []
  private(set) var made: Set<Reference> = []
  /// The fields that this act set to another value, of each thing that it changed.
  private var changed: [Reference: Set<FieldName>] = [:]
  private var isTouched: Set<Reference> = []
  private var missing: Set<Reference> = []
  private var sides: [Reference: [Reference]] = [:]
  /// The customers left to tell of each request asked about, with what they wrote.
  var untold: [Reference: [Reference: Set<Reference>]] = [:]
  /// What is taken of the budgets, once asked for.
  var budgetUses: [BudgetUse]?
  /// How many rewards of each side this act granted to whom.
  var granted: [Reference: [RewardSide: Int]] = [:]
  /// The request that this act made.
  private(set) var proposed: Reference?
  let vocabulary: Vocabulary
  private var nextIDs: [Kind: Int64] = [:]

  init(_ database: Database, at now: Instant) throws {
    self.database = database
    self.now = now
    colleagues = try Colleagues(database)
    vocabulary = Vocabulary(database)
  }

  /// Loads things by number, one statement a kind; ones that aren't there, or are removed, stay missing.
  func load(_ references: some Sequence<Reference>, withRemoved: Bool = false) throws {
    var wanted: [Kind: [Int64]] = [:]
    for reference in references where things[reference] == nil && !missing.contains(reference) {
      wanted[reference.kind, default: []].append(reference.id)
      missing.insert(reference)
    }
    for (kind, ids) in wanted {
      let columns = RecordColumns.stored(kind)
      let list = "[\(ids.map { String($0) }.joined(separator: ","))]"
      let records = try database.rows(
        """
        SELECT \(columns.sql), t.removed FROM \(ThingTable.name(of: kind)) t
        WHERE t.id IN (SELECT value FROM json_each(?))
        """, [.text(list)]
      ) { row in (record: columns.record(row), isRemoved: row.integer(columns.count) == 1) }
      for (var record, isRemoved) in records where !isRemoved || withRemoved {
        if isRemoved { record[.removed] = .flag(true) }
        things[record.reference] = record
        originals[record.reference] = record
        missing.remove(record.reference)
      }
    }
  }

  /// A thing as it is now, or nothing when it isn't there.
  func thing(_ reference: Reference) throws -> Record? {
    if let record = things[reference] { return record }
    try load([reference])
    return things[reference]
  }

  /// Loads what the rules of an action read of some things, in as few statements as there are kinds.
  func loadRelated(_ definition: ActionDefinition, of targets: [Reference], _ arguments: [FieldName: Value])
    throws
  {
    var wanted: Set<Reference> = []
    for target in targets {
      guard let record = things[target] else { continue }
      for name in definition.reads {
        if let reference = record[name]?.reference { wanted.insert(reference) }
      }
    }
    for name in definition.reads {
      if let reference = arguments[name]?.reference { wanted.insert(reference) }
    }
    try load(wanted)
  }

  /// What the rule of an action reads of one thing, as it is now.
  func related(_ definition: ActionDefinition, of record: Record, _ arguments: [FieldName: Value]) throws
    -> [Reference: Record]
  {
    var related: [Reference: Record] = [:]
    for name in definition.reads {
      for reference in [record[name]?.reference, arguments[name]?.reference] {
        if let reference, let thing = try thing(reference) { related[reference] = thing }
      }
    }
    if definition.reads.contains(.linked) {
      let linked =
        record.reference.kind == .customer
        ? try referring(to: record.reference, beside: arguments[.into]?.reference)
        : try linked(to: record.reference)
      for reference in linked {
        if let thing = try thing(reference) { related[reference] = thing }
      }
    }
    if definition.reads.contains(.opportunityAsks) {
      for ask in try asks(around: record, arguments) { related[ask] = things[ask] }
    }
    if definition.reads.contains(.storyRewards) {
      for reward in try rewards(forStory: record.reference) { related[reward] = things[reward] }
    }
    if definition.reads.contains(.thanksDue) {
      for thing in try thanksDue(to: record.reference) { related[thing] = things[thing] }
    }
    if definition.reads.contains(.openTasks) {
      for task in try openTasks(of: record.reference) { related[task] = things[task] }
    }
    if definition.reads.contains(.members) {
      for member in try members(around: record) { related[member] = things[member] }
    }
    if definition.reads.contains(.ledger) {
      for reference in try ledger(of: record, arguments) {
        if let thing = try thing(reference) { related[reference] = thing }
      }
    }
    guard definition.reads.contains(.sides) else { return related }
    let referral =
      record.reference.kind == .referral
      ? record.reference : record[.referral]?.reference ?? arguments[.referral]?.reference
    for reward in try referral.map({ try rewards(of: $0) }) ?? [] {
      if let thing = try thing(reward) { related[reward] = thing }
    }
    return related
  }

  /// The rewards of a referral, also ones that this act made.
  private func rewards(of referral: Reference) throws -> [Reference] {
    if let known = sides[referral] { return known }
    let found = try database.rows(
      "SELECT id FROM rewards WHERE referral = ? AND removed = 0 ORDER BY id", [.integer(referral.id)]
    ) { Reference(.reward, $0.integer(0)) }
    let new = made.filter { $0.kind == .reward && things[$0]?[.referral]?.reference == referral }
    sides[referral] = found + new.sorted()
    return found + new.sorted()
  }

  /// Takes the changes of one decision, numbering what it makes; gives the things made, in order.
  func apply(_ changes: [Change]) throws -> [Reference] {
    var numbers: [Reference: Reference] = [:]
    for case .create(let placeholder, _) in changes {
      numbers[placeholder] = Reference(placeholder.kind, try nextID(of: placeholder.kind))
    }
    func numbered(_ value: Value?) -> Value? {
      guard let reference = value?.reference, reference.id <= 0, let number = numbers[reference] else {
        return StoredField.kept(value)
      }
      return .reference(number)
    }
    var new: [Reference] = []
    for change in changes {
      switch change {
      case .create(let placeholder, let values):
        guard let reference = numbers[placeholder] else { continue }
        var all = Requirement.standards(reference.kind, at: now)
        for (name, value) in values { all[name] = numbered(value) ?? all[name] }
        make(Record(reference, version: 1, values: all))
        new.append(reference)
      case .update(let reference, let values):
        try set(values.mapValues { numbered($0) }, of: numbers[reference] ?? reference)
      }
    }
    return new
  }

  private func make(_ record: Record) {
    let reference = record.reference
    things[reference] = record
    made.insert(reference)
    isTouched.insert(reference)
    touched.append(reference)
    if reference.kind == .request { proposed = reference }
    if reference.kind == .reward, let referral = record[.referral]?.reference {
      sides[referral]?.append(reference)
    }
    if reference.kind == .reward { noteGrant(record) }
    if reference.kind == .colleague, let handle = record.text(.handle) {
      colleagues.add(handle, id: reference.id)
    }
  }

  /// Sets some fields of a thing; its version grows by one however often this act changes it.
  func set(_ values: [FieldName: Value?], of reference: Reference) throws {
    guard var record = try thing(reference) else { throw Refusal.missing(reference) }
    let before = record
    var differing = values.compactMap { name, value in record[name] != value ? name : nil }
    guard !differing.isEmpty else { return }
    for name in differing { record[name] = values[name] ?? nil }
    if isTouched.insert(reference).inserted {
      touched.append(reference)
      record.version += 1
    }
    if let last = record[.updated]?.instant, last < now {
      record[.updated] = .instant(now)
      differing.append(.updated)
    }
    changed[reference, default: []].formUnion(differing)
    things[reference] = record
    if reference.kind == .feedback { noteTelling(from: before, to: record) }
    if reference.kind == .reward { noteBudget(from: before, to: record) }
  }

  /// Leaves alone what this act changed to and fro until it was as before, which is no new version of it; gives which.
  func leaveUnchanged() -> Set<Reference> {
    let same = Set(touched.filter { !made.contains($0) && !differs($0) })
    guard !same.isEmpty else { return same }
    for reference in same {
      things[reference] = originals[reference]
      changed[reference] = nil
    }
    touched.removeAll { same.contains($0) }
    isTouched.subtract(same)
    return same
  }

  /// The fields of a thing that this act set.
  func fields(of reference: Reference) -> Set<FieldName> {
    guard made.contains(reference) else { return changed[reference] ?? [] }
    return Set((things[reference]?.values ?? [:]).keys)
  }

  /// Whether anything of a thing isn't as it was before this act, but for the time.
  private func differs(_ reference: Reference) -> Bool {
    let (now, before) = (things[reference], originals[reference])
    return fields(of: reference).contains { $0 != .updated && now?[$0] != before?[$0] }
  }

  /// What this act changed of a thing.
  func payload(of reference: Reference) -> Payload {
    var payload = Payload()
    payload.isCreation = made.contains(reference)
    guard let now = things[reference] else { return payload }
    let before = originals[reference]
    for name in fields(of: reference) where name != .updated {
      let (former, after) = (before?[name], now[name])
      if former != after { payload.changes[name] = Payload.Change(before: former, after: after) }
    }
    return payload
  }

  private func nextID(of kind: Kind) throws -> Int64 {
    let last: Int64
    if let known = nextIDs[kind] {
      last = known
    } else {
      last = try database.number(
        "SELECT seq FROM sqlite_sequence WHERE name = ?", .text(ThingTable.name(of: kind)))
    }
    nextIDs[kind] = last + 1
    return last + 1
  }
}
