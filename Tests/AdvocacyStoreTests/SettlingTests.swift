import Advocacy
import Foundation
import TestSupport
import Testing

@testable import AdvocacyStore

@Suite struct SettlingTests {
  private let start = Instant(milliseconds: 1_800_000_000_000)
  private let ana = Actor(handle: "ana", role: .manager)

  private let folder: Folder
  private let file: ProgrammeFile

  init() throws {
    folder = try Folder()
    file = try ProgrammeFile.create(
      at: folder.path("team.advocate"), name: "Test", currency: .euro, zone: .utc, manager: "ana", now: start)
  }

  @Test func whatIsDueIsDoneOnceHoweverManySettleTogether() async throws {
    for number in 1...30 {
      let made = try file.perform(
        ActionRequest(
          "feedback.create",
          arguments: [.feedbackKind: .text("question"), .subject: .text("Question \(number)")]),
        by: ana, at: start, via: .command)
      let reference = try #require(made.created.first)
      let until = start + .minutes(Int64(number))
      _ = try file.perform(
        ActionRequest("feedback.snooze", on: [reference], arguments: [.until: .instant(until)]), by: ana,
        at: start,
        via: .command)
    }
    #expect(try file.nextDue(after: start) == start + .minutes(1))
    let later = start + .minutes(20)
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<6 {
        group.addTask { [path = file.path] in try ProgrammeFile.open(at: path).settle(at: later) }
      }
      return try await group.reduce(0, +)
    }
    #expect(counts == 20)
    #expect(try file.settle(at: later) == 0)
    let woken = try file.log(limit: 500).filter { $0.action == "feedback.wake" }
    #expect(woken.count == 20)
    #expect(woken.allSatisfy { $0.colleague == "policy" && $0.way == .policy })
    #expect(Set(woken.map(\.at)) == Set((1...20).map { start + .minutes(Int64($0)) }))
    #expect(try file.nextDue(after: later) == start + .minutes(21))
  }

  @Test func whatAnUndoBringsBackIsOverFromThenOn() throws {
    let made = try file.perform(
      ActionRequest("customer.create", arguments: [.name: .text("Zoë Okafor")]), by: ana, at: start,
      via: .command)
    let customer = try #require(made.created.first)
    let referral = try #require(
      try file.perform(
        ActionRequest(
          "referral.create",
          arguments: [.referrer: .reference(customer), .expires: .instant(start + .hours(2))]), by: ana,
        at: start, via: .command
      ).created.first)
    let rejected = try file.perform(
      ActionRequest("referral.reject", on: [referral], arguments: [.reason: .text("twice")]), by: ana,
      at: start + .hours(1), via: .command)
    #expect(try file.settle(at: start + .hours(3)) == 0)
    _ = try file.undo(rejected.batch, by: ana, at: start + .hours(4), via: .command)
    #expect(try file.settle(at: start + .hours(5)) == 1)
    let expired = try #require(try file.log(of: referral).first)
    #expect(expired.action == "referral.expire")
    #expect(expired.at == start + .hours(4))
    #expect(try file.past(at: start + .hours(3)).detail(referral)?.record.status == "rejected")
  }

  @Test func theLogTellsWhoChangedWhatFromWhatToWhat() throws {
    let made = try file.perform(
      ActionRequest("customer.create", arguments: [.name: .text("Zoë Okafor")]), by: ana, at: start,
      via: .command)
    let customer = try #require(made.created.first)
    _ = try file.perform(
      ActionRequest("customer.standing", on: [customer], arguments: [.to: .text("potential")]), by: ana,
      at: start + .minutes(1), via: .dashboard)
    let entries = try file.log(of: customer)
    #expect(entries.first?.text == "standing none → potential")
    #expect(entries.first?.way == .dashboard)
    #expect(entries.last?.text.hasPrefix("made") == true)
    #expect(try file.log(of: customer, since: start + .minutes(1)).count == 1)
  }

  @Test func aBackupIsTheSameProgrammeAndNeverWrittenOver() throws {
    let copy = folder.path("copy.advocate")
    _ = try file.perform(
      ActionRequest("account.create", arguments: [.name: .text("Delta Sports")]), by: ana, at: start,
      via: .command)
    try file.backup(to: copy)
    #expect(try ProgrammeFile.open(at: copy).log().map(\.action) == ["account.create"])
    #expect(throws: ProgrammeFileError.exists(path: copy)) { try file.backup(to: copy) }
    let mode = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  /// What a screen shows may have been read before anyone watched, and what is read may be rested after.
  @Test(arguments: [(true, false), (false, false), (true, true)])
  func whatOthersCommitIsNoticed(isWatched: Bool, rests: Bool) async throws {
    let mine = try ProgrammeFile.open(at: file.path)
    let other = try ProgrammeFile.open(at: file.path)
    let (changes, report) = AsyncStream.makeStream(of: Void.self)
    var watch = isWatched ? try mine.watchChanges { report.yield() } : nil
    if rests { watch?.rest(for: .milliseconds(50)) }
    _ = try other.perform(
      ActionRequest("account.create", arguments: [.name: .text("Delta Sports")]), by: ana, at: start,
      via: .command)
    if watch == nil { watch = try mine.watchChanges { report.yield() } }
    var isNoticed = false
    for await _ in changes {
      isNoticed = true
      break
    }
    #expect(isNoticed)
    withExtendedLifetime(watch) {}
  }
}
