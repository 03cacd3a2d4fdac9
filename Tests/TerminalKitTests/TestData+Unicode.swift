import TestSupport

extension TestData {
  /// The lines of a Unicode data file without comments and blank lines.
  static func unicodeLines(_ path: String) throws -> [Substring] {
    try text(path).split(separator: "\n").compactMap { line in
      let content = line.prefix { $0 != "#" }
      return content.contains { !$0.isWhitespace } ? content : nil
    }
  }
}
