import Testing

@testable import Advocacy
@testable import AdvocacyStore

@Suite struct OnboardingTests {
  private func onboarded() throws -> (programme: Programme, account: Reference, people: [Reference]) {
    let programme = try Programme()
    let account = try programme.make("account.create", [.name: .text("Delta Sports")])
    let people = try ["Ida", "Kim"].map {
      try programme.make("customer.create", [.name: .text($0), .account: .reference(account)])
    }
    try programme.done(
      .init("account.onboard", on: [account], arguments: [.template: .text("welcome")]), after: .minutes(2))
    return (programme, account, people)
  }

  @Test func theStepsAreTasksOfOneBatchAndAllOfItIsUndone() throws {
    let (programme, account, people) = try onboarded()
    #expect(try programme.count("tasks") == 5)
    let payer = try programme.thing(account)
    #expect(payer.text(.onboarding) == "welcome")
    #expect(payer[.steps] == .integer(5))
    #expect(payer[.stepsDone] == .integer(0))
    #expect(try programme.thing(people[0]).text(.lifecycle) == "onboarding")
    #expect(
      try programme.file.detail(account)?.related.map(\.reference.kind) == Array(repeating: .task, count: 5))
    _ = try programme.file.undo(by: Programme.mia, at: Programme.start + .minutes(3), via: .command)
    #expect(try programme.count("tasks", where: "removed = 0") == 0)
    #expect(try programme.thing(account)[.onboarding] == nil)
    #expect(try programme.thing(people[1]).text(.lifecycle) == "prospect")
    #expect(try programme.file.check().isEmpty)
  }

  @Test func aSecondOneIsRefusedWhileTheFirstRuns() throws {
    let (programme, account, _) = try onboarded()
    let again = ActionRequest("account.onboard", on: [account], arguments: [.template: .text("welcome")])
    let refused = try programme.file.perform(
      again, by: Programme.mia, at: Programme.start + .hours(1), via: .command)
    #expect(refused.refusals.first?.refusal.sentence.contains("is being onboarded") == true)
    try programme.done(
      .init("task.skip", on: (1...5).map { Reference(.task, $0) }, arguments: [.reason: .text("left")]),
      after: .hours(2))
    try programme.done(again, after: .hours(3))
    #expect(try programme.thing(account)[.steps] == .integer(5))
    #expect(try programme.thing(account)[.stepsDone] == .integer(0))
  }

  @Test func theFirstValueMakesThemActiveAndIsTakenBackByUndo() throws {
    let (programme, account, people) = try onboarded()
    try programme.done(.init("task.done", on: [Reference(.task, 3)]), after: .days(3))
    #expect(try programme.thing(account)[.firstValue] == .instant(Programme.start + .days(3)))
    #expect(try programme.thing(account)[.stepsDone] == .integer(1))
    for person in people { #expect(try programme.thing(person).text(.lifecycle) == "active") }
    _ = try programme.file.undo(by: Programme.mia, at: Programme.start + .days(4), via: .command)
    #expect(try programme.thing(account)[.firstValue] == nil)
    for person in people { #expect(try programme.thing(person).text(.lifecycle) == "onboarding") }
  }

  @Test func whatIsStuckIsToldOnceTodayAndExplained() throws {
    let (programme, account, _) = try onboarded()
    // The first step is due on the first office day, and seven days of patience are over after ten.
    let early = try programme.file.today(at: Programme.start + .days(5), for: Programme.mia)
    #expect(early.lines.contains { $0.reference.kind == .task })
    #expect(!early.lines.contains { $0.reference == account })
    let late = try programme.file.today(at: Programme.start + .days(12), for: Programme.mia)
    let line = try #require(late.lines.first { $0.reference == account })
    #expect(line.what == "Onboarding of Delta Sports stuck on step 1")
    #expect(!late.lines.contains { $0.reference.kind == .task })
    let why = try programme.file.why(account, at: Programme.start + .days(12))
    let part = try #require(why.parts.first)
    #expect(part.title == "Onboarding welcome: stuck, 0 of 5 steps done")
    #expect(part.lines.count == 6)
    #expect(part.lines.last?.contains("late, and 1w are allowed") == true, "\(part.lines)")
    try programme.done(.init("task.done", on: [Reference(.task, 1), Reference(.task, 2)]), after: .days(12))
    let after = try programme.file.today(at: Programme.start + .days(12), for: Programme.mia)
    #expect(!after.lines.contains { $0.reference == account })
  }

  @Test func aStepOfAColleagueWhoIsNoneIsRefused() throws {
    let programme = try Programme()
    let customer = try programme.make("customer.create", [.name: .text("Ida")])
    let text = """
      name = "A"
      [playbooks.p]
      [[playbooks.p.steps]]
      title = "Call"
      after = "1d"
      who = "@nobody"
      """
    _ = try programme.file.applyPolicy(
      text, by: Programme.mia, at: Programme.start + .minutes(1), via: .command)
    let request = ActionRequest("customer.playbook", on: [customer], arguments: [.playbook: .text("p")])
    #expect(throws: Refusal.self) {
      try programme.file.perform(request, by: Programme.mia, at: Programme.start + .minutes(2), via: .command)
    }
    #expect(try programme.count("tasks") == 0)
  }

  @Test func aPlaybookOnFeedbackStandsWithItAndItsCustomer() throws {
    let programme = try Programme()
    let ida = try programme.make("customer.create", [.name: .text("Ida")])
    let feedback = try programme.make(
      "feedback.create",
      [.customer: .reference(ida), .feedbackKind: .text("complaint"), .subject: .text("Zip")])
    let request = ActionRequest(
      "feedback.playbook", on: [feedback], arguments: [.playbook: .text("after_complaint")])
    try programme.done(request, after: .minutes(2))
    #expect(try programme.file.detail(feedback)?.related.count == 3)
    #expect(try programme.file.detail(ida)?.related.filter { $0.reference.kind == .task }.count == 3)
    let again = try programme.file.perform(
      request, by: Programme.mia, at: Programme.start + .minutes(3), via: .command)
    #expect(again.refusals.count == 1)
  }
}
