import Advocacy

/// Reads a table to import: delimited text, or JSON objects.
final class TableReader {
  private enum Rows {
    case delimited(DelimitedReader)
    case objects(JSONObjectReader)
  }

  private let rows: Rows
  /// Tells one file's content from another's; nil where the source can't be read twice.
  let fingerprint: String?
  private var waiting: [TableRow] = []
  private var isWaitingRead = 0
  private var reused = DelimitedRow()
  private(set) var header: [String] = []
  /// The bytes of the header rows as they stand in the file; none for JSON and for files without a header.
  private(set) var headerBytes: [[UInt8]] = []
  /// Whether the format says how the text is encoded.
  let isEncodingGiven: Bool
  /// Whether the first column tells why an earlier import refused the row; it is taken off.
  private var hasReasons = false

  /// How the text is read, in a few words for people.
  var summary: String {
    switch rows {
    case .delimited(let reader): "\(reader.dialect.delimiterName)-separated, \(reader.encoding.title)"
    case .objects: "JSON"
    }
  }

  /// The delimiter; nil for JSON.
  var dialect: DelimitedDialect? {
    if case .delimited(let reader) = rows { reader.dialect } else { nil }
  }

  /// Bytes of the source read so far.
  var position: Int {
    switch rows {
    case .delimited(let reader): reader.position
    case .objects(let reader): reader.position
    }
  }

  /// The length of the source in bytes, where it is known.
  var length: Int? {
    switch rows {
    case .delimited(let reader): reader.length
    case .objects(let reader): reader.length
    }
  }

  /// Opens the source, reads its header and some rows ahead.
  init(_ source: ByteSource, format: ImportFormat?, chunkSize: Int = 1 << 20) throws(ExchangeError) {
    var options = DelimitedReader.Options()
    options.delimiter = format?.delimiter
    options.encoding = format?.encoding
    options.quotes = format?.quotes ?? .doubled
    options.chunkSize = chunkSize
    isEncodingGiven = options.encoding != nil && options.encoding != .utf8
    let stream = try TextStream(source, encoding: options.encoding, chunkSize: chunkSize)
    fingerprint = stream.fingerprint
    if JSONObjectReader.looksLikeJSON(stream.peek()) {
      let reader = JSONObjectReader(stream)
      rows = .objects(reader)
      try readAhead()
      collectKeys()
    } else {
      let reader = DelimitedReader(stream, options: options)
      rows = .delimited(reader)
      try readHeader(reader, rows: format?.headerRows ?? 1)
      try readAhead()
    }
  }

  /// Rows read ahead, for samples and guesses; they are given by ``next()`` all the same.
  var ahead: [TableRow] { waiting }

  /// The next row, or nil after the last.
  func next() throws(ExchangeError) -> TableRow? {
    if isWaitingRead < waiting.count {
      isWaitingRead += 1
      return waiting[isWaitingRead - 1]
    }
    waiting = []
    isWaitingRead = 0
    return try read()
  }

  private func read() throws(ExchangeError) -> TableRow? {
    switch rows {
    case .delimited(let reader):
      guard try reader.next(into: &reused) else { return nil }
      return tableRow(reused, reader.dialect)
    case .objects(let reader):
      return try reader.next(header: header)
    }
  }

  private func readHeader(_ reader: DelimitedReader, rows count: Int) throws(ExchangeError) {
    guard var first = try reader.next() else { throw .empty }
    hasReasons = first.text(0) == RefusedRows.reasonColumn
    guard count > 0 else {
      if hasReasons {
        guard let next = try reader.next() else { throw .empty }
        first = next
      }
      reader.expectedCount = first.count
      let row = tableRow(first, reader.dialect)
      header = row.cells.indices.map { "#\($0 + 1)" }
      waiting.append(row)
      return
    }
    if let problem = first.problem { throw .mapping("The header row can't be read. \(problem)") }
    let names = tableRow(first, reader.dialect)
    headerBytes = [names.bytes]
    header = names.cells
    for _ in 1..<count {
      guard let more = try reader.next() else { break }
      headerBytes.append(tableRow(more, reader.dialect).bytes)
    }
    reader.expectedCount = first.count
  }

  /// A row as a table has it, without the reason of an earlier refusal.
  private func tableRow(_ row: DelimitedRow, _ dialect: DelimitedDialect) -> TableRow {
    let cells = row.problem == nil ? row.texts : []
    return TableRow(
      number: row.number, line: row.line, cells: hasReasons ? Array(cells.dropFirst()) : cells,
      problem: row.problem?.description,
      bytes: hasReasons ? RefusedRows.withoutReason(row.bytes, dialect) : row.bytes)
  }

  private func readAhead() throws(ExchangeError) {
    while waiting.count < 100, let row = try read() { waiting.append(row) }
  }

  /// Takes other columns as the header of JSON objects, where it is known which they have; tables keep their own.
  func takeHeader(_ names: [String]) {
    guard case .objects = rows else { return }
    let old = header
    header = names
    waiting = waiting.map { row in
      var row = row
      row.extras += zip(old, row.cells).map { TableRow.Extra(column: $0, text: $1) }
      JSONObjectReader.arrange(&row, by: names)
      return row
    }
  }

  /// Takes the keys of the objects read ahead as the header.
  private func collectKeys() {
    var known: Set<String> = []
    for row in waiting {
      for extra in row.extras where known.insert(extra.column).inserted { header.append(extra.column) }
    }
    waiting = waiting.map { row in
      var row = row
      JSONObjectReader.arrange(&row, by: header)
      return row
    }
  }
}
