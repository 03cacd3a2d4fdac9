import Testing

@testable import Advocacy

@Suite struct ListRuleTests {
  private static let now = Instant(milliseconds: 1_788_000_000_000)

  private func decided(
    _ name: ActionName, _ record: Record, _ arguments: [FieldName: Value], related: [Record] = []
  ) throws -> Decision {
    let action = try #require(ActionCatalogue.action(name))
    let context = ActionContext(
      actor: Actor(handle: "ana", role: .advocate), now: Self.now, zone: .utc, currency: .euro,
      arguments: arguments, related: Dictionary(uniqueKeysWithValues: related.map { ($0.reference, $0) }),
      policy: try policy(Self.lists))
    return ActionCatalogue.decide(action, on: record, in: context)
  }

  static let lists = """
    name = "A"
    [onboarding.welcome]
    stuck = "7d"
    [[onboarding.welcome.steps]]
    title = "Say hello"
    after = "1d"
    text = "Good that you are here."
    [[onboarding.welcome.steps]]
    title = "See it used"
    after = "10d"
    who = "@ben"
    first_value = true
    [playbooks.sorry]
    kinds = ["complaint"]
    [[playbooks.sorry.steps]]
    title = "Call"
    after = "4h"
    [[playbooks.sorry.steps]]
    title = "Ask whether all is well"
    after = "30d"
    [playbooks.thanks]
    standings = ["champion"]
    [[playbooks.thanks.steps]]
    title = "Write a card"
    after = "2d"
    """

  private let account = Record(Reference(.account, 17), values: [.owner: .colleague("mia")])

  private func member(_ id: Int64, _ lifecycle: String?, _ values: [FieldName: Value] = [:]) -> Record {
    var record = Record(
      Reference(.customer, id),
      values: values.merging([.account: .reference(Reference(.account, 17))]) { $1 })
    record[.lifecycle] = lifecycle.map { .text($0) }
    return record
  }

  private func tasks(_ decision: Decision) -> [[FieldName: Value]] {
    guard case .changes(let changes, _) = decision else { return [] }
    return changes.compactMap { change in
      if case .create(let reference, let values) = change, reference.kind == .task { values } else { nil }
    }
  }

