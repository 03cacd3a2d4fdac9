import Testing

@testable import Advocacy

@Suite struct ResponseRuleTests {
  private static let zoe = Reference(.customer, 1)
  private static let customer = Record(zoe, values: [.display: .text("Zoë")])
  private static let opened = Reference(.feedback, -1)

  /// Asks a rule under the policy that every programme begins with, or another.
  private func asked(
    _ name: ActionName, _ arguments: [FieldName: Value], of record: Record = Record(Reference(.response, 0)),
    related: [Record] = [customer], under text: String = Policy.standardText
  ) throws -> Decision {
    let action = try #require(ActionCatalogue.action(name))
    let context = ActionContext(
      actor: Actor(handle: "ana", role: .advocate), now: Instant(milliseconds: 1_000_000), zone: .utc,
      currency: .euro, arguments: arguments,
      related: Dictionary(uniqueKeysWithValues: related.map { ($0.reference, $0) }),
      policy: try policy(text))
    return ActionCatalogue.decide(action, on: record, in: context)
  }

  private func answered(
    _ survey: Survey, _ score: Int64, _ more: [FieldName: Value] = [:], related: [Record] = [customer],
    under text: String = Policy.standardText
  ) throws -> [Reference: [FieldName: Value]] {
    let given: [FieldName: Value] = [
      .customer: .reference(Self.zoe), .survey: .text(survey.rawValue), .score: .integer(score),
    ]
    let decision = try asked("response.record", given.merging(more) { $1 }, related: related, under: text)
    guard case .changes(let changes, _) = decision else {
      Issue.record("\(decision)")
      return [:]
    }
    var made: [Reference: [FieldName: Value]] = [:]
    for case .create(let reference, let values) in changes { made[reference] = values }
    return made
  }

  @Test(
    arguments: [
      (Survey.nps, 0, FollowUp.feedback), (.nps, 6, .feedback), (.nps, 7, nil), (.nps, 8, nil),
      (.nps, 9, .thanks), (.nps, 10, .thanks), (.csat, 1, .feedback), (.csat, 2, .feedback), (.csat, 3, nil),
      (.csat, 4, nil), (.csat, 5, .thanks), (.ces5, 2, .feedback), (.ces5, 5, nil), (.ces7, 3, .feedback),
      (.ces7, 4, nil), (.ces7, 7, nil),
    ] as [(Survey, Int64, FollowUp?)])
  func thePolicySaysWhatAScoreAsksFor(survey: Survey, score: Int64, expected: FollowUp?) throws {
    let made = try answered(survey, score)
    let response = try #require(made[Reference(.response, 0)])
    #expect(response[.followUp]?.text == expected?.rawValue)
    #expect((made[Self.opened] != nil) == (expected == .feedback))
    #expect(response[.feedback] == (expected == .feedback ? .reference(Self.opened) : nil))
  }

  @Test func aLowScoreOpensFeedbackWithAClock() throws {
    let made = try answered(
      .nps, 3, [.body: .text("Nobody answered.\nFor a week."), .channel: .text("chat")])
    let feedback = try #require(made[Self.opened])
    #expect(feedback[.feedbackKind] == .text("complaint"))
    #expect(feedback[.priority] == .text("high"))
    #expect(feedback[.subject] == .text("NPS 3 of 10: Nobody answered."))
    #expect(feedback[.body] == .text("Nobody answered.\nFor a week."))
    #expect(feedback[.customer] == .reference(Self.zoe))
    #expect(feedback[.channel] == .text("chat"))
    #expect(feedback[.clocksFrom] == .instant(Instant(milliseconds: 1_000_000)))
    #expect(feedback[.waitingSince] == feedback[.clocksFrom])
    #expect(made[Reference(.message, -1)]?[.body] == feedback[.body])
    let silent = try #require(try answered(.csat, 1)[Self.opened])
    #expect(silent[.subject] == .text("CSAT 1 of 5"))
    #expect(silent[.body] == .text("CSAT 1 of 5, without a comment."))
  }

  @Test func underAPolicyWithoutASectionNothingIsAskedFor() throws {
    for score in [0, 10] as [Int64] {
      let made = try answered(.nps, score, under: "name = \"Old\"")
      #expect(Set(made.keys) == [Reference(.response, 0)])
      #expect(made[Reference(.response, 0)]?[.followUp] == nil)
    }
  }

