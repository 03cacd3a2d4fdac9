import Advocacy

/// A sink that keeps rows in memory by their keys, as the programme file does.
struct MemorySink: ImportSink {
  enum Key: Hashable {
    case external(Kind, ExternalID)
    case existing(Kind, ImportRecord.Link)
    case row(Int)
  }

  let batch: Int64? = 21
  var rowsDone = 0
  var things: [Key: ImportRecord] = [:]
  var order: [Key] = []
  var isFinished = false
  var appends: [Int] = []

  var records: [ImportRecord] { order.compactMap { things[$0] } }

  mutating func append(_ rows: [ImportRecord], rowsRead: Int) -> ImportOutcome {
    appends.append(rows.count)
    rowsDone = rowsRead
    var outcome = ImportOutcome()
    for record in rows {
      if let problem = missing(record) {
        outcome.refusals.append(RowRefusal(row: record.row, column: nil, reason: problem))
        continue
      }
      let key = Self.key(record)
      if let known = things[key] {
        var comparable = record
        comparable.row = known.row
        if comparable == known { outcome.unchanged += 1 } else { outcome.updated += 1 }
      } else {
        outcome.added += 1
        order.append(key)
      }
      things[key] = record
    }
    return outcome
  }

  mutating func finish() {
    isFinished = true
  }

  /// A message needs its feedback.
  private func missing(_ record: ImportRecord) -> String? {
    guard record.kind == .message, case .external(let id)? = record.links[.feedback] else { return nil }
    return things[.external(.feedback, id)] == nil ? "There is no feedback \(id.value) of \(id.source)." : nil
  }

  private static func key(_ record: ImportRecord) -> Key {
    if let id = record.externalID { return .external(record.kind, id) }
    if let link = record.existing { return .existing(record.kind, link) }
    return .row(record.row)
  }
}
