import Advocacy

/// The state of one run of an import: the chunk at hand and what became of the rows so far.
struct ImportRun {
  /// The time a chunk should take at most, so that others can write in between.
  private static let longestChunk = Duration.milliseconds(100)
  private static let largestChunk = 10_000
  /// Fewer rows cost more to make durable than to write, so that a slow machine would only become slower by them.
  private static let smallestChunk = 200

  var report = ImportReport()
  var refusedRows: RefusedRows?

  private var records: [ImportRecord] = []
  private var refusals: [RowRefusal] = []
  private var bytes: [Int: [UInt8]] = [:]
  private var pending = 0
  private var chunkSize = smallestChunk

  private let plan: MappingPlan

  init(_ plan: MappingPlan, doneBefore: Int) {
    self.plan = plan
    report.doneBefore = doneBefore
  }

  /// Whether it is time to hand the chunk on; rows that were refused or passed over count too.
  var isChunkFull: Bool { pending >= chunkSize }

  /// Takes a mapped row into the chunk, unless an earlier run has done it.
  mutating func take(_ row: TableRow, _ outcome: RowMapper.Outcome) {
    report.rows += 1
    pending += 1
    guard report.rows > report.doneBefore else { return }
    switch outcome {
    case .skipped: report.skipped += 1
    case .record(let record):
      records.append(record)
      if refusedRows != nil { bytes[row.number] = row.bytes }
    case .refused(let reasons):
      refusals += reasons
      if refusedRows != nil { bytes[row.number] = row.bytes }
    }
  }

  /// Hands the chunk on and counts what became of it.
  mutating func append(to sink: inout some ImportSink) throws {
    defer {
      records.removeAll(keepingCapacity: true)
      refusals.removeAll()
      bytes.removeAll(keepingCapacity: true)
      pending = 0
    }
    guard pending > 0, report.rows > report.doneBefore else { return }
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = try sink.append(records, rowsRead: report.rows)
    chunkSize = Self.chunk(after: chunkSize, took: clock.now - start)
    report.added += outcome.added
    report.updated += outcome.updated
    report.unchanged += outcome.unchanged
    report.made.merge(outcome.made, uniquingKeysWith: +)
    // The sink knows fields; who reads the file knows its columns.
    let told = outcome.refusals.map { refusal in
      RowRefusal(
        row: refusal.row, column: refusal.column.map { plan.columnTitle(of: $0) }, reason: refusal.reason)
    }
    try tell(refusals + told)
  }

  /// Takes as many rows next time as a little less than the longest chunk has room for, twice as many at most.
  static func chunk(after size: Int, took duration: Duration) -> Int {
    let share = longestChunk * 0.8 / max(duration, .microseconds(1))
    return min(largestChunk, max(smallestChunk, Int(Double(size) * min(2, share))))
  }

  private mutating func tell(_ refusals: [RowRefusal]) throws {
    let sorted = refusals.sorted { $0.row < $1.row }
    report.refusals += sorted.prefix(max(0, ImportReport.mostRefusals - report.refusals.count))
    var index = 0
    while index < sorted.count {
      let row = sorted[index].row
      let reasons = sorted[index...].prefix { $0.row == row }
      report.refused += 1
      if let refusedRows {
        let reason = reasons.map { ($0.column.map { $0 + ": " } ?? "") + $0.reason }.joined(separator: " ")
        try refusedRows.row(bytes[row] ?? [], reason: reason)
      }
      index += reasons.count
    }
  }
}
