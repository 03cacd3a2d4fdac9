import Foundation

/// Files of real data that are no part of the project, in the folder that `ADVOCATE_TEST_DATA` names; tests that want
/// them are skipped without it.
public enum TestData {
  /// The folder; nothing where none is named.
  public static let folder = ProcessInfo.processInfo.environment["ADVOCATE_TEST_DATA"]

  /// Whether there is a folder.
  public static var isNamed: Bool { folder != nil }

  /// What isn't there.
  public struct Missing: Error, CustomStringConvertible {
    /// The sentence that says so.
    public let description: String
  }

  /// The path of a file in the folder; a missing one is a failure.
  public static func path(_ name: String) throws -> String {
    guard let folder else { throw Missing(description: "ADVOCATE_TEST_DATA isn't set") }
    let path = folder + "/" + name
    guard FileManager.default.fileExists(atPath: path) else {
      throw Missing(description: "\(path) is missing")
    }
    return path
  }

  /// The text of a file in the folder; a missing one is a failure.
  public static func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }
}
