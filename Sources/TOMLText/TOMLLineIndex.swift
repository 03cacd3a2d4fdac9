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
    var arrays: [[String]: Int] = [:]
    var closing: String?
    for (offset, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let trimmed = line.drop { $0 == " " || $0 == "\t" }
      if let end = closing {
        if trimmed.contains(end) { closing = nil }
        continue
      }
      if trimmed.hasPrefix("[") {
        table = Self.path(trimmed.drop { $0 == "[" }, until: "]")
        if trimmed.hasPrefix("[[") {
          note(table, offset + 1)
          let position = arrays[table] ?? 0
          arrays[table] = position + 1
          table.append(String(position))
        }
        note(table, offset + 1)
      } else if !trimmed.hasPrefix("#"), trimmed.contains("=") {
        let path = table + Self.path(trimmed, until: "=")
        for length in 1...max(1, path.count) { note(Array(path.prefix(length)), offset + 1) }
        closing = ["\"\"\"", "'''"].first { trimmed.components(of: $0) == 2 }
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
  private static func path(_ text: Substring, until end: Character) -> [String] {
    var parts = [""]
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil } else { parts[parts.count - 1].append(character) }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == end {
        break
      } else if character == "." {
        parts.append("")
      } else if character != " ", character != "\t" {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }
}

extension Substring {
  /// How many pieces another text splits this one into.
  fileprivate func components(of other: String) -> Int {
    var count = 1
    var rest = self
    while let range = rest.firstRange(of: other) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
