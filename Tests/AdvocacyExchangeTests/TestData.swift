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

/// A fixed sequence of pseudo-random numbers (SplitMix64), the same on every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
