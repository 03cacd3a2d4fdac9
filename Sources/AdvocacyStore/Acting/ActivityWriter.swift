import Advocacy
import GRDB

/// Writes records of activity, each chained to the one before by its hash.
struct ActivityWriter {
  /// One record's place, apart from what it says.
  struct Entry {
    var batch: Int64
    var at: Instant
    var colleague: Int64
    var way: WayIn
    var action: String
    var reference: Reference?
    var version: Int64?
  }

  private let database: Database
  private var last: [UInt8]
  private var id: Int64

  /// Takes up the chain where it ends.
  init(_ database: Database) throws {
    self.database = database
    let end = try database.first("SELECT id, hash FROM activity ORDER BY id DESC LIMIT 1") {
      (id: $0.integer(0), hash: $0.bytes(1))
    }
    last = end?.hash ?? []
    id = end?.id ?? 0
  }

  /// Writes a record about one thing.
  mutating func write(_ entry: Entry, _ payload: Payload, of reference: Reference) throws {
    let written = payload.written(reference.kind)
    var text: Int64?
    if let personal = written.personal {
      try database.run(
        "INSERT INTO activity_texts (kind, thing, content) VALUES (?, ?, ?)", .text(reference.kind.rawValue),
        .integer(reference.id), .text(personal))
      text = database.lastInsertedRowID
    }
    let record = Payload.record(
      fields: written.fields, isCreation: payload.isCreation, text: text,
      hash: written.personal.map { SHA256.hexadecimal($0) }, personalFields: written.personalFields)
    try write(entry, record)
  }

  /// Writes a record with a payload of its own, such as an import's counts.
  mutating func write(_ entry: Entry, _ payload: String) throws {
    id += 1
    let kind = entry.reference?.kind.rawValue
    let hash = Self.hash(
      after: last,
      [
        String(id), String(entry.batch), String(entry.at.milliseconds), String(entry.colleague),
        entry.way.rawValue, entry.action, kind ?? "", entry.reference.map { String($0.id) } ?? "",
        entry.version.map { String($0) } ?? "", payload,
      ])
    try database.run(
      """
      INSERT INTO activity (id, batch, at, colleague, way_in, action, kind, thing, version, payload, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, .integer(id), .integer(entry.batch), .integer(entry.at.milliseconds), .integer(entry.colleague),
      .text(entry.way.rawValue), .text(entry.action), SQLValue(kind), SQLValue(entry.reference?.id),
      SQLValue(entry.version), .text(payload), .blob(hash))
    last = hash
  }

  /// The hash of a record: over the hash before and everything the record says.
  static func hash(after last: [UInt8], _ parts: [String]) -> [UInt8] {
    SHA256.digest(last + Array(parts.joined(separator: "\u{1f}").utf8))
  }
}
