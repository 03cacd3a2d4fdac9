import Advocacy
import AdvocacyDemo

/// All rows of a demo, by kind and by external id.
struct DemoRows {
  static let now = Instant(milliseconds: 1_795_250_700_000)
  static let zone = ProgrammeZone("Europe/Vienna") ?? .utc

  /// The demo of the standard size, made once for all tests.
  static let standard = DemoRows(seed: 1)

  var chunks: [DemoChunk] = []
  var rows: [Kind: [ImportRecord]] = [:]
  var byID: [Kind: [String: ImportRecord]] = [:]

  init(
    seed: UInt64, customers: Int = 2000, feedback: Int = 1000, now: Instant = DemoRows.now,
    me: String = "noor",
    chunkSize: Int = 500
  ) {
    let programme = DemoProgramme(
      seed: seed, customers: customers, feedback: feedback, now: now, zone: DemoRows.zone, currency: .euro,
      me: me)
    for chunk in programme.chunks(of: chunkSize) {
      chunks.append(chunk)
      rows[chunk.kind, default: []] += chunk.rows
      for row in chunk.rows {
        if let id = row.externalID { byID[chunk.kind, default: [:]][id.value] = row }
      }
    }
  }

  /// The rows of a kind.
  subscript(kind: Kind) -> [ImportRecord] { rows[kind] ?? [] }

  /// The thing that a link of a row names.
  func thing(_ name: FieldName, of row: ImportRecord) -> ImportRecord? {
    guard case .external(let id)? = row.links[name],
      case .reference(let kind)? = FieldTable.field(name, of: row.kind)?.type
    else { return nil }
    return byID[kind]?[id.value]
  }

  /// The messages of each piece of feedback after its first letter, in the order in which they come.
  func conversations() -> [String: [ImportRecord]] {
    var conversations: [String: [ImportRecord]] = [:]
    for message in self[.message] {
      if let id = thing(.feedback, of: message)?.externalID?.value {
        conversations[id, default: []].append(message)
      }
    }
    return conversations
  }
}

extension ImportRecord {
  var status: String { values[.status]?.text ?? "" }
  func text(_ name: FieldName) -> String { values[name]?.text ?? "" }
  func instant(_ name: FieldName) -> Instant? { values[name]?.instant }
}
