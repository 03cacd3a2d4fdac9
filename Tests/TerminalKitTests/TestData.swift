import Foundation
import Testing

/// Files of real data that are no part of the project, in the folder that `ADVOCATE_TEST_DATA` names.
enum TestData {
  static var folder: String? { ProcessInfo.processInfo.environment["ADVOCATE_TEST_DATA"] }
  static var isNamed: Bool { folder != nil }

  /// The text of a file; a failure when it isn't there.
  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: #require(folder) + "/" + path, encoding: .utf8)
  }

  /// The lines of a Unicode data file without comments and blank lines.
  static func unicodeLines(_ path: String) throws -> [Substring] {
    try text(path).split(separator: "\n").compactMap { line in
      let content = line.prefix { $0 != "#" }
      return content.contains { !$0.isWhitespace } ? content : nil
    }
  }
}
