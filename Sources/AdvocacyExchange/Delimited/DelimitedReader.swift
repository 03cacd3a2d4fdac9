/// Reads a table written as text (CSV, TSV and their relatives) row by row, in constant memory.
public final class DelimitedReader {
  /// What is known of the file beforehand; what is nil is told from its first 64 KiB.
  public struct Options: Sendable {
    /// The byte between two cells.
    public var delimiter: UInt8?
    /// The encoding.
    public var encoding: TextEncoding?
    /// How quotes are meant.
    public var quotes = DelimitedDialect.Quotes.doubled
    /// Bytes read at a time.
    public var chunkSize = 1 << 20
    /// The longest row, in bytes.
    public var longestRow = 16 << 20

    /// Options that leave everything to be told from the file.
    public init() {}
  }

  private static let mostRecoveries = 100

  private let stream: TextStream
  private let options: Options
  /// The delimiter and quotes found or given.
  public let dialect: DelimitedDialect
  /// The number of cells each row must have; nil accepts any.
  ///
  /// Set it from the header.
  public var expectedCount: Int?

  private var buffer: [UInt8] = []
  private var rowStart = 0
  private var scanner: DelimitedScanner
  private var scanned = 0
  private var isAtEnd = false
  private var skipsLineFeed = false
  private var nextNumber = 1
  private var nextLine = 1
  private var recoveries = 0
  private var firstRecovery = 0

  /// The encoding found or given.
  public var encoding: TextEncoding { stream.encoding }
  /// The bytes of the source read so far.
  public var position: Int { stream.position }
  /// The length of the source in bytes, where it is known.
  public var length: Int? { stream.length }

  /// Opens a source.
  ///
  /// - Throws: ``ExchangeError`` where it can't be read or isn't text.
  public convenience init(_ source: ByteSource, options: Options = Options()) throws(ExchangeError) {
    let stream = try TextStream(source, encoding: options.encoding, chunkSize: options.chunkSize)
    self.init(stream, options: options)
  }

  init(_ stream: TextStream, options: Options) {
    self.stream = stream
    self.options = options
    dialect = DelimitedDialect.detect(
      stream.peek(), isWhole: stream.sampleIsWhole, delimiter: options.delimiter, quotes: options.quotes)
    scanner = DelimitedScanner(dialect)
  }

  /// The next row, or nil after the last.
  public func next() throws(ExchangeError) -> DelimitedRow? {
    var row = DelimitedRow()
    return try next(into: &row) ? row : nil
  }

  /// Fills `row` with the next row, reusing its memory; false after the last.
  ///
  /// Blank lines are passed over. A row with a problem is given like any other, with
  /// ``DelimitedRow/problem`` set.
  public func next(into row: inout DelimitedRow) throws(ExchangeError) -> Bool {
    while true {
      guard let end = try findRowEnd() else { return false }
      let content = buffer[rowStart..<rowStart + end.content]
      let isBlank = content.isEmpty
      row.number = nextNumber
      row.line = nextLine
      nextNumber += 1
      nextLine += end.lines
      if !isBlank {
        row.bytes.replaceSubrange(row.bytes.startIndex..., with: content)
        row.fields.replaceSubrange(row.fields.startIndex..., with: scanner.fields)
        row.problem = end.problem ?? problem(of: &row)
      }
      rowStart += end.whole
      skipsLineFeed = end.skipsLineFeed
      scanner.reset()
      scanned = 0
      if !isBlank { return true }
    }
  }

  private struct RowEnd {
    var content: Int
    var whole: Int
    var lines: Int
    var problem: DelimitedProblem?
    var skipsLineFeed = false
  }

  private func findRowEnd() throws(ExchangeError) -> RowEnd? {
    while true {
      if skipsLineFeed, rowStart < buffer.count {
        if buffer[rowStart] == 0x0A { rowStart += 1 }
        skipsLineFeed = false
      }
      let start = rowStart
      let from = scanned
      let found = buffer.withUnsafeBufferPointer { whole in
        scanner.scan(UnsafeBufferPointer(rebasing: whole[start...]), from: from)
      }
      if let found { return rowEnd(at: found) }
      scanned = buffer.count - rowStart
      if scanned > options.longestRow {
        guard scanner.isInQuotes else { throw .rowTooLong(row: nextNumber, limit: options.longestRow) }
        return try recovered()
      }
      if try !refill() {
        guard scanned > 0 else { return nil }
        if scanner.isInQuotes { return try recovered() }
        scanner.finish(at: scanned)
        return RowEnd(content: scanned, whole: scanned, lines: 1 + scanner.innerLineFeeds)
      }
    }
  }

  private func rowEnd(at end: Int) -> RowEnd {
    var content = end - 1
    let isCarriageReturn = buffer[rowStart + content] == 0x0D
    if !isCarriageReturn, content > 0, buffer[rowStart + content - 1] == 0x0D { content -= 1 }
    return RowEnd(
      content: content, whole: end, lines: 1 + scanner.innerLineFeeds, skipsLineFeed: isCarriageReturn)
  }

  /// Reads more behind the unfinished row, which moves to the beginning of the buffer; false at the end.
  private func refill() throws(ExchangeError) -> Bool {
    guard !isAtEnd else { return false }
    buffer.removeFirst(rowStart)
    rowStart = 0
    isAtEnd = try !stream.read(into: &buffer)
    return !isAtEnd
  }

  /// Gives the first line of a row whose quote is never closed, so that the lines after it can still be read.
  private func recovered() throws(ExchangeError) -> RowEnd {
    recoveries += 1
    if recoveries == 1 { firstRecovery = nextNumber }
    guard recoveries <= Self.mostRecoveries else { throw .quotesNeverClosed(firstRow: firstRecovery) }
    return firstLine(problem: .quoteNeverClosed)
  }

  private func firstLine(problem: DelimitedProblem) -> RowEnd {
    let rest = buffer[rowStart...]
    let lineEnd: UInt8 = dialect.carriageReturnEndsRow ? 0x0D : 0x0A
    let line = (rest.firstIndex(of: lineEnd) ?? rest.endIndex) - rowStart
    let content = line > 0 && lineEnd == 0x0A && buffer[rowStart + line - 1] == 0x0D ? line - 1 : line
    var text = DelimitedScanner(DelimitedDialect(delimiter: dialect.delimiter, quotes: .text))
    buffer.withUnsafeBufferPointer { whole in
      _ = text.scan(UnsafeBufferPointer(rebasing: whole[rowStart..<rowStart + content]), from: 0)
    }
    text.finish(at: content)
    scanner = text
    return RowEnd(content: content, whole: min(line + 1, rest.count), lines: 1, problem: problem)
  }

  private func problem(of row: inout DelimitedRow) -> DelimitedProblem? {
    if let cell = scanner.textAfterQuote { return .textAfterQuote(cell: cell) }
    let survey = row.bytes.withUnsafeBufferPointer { UTF8Survey($0) }
    if survey.broken > 0 || survey.unfinished > 0 { return .brokenText(encoding) }
    if row.holdsZeroByte { return .zeroByte }
    guard let expectedCount, row.count != expectedCount else { return nil }
    if row.count < expectedCount { return .tooFewCells(found: row.count, expected: expectedCount) }
    if (expectedCount..<row.count).allSatisfy({ row.isBlank($0) }) {
      row.fields.removeLast(row.count - expectedCount)
      return nil
    }
    return .tooManyCells(found: row.count, expected: expectedCount)
  }
}
