/// Writes a table as text, row by row, handing on its bytes as they come.
public struct DelimitedWriter {
  /// One cell.
  public enum Cell: Equatable, Sendable {
    /// Text somebody wrote: protected where the file is to be safe for spreadsheets.
    case text(String)
    /// A number, date, reference or word of ours: written as it is.
    case plain(String)
    /// Text somebody wrote, as UTF-8.
    case textBytes(ArraySlice<UInt8>)
    /// A word of ours, as UTF-8.
    case plainBytes(ArraySlice<UInt8>)
  }

  private static let flushSize = 64 * 1024

  private let delimiter: UInt8
  private let lineEnd: [UInt8]
  private let isSpreadsheetSafe: Bool
  private let write: ([UInt8]) throws -> Void
  private var buffer: [UInt8] = []
  /// The cells of the row under way, and where it begins.
  private var cellCount = 0
  private var rowStart = 0

  /// A writer that gives its bytes to `write`.
  ///
  /// - Parameters:
  ///   - delimiter: the byte between cells.
  ///   - lineEnd: what ends a row.
  ///   - isSpreadsheetSafe: whether text cells are protected by ``SpreadsheetSafety``.
  ///   - write: takes the bytes, in order.
  public init(
    delimiter: UInt8 = UInt8(ascii: ","), lineEnd: String = "\n", isSpreadsheetSafe: Bool = false,
    write: @escaping ([UInt8]) throws -> Void
  ) {
    self.delimiter = delimiter
    self.lineEnd = Array(lineEnd.utf8)
    self.isSpreadsheetSafe = isSpreadsheetSafe
    self.write = write
  }

  /// Writes one row.
  public mutating func row(_ cells: [Cell]) throws {
    for cell in cells { add(cell) }
    try endRow()
  }

  /// Adds a cell to the row under way.
  public mutating func add(_ cell: Cell) {
    if cellCount == 0 { rowStart = buffer.count } else { buffer.append(delimiter) }
    cellCount += 1
    switch cell {
    case .plain(var text): text.withUTF8 { append($0) }
    case .text(let text):
      var safe = isSpreadsheetSafe ? SpreadsheetSafety.protected(text) : text
      safe.withUTF8 { append($0) }
    case .plainBytes(let bytes): bytes.withUnsafeBufferPointer { append($0) }
    case .textBytes(let bytes):
      if isSpreadsheetSafe, SpreadsheetSafety.mayNeedProtection(bytes) {
        var safe = SpreadsheetSafety.protected(String(decoding: bytes, as: UTF8.self))
        safe.withUTF8 { append($0) }
      } else {
        bytes.withUnsafeBufferPointer { append($0) }
      }
    }
  }

  /// Ends the row under way.
  public mutating func endRow() throws {
    // A row of one empty cell would be a blank line.
    if cellCount == 1, buffer.count == rowStart { buffer.append(contentsOf: "\"\"".utf8) }
    cellCount = 0
    buffer.append(contentsOf: lineEnd)
    if buffer.count >= Self.flushSize { try flush() }
  }

  /// Hands on what is still held; call it after the last row.
  public mutating func flush() throws {
    guard !buffer.isEmpty else { return }
    try write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    let quote = UInt8(ascii: "\"")
    guard needsQuotes(text) else {
      buffer.append(contentsOf: text)
      return
    }
    buffer.append(quote)
    for byte in text {
      if byte == quote { buffer.append(quote) }
      buffer.append(byte)
    }
    buffer.append(quote)
  }

  /// Quotes also around other delimiters, line ends and outer blanks, so that no other program is misled.
  private func needsQuotes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    if first == 0x20 || last == 0x20 { return true }
    return bytes.contains { byte in
      switch byte {
      case delimiter, UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"),
        0x09, 0x0A, 0x0D:
        true
      default: false
      }
    }
  }
}
