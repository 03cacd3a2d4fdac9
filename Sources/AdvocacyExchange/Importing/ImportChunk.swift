import Advocacy

/// Rows that follow each other in a file, read into records, with what can't be.
struct ImportChunk: Sendable {
  /// The rows read, those of an earlier run included; rows that were refused or passed over count too.
  var rows = 0
  /// The rows that the format passes over.
  var skipped = 0
  /// What the others say.
  var records: [ImportRecord] = []
  /// Why some weren't read.
  var refusals: [RowRefusal] = []
  /// The rows as they stand in the file, by number, where somebody wants those that are refused.
  var bytes: [Int: [UInt8]] = [:]
  /// How many bytes of the file were read by its end.
  var position = 0
  /// Whether the file ends with it.
  var isLast = false

  /// Takes a mapped row.
  mutating func take(_ row: TableRow, _ outcome: RowMapper.Outcome, keepsBytes: Bool) {
    switch outcome {
    case .skipped:
      skipped += 1
      return
    case .record(let record): records.append(record)
    case .refused(let reasons): refusals += reasons
    }
    if keepsBytes { bytes[row.number] = row.bytes }
  }
}
