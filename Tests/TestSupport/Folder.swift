import Foundation

/// A folder of a test's own that goes with it, whatever a programme file leaves beside itself.
public final class Folder: Sendable {
  /// Its path.
  public let path: String

  /// Makes a new one among those that are for a while.
  public init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "advocate-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A path in the folder.
  public func path(_ name: String) -> String { path + "/" + name }
}
