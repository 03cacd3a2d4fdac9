import Advocacy
import GRDB

/// Writes records of activity, each chained to the one before by its hash: they are taken one by one and written
/// together.
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
  private var lastText: Int64?
  private var records = ActivityWriter.noRecords
  private var texts = ActivityWriter.noTexts

  /// Takes up the chain where it ends.
  init(_ database: Database) throws {
    self.database = database
    let end = try database.first("SELECT id, hash FROM activity ORDER BY id DESC LIMIT 1") {
      (id: $0.integer(0), hash: $0.bytes(1))
    }
    last = end?.hash ?? []
    id = end?.id ?? 0
  }

  /// Takes a record about one thing.
  mutating func add(_ entry: Entry, _ payload: Payload, of reference: Reference) throws {
    let written = payload.written(reference.kind)
    var text: Int64?
    if let personal = written.personal {
      let number = try lastText.map { $0 + 1 } ?? nextText()
      texts.add([.integer(number), .text(reference.kind.rawValue), .integer(reference.id), .text(personal)])
      (lastText, text) = (number, number)
    }
    let record = Payload.record(
      fields: written.fields, isCreation: payload.isCreation, text: text,
      hash: written.personal.map { SHA256.hexadecimal($0) }, personalFields: written.personalFields)
    add(entry, record)
  }

  /// Writes a record with a payload of its own, such as an import's counts.
  mutating func write(_ entry: Entry, _ payload: String) throws {
    add(entry, payload)
    try write()
  }

  private mutating func add(_ entry: Entry, _ payload: String) {
    id += 1
    let kind = entry.reference?.kind.rawValue
    let hash = Self.hash(
      after: last,
      [
        String(id), String(entry.batch), String(entry.at.milliseconds), String(entry.colleague),
        entry.way.rawValue, entry.action, kind ?? "", entry.reference.map { String($0.id) } ?? "",
        entry.version.map { String($0) } ?? "", payload,
      ])
    records.add([
      .integer(id), .integer(entry.batch), .integer(entry.at.milliseconds), .integer(entry.colleague),
      .text(entry.way.rawValue), .text(entry.action), SQLValue(kind), SQLValue(entry.reference?.id),
      SQLValue(entry.version), .text(payload), .blob(hash),
    ])
    last = hash
  }

  /// Writes what was taken; of many records it is told how many are written.
  mutating func write(_ told: (Int) -> Void = { _ in }) throws {
    try texts.write(to: database)
    var written = 0
    try records.write(to: database) {
      written += $0
      told(written)
    }
    (records, texts) = (Self.noRecords, Self.noTexts)
  }

  private func nextText() throws -> Int64 {
    try database.number("SELECT seq FROM sqlite_sequence WHERE name = 'activity_texts'") + 1
  }

  private static let noRecords = RowGroup(
    .adding, "activity",
    [
      "id", "batch", "at", "colleague", "way_in", "action", "kind", "thing", "version", "payload", "hash",
    ])
  private static let noTexts = RowGroup(.adding, "activity_texts", ["id", "kind", "thing", "content"])

  /// The hash of a record: over the hash before and everything the record says.
  static func hash(after last: [UInt8], _ parts: [String]) -> [UInt8] {
    var bytes = last
    bytes.reserveCapacity(last.count + parts.reduce(0) { $0 + $1.utf8.count + 1 })
    for (place, part) in parts.enumerated() {
      if place > 0 { bytes.append(0x1F) }
      bytes.append(contentsOf: part.utf8)
    }
    return SHA256.digest(bytes)
  }
}
