import Advocacy
import Foundation
import Testing

@testable import AdvocacyStore

/// Promises on the clock, so that deadlines are sums.
func plainPolicy(_ hours: Int, extra: String = "") -> String {
  """
  name = "Hours"
  [[promises]]
  first_response = "\(hours)h"
  next_response = "\(hours)h"
  resolution = "\(hours * 10)h"
  [statuses.waiting_customer]
  pauses = ["next_response"]
  \(extra)
  """
}

@Suite struct PolicyTests {
  @Test func aProgrammeBeginsWithTheStandardPolicy() throws {
    let programme = try Programme()
    let policy = try programme.file.policy()
    #expect(policy.number == 1)
    #expect(policy.text == Policy.standardText)
    #expect(policy.colleague == "policy")
  }

  @Test func aVersionIsAddedAndNeverChanged() throws {
    let programme = try Programme()
    let change = try programme.file.applyPolicy(
      plainPolicy(4), by: Programme.mia, at: Programme.start, via: .command)
    #expect(change == PolicyChange(version: 2, retimed: 0))
    #expect(try programme.file.policies().map(\.policy.name) == ["Standard", "Hours"])
    #expect(try ProgrammeFile.open(at: programme.path).policy().number == 2)
    #expect(throws: (any Error).self) {
      try programme.file.write { try $0.run("UPDATE policies SET content = 'x'") }
    }
    #expect(throws: (any Error).self) { try programme.file.write { try $0.run("DELETE FROM policies") } }
    #expect(try programme.file.check() == [])
  }

  @Test func onlyAManagerAppliesAndOnlyWhatIsInOrder() throws {
    let programme = try Programme()
    try programme.addColleagues()
    let apply = { (text: String, actor: Actor) in
      try programme.file.applyPolicy(text, by: actor, at: Programme.start, via: .command)
    }
    #expect(throws: Refusal.self) { try apply(plainPolicy(4), Programme.ana) }
    let problem = #expect(throws: PolicyProblem.self) { try apply("name = \"A\"\nx = 1", Programme.mia) }
    #expect(problem?.line == 2)
    #expect(throws: Refusal.self) { try apply(Policy.standardText, Programme.mia) }
    #expect(try programme.file.policies().count == 1)
  }

  @Test func aPolicyIsNotUndone() throws {
    let programme = try Programme()
    _ = try programme.file.applyPolicy(plainPolicy(4), by: Programme.mia, at: Programme.start, via: .command)
    let refusal = #expect(throws: Refusal.self) {
      try programme.file.undo(by: Programme.mia, at: Programme.start, via: .command)
    }
    #expect(refusal?.sentence.contains("apply the version before it again") == true)
  }

  @Test func applyingAtOnceRetimesWhatIsOpen() throws {
    let programme = try Programme()
    _ = try programme.file.applyPolicy(plainPolicy(8), by: Programme.mia, at: Programme.start, via: .command)
    let feedback = try programme.make(
      "feedback.create", [.feedbackKind: .text("complaint"), .subject: .text("late")])
    let opened = try #require(try programme.thing(feedback)[.created]?.instant)
    #expect(try programme.thing(feedback)[.due] == .instant(opened + .hours(8)))
    _ = try programme.file.applyPolicy(
      plainPolicy(4), by: Programme.mia, at: opened + .minutes(5), via: .command)
    #expect(try programme.thing(feedback)[.due] == .instant(opened + .hours(8)))
    let change = try programme.file.applyPolicy(
      plainPolicy(2), retiming: true, by: Programme.mia, at: opened + .minutes(10), via: .command)
    #expect(change.retimed == 1)
    #expect(try programme.thing(feedback)[.due] == .instant(opened + .hours(2)))
  }

  @Test func aRehearsalIsWhatApplyingToACopyGives() throws {
    let programme = try Programme()
    _ = try programme.file.applyPolicy(plainPolicy(8), by: Programme.mia, at: Programme.start, via: .command)
    for hours in [1, 3, 5, 7, 9, 30] as [Int64] {
      let feedback = try programme.make(
        "feedback.create", [.feedbackKind: .text("question"), .subject: .text("after \(hours)")])
      try programme.done(
        .init("feedback.answer", on: [feedback], arguments: [.body: .text("so it is")]),
        after: .minutes(1) + .hours(hours))
    }
    let now = Programme.start + .days(3)
    let rehearsal = try programme.file.rehearsePolicy(plainPolicy(4), at: now)
    let copy = programme.folder.path("copy.advocate")
    try programme.file.backup(to: copy)
    let other = try ProgrammeFile.open(at: copy)
    // In the copy the changed policy has been in force all along.
    try other.write { database in
      try database.run("DROP TRIGGER policies_are_not_deleted")
      try database.run("DROP TRIGGER policies_are_not_changed")
      try database.run("DELETE FROM policies WHERE version > 1")
      try database.run("UPDATE policies SET content = ?", .text(plainPolicy(4)))
    }
    let anew = try ProgrammeFile.open(at: copy)
    let (kept, broken) = try anew.write { database in
      let keeper = ClockKeeper(database, try anew.shelf.versions(database, anew.settings))
      var counts = (0, 0)
      let ids = try database.rows("SELECT id FROM feedback") { $0.integer(0) }
      for id in ids {
        try keeper.refresh([id])
        let clocks = try #require(
          try keeper.course(of: id)?.clocks(under: anew.shelf.versions(database, anew.settings)))
        counts.0 += clocks[.firstResponse].kept
        counts.1 += clocks.breaches(of: .firstResponse, at: now)
      }
      return counts
    }
    #expect(rehearsal.after[.firstResponse] == PolicyRehearsal.Count(kept: kept, broken: broken))
    #expect(rehearsal.after[.firstResponse] == PolicyRehearsal.Count(kept: 2, broken: 4))
    #expect(rehearsal.before[.firstResponse] == PolicyRehearsal.Count(kept: 4, broken: 2))
  }
}
