import Testing

@testable import Advocacy

@Suite struct RoleTableTests {
  private func context(_ role: Role, _ text: String = "name = \"A\"") throws -> ActionContext {
    ActionContext(
      actor: Actor(handle: "eve", role: role), now: Instant(milliseconds: 0), zone: .utc, currency: .euro,
      arguments: [.body: .text("as discussed")], policy: try policy(text))
  }

  private func note(_ context: ActionContext) throws -> Decision {
    ActionCatalogue.decide(
      try #require(ActionCatalogue.action("feedback.note")),
      on: Record(Reference(.feedback, 1), values: [.status: .text("new")]), in: context)
  }

  @Test func theShippedPolicyNamesTheWholeTable() throws {
    #expect(try policy(Policy.standardText).roles == .standard)
    let known = Set(ActionCatalogue.all.map(\.name.rawValue) + RoleTable.Duty.allCases.map(\.rawValue))
    #expect(Set(RoleTable.standard.others.keys).isSubset(of: known))
    #expect(
      ActionCatalogue.all.filter { $0.role == .manager }.map(\.name.rawValue).allSatisfy { name in
        Policy.standardText.contains("\"\(name)\" = \"manager\"")
      })
  }

  @Test func viewersReadAndComment() throws {
    guard case .changes = try note(context(.viewer)) else {
      Issue.record("a viewer may not comment")
      return
    }
    for definition in ActionCatalogue.all where definition.role == .viewer {
      #expect(definition.name == "feedback.note")
    }
  }

  @Test func aPolicyGivesAnActionToAnotherRoleAndTheRefusalSaysWhichIsNeeded() throws {
    let text = "name = \"A\"\n[roles]\n\"feedback.note\" = \"advocate\"\n\"feedback.resolve\" = \"manager\""
    #expect(
      try note(context(.viewer, text))
        == .refused(Refusal("Note needs an advocate; @eve is a viewer.", cause: .role)))
    guard case .changes = try note(context(.advocate, text)) else {
      Issue.record("an advocate may not comment")
      return
    }
    #expect(try policy(text).roles.least(for: "feedback.resolve") == .manager)
    #expect(try policy(text).roles.least(for: "reward.approve") == .manager)
  }

  @Test(arguments: [
    (
      "\"feedback.resolv\" = \"manager\"",
      "there is no action “feedback.resolv”; near it is feedback.resolve."
    ),
    ("\"feedback.close\" = \"boss\"", "“feedback.close” is “boss”, but must be"),
    (
      "\"policy.apply\" = \"advocate\"",
      "“policy.apply” stays with managers: whoever may do it could give himself or herself more."
    ),
  ])
  func whatARoleTableCantSayIsToldWithItsLine(_ line: String, _ sentence: String) throws {
    do {
      _ = try policy("name = \"A\"\n[roles]\n\(line)")
      Issue.record("it was understood")
    } catch let problem as PolicyProblem {
      #expect(problem.line == 3)
      #expect(problem.sentence.hasPrefix(sentence), "\(problem)")
    }
  }
}
