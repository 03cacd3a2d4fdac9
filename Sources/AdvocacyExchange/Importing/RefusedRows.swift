/// Writes the rows that were not taken as they stand in the file, each with its reason in a column before
/// the others, so that the file can be put right and imported again.
struct RefusedRows {
  /// The header of the column of reasons; imports pass over it.
  static let reasonColumn = "refused_because"

  private let dialect: DelimitedDialect?
  private let write: ([UInt8]) throws -> Void

  /// Begins the output with the header as it stands in the file; a nil dialect is for JSON.
  init(_ dialect: DelimitedDialect?, headerBytes: [UInt8], write: @escaping ([UInt8]) throws -> Void) throws {
    self.dialect = dialect
    self.write = write
    if let dialect, !headerBytes.isEmpty {
      try write(Array(Self.reasonColumn.utf8) + [dialect.delimiter] + headerBytes + [0x0A])
    }
  }

  /// Writes one row.
  func row(_ bytes: [UInt8], reason: String) throws {
    if let dialect {
      try write(Self.cell(reason, dialect) + [dialect.delimiter] + bytes + [0x0A])
    } else {
      let key = "{" + JSONValue.string(Self.reasonColumn).text + ":" + JSONValue.string(reason).text
      let rest = bytes.drop { $0 != UInt8(ascii: "{") }.dropFirst()
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
