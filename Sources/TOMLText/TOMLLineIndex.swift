/// Tells the line of a key of a TOML text, which the parser doesn't keep.
///
/// It knows tables in brackets and keys at the beginning of a line, which is how people write such files; for
/// keys inside an inline table it gives the line of the table. The tables of an array are counted from 0: the
/// second `[[promises]]` stands under `promises`, `1`.
public struct TOMLLineIndex: Sendable {
  /// Each path with its line, in the order of the text: nearly all of them are never asked for.
  private var entries: [(path: String, line: Int)] = []

  /// Reads where the keys of a text stand.
  public init(_ text: String) {
    var text = text
    text.withUTF8 { read($0) }
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    var table: [UInt8] = []
    var isTableNoted = true
    var arrays: [[UInt8]: Int] = [:]
    var closing: UInt8?
    for (offset, line) in text.split(separator: .feed, omittingEmptySubsequences: false).enumerated() {
      let trimmed = line.drop { $0 == .space || $0 == .tab }
      if let end = closing {
        if trimmed.count(of: end) > 0 { closing = nil }
        continue
      }
      if trimmed.first == .bracket {
        table = Self.path(trimmed.drop { $0 == .bracket }, until: .closingBracket)
        if trimmed.dropFirst().first == .bracket {
          note(table[...], offset + 1)
          let position = arrays[table] ?? 0
          arrays[table] = position + 1
          table += String(position).utf8 + [.separator]
        }
        note(table[...], offset + 1)
        isTableNoted = false
      } else if trimmed.first != .hash, trimmed.contains(.equals) {
        let path = table + Self.path(trimmed, until: .equals)
        // The tables around the first key of one are known by it, where no brackets name them before.
        for end in path.indices[(isTableNoted ? table.count : 0)...] where path[end] == .separator {
          note(path[...end], offset + 1)
        }
        isTableNoted = true
        closing = [UInt8.quote, .apostrophe].first { trimmed.count(of: $0) == 1 }
      }
    }
  }

  private mutating func note(_ path: ArraySlice<UInt8>, _ line: Int) {
    entries.append((String(decoding: path, as: UTF8.self), line))
  }

  /// The line, from 1, of a key or of the closest table around it; nil for the document itself.
  public func line(of path: [String]) -> Int? {
    var path = path
    while !path.isEmpty {
      let whole = path.map { $0 + Self.separator }.joined()
      if let entry = entries.first(where: { $0.path == whole }) { return entry.line }
      path.removeLast()
    }
    return nil
  }

  /// What stands behind each part of a path: a control character, which no key holds.
  private static let separator = String(decoding: [UInt8.separator], as: UTF8.self)

  /// The parts of a dotted key, each with the separator behind it, quoted ones without their quotes.
  private static func path(_ text: Slice<UnsafeBufferPointer<UInt8>>, until end: UInt8) -> [UInt8] {
    var path: [UInt8] = []
    var quote: UInt8?
    for byte in text {
      if let open = quote {
        if byte == open { quote = nil } else { path.append(byte) }
      } else if byte == .quote || byte == .apostrophe {
        quote = byte
      } else if byte == end {
        break
      } else if byte == .dot {
        path.append(.separator)
      } else if byte != .space, byte != .tab {
        path.append(byte)
      }
    }
    return path + [.separator]
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
  fileprivate static let separator: UInt8 = 0x1f
}

extension Slice<UnsafeBufferPointer<UInt8>> {
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
