import Advocacy
import Testing

@testable import AdvocacyStore

@Suite struct ClockKeeperTests {
  private func desk() throws -> (programme: Programme, feedback: Reference, opened: Instant) {
    let programme = try Programme()
    _ = try programme.file.applyPolicy(plainPolicy(8), by: Programme.mia, at: Programme.start, via: .command)
    let feedback = try programme.make(
      "feedback.create", [.feedbackKind: .text("complaint"), .subject: .text("late")])
    return (programme, feedback, try #require(try programme.thing(feedback)[.created]?.instant))
  }

  private func act(
    _ programme: Programme, _ name: ActionName, _ feedback: Reference, _ arguments: [FieldName: Value] = [:],
    after hours: Int64
  ) throws {
    try programme.done(
      .init(name, on: [feedback], arguments: arguments), after: .minutes(1) + .hours(hours))
  }

  /// Whether the columns say what happened says.
  private func agree(_ programme: Programme) throws -> Bool {
    let columns =
      "SELECT first_response_due, next_response_due, resolution_due, due, promises_kept, promises_broken FROM feedback ORDER BY id"
    func read() throws -> [[SQLValue]] {
      try programme.file.read { database in
        try database.rows(columns) { row in (0..<6).map { row.value($0) } }
      }
    }
    let before = try read()
    try programme.file.write { database in
      let keeper = ClockKeeper(database, try programme.file.shelf.versions(database, programme.file.settings))
      let ids = try database.rows("SELECT id FROM feedback") { $0.integer(0) }
      try keeper.refresh(ids)
    }
    return try read() == before
  }

  @Test func newFeedbackHasItsDeadlines() throws {
    let (programme, feedback, opened) = try desk()
    let record = try programme.thing(feedback)
    #expect(record[.firstResponseDue] == .instant(opened + .hours(8)))
    #expect(record[.resolutionDue] == .instant(opened + .hours(80)))
    #expect(record[.nextResponseDue] == nil)
    #expect(record[.due] == .instant(opened + .hours(8)))
    #expect(record[.clocksFrom] == .instant(opened))
  }

  @Test func anAnswerKeepsThePromiseAndUndoOwesItAgain() throws {
    let (programme, feedback, opened) = try desk()
    try act(programme, "feedback.answer", feedback, [.body: .text("so")], after: 3)
    var record = try programme.thing(feedback)
    #expect(record[.firstResponseDue] == nil)
    #expect(record[.promisesKept] == .integer(1))
    #expect(record[.due] == .instant(opened + .hours(80)))
    _ = try programme.file.undo(by: Programme.mia, at: opened + .hours(4), via: .command)
    record = try programme.thing(feedback)
    #expect(record[.due] == .instant(opened + .hours(8)))
    #expect(record[.promisesKept] == .integer(0))
    _ = try programme.file.redo(by: Programme.mia, at: opened + .hours(5), via: .command)
    #expect(try programme.thing(feedback)[.promisesKept] == .integer(1))
    #expect(try agree(programme))
  }

  @Test func aReplyBeginsTheNextResponseAndALateAnswerBreaksIt() throws {
    let (programme, feedback, opened) = try desk()
    try act(programme, "feedback.answer", feedback, [.body: .text("so")], after: 1)
    try act(programme, "feedback.receive", feedback, [.body: .text("and?")], after: 20)
    #expect(try programme.thing(feedback)[.nextResponseDue] == .instant(opened + .hours(28)))
    try act(programme, "feedback.answer", feedback, [.body: .text("thus")], after: 30)
    let record = try programme.thing(feedback)
    #expect(record[.promisesKept] == .integer(1))
    #expect(record[.promisesBroken] == .integer(1))
    #expect(try agree(programme))
  }

  @Test func aResolvedMatterHasNoDeadlineUntilItIsReopened() throws {
    let (programme, feedback, opened) = try desk()
    try act(programme, "feedback.answer", feedback, [.body: .text("so"), .then: .text("resolved")], after: 2)
    #expect(try programme.thing(feedback)[.due] == nil)
    try act(programme, "feedback.reopen", feedback, after: 12)
    // The ten hours in between are on hold.
    #expect(try programme.thing(feedback)[.resolutionDue] == .instant(opened + .hours(90)))
    #expect(try agree(programme))
  }

  @Test func importedFeedbackHasNoClockUntilTheCustomerWritesAgain() throws {
    let programme = try Programme()
    _ = try programme.file.applyPolicy(plainPolicy(8), by: Programme.mia, at: Programme.start, via: .command)
    let session = try programme.file.beginImport(
      ImportSource(name: "old.csv", kind: .feedback, fingerprint: nil), by: Programme.mia,
      at: Programme.start,
      rehearse: false)
    _ = try session.append(
      [
        ImportRecord(
          row: 1, kind: .feedback,
          values: [
            .feedbackKind: .text("complaint"), .subject: .text("old"),
            .created: .instant(Programme.start - .days(90)),
            .firstAnswered: .instant(Programme.start - .days(80)),
          ])
      ], rowsRead: 1)
    try session.finish()
    let feedback = Reference(.feedback, 1)
    #expect(try programme.thing(feedback)[.due] == nil)
    try act(programme, "feedback.receive", feedback, [.body: .text("still broken")], after: 5)
    let record = try programme.thing(feedback)
    let wrote = Programme.start + .minutes(1) + .hours(5)
    #expect(record[.nextResponseDue] == .instant(wrote + .hours(8)))
    #expect(record[.firstResponseDue] == nil)
    #expect(try agree(programme))
  }

  @Test func anotherPriorityOrKindIsReckonedAnew() throws {
    let (programme, feedback, opened) = try desk()
    _ = try programme.file.applyPolicy(
      "name = \"B\"\n[[promises]]\npriorities = \"urgent\"\nfirst_response = \"1h\"\n[[promises]]\nfirst_response = \"9h\"",
      by: Programme.mia, at: opened + .minutes(1), via: .command)
    try programme.done(
      .init("feedback.priority", on: [feedback], arguments: [.to: .text("urgent")]), after: .minutes(5))
    #expect(try programme.thing(feedback)[.due] == .instant(opened + .hours(1)))
    _ = try programme.file.undo(by: Programme.mia, at: opened + .hours(1), via: .command)
    #expect(try programme.thing(feedback)[.due] == .instant(opened + .hours(8)))
    #expect(try agree(programme))
  }

  @Test func handedOverFeedbackIsChasedAsThePolicySays() throws {
    let programme = try Programme()
    _ = try programme.file.applyPolicy(
      plainPolicy(8, extra: "[teams.logistics]\nchase = \"6h\""), by: Programme.mia, at: Programme.start,
      via: .command)
    let feedback = try programme.make(
      "feedback.create", [.feedbackKind: .text("complaint"), .subject: .text("late")])
    try act(programme, "feedback.hand_over", feedback, [.team: .text("Logistics")], after: 1)
    #expect(try programme.thing(feedback)[.chase] == .instant(Programme.start + .minutes(1) + .hours(7)))
    try act(programme, "feedback.start", feedback, after: 2)
    #expect(try programme.thing(feedback)[.chase] == nil)
  }

  @Test func whyAddsUpForTheFile() throws {
    let (programme, feedback, opened) = try desk()
    let explanation = try programme.file.why(feedback, at: opened + .hours(1))
    #expect(explanation.parts.first?.title == "First response: 7h left")
    let reward = Reference(.reward, 1)
    #expect(throws: Refusal.self) { try programme.file.why(reward, at: opened) }
    let customer = try programme.make("customer.create", [.name: .text("Zoë")])
    #expect(try programme.file.why(customer, at: opened).parts.contains { $0.title.hasPrefix("No cadence") })
  }

  @Test func todaySaysWhatIsPromised() throws {
    let (programme, feedback, opened) = try desk()
    let early = try programme.file.today(at: opened + .hours(1), for: Programme.mia)
    let line = try #require(early.lines.first { $0.reference == feedback })
    #expect(line.why == "first response")
    #expect(line.when == opened + .hours(8))
    #expect(early.lines.filter { $0.reference == feedback }.count == 1)
    let late = try programme.file.today(at: opened + .hours(9), for: Programme.mia)
    #expect(late.lines.first { $0.reference == feedback }?.stretch == .now)
    #expect(late.measures?.contains(Today.Measure("kept", "0% of 1 promises")) == true)
  }
}