  @Test func onboardingMakesTheStepsTasksAndTheProspectsNoMore() throws {
    let decision = try decided(
      "account.onboard", account, [.template: .text("welcome")],
      related: [member(1, "prospect"), member(2, "active"), member(3, nil)])
    let tasks = tasks(decision)
    #expect(tasks.map { $0[.title] } == [.text("Say hello"), .text("See it used")])
    #expect(tasks.map { $0[.owner] } == [.colleague("mia"), .colleague("ben")])
    #expect(
      tasks.map { $0[.due] } == [.instant(Self.now + .days(1)), .instant(Self.now + .days(10))])
    #expect(tasks.map { $0[.firstValue] } == [nil, .flag(true)])
    #expect(tasks.map { $0[.position] } == [.integer(1), .integer(2)])
    #expect(tasks.allSatisfy { $0[.list] == .text("welcome") && $0[.status] == .text("open") })
    #expect(tasks[0][.body] == .text("Good that you are here."))
    let payer = values(decision, of: account.reference)
    #expect(payer[.onboarding] == .text("welcome"))
    #expect(payer[.stuckAfter] == .integer(168))
    #expect(values(decision, of: Reference(.customer, 1))[.lifecycle] == .text("onboarding"))
    #expect(values(decision, of: Reference(.customer, 2)).isEmpty)
    #expect(values(decision, of: Reference(.customer, 3))[.lifecycle] == .text("onboarding"))
  }

  @Test func aCustomerOfAnAccountIsNotThePayer() throws {
    let decision = try decided("customer.onboard", member(1, "prospect"), [.template: .text("welcome")])
    #expect(refusal(decision) == "C-1 belongs to A-17, which is the payer; onboard A-17.")
    let alone = Record(Reference(.customer, 4), values: [.lifecycle: .text("prospect")])
    let begun = try decided("customer.onboard", alone, [.template: .text("welcome")])
    #expect(values(begun, of: alone.reference)[.lifecycle] == .text("onboarding"))
    #expect(tasks(begun).allSatisfy { $0[.customer] == .reference(alone.reference) })
    #expect(tasks(begun).first?[.owner] == .colleague("ana"))
  }

  @Test func oneOnboardingAtATime() throws {
    var payer = account
    payer[.onboarding] = .text("welcome")
    var step = Record(
      Reference(.task, 5),
      values: [
        .status: .text("open"), .list: .text("welcome"), .account: .reference(account.reference),
      ])
    let running = try decided(
      "account.onboard", payer, [.template: .text("welcome")], related: [step])
    #expect(refusal(running).contains("is being onboarded: welcome has steps that are still open"))
    step[.status] = .text("done")
    #expect(
      try !tasks(decided("account.onboard", payer, [.template: .text("welcome")], related: [step])).isEmpty)
    let unknown = try decided("account.onboard", account, [.template: .text("warm")])
    #expect(refusal(unknown) == "The policy has no onboarding “warm”; it has welcome.")
  }

  @Test func theFirstValueIsNotedAndWhoWasOnboardedIsActive() throws {
    let step = Record(
      Reference(.task, 5),
      values: [
        .status: .text("open"), .firstValue: .flag(true), .account: .reference(account.reference),
      ])
    let decision = try decided(
      "task.done", step, [:], related: [account, member(1, "onboarding"), member(2, "lapsed")])
    #expect(values(decision, of: account.reference)[.firstValue] == .instant(Self.now))
    #expect(values(decision, of: Reference(.customer, 1))[.lifecycle] == .text("active"))
    #expect(values(decision, of: Reference(.customer, 2)).isEmpty)
    var other = step
    other[.firstValue] = nil
    let plain = try decided("task.done", other, [:], related: [account, member(1, "onboarding")])
    #expect(values(plain, of: account.reference).isEmpty)
  }

  @Test func openedAgainItIsNotReachedAnyMore() throws {
    var payer = account
    payer[.firstValue] = .instant(Self.now)
    let step = Record(
      Reference(.task, 5),
      values: [
        .status: .text("done"), .done: .instant(Self.now), .firstValue: .flag(true),
        .account: .reference(account.reference),
      ])
    let decision = try decided("task.reopen", step, [:], related: [payer])
    #expect(values(decision, of: account.reference)[.firstValue] == .some(nil))
    payer[.firstValue] = .instant(Self.now - .days(9))
    let earlier = try decided("task.reopen", step, [:], related: [payer])
    #expect(values(earlier, of: account.reference).isEmpty)
  }

  @Test func aPlaybookIsForWhatItFits() throws {
    let complaint = Record(
      Reference(.feedback, 88),
      values: [.feedbackKind: .text("complaint"), .customer: .reference(Reference(.customer, 1))])
    let begun = tasks(try decided("feedback.playbook", complaint, [.playbook: .text("sorry")]))
    #expect(begun.map { $0[.title] } == [.text("Call"), .text("Ask whether all is well")])
    #expect(begun.allSatisfy { $0[.customer] == .reference(Reference(.customer, 1)) })
    #expect(begun.allSatisfy { $0[.feedback] == .reference(complaint.reference) })
    var praise = complaint
    praise[.feedbackKind] = .text("praise")
    #expect(
      refusal(try decided("feedback.playbook", praise, [.playbook: .text("sorry")]))
        == "sorry is for complaints; F-88 is praise.")
    #expect(
      refusal(try decided("feedback.playbook", complaint, [.playbook: .text("thanks")]))
        == "thanks is for customers, not for feedback.")
    let customer = Record(Reference(.customer, 1), values: [.standing: .text("advocate")])
    #expect(
      refusal(try decided("customer.playbook", customer, [.playbook: .text("thanks")]))
        == "thanks is for customers who are champion; C-1 is advocate.")
    #expect(
      refusal(try decided("customer.playbook", customer, [.playbook: .text("sorry")]))
        == "sorry is for feedback, not for a customer.")
  }

  @Test func theSamePlaybookIsNotUnderWayTwice() throws {
    let complaint = Record(Reference(.feedback, 88), values: [.feedbackKind: .text("complaint")])
    let step = Record(
      Reference(.task, 5),
      values: [
        .status: .text("open"), .list: .text("sorry"), .feedback: .reference(complaint.reference),
      ])
    let again = try decided(
      "feedback.playbook", complaint, [.playbook: .text("sorry")], related: [step])
    #expect(refusal(again).hasPrefix("sorry is under way on F-88"))
    var other = step
    other[.feedback] = .reference(Reference(.feedback, 89))
    #expect(
      try !tasks(
        decided("feedback.playbook", complaint, [.playbook: .text("sorry")], related: [other])
      ).isEmpty)
  }
}
