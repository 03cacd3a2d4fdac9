import Testing

@testable import Advocacy

@Suite struct TaskRuleTests {
  private static let now = Instant(milliseconds: 1_788_000_000_000)
  private let zoe = Record(Reference(.customer, 1), values: [.display: .text("Zoë Okafor")])
  private let lost = Record(
    Reference(.feedback, 88), values: [.customer: .reference(Reference(.customer, 1)), .status: .text("new")])

  private func decided(
    _ name: ActionName, _ record: Record, _ arguments: [FieldName: Value] = [:]
  ) throws -> Decision {
    let action = try #require(ActionCatalogue.action(name))
    let context = ActionContext(
      actor: Actor(handle: "ana", role: .advocate), now: Self.now, zone: .utc, currency: .euro,
      arguments: arguments, related: [zoe.reference: zoe, lost.reference: lost])
    return ActionCatalogue.decide(action, on: record, in: context)
  }

  private func task(_ status: TaskStatus, _ values: [FieldName: Value] = [:]) -> Record {
    Record(Reference(.task, 5), values: [.status: .text(status.rawValue)].merging(values) { $1 })
  }

  private func made(_ decision: Decision, _ kind: Kind) -> [FieldName: Value] {
    guard case .changes(let changes, _) = decision else { return [:] }
    for case .create(let reference, let values) in changes where reference.kind == kind { return values }
    return [:]
  }

  @Test func aPromiseIsWhoeversItIsMadeByAndDueLater() throws {
    let made = made(
      try decided(
        "task.create", Record(Reference(.task, 0)),
        [
          .customer: .reference(zoe.reference), .title: .text("call back"),
          .due: .instant(Self.now + .days(2)),
        ]), .task)
    #expect(made[.status] == .text("open"))
    #expect(made[.owner] == .colleague("ana"))
    #expect(made[.due] == .instant(Self.now + .days(2)))
    #expect(made[.customer] == .reference(zoe.reference))
    #expect(made[.list] == nil)
  }

  @Test func aPromiseAboutFeedbackIsMadeToItsCustomer() throws {
    let made = made(
      try decided(
        "task.create", Record(Reference(.task, 0)),
        [
          .feedback: .reference(lost.reference), .title: .text("look into it"), .owner: .colleague("ben"),
          .due: .instant(Self.now + .hours(1)),
        ]), .task)
    #expect(made[.customer] == .reference(zoe.reference))
    #expect(made[.feedback] == .reference(lost.reference))
    #expect(made[.owner] == .colleague("ben"))
  }

  @Test func aPromiseNeedsSomeoneAndATimeToCome() throws {
    let new = Record(Reference(.task, 0))
    let nobody = try decided(
      "task.create", new, [.title: .text("call"), .due: .instant(Self.now + .hours(1))])
    #expect(refusal(nobody).contains("made to someone"))
    let late = try decided(
      "task.create", new,
      [.customer: .reference(zoe.reference), .title: .text("call"), .due: .instant(Self.now)])
    #expect(refusal(late) == "A promise is kept at a time to come.")
  }

  @Test func aCallAndAPromiseAreOneAct() throws {
    let new = Record(Reference(.touchpoint, 0))
    let call: [FieldName: Value] = [.customer: .reference(zoe.reference), .summary: .text("called")]
    let due = Value.instant(Self.now + .days(1))
    let both = try decided(
      "touchpoint.log", new, call.merging([.promise: .text("send the guide"), .by: due]) { $1 })
    #expect(made(both, .touchpoint)[.summary] == .text("called"))
    #expect(made(both, .touchpoint)[.promise] == nil)
    #expect(made(both, .task)[.title] == .text("send the guide"))
    #expect(made(both, .task)[.due] == due)
    #expect(made(both, .task)[.customer] == .reference(zoe.reference))
    #expect(made(try decided("touchpoint.log", new, call), .task).isEmpty)
    for half in [[FieldName.promise: Value.text("send")], [.by: due]] {
      let decision = try decided("touchpoint.log", new, call.merging(half) { $1 })
      #expect(refusal(decision).contains("until when (by)"))
    }
  }

  @Test(arguments: TaskStatus.allCases) func onlyTheMovesOfTheTableAreAllowed(_ status: TaskStatus) throws {
    let moves: [(ActionName, [FieldName: Value], TaskStatus)] = [
      ("task.done", [:], .done), ("task.skip", [.reason: .text("has it")], .skipped),
      ("task.reopen", [:], .open),
    ]
    for (action, arguments, next) in moves {
      let decision = try decided(action, task(status), arguments)
      if status == next {
        let isUnchanged = if case .unchanged = decision { true } else { false }
        #expect(isUnchanged, "\(status) \(action): \(decision)")
      } else if status.allows(next) {
        #expect(values(decision, of: Reference(.task, 5))[.status] == .text(next.rawValue))
      } else {
        #expect(refusal(decision).contains("can't become"))
      }
    }
  }

  @Test func whatIsDoneIsDatedAndWhatIsOpenedAgainIsNot() throws {
    #expect(
      values(try decided("task.done", task(.open)), of: Reference(.task, 5))[.done] == .instant(Self.now))
    let reopened = values(
      try decided("task.reopen", task(.done, [.done: .instant(Self.now)])), of: Reference(.task, 5))
    #expect(reopened.keys.contains(.done))
    #expect(reopened[.done] == .some(nil))
  }

  @Test func onlyWhatIsOpenIsPutOffAndOnlyToATimeToCome() throws {
    let later = Value.instant(Self.now + .days(3))
    let moved = values(
      try decided("task.postpone", task(.open), [.until: later]), of: Reference(.task, 5))
    #expect(moved[.due] == later)
    #expect(
      refusal(try decided("task.postpone", task(.done), [.until: later])).contains("reopen it first"))
    let past = try decided("task.postpone", task(.open), [.until: .instant(Self.now - .hours(1))])
    #expect(refusal(past).contains("a time to come"))
  }
}
