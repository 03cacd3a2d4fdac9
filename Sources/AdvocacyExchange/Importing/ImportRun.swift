import Advocacy

/// The state of one run of an import: what became of the rows so far, and how many are handed on at once.
struct ImportRun {
  private static let largestChunk = 10_000
  /// Fewer rows cost more to make durable than to write, so that a slow machine would only become slower by them.
  private static let smallestChunk = 200

  var report = ImportReport()
  var refusedRows: RefusedRows?

  /// How many rows the next chunk should have.
  private(set) var chunkSize = smallestChunk

  private let plan: MappingPlan

  init(_ plan: MappingPlan, doneBefore: Int) {
    self.plan = plan
    report.doneBefore = doneBefore
  }

  /// Hands a chunk on and counts what became of it.
  mutating func append(_ chunk: ImportChunk, to sink: inout some ImportSink) throws {
    report.rows += chunk.rows
    report.skipped += chunk.skipped
    guard chunk.rows > 0, report.rows > report.doneBefore else { return }
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = try sink.append(chunk.records, rowsRead: report.rows)
    chunkSize = Self.chunk(after: chunk.rows, took: clock.now - start, atMost: sink.longestAppend)
    report.added += outcome.added
    report.updated += outcome.updated
    report.unchanged += outcome.unchanged
    report.made.merge(outcome.made, uniquingKeysWith: +)
    // The sink knows fields; who reads the file knows its columns.
    let told = outcome.refusals.map { refusal in
      RowRefusal(
        row: refusal.row, column: refusal.column.map { plan.columnTitle(of: $0) }, reason: refusal.reason)
    }
    try tell(chunk.refusals + told, chunk.bytes)
  }

  /// Takes as many rows next time as a little less than the longest time has room for, twice as many at most.
  static func chunk(after size: Int, took duration: Duration, atMost longest: Duration) -> Int {
    let share = longest * 0.8 / max(duration, .microseconds(1))
    return min(largestChunk, max(smallestChunk, Int(Double(size) * min(2, share))))
  }

  private mutating func tell(_ refusals: [RowRefusal], _ bytes: [Int: [UInt8]]) throws {
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
