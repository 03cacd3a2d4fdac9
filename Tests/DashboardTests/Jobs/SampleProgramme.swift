import Advocacy
import AdvocacyDemo
import AdvocacyStore
import Foundation

/// The sample programme in a folder of its own that goes with it, and a desk on it.
final class SampleProgramme {
  let file: ProgrammeFile
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "advocate-jobs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "sample.advocate")
    try SampleProgramme.bytes.get().write(to: path)
    file = try ProgrammeFile.open(at: path.path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The desk of `@ana`, who manages it.
  func desk() throws -> Desk {
    Desk(columns: 100, rows: 30, store: StoreAnswers(file: file, actor: try file.actor(handle: "ana")))
  }

  /// The things of a kind that a query selects, in the order of their numbers.
  func things(_ kind: Kind, _ query: String) throws -> [Record] {
    let reading = ReadingContext(now: Desk.now, zone: .utc, currency: .euro, me: "ana")
    let parsed = QueryParser(kind, reading).read(query).query
    return try file.page(ListRequest(kind, query: parsed, order: ListOrder(.created), limit: 1000)).rows
      .sorted { $0.reference < $1.reference }
  }

  /// The bytes of such a file, made once.
  private static let bytes = Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "advocate-jobs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try ProgrammeFile.create(
      at: folder.appending(path: "demo.advocate").path, name: "Acme Outdoors", currency: .euro, zone: .utc,
      manager: "ana", policy: DemoProgramme.policyText, now: Desk.now)
    let ana = try file.actor(handle: "ana")
    let sample = DemoProgramme(
      seed: 1, customers: 2000, feedback: 1000, now: Desk.now, zone: .utc, currency: .euro, me: "ana")
    try sample.write { kind in
      try file.beginImport(
        ImportSource(name: "sample", kind: kind, fingerprint: nil), by: ana, at: Desk.now, rehearse: false)
    } progress: { _ in
    }
    _ = try file.settle(at: Desk.now)
    let copy = folder.appending(path: "copy.advocate")
    try file.backup(to: copy.path)
    return try Data(contentsOf: copy)
  }
}
