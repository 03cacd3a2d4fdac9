import Testing

@testable import Advocacy
@testable import AdvocacyStore

@Suite struct MacroTests {
  private func complaints(_ programme: Programme) throws -> [Reference] {
    let zoe = try programme.make("customer.create", [.name: .text("Zoë Okafor")])
    return try ["Zip", "Strap"].map {
      try programme.make(
        "feedback.create",
        [.customer: .reference(zoe), .feedbackKind: .text("complaint"), .subject: .text($0)])
    }
  }

  @Test func allStepsAreOneBatchAndUndoneTogether() throws {
    let programme = try Programme()
    let both = try complaints(programme)
    let report = try programme.done(
      .init("feedback.macro", on: both, arguments: [.macro: .text("put_right")]), after: .hours(1))
    #expect(report.doneCount == 2)
    for feedback in both {
      let thing = try programme.thing(feedback)
      #expect(thing.status == "resolved")
      #expect(thing[.tags] == .tags(["put-right"]))
      #expect(thing[.owner] == .colleague("mia"))
      #expect(thing[.firstResponseDue] == nil)
      let answer = try #require(try programme.file.detail(feedback)?.messages.last?.text(.body))
      #expect(answer.hasPrefix("Hello Zoë Okafor,\n\nwhat you wrote about “"))
    }
    #expect(try programme.count("batches", where: "action = 'feedback.macro'") == 1)
    let lines = try #require(try programme.file.detail(both[0])?.timeline.map(\.text))
    #expect(lines.contains { $0.contains("macro “put_right”") }, "\(lines)")
    _ = try programme.file.undo(by: Programme.mia, at: Programme.start + .hours(2), via: .command)
    for feedback in both {
      let thing = try programme.thing(feedback)
      #expect(thing.status == "new")
      #expect(thing[.tags] == nil)
      #expect(try programme.file.detail(feedback)?.messages.count == 1)
    }
    #expect(try programme.file.check().isEmpty)
  }

  @Test func aRefusedStepLeavesNothingBehindAndKeepsNobodyElseFromIt() throws {
    let programme = try Programme()
    let both = try complaints(programme)
    let text = """
      name = "A"
      [macros.m]
      title = "Hand over"
      steps = [
        { do = "feedback.note", body = "handed over" },
        { do = "feedback.claim" },
      ]
      """
    _ = try programme.file.applyPolicy(
      text, by: Programme.mia, at: Programme.start + .minutes(5), via: .command)
    try programme.addColleagues()
    try programme.done(
      .init("feedback.assign", on: [both[0]], arguments: [.to: .colleague("ana")]), after: .minutes(6))
    let report = try programme.file.perform(
      .init("feedback.macro", on: both, arguments: [.macro: .text("m")]), by: Programme.mia,
      at: Programme.start + .minutes(7), via: .command)
    #expect(report.refusals.map(\.reference) == [both[0]])
    #expect(report.refusals.first?.refusal.sentence.hasPrefix("Step 2 of Hand over, Claim: ") == true)
    #expect(try programme.file.detail(both[0])?.messages.count == 1)
    #expect(try programme.file.detail(both[1])?.messages.count == 2)
  }

  @Test func aStepMayNameAThing() throws {
    let programme = try Programme()
    let both = try complaints(programme)
    let request = try programme.make("request.create", [.title: .text("Sturdier zips")])
    let text = """
      name = "A"
      [macros.m]
      title = "Zips"
      steps = [{ do = "feedback.link", request = "\(request)" }, { do = "feedback.tag", add = "zip" }]
      """
    _ = try programme.file.applyPolicy(
      text, by: Programme.mia, at: Programme.start + .minutes(5), via: .command)
    try programme.done(
      .init("feedback.macro", on: both, arguments: [.macro: .text("m")]), after: .minutes(6))
    #expect(try programme.thing(both[1])[.request] == .reference(request))
  }
}
