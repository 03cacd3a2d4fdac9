/// Writes a table as text, row by row, handing on its bytes as they come.
public struct DelimitedWriter {
  /// One cell.
  public enum Cell: Equatable, Sendable {
    /// Text somebody wrote: protected where the file is to be safe for spreadsheets.
    case text(String)
    /// A number, date, reference or word of ours: written as it is.
    case plain(String)
  }

  private static let flushSize = 64 * 1024

  private let delimiter: UInt8
  private let lineEnd: [UInt8]
  private let isSpreadsheetSafe: Bool
  private let write: ([UInt8]) throws -> Void
  private var buffer: [UInt8] = []

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
    for (index, cell) in cells.enumerated() {
      if index > 0 { buffer.append(delimiter) }
      switch cell {
      case .plain(let text): append(text, isOnlyCell: cells.count == 1)
      case .text(let text):
        append(isSpreadsheetSafe ? SpreadsheetSafety.protected(text) : text, isOnlyCell: cells.count == 1)
      }
    }
    buffer.append(contentsOf: lineEnd)
    if buffer.count >= Self.flushSize { try flush() }
  }

  /// Hands on what is still held; call it after the last row.
  public mutating func flush() throws {
    guard !buffer.isEmpty else { return }
    try write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ text: String, isOnlyCell: Bool) {
    let quote = UInt8(ascii: "\"")
    guard needsQuotes(text) || (isOnlyCell && text.isEmpty) else {
      buffer.append(contentsOf: text.utf8)
      return
    }
    buffer.append(quote)
    for byte in text.utf8 {
      if byte == quote { buffer.append(quote) }
      buffer.append(byte)
    }
    buffer.append(quote)
  }

  /// Quotes also around other delimiters, line ends and outer blanks, so that no other program is misled.
  private func needsQuotes(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.reversed().first else { return false }
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
