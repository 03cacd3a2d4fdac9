import Foundation

/// The folder of real data, named by ADVOCATE_TEST_DATA; tests that want it are skipped without it.
enum TestData {
  static let folder = ProcessInfo.processInfo.environment["ADVOCATE_TEST_DATA"]

  static var isNamed: Bool { folder != nil }

  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  /// The path of a file in the folder; a missing one is a failure.
  static func path(_ name: String) throws -> String {
    guard let folder else { throw Missing(description: "ADVOCATE_TEST_DATA isn't set") }
    let path = folder + "/" + name
    guard FileManager.default.fileExists(atPath: path) else {
      throw Missing(description: "\(path) is missing")
    }
    return path
  }
}
