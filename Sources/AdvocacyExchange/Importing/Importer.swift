import Advocacy

/// Brings a file in: reads it once, in constant memory, and gives its rows chunk by chunk to a sink, which writes one
/// while the next is read.
public final class Importer {
  /// What becomes of each column.
  public let plan: MappingPlan
  /// What the import is, so that an interrupted one is known again.
  public let source: ImportSource
  /// How the text is read, in a few words, such as “comma-separated, UTF-8”.
  public let readingSummary: String

  private let reader: ChunkReader
  private let dialect: DelimitedDialect?
  private let headerBytes: [[UInt8]]
  private let isEncodingGiven: Bool
  private let length: Int?

  /// Opens a file, reads its header and some rows, and plans what becomes of its columns.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - request: kind, format, columns and key. Without a format, our own exports are known by their header.
  ///   - context: the time, zone and currency by which cells are read.
  ///   - chunkSize: bytes read at a time.
  /// - Throws: ``ExchangeError`` where the file can't be read or its columns don't fit.
  public init(
    _ bytes: ByteSource, request: MappingRequest, context: ReadingContext, chunkSize: Int = 1 << 20
  ) throws(ExchangeError) {
    var request = request
    let table = try TableReader(bytes, format: request.format, chunkSize: chunkSize)
    if request.format == nil, table.header.starts(with: ["kind", "ref", "version"]) {
      request.format = try ImportFormat.find("native")
    }
    if request.format?.matchesNames == true {
      // One file may hold things of several kinds, those of the kind asked for coming late in it.
      table.takeHeader(Exporter.columns(of: request.kind))
    }
    // JSON keeps text as it is; only tables are guarded against spreadsheets.
    if table.dialect == nil { request.format?.isSpreadsheetSafe = false }
    let plan = try MappingPlan(request, header: table.header, ahead: table.ahead)
    self.plan = plan
    (dialect, headerBytes) = (table.dialect, table.headerBytes)
    (isEncodingGiven, length) = (table.isEncodingGiven, table.length)
    readingSummary = table.summary
    source = ImportSource(
      name: bytes.name.split(separator: "/").last.map(String.init) ?? bytes.name, kind: plan.kind,
      fingerprint: table.fingerprint.map { "\($0)-\(plan.fingerprint)" }, startsClocks: plan.startsClocks)
    reader = ChunkReader(table, RowMapper(plan, context))
  }

  /// Reads the rest of the file into a sink; call it once.
  ///
  /// - Parameters:
  ///   - sink: takes the rows; a rehearsing one keeps none.
  ///   - refused: takes the bytes of a file of the rows not taken, each with its reason in a column before the
  ///     others; nil where nobody wants it.
  ///   - refusedGoesOn: whether `refused` goes on with a file that an earlier run of this import began.
  ///   - progress: is told after each chunk.
  ///   - isInterrupted: is asked between chunks; the import stops where it says yes.
  /// - Returns: what became of the rows.
  /// - Throws: what the sink, the refused output or reading throws; what was taken before stays.
  public func run(
    into sink: inout some ImportSink, refused: (([UInt8]) throws -> Void)? = nil, refusedGoesOn: Bool = false,
    progress: (ImportProgress) -> Void = { _ in }, isInterrupted: () -> Bool = { false }
  ) throws -> ImportReport {
    var run = ImportRun(plan, doneBefore: sink.rowsDone)
    run.refusedRows = try refused.map {
      let rows = RefusedRows(dialect, write: $0)
      if !refusedGoesOn { try rows.begin(headerBytes, isMarked: isEncodingGiven) }
      return rows
    }
    run.report.batch = sink.batch
    reader.begin(doneBefore: sink.rowsDone, keepsBytes: refused != nil)
    var reading = reader.read(run.chunkSize)
    while true {
      let chunk = try reading.get()
      if !chunk.isLast { reading = reader.read(run.chunkSize) }
      try run.append(chunk, to: &sink)
      if chunk.isLast { try sink.finish() }
      progress(ImportProgress(rows: run.report.rows, bytes: chunk.position, totalBytes: length))
      if chunk.isLast { return run.report }
      if isInterrupted() {
        run.report.isInterrupted = true
        return run.report
      }
    }
  }
}
