import Foundation
import Testing

@testable import Dashboard

/// The list of keys in the README is made from the command table.
@Suite struct ReadmeKeysTests {
  private static let beginning = "<!-- keys, made from the command table -->\n"
  private static let end = "<!-- end of keys -->"

  /// `RECORD_SNAPSHOTS=1` writes the list anew, and that run fails.
  @Test func theListIsFresh() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("README.md")
    var readme = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(readme.range(of: Self.beginning)).upperBound
    let stop = try #require(readme.range(of: Self.end)).lowerBound
    let fresh = ("\n" + CommandTable.markdown).replacing("\n### ", with: "\n#### ") + "\n"
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      readme.replaceSubrange(start..<stop, with: fresh)
      try readme.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("The list of keys was written anew.")
    } else {
      #expect(
        readme[start..<stop] == fresh, "RECORD_SNAPSHOTS=1 swift test --filter ReadmeKeysTests writes it anew"
      )
    }
  }
}
