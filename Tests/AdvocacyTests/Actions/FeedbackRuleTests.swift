import Testing

@testable import Advocacy

/// A rule asked about a record by a manager at a fixed time.
func decide(
  _ name: ActionName, _ record: Record, _ arguments: [FieldName: Value] = [:], by role: Role = .manager,
  related: [Record] = []
) throws -> Decision {
  let action = try #require(ActionCatalogue.action(name))
  let context = ActionContext(
    actor: Actor(handle: "ana", role: role), now: Instant(milliseconds: 1_000_000), zone: .utc,
    currency: .euro,
    arguments: arguments, related: Dictionary(uniqueKeysWithValues: related.map { ($0.reference, $0) }))
  return ActionCatalogue.decide(action, on: record, in: context)
}

/// The values that a decision gives a thing.
func values(_ decision: Decision, of reference: Reference) -> [FieldName: Value?] {
  guard case .changes(let changes, _) = decision else { return [:] }
  var all: [FieldName: Value?] = [:]
  for case .update(reference, let values) in changes { all.merge(values) { $1 } }
  return all
}

/// The sentence of a refusal, or empty.
func refusal(_ decision: Decision) -> String {
  if case .refused(let refusal) = decision { refusal.sentence } else { "" }
}

@Suite struct FeedbackRuleTests {
  private func feedback(_ status: FeedbackStatus, _ values: [FieldName: Value] = [:]) -> Record {
    Record(
      Reference(.feedback, 88),
      values: values.merging([.status: .text(status.rawValue)]) { given, _ in given })
  }

  /// The action that moves feedback to each status.
  private static let moves: [(FeedbackStatus, ActionName, [FieldName: Value])] = [
    (.acknowledged, "feedback.acknowledge", [:]), (.inProgress, "feedback.start", [:]),
    (.waitingCustomer, "feedback.await_customer", [:]),
    (.waitingTeam, "feedback.hand_over", [.team: .text("logistics")]), (.resolved, "feedback.resolve", [:]),
    (.closed, "feedback.close", [:]), (.declined, "feedback.decline", [.reason: .text("not ours")]),
    (.duplicate, "feedback.duplicate", [.of: .reference(Reference(.feedback, 7))]),
  ]

  @Test(arguments: FeedbackStatus.allCases) func movesFollowTheTable(from: FeedbackStatus) throws {
    for (to, action, arguments) in FeedbackRuleTests.moves where to != from {
      let record = feedback(from)
      let original = Record(Reference(.feedback, 7), values: [.status: .text("new")])
      let decision = try decide(action, record, arguments, related: [original])
      if from.next.contains(to) {
        #expect(
          values(decision, of: record.reference)[.status] == .some(.text(to.rawValue)), "\(from) → \(to)")
      } else {
        #expect(refusal(decision).contains("can't become"), "\(from) → \(to)")
      }
    }
  }

  @Test(arguments: [FeedbackStatus.resolved, .closed, .duplicate, .declined]) func reopeningClearsTheEnd(
    _ status: FeedbackStatus
  ) throws {
    let record = feedback(status, [.resolvedAt: .instant(Instant(milliseconds: 5)), .reason: .text("x")])
    let changed = values(try decide("feedback.reopen", record), of: record.reference)
    #expect(changed[.status] == .some(.text("in_progress")))
    #expect(changed[.resolvedAt] == .some(nil))
    #expect(changed[.reason] == .some(nil))
  }

  @Test func claimingAnothersFeedbackIsRefusedByName() throws {
    let record = feedback(.new, [.owner: .colleague("ben")])
    #expect(refusal(try decide("feedback.claim", record)).contains("@ben"))
  }

  @Test func answeringNotesTheFirstAnswerAndEndsTheWait() throws {
    let record = feedback(.new, [.waitingSince: .instant(Instant(milliseconds: 1))])
    let changed = values(
      try decide("feedback.answer", record, [.body: .text("On its way.")]), of: record.reference)
    #expect(changed[.firstAnswered] == .some(.instant(Instant(milliseconds: 1_000_000))))
    #expect(changed[.waitingSince] == .some(nil))
    #expect(changed[.status] == .some(.text("waiting_customer")))
    #expect(changed[.owner] == .some(.colleague("ana")))
  }

  @Test func answeringBlankTextIsRefused() throws {
    #expect(!refusal(try decide("feedback.answer", feedback(.new), [.body: .text(" \n")])).isEmpty)
  }

  @Test func aCustomerWritingAgainReopensAndWaits() throws {
    let record = feedback(.resolved)
    let changed = values(
      try decide("feedback.receive", record, [.body: .text("Still broken.")]), of: record.reference)
    #expect(changed[.status] == .some(.text("in_progress")))
    #expect(changed[.waitingSince] == .some(.instant(Instant(milliseconds: 1_000_000))))
  }

  @Test func snoozingNeedsATimeToCome() throws {
    let past = [FieldName.until: Value.instant(Instant(milliseconds: 999_999))]
    #expect(refusal(try decide("feedback.snooze", feedback(.new), past)).contains("to come"))
    #expect(refusal(try decide("feedback.snooze", feedback(.closed), past)).contains("reopen"))
  }

  @Test func aDuplicateOfItselfOrOfADuplicateIsRefused() throws {
    let record = feedback(.new)
    let itself = [FieldName.of: Value.reference(record.reference)]
    #expect(refusal(try decide("feedback.duplicate", record, itself, related: [record])).contains("itself"))
    let other = Record(Reference(.feedback, 9), values: [.status: .text("duplicate")])
    #expect(
      refusal(try decide("feedback.duplicate", record, [.of: .reference(other.reference)], related: [other]))
        .contains("duplicate of"))
  }

  @Test func aViewerChangesNothingAndMayComment() throws {
    for action in ActionCatalogue.all where action.name != "feedback.note" {
      let decision = try decide(action.name, Record(Reference(action.kind, 1)), by: .viewer)
      #expect(refusal(decision).contains("viewer"))
    }
  }
}
