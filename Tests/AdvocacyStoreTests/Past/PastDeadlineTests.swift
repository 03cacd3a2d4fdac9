import Advocacy
import Testing

@testable import AdvocacyStore

@Suite struct PastDeadlineTests {
  private let programme: Programme
  private let feedback: Reference
  private let opened: Instant

  init() throws {
    programme = try Programme()
    _ = try programme.file.applyPolicy(plainPolicy(8), by: Programme.mia, at: Programme.start, via: .command)
    feedback = try programme.make(
      "feedback.create", [.feedbackKind: .text("complaint"), .subject: .text("late")])
    opened = try #require(try programme.thing(feedback)[.created]?.instant)
  }

  private func past(_ hours: Int64) throws -> Record {
    let past = try programme.file.past(at: opened + .hours(hours) + .minutes(1))
    let rows = try past.page(ListRequest(.feedback, order: ListOrder(.ref), limit: 10)).rows
    return try #require(rows.first)
  }

  private func answer(after hours: Int64) throws {
    try programme.done(
      .init("feedback.answer", on: [feedback], arguments: [.body: .text("so")]),
      after: .minutes(1) + .hours(hours))
  }

  @Test func aPromiseKeptSinceWasOwedThen() throws {
    try answer(after: 3)
    #expect(try past(1)[.due] == .instant(opened + .hours(8)))
    #expect(try past(1)[.promisesKept] == .integer(0))
    #expect(try past(4)[.due] == .instant(opened + .hours(80)))
    #expect(try past(4)[.promisesKept] == .integer(1))
    #expect(try programme.file.past(at: opened + .hours(1)).metrics().isEmpty)
    let kept = try programme.file.past(at: opened + .hours(4)).metrics().first { $0.name == .promises }
    #expect(kept?.figures.first?.total == 1)
  }

  @Test func anAnswerCountsAsLongAsItWasNotTakenBack() throws {
    try answer(after: 3)
    _ = try programme.file.undo(by: Programme.mia, at: opened + .hours(5), via: .command)
    _ = try programme.file.redo(by: Programme.mia, at: opened + .hours(7), via: .command)
    #expect(try past(2)[.firstResponseDue] == .instant(opened + .hours(8)))
    #expect(try past(4)[.firstResponseDue] == nil)
    #expect(try past(6)[.firstResponseDue] == .instant(opened + .hours(8)))
    #expect(try past(8)[.firstResponseDue] == nil)
  }

  @Test func deadlinesAreThoseOfThePolicyOfThen() throws {
    _ = try programme.file.applyPolicy(
      plainPolicy(2), retiming: true, by: Programme.mia, at: opened + .hours(1), via: .command)
    #expect(try programme.thing(feedback)[.due] == .instant(opened + .hours(2)))
    #expect(try past(0)[.due] == .instant(opened + .hours(8)))
    #expect(try past(1)[.due] == .instant(opened + .hours(2)))
  }

  @Test func theWorklistIsAsItWas() throws {
    let before = try programme.file.today(at: opened + .hours(7), for: Programme.mia)
    #expect(before.lines.map(\.reference) == [feedback])
    try answer(after: 8)
    try programme.done(.init("feedback.resolve", on: [feedback]), after: .minutes(2) + .hours(8))
    #expect(try programme.file.today(at: opened + .hours(9), for: Programme.mia).lines.isEmpty)
    let past = try programme.file.past(at: opened + .hours(7))
    #expect(try past.today(for: Programme.mia) == before)
    #expect(try past.today(for: Programme.mia, within: .minutes(1)).lines.isEmpty)
    #expect(try past.today(for: Programme.mia, within: .hours(1)) == before)
  }
}
