import Foundation
import Testing

/// The screens as text in the folder of snapshots; `RECORD_SNAPSHOTS=1` writes them anew, and such a run fails.
enum SnapshotFile {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Snapshots")

  /// Expects a text to be that of a file, or records it.
  static func compare(_ text: String, with name: String) throws {
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name); look at it, then run without RECORD_SNAPSHOTS")
      return
    }
    let known = try String(contentsOf: file, encoding: .utf8)
    #expect(text == known, "\(name) differs; RECORD_SNAPSHOTS=1 records it anew")
  }
}
