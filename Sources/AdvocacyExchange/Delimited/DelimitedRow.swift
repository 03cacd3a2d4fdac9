import Glibc

/// One row of a table written as text: its bytes as they stand in the file (as UTF-8, without the line end),
/// and where its cells are in them.
public struct DelimitedRow: Sendable {
  /// The row's number as a spreadsheet shows it: the header is row 1, blank lines count.
  public internal(set) var number = 0
  /// The number of the text line on which it begins, from 1.
  public internal(set) var line = 0
  /// The bytes as they stand in the file.
  public internal(set) var bytes: [UInt8] = []
  /// What is wrong with the row as a whole, if anything.
  public internal(set) var problem: DelimitedProblem?
  var fields: [DelimitedScanner.Field] = []

  /// An empty row, to be filled by ``DelimitedReader/next(into:)``.
  public init() {}

  /// The number of cells.
  public var count: Int { fields.count }

  /// The text of a cell, counted from zero; empty beyond the last.
  ///
  /// Broken UTF-8 shows as U+FFFD.
  public func text(_ index: Int) -> String {
    guard fields.indices.contains(index) else { return "" }
    let field = fields[index]
    let slice = bytes[field.start..<field.end]
    guard field.hasDoubledQuotes else { return String(decoding: slice, as: UTF8.self) }
    return String(decoding: Self.undoubled(slice), as: UTF8.self)
  }

  /// The text of all cells.
  public var texts: [String] { (0..<count).map(text) }

  /// Whether a cell holds nothing, or nothing but blanks.
  public func isBlank(_ index: Int) -> Bool {
    guard fields.indices.contains(index) else { return true }
    let field = fields[index]
    return bytes[field.start..<field.end].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  var holdsZeroByte: Bool {
    bytes.withUnsafeBytes { $0.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false }
  }

  private static func undoubled(_ slice: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(slice.count)
    var skip = false
    for byte in slice {
      if byte == UInt8(ascii: "\""), skip {
        skip = false
        continue
      }
      skip = byte == UInt8(ascii: "\"")
      result.append(byte)
    }
    return result
  }
}
