import Advocacy
import Foundation
import TestSupport
import Testing

@testable import AdvocacyStore

@Suite struct PresenceTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func programme() throws -> ProgrammeFile {
    try ProgrammeFile.create(
      at: folder.path("p.advocate"), name: "P", currency: .euro, zone: .utc, manager: "ana",
      now: Instant(milliseconds: 0))
  }

  /// Waits until the others are as expected.
  private func wait(_ stream: AsyncStream<[Presence]>, for expected: [Presence]) async -> Bool {
    for await others in stream where others == expected { return true }
    return false
  }

  @Test func othersAreSeenOnWhatTheyAreOnUntilTheyLeave() async throws {
    let file = try programme()
    let (seen, report) = AsyncStream.makeStream(of: [Presence].self)
    let ana = try #require(file.presence(of: "ana") { report.yield($0) })
    ana.tell(Reference(.feedback, 3))
    let other = try ProgrammeFile.open(at: file.path)
    var ben = other.presence(of: "ben") { _ in }
    #expect(ben != nil)
    #expect(await wait(seen, for: [Presence("ben")]))
    ben?.tell(Reference(.feedback, 1071))
    #expect(await wait(seen, for: [Presence("ben", on: Reference(.feedback, 1071))]))
    ben?.tell(nil)
    #expect(await wait(seen, for: [Presence("ben")]))
    ben = nil
    #expect(await wait(seen, for: []))
  }

  @Test func whatAProcessLeftBehindSaysNothing() async throws {
    let file = try programme()
    let left = "ghost\tF-1\n" + String(repeating: "x", count: 117) + "ben\tF-2\n"
    try left.write(toFile: file.path + "-presence", atomically: true, encoding: .utf8)
    let (seen, report) = AsyncStream.makeStream(of: [Presence].self)
    let ana = try #require(file.presence(of: "ana") { report.yield($0) })
    #expect(await wait(seen, for: []))
    let mode = try FileManager.default.attributesOfItem(atPath: file.path + "-presence")[.posixPermissions]
    #expect(mode != nil)
    withExtendedLifetime(ana) {}
  }

  @Test func theProgrammeFileIsNotTouched() throws {
    let file = try programme()
    let before = try file.log().count
    let board = try #require(file.presence(of: "ana") { _ in })
    board.tell(Reference(.customer, 1))
    #expect(try file.log().count == before)
    #expect(try file.check().isEmpty)
    let mode = try FileManager.default.attributesOfItem(atPath: file.path + "-presence")[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func whereNothingCanBeWrittenNobodyIsTold() throws {
    let file = try programme()
    try FileManager.default.createDirectory(
      atPath: file.path + "-presence", withIntermediateDirectories: false)
    #expect(file.presence(of: "ana") { _ in } == nil)
  }
}
