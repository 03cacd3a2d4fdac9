import Advocacy
import GRDB

/// What happened to things since an instant, by kind and number, the latest first.
///
/// What time did by itself is dated when it was due, so an act that counts may stand in the record after one that
/// doesn't; what it changed stays changed.
struct PastChanges {
  /// One act or import, as far as it concerns one thing.
  struct Event {
    /// The version that it left behind.
    var after: Int64
    /// By how much the version grew.
    var growth: Int64
    /// Whether it counts, because it was done up to the instant.
    var counts: Bool
    /// Whether it made the thing.
    var isCreation = false
    /// What the columns held before.
    var before: [String: SQLValue]
  }

  private(set) var events: [Kind: [Int64: [Event]]] = [:]
  private let database: Database
  private let at: Instant
  private let colleagues: Colleagues
  /// The numbers of all handles, those of colleagues who were taken back too.
  private let handles: [String: Int64]
  private let turned: [Int64: (turns: Int64, removed: Int64)]

  init(_ database: Database, after at: Instant) throws {
    self.database = database
    self.at = at
    colleagues = try Colleagues(database)
    let handles = try database.rows("SELECT handle, id FROM main.colleagues ORDER BY removed DESC, id") {
      (Folding.fold($0.text(0) ?? ""), $0.integer(1))
    }
    self.handles = Dictionary(handles) { $1 }
    let turned = try database.rows("SELECT batch, turns, removed FROM past_turned") {
      ($0.integer(0), (turns: $0.integer(1), removed: $0.integer(2)))
    }
    self.turned = Dictionary(turned) { $1 }
    try takeActs()
    try takeImports()
    events = events.mapValues { $0.mapValues { $0.sorted { $0.after > $1.after } } }
  }

  private mutating func takeActs() throws {
    let statement = try SQLStatement(
      database,
      """
      SELECT a.at, a.kind, a.thing, a.version, a.payload,
        (SELECT content FROM main.activity_texts WHERE id = json_extract(a.payload, '$.personal.text'))
      FROM main.activity a WHERE a.id >= (SELECT min(id) FROM main.activity WHERE at > ?) AND a.kind IS NOT NULL
      """)
    statement.bind([.integer(at.milliseconds)])
    defer { statement.reset() }
    while try statement.step() {
      guard let kind = statement.text(1).flatMap(Kind.init(rawValue:)) else { continue }
      let payload = Payload(statement.text(4) ?? "", personal: statement.text(5), kind: kind)
      var event = Event(
        after: statement.integer(3), growth: 1, counts: statement.integer(0) <= at.milliseconds,
        isCreation: payload.isCreation, before: [:])
      for (name, change) in payload.changes { event.before.merge(columns(name, change.before, kind)) { $1 } }
      events[kind, default: [:]][statement.integer(2), default: []].append(event)
    }
  }

  private mutating func takeImports() throws {
    let statement = try SQLStatement(
      database,
      """
      SELECT c.kind, c.thing, c.version, c.after, c.before FROM main.import_changes c
      WHERE c.batch IN (SELECT id FROM past_later)
      """)
    defer { statement.reset() }
    while try statement.step() {
      guard let kind = statement.text(0).flatMap(Kind.init(rawValue:)) else { continue }
      let after = statement.integer(3)
      let event = Event(
        after: after, growth: max(1, after - statement.integer(2)), counts: false,
        before: try BeforeImage(statement.text(4) ?? "{}").columns)
      events[kind, default: [:]][statement.integer(1), default: []].append(event)
    }
  }

  /// What the columns of a field held for a value.
  private func columns(_ name: FieldName, _ value: Value?, _ kind: Kind) -> [String: SQLValue] {
    if name == .removed { return ["removed": .integer(value?.isYes == true ? 1 : 0)] }
    guard let field = ThingTable.stored(name, of: kind) else { return [:] }
    var stored: [SQLValue]?
    if case .colleague(let handle)? = value {
      stored = [SQLValue(handles[Folding.fold(handle)])]
    } else {
      // What this program has no word for any more stays as it is.
      stored = try? field.stored(value, colleagues)
    }
    return Dictionary(zip(field.columns, stored ?? [])) { $1 }
  }

  /// The columns of a thing as they were, in the order given; nothing when it wasn't there yet.
  func row(_ thing: Reference, _ columns: [String], _ events: [Event]) throws -> [SQLValue]? {
    let table = ThingTable.name(of: thing.kind)
    let sql = "SELECT \(columns.joined(separator: ", ")) FROM main.\(table) WHERE id = ?"
    let present = try database.first(sql, [.integer(thing.id)]) { row in
      columns.indices.map { row.value($0) }
    }
    guard let present else { return nil }
    var row = Dictionary(zip(columns, present)) { $1 }
    let batch = row["batch"]?.integer
    if let batch, try isLater(batch) { return nil }
    var kept: Set<String> = []
    var version = row["version"]?.integer ?? 1
    for event in events {
      if event.counts {
        kept.formUnion(event.before.keys)
        continue
      }
      if event.isCreation { return nil }
      version -= event.growth
      for (column, value) in event.before where !kept.contains(column) && row[column] != nil {
        row[column] = value
      }
    }
    if let turn = batch.flatMap({ turned[$0] }) {
      version -= turn.turns
      row["removed"] = .integer(turn.removed)
    }
    row["version"] = .integer(max(1, version))
    row["folded"] = .text(
      Requirement.folded(thing.kind) { name in row[name.rawValue]?.text.map { .text($0) } })
    if let last = try lastChange(thing, batch) { row["updated"] = .integer(last) }
    return columns.map { row[$0] ?? .null }
  }

  private func isLater(_ batch: Int64) throws -> Bool {
    try database.number("SELECT EXISTS (SELECT 1 FROM past_later WHERE id = ?)", .integer(batch)) == 1
  }

  /// When something last happened to a thing up to the instant.
  private func lastChange(_ thing: Reference, _ batch: Int64?) throws -> Int64? {
    let key: [SQLValue] = [.text(thing.kind.rawValue), .integer(thing.id), .integer(at.milliseconds)]
    let act =
      try database.first(
        "SELECT max(at) FROM main.activity WHERE kind = ? AND thing = ? AND at <= ?", key
      ) { $0.optionalInteger(0) } ?? nil
    let imported =
      try database.first(
        """
        SELECT max(b.at) FROM main.batches b WHERE b.at <= ?3 AND (b.id = ?4
          OR b.id IN (SELECT batch FROM main.import_changes WHERE kind = ?1 AND thing = ?2))
        """, key + [SQLValue(batch)]
      ) { $0.optionalInteger(0) } ?? nil
    return [act, imported].compactMap(\.self).max()
  }
}
