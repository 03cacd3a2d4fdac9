@testable import AdvocacyExchange

/// Reads whole tables for the tests.
enum DelimitedReading {
  static func rows(
    _ bytes: [UInt8], _ change: (inout DelimitedReader.Options) -> Void = { _ in }
  ) throws -> [[String]] {
    try all(bytes, change).map(\.texts)
  }

  static func rows(
    _ text: String, _ change: (inout DelimitedReader.Options) -> Void = { _ in }
  ) throws -> [[String]] {
    try rows(Array(text.utf8), change)
  }

  static func all(
    _ bytes: [UInt8], _ change: (inout DelimitedReader.Options) -> Void = { _ in }
  ) throws -> [DelimitedRow] {
    try all(.memory(bytes), change)
  }

  static func all(
    _ source: ByteSource, _ change: (inout DelimitedReader.Options) -> Void = { _ in }
  ) throws -> [DelimitedRow] {
    var options = DelimitedReader.Options()
    change(&options)
    let reader = try DelimitedReader(source, options: options)
    var rows: [DelimitedRow] = []
    while let row = try reader.next() {
      if rows.isEmpty { reader.expectedCount = row.count }
      rows.append(row)
    }
    return rows
  }

  static func written(_ table: [[String]], delimiter: String = ",", lineEnd: String = "\n") throws -> [UInt8]
  {
    let collected = Collected()
    var writer = DelimitedWriter(delimiter: delimiter.utf8.first ?? 0x2C, lineEnd: lineEnd) {
      collected.bytes += $0
    }
    for row in table { try writer.row(row.map { .text($0) }) }
    try writer.flush()
    return collected.bytes
  }
}

/// Takes the bytes of a writer.
final class Collected {
  var bytes: [UInt8] = []
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
