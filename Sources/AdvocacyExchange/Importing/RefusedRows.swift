import Advocacy

/// Writes the rows that were not taken as they stand in the file, each with its reason in a column before
/// the others, so that the file can be put right and imported again: reading takes that column off.
struct RefusedRows {
  /// The header of the column of reasons.
  static let reasonColumn = "refused_because"

  private let dialect: DelimitedDialect?
  private let write: ([UInt8]) throws -> Void

  /// Writes in the dialect of the file; a nil one is for JSON.
  init(_ dialect: DelimitedDialect?, write: @escaping ([UInt8]) throws -> Void) {
    self.dialect = dialect
    self.write = write
  }

  /// Begins the output with the header rows as they stand in the file.
  ///
  /// A file without a header gets a row that says that reasons come first. What is written is UTF-8, which a mark
  /// tells where the format would have it read otherwise.
  func begin(_ headerRows: [[UInt8]], isMarked: Bool) throws {
    guard let dialect else { return }
    if isMarked { try write([0xEF, 0xBB, 0xBF]) }
    var cell = Array(Self.reasonColumn.utf8)
    for row in headerRows {
      try write(cell + [dialect.delimiter] + row + [0x0A])
      cell = []
    }
    if headerRows.isEmpty { try write(cell + [0x0A]) }
  }

  /// A row without the cell of its reason, as it stood in the file before.
  static func withoutReason(_ bytes: [UInt8], _ dialect: DelimitedDialect) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    var isQuoted = false
    for (index, byte) in bytes.enumerated() {
      if byte == quote, dialect.quotes == .doubled { isQuoted.toggle() }
      if byte == dialect.delimiter, !isQuoted { return Array(bytes[(index + 1)...]) }
    }
    return []
  }

  /// Writes one row.
  func row(_ bytes: [UInt8], reason: String) throws {
    if let dialect {
      try write(Self.cell(reason, dialect) + [dialect.delimiter] + bytes + [0x0A])
    } else {
      let key = "{" + JSONValue.string(Self.reasonColumn).text + ":" + JSONValue.string(reason).text
      let text = bytes.drop { $0 <= 0x20 }
      guard text.first == UInt8(ascii: "{") else {
        // What is no object stays none behind the reason, and is refused again until it is put right.
        return try write(Array((key + "} ").utf8) + Self.onOneLine(text) + [0x0A])
      }
      let rest = text.dropFirst()
      let isEmpty = rest.first { $0 > 0x20 } == UInt8(ascii: "}")
      try write(Array(key.utf8) + (isEmpty ? [] : [UInt8(ascii: ",")]) + Self.onOneLine(rest) + [0x0A])
    }
  }

  /// Line ends between the parts of a JSON object as blanks.
  private static func onOneLine(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
  }

  private static func cell(_ text: String, _ dialect: DelimitedDialect) -> [UInt8] {
    switch dialect.quotes {
    case .doubled:
      return Array(
        "\"\(text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\"".utf8)
    case .text:
      return text.utf8.map { $0 == dialect.delimiter || $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    }
  }
}