  @Test func aLowScoreAboutFeedbackOpensThatAgain() throws {
    let about = Record(
      Reference(.feedback, 8),
      values: [
        .customer: .reference(Self.zoe), .status: .text("resolved"),
        .resolvedAt: .instant(Instant(milliseconds: 5)), .clocksFrom: .instant(Instant(milliseconds: 1)),
      ])
    let decision = try asked(
      "response.record",
      [
        .customer: .reference(Self.zoe), .survey: .text("csat"), .score: .integer(1),
        .body: .text("Still broken"), .feedback: .reference(about.reference),
      ], related: [Self.customer, about])
    let after = values(decision, of: about.reference)
    #expect(after[.status] == .some(.text("in_progress")))
    #expect(after[.resolvedAt] == .some(nil))
    #expect(after[.waitingSince] == .some(.instant(Instant(milliseconds: 1_000_000))))
    guard case .changes(let changes, _) = decision else { return }
    #expect(
      changes.contains { change in
        if case .create(let made, let values) = change {
          made.kind == .message && values[.body] == .text("CSAT 1 of 5: Still broken")
        } else {
          false
        }
      })
    #expect(!changes.contains { if case .create(Self.opened, _) = $0 { true } else { false } })
    var others = about
    others[.customer] = .reference(Reference(.customer, 2))
    let refused = try asked(
      "response.record",
      [
        .customer: .reference(Self.zoe), .survey: .text("csat"), .score: .integer(5),
        .feedback: .reference(about.reference),
      ], related: [Self.customer, others])
    #expect(refusal(refused) == "F-8 is C-2's, and not from the customer who answered.")
  }

  @Test(
    arguments: [
      (Survey.nps, 11, "NPS is answered from 0 to 10; 11 is no answer."),
      (.nps, -1, "NPS is answered from 0 to 10; -1 is no answer."),
      (.csat, 0, "CSAT is answered from 1 to 5; 0 is no answer."),
      (.ces5, 6, "CES of 5 is answered from 1 to 5; 6 is no answer."),
      (.ces7, 8, "CES of 7 is answered from 1 to 7; 8 is no answer."),
    ] as [(Survey, Int64, String)])
  func aScoreOutsideItsScaleIsRefused(survey: Survey, score: Int64, sentence: String) throws {
    let decision = try asked(
      "response.record",
      [.customer: .reference(Self.zoe), .survey: .text(survey.rawValue), .score: .integer(score)])
    #expect(refusal(decision) == sentence)
    let record = Record(
      Reference(.response, 1), values: [.survey: .text(survey.rawValue), .score: .integer(1)])
    #expect(refusal(try asked("response.edit", [.score: .integer(score)], of: record)) == sentence)
  }

  @Test func whatIsToComeIsNoAnswer() throws {
    let given: [FieldName: Value] = [
      .customer: .reference(Self.zoe), .survey: .text("nps"), .score: .integer(9),
    ]
    let later = Value.instant(Instant(milliseconds: 2_000_000))
    #expect(
      refusal(try asked("response.record", given.merging([.at: later]) { $1 }))
        == "A response has been given; its time can't be to come.")
    #expect(
      refusal(try asked("response.record", given.merging([.sent: later]) { $1 }))
        == "A survey is sent before it is answered.")
  }

  @Test func thanksAreATouchpointAndComeOnce() throws {
    let response = Record(
      Reference(.response, 3),
      values: [.survey: .text("nps"), .score: .integer(9), .customer: .reference(Self.zoe)])
    let decision = try asked("response.thank", [.channel: .text("call")], of: response)
    let now = Value.instant(Instant(milliseconds: 1_000_000))
    #expect(values(decision, of: response.reference)[.thanked] == .some(now))
    #expect(values(decision, of: response.reference)[.thankedBy] == .some(.colleague("ana")))
    #expect(values(decision, of: Self.zoe)[.lastContact] == .some(now))
    guard case .changes(let changes, _) = decision else { return }
    #expect(
      changes.contains { change in
        if case .create(let made, let values) = change {
          made.kind == .touchpoint && values[.summary] == .text("Thanked for NPS 9 of 10")
            && values[.channel] == .text("call") && values[.customer] == .reference(Self.zoe)
        } else {
          false
        }
      })
    var thanked = response
    thanked[.thanked] = now
    #expect(
      try asked("response.thank", [:], of: thanked)
        == .unchanged("The customer has been thanked for P-3 already."))
    var unknown = response
    unknown[.customer] = nil
    #expect(refusal(try asked("response.thank", [:], of: unknown)).contains("from nobody we know"))
  }

  @Test func aCorrectedScoreAsksForWhatItAsksFor() throws {
    let response = Record(
      Reference(.response, 3),
      values: [
        .survey: .text("nps"), .score: .integer(9), .customer: .reference(Self.zoe),
        .followUp: .text("thanks"), .at: .instant(Instant(milliseconds: 10)),
      ])
    let middling = try asked("response.edit", [.score: .integer(8)], of: response)
    #expect(values(middling, of: response.reference)[.followUp] == .some(nil))
    let low = try asked("response.edit", [.score: .integer(2)], of: response)
    #expect(values(low, of: response.reference)[.followUp] == .some(.text("feedback")))
    #expect(values(low, of: response.reference)[.feedback] == .some(.reference(Self.opened)))
    let comment = try asked("response.edit", [.body: .text("Good")], of: response)
    #expect(values(comment, of: response.reference) == [.body: .text("Good")])
  }
}
