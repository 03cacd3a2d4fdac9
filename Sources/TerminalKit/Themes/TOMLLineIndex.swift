/// Where the keys of a TOML text stand, for messages about what they mean.
///
/// It knows tables in brackets and keys at the start of a line, which is how theme files are written.
struct TOMLLineIndex {
  private var lines: [String: Int] = [:]

  init(_ text: String) {
    var table = ""
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = line.drop { $0 == " " || $0 == "\t" }
      if line.first == "[" {
        table = Self.normal(line.dropFirst().prefix { $0 != "]" })
        lines[table] = lines[table] ?? number + 1
      } else if let end = line.firstIndex(of: "="), line.first != "#" {
        let key = Self.normal(line[..<end])
        let path = table.isEmpty ? key : table + "." + key
        lines[path] = lines[path] ?? number + 1
      }
    }
  }

  /// The line of a key by its path, counted from 1; that of the nearest table or key around it when it shares a line.
  func line(of path: [String]) -> Int? {
    var path = path
    while !path.isEmpty {
      if let line = lines[path.joined(separator: ".")] { return line }
      path.removeLast()
    }
    return nil
  }

  private static func normal(_ key: Substring) -> String {
    String(key.filter { $0 != " " && $0 != "\t" && $0 != "\"" && $0 != "'" })
  }
}
