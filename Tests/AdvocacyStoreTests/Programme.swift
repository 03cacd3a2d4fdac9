import Advocacy
import Foundation

@testable import AdvocacyStore

/// A programme in a folder of its own that goes with it.
final class Programme {
  let folder: URL
  let file: ProgrammeFile

  static let start = Instant(milliseconds: 1_788_000_000_000)

  var path: String { file.path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "advocacy-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    file = try ProgrammeFile.create(
      at: folder.appending(path: "programme.advocate").path, name: "Delta Sports", currency: .euro,
      zone: ProgrammeZone("Europe/Vienna") ?? .utc, manager: "mia", now: Self.start)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
