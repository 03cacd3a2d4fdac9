import Testing

@testable import Advocacy

@Suite struct MacroRuleTests {
  private static let now = Instant(milliseconds: 1_788_000_000_000)
  private let zoe = Record(Reference(.customer, 1), values: [.display: .text("Zoë Okafor")])

  private static let macros = """
    name = "A"
    [macros.right]
    title = "Right"
    kinds = ["complaint"]
    steps = [
      { do = "feedback.claim" },
      { do = "feedback.answer", body = "Hello {first_name}, about {subject}. {colleague}", then = "resolved" },
      { do = "feedback.note", body = "by macro" },
      { do = "feedback.tag", add = "refund" },
    ]
    [macros.twice]
    title = "Twice"
    steps = [{ do = "feedback.resolve" }, { do = "feedback.snooze", until = "2d" }]
    [macros.again]
    title = "Again"
    steps = [{ do = "feedback.tag", add = "refund" }]
    [macros.rest]
    title = "Rest"
    standings = ["champion"]
    steps = [{ do = "customer.rest", until = "90d" }, { do = "customer.assign", to = "me" }]
    """

  private func decided(_ record: Record, _ macro: String, by role: Role = .advocate) throws -> Decision {
    let action = try #require(
      ActionCatalogue.action(ActionName(rawValue: "\(record.reference.kind.rawValue).macro")))
    var context = ActionContext(
      actor: Actor(handle: "ana", role: role), now: Self.now, zone: .utc, currency: .euro,
      arguments: [.macro: .text(macro)], related: [zoe.reference: zoe], policy: try policy(Self.macros))
    context.colleagueName = "Ana Lima"
    return ActionCatalogue.decide(action, on: record, in: context)
  }

  private func complaint(_ values: [FieldName: Value] = [:]) -> Record {
    Record(
      Reference(.feedback, 88),
      values: [
        .status: .text("new"), .feedbackKind: .text("complaint"), .subject: .text("Zip"),
        .customer: .reference(zoe.reference),
      ].merging(values) { $1 })
  }

  @Test func eachStepIsDecidedOnWhatTheStepsBeforeLeft() throws {
    guard case .changes(let changes, _) = try decided(complaint(), "right") else {
      Issue.record("the macro was not done")
      return
    }
    var left: [FieldName: Value?] = [:]
    var texts: [Value?] = []
    var made: [Reference] = []
    for change in changes {
      switch change {
      case .update(Reference(.feedback, 88), let values): left.merge(values) { $1 }
      case .create(let reference, let values):
        made.append(reference)
        texts.append(values[.body])
      default: continue
      }
    }
    #expect(left[.owner] == .colleague("ana"))
    #expect(left[.status] == .text("resolved"))
    #expect(left[.tags] == .tags(["refund"]))
    #expect(texts == [.text("Hello Zoë, about Zip. Ana Lima"), .text("by macro")])
    #expect(Set(made).count == 2, "each message has a placeholder of its own")
  }

  @Test func oneRefusedStepRefusesAllAndIsNamed() throws {
    #expect(
      refusal(try decided(complaint(), "twice"))
        == "Step 2 of Twice, Snooze: F-88 is resolved; reopen it first.")
    #expect(
      refusal(try decided(complaint([.owner: .colleague("ben")]), "right")).hasPrefix(
        "Step 1 of Right, Claim: F-88 is @ben's"))
  }

  @Test func theRolesOfTheStepsAreNeeded() throws {
    #expect(refusal(try decided(complaint(), "again", by: .viewer)).contains("needs an advocate"))
  }

  @Test func whatIsSoAlreadyIsLeft() throws {
    let decision = try decided(complaint([.tags: .tags(["refund"])]), "again")
    #expect(decision == .unchanged("Again leaves F-88 as it is."))
  }

  @Test func aMacroIsForWhatItFits() throws {
    #expect(
      refusal(try decided(complaint([.feedbackKind: .text("praise")]), "right"))
        == "Right is for complaints; F-88 is praise.")
    #expect(
      refusal(try decided(complaint(), "rest"))
        == "The policy has no macro “rest” for a feedback; it has right, twice or again.")
    let champion = Record(Reference(.customer, 1), values: [.standing: .text("champion")])
    guard case .changes(let changes, _) = try decided(champion, "rest") else {
      Issue.record("the macro was not done")
      return
    }
    let day = CalendarDay("2026-11-27")
    #expect(
      changes == [
        .update(champion.reference, [.restingUntil: day.map { .day($0) }]),
        .update(champion.reference, [.owner: .colleague("ana")]),
      ])
    #expect(refusal(try decided(zoe, "rest")).contains("is for customers who are champion"))
  }
}
