/// Tells the line of a key of a TOML text, which the parser doesn't keep.
///
/// It knows tables in brackets and keys at the beginning of a line, which is how people write such files; for
/// keys inside an inline table it gives the line of the table. The tables of an array are counted from 0: the
/// second `[[promises]]` stands under `promises`, `1`.
public struct TOMLLineIndex: Sendable {
  private var lines: [[String]: Int] = [:]

  /// Reads where the keys of a text stand.
  public init(_ text: String) {
    var table: [String] = []
    // How much of the table's own path is noted.
    var noted = 0
    var arrays: [[String]: Int] = [:]
    var closing: UInt8?
    for (offset, line) in text.utf8.split(separator: .feed, omittingEmptySubsequences: false).enumerated() {
      let trimmed = line.drop { $0 == .space || $0 == .tab }
      if let end = closing {
        if trimmed.count(of: end) > 0 { closing = nil }
        continue
      }
      if trimmed.first == .bracket {
        table = Self.path(trimmed.drop { $0 == .bracket }, until: .closingBracket)
        if trimmed.dropFirst().first == .bracket {
          note(table, offset + 1)
          let position = arrays[table] ?? 0
          arrays[table] = position + 1
          table.append(String(position))
        }
        note(table, offset + 1)
        noted = 0
      } else if trimmed.first != .hash, trimmed.contains(.equals) {
        let path = table + Self.path(trimmed, until: .equals)
        for length in min(noted + 1, path.count)...path.count { note(Array(path.prefix(length)), offset + 1) }
        noted = table.count
        closing = [UInt8.quote, .apostrophe].first { trimmed.count(of: $0) == 1 }
      }
    }
  }

  private mutating func note(_ path: [String], _ line: Int) {
    lines[path] = lines[path] ?? line
  }

  /// The line, from 1, of a key or of the closest table around it; nil for the document itself.
  public func line(of path: [String]) -> Int? {
    var path = path
    while !path.isEmpty {
      if let line = lines[path] { return line }
      path.removeLast()
    }
    return nil
  }

  /// The parts of a dotted key, quoted ones without their quotes.
  private static func path(_ text: Substring.UTF8View, until end: UInt8) -> [String] {
    var parts: [[UInt8]] = [[]]
    var quote: UInt8?
    for byte in text {
      if let open = quote {
        if byte == open { quote = nil } else { parts[parts.count - 1].append(byte) }
      } else if byte == .quote || byte == .apostrophe {
        quote = byte
      } else if byte == end {
        break
      } else if byte == .dot {
        parts.append([])
      } else if byte != .space, byte != .tab {
        parts[parts.count - 1].append(byte)
      }
    }
    return parts.map { String(decoding: $0, as: UTF8.self) }
  }
}

extension UInt8 {
  fileprivate static let feed = UInt8(ascii: "\n")
  fileprivate static let space = UInt8(ascii: " ")
  fileprivate static let tab = UInt8(ascii: "\t")
  fileprivate static let bracket = UInt8(ascii: "[")
  fileprivate static let closingBracket = UInt8(ascii: "]")
  fileprivate static let hash = UInt8(ascii: "#")
  fileprivate static let equals = UInt8(ascii: "=")
  fileprivate static let dot = UInt8(ascii: ".")
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let apostrophe = UInt8(ascii: "'")
}

extension Substring.UTF8View {
  /// How many times three of a sort stand in a row, which is how texts of several lines begin and end.
  fileprivate func count(of quote: UInt8) -> Int {
    var (count, row) = (0, 0)
    for byte in self {
      row = byte == quote ? row + 1 : 0
      if row == 3 { (count, row) = (count + 1, 0) }
    }
    return count
  }
}
