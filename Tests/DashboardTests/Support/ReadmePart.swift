import Foundation
import Synchronization
import Testing

/// A part of the README that is made from the program, between two marks.
struct ReadmePart {
  /// The mark before it, with the end of its line.
  let beginning: String
  /// The mark behind it.
  let end: String

  /// Held while the README is read and written anew, since several of its parts are made by tests that run at once.
  private static let turn = Mutex(())

  /// Expects the part to be as it is made now; `RECORD_SNAPSHOTS=1` writes it anew, and that run fails.
  func expect(_ fresh: String) throws {
    try Self.turn.withLock { _ in try compare(fresh) }
  }

  private func compare(_ fresh: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("README.md")
    var readme = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(readme.range(of: beginning)).upperBound
    let stop = try #require(readme.range(of: end)).lowerBound
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      readme.replaceSubrange(start..<stop, with: fresh)
      try readme.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("The part of the README was written anew.")
    } else {
      #expect(readme[start..<stop] == fresh, "RECORD_SNAPSHOTS=1 swift test --filter Readme writes it anew")
    }
  }
}
