import Advocacy
import AdvocacyDemo
import AdvocacyStore
import Foundation
import TestSupport

/// The sample programme in a folder of its own that goes with it, and a desk on it.
final class SampleProgramme {
  let file: ProgrammeFile
  private let folder: Folder

  init() throws {
    folder = try Folder()
    let path = folder.path("sample.advocate")
    try SampleProgramme.bytes.get().write(to: URL(fileURLWithPath: path))
    file = try ProgrammeFile.open(at: path)
  }

  /// The desk of `@ana`, who manages it.
  func desk() throws -> Desk {
    Desk(columns: 100, rows: 30, store: StoreAnswers(file: file, actor: try file.actor(handle: "ana")))
  }

  /// The things of a kind that a query selects, in the order of their numbers.
  func things(_ kind: Kind, _ query: String) throws -> [Record] {
    let reading = ReadingContext(now: Desk.now, zone: .utc, currency: .euro, me: "ana")
    let parsed = try QueryParser(kind, reading).parse(query)
    return try file.page(ListRequest(kind, query: parsed, order: ListOrder(.ref), limit: 1000)).rows
  }

  /// The bytes of such a file, made once.
  private static let bytes = Result {
    let folder = try Folder()
    defer { withExtendedLifetime(folder) {} }
    let file = try ProgrammeFile.create(
      at: folder.path("demo.advocate"), name: "Acme Outdoors", currency: .euro, zone: .utc,
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
    let copy = folder.path("copy.advocate")
    try file.backup(to: copy)
    return try Data(contentsOf: URL(fileURLWithPath: copy))
  }
}
