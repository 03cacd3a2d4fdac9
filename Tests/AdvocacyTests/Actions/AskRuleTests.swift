import Testing

@testable import Advocacy

@Suite struct AskRuleTests {
  private let now = Instant(milliseconds: 1_780_000_000_000)
  private var zoe: Record {
    Record(
      Reference(.customer, 7),
      values: [
        .display: .text("Zoë Okafor"), .lifecycle: .text("active"), .mayMail: .text("granted"),
        .mayCall: .text("unknown"), .mayChat: .text("denied"),
      ])
  }

  private func asked(
    _ customer: Record, _ guarding: AskGuard = AskGuard(), _ more: [FieldName: Value] = [:],
    limits: AskLimits = .standard, policy text: String = "name = \"A\""
  ) throws -> Decision {
    var policy = try Policy(text: text, zone: .utc, currency: .euro)
    policy.asks = limits
    let arguments: [FieldName: Value] = [
      .customer: .reference(customer.reference), .askKind: .text("reference_call"),
      .title: .text("Call with a retailer"),
    ]
    var context = ActionContext(
      actor: Actor(handle: "ana", role: .advocate), now: now, zone: .utc, currency: .euro,
      arguments: arguments.merging(more) { $1 }, related: [customer.reference: customer], policy: policy)
    context.guarding = [customer.reference: guarding]
    return ActionCatalogue.decide(
      try #require(ActionCatalogue.action("ask.create")), on: Record(Reference(.ask, 0)), in: context)
  }

  private func earlier(_ days: Int64...) -> AskGuard {
    AskGuard(
      asks: days.enumerated().map {
        .init(Reference(.ask, Int64($0.offset) + 1), at: now - .days($0.element))
      })
  }

  @Test func aCustomerWhoMayBeAskedIsAskedAndCountsAsContacted() throws {
    guard case .changes(let changes, _) = try asked(zoe), case .create(_, let values) = changes[0] else {
      Issue.record("refused")
      return
    }
    #expect(values[.status] == .text("asked") && values[.asked] == .instant(now))
    #expect(values[.owner] == .colleague("ana") && values[.override] == nil && values[.overridden] == nil)
    #expect(changes.last == .update(zoe.reference, [.lastContact: .instant(now)]))
  }

  @Test func whoAnsweredASurveyIsNotAskedTheSameAgainYet() throws {
    let answered = AskGuard(answers: [
      .nps: .init(Reference(.response, 4), at: now - .days(40)),
      .csat: .init(Reference(.response, 5), at: now - .days(40)),
    ])
    func reason(_ survey: String, _ kind: String = "survey") throws -> String {
      let more: [FieldName: Value] = [.askKind: .text(kind), .survey: .text(survey)]
      return refusal(try asked(zoe, answered, more, policy: Policy.standardText))
    }
    #expect(
      try reason("nps").contains(
        "answered NPS on 2026-04-18 (P-4); the same may be asked again from 2026-07-17"))
    #expect(try reason("csat").isEmpty, "40 days are more than the 30 of the policy")
    #expect(try reason("ces5").isEmpty)
    #expect(try reason("nps", "story").contains("Only who is asked to answer a survey"))
  }

  @Test func eachReasonIsNamed() throws {
    func reason(_ customer: Record, _ guarding: AskGuard = AskGuard(), _ channel: String = "mail") throws
      -> String
    {
      refusal(try asked(customer, guarding, [.channel: .text(channel)]))
    }
    #expect(try reason(zoe).isEmpty)
    #expect(
      try reason(zoe, AskGuard(complaints: [Reference(.feedback, 88)]))
        == "Zoë Okafor may not be asked now: has an open complaint, F-88. Ask all the same only with a reason (override)."
    )
    #expect(
      try reason(zoe, AskGuard(lowScores: [Reference(.feedback, 3)]))
        .contains("gave a low score that nobody has answered, F-3"))
    #expect(
      try reason(zoe, AskGuard(), "call").contains("hasn't said yet whether he or she may be reached by call")
    )
    #expect(try reason(zoe, AskGuard(), "chat").contains("doesn't want to be reached by chat"))
    #expect(try reason(zoe, AskGuard(), "event").isEmpty, "who is met may be asked there")
    var resting = zoe
    resting[.restingUntil] = .day(CalendarDay(daysSince1970: 30_000))
    #expect(try reason(resting).contains("rests until 2052-02-20"))
    var gone = zoe
    gone[.lifecycle] = .text("lapsed")
    #expect(try reason(gone).contains("has left"))
    #expect(try reason(zoe, earlier(12)).contains("(K-1) and is left alone for 30 days"))
    #expect(try reason(zoe, earlier(40)).isEmpty)
    #expect(
      try reason(zoe, earlier(80, 40)).contains(
        "was asked 2 times in 90 days (K-1, K-2), and 2 is the most; again from"))
    #expect(try reason(zoe, earlier(90, 40)).isEmpty, "an ask of 90 days ago is out of the period")
  }

  @Test func allReasonsAreToldTogetherAndAnOverrideIsKeptWithThem() throws {
    let against = AskGuard(complaints: [Reference(.feedback, 88)], asks: earlier(3).asks)
    let sentence = refusal(try asked(zoe, against))
    #expect(sentence.contains("F-88; was asked on "))
    guard case .changes(let changes, _) = try asked(zoe, against, [.override: .text("She offered it")]),
      case .create(_, let values) = changes[0]
    else {
      Issue.record("refused")
      return
    }
    #expect(values[.override] == .text("She offered it"))
    #expect(values[.overridden]?.text?.hasPrefix("has an open complaint, F-88; was asked on ") == true)
    #expect(refusal(try asked(zoe, against, [.override: .text("  ")])) == sentence, "an empty reason is none")
  }

  @Test func thePolicySetsTheLimits() throws {
    let strict = AskLimits(most: 1, period: .days(365), rest: .days(1))
    #expect(refusal(try asked(zoe, earlier(200), limits: strict)).contains("1 time in 365 days"))
    let none = AskLimits(most: 0, period: .days(90), rest: .days(30))
    #expect(refusal(try asked(zoe, limits: none)).contains("whose policy allows no asks"))
    #expect(refusal(try asked(zoe, earlier(3), limits: none)).contains("whose policy allows no asks"))
    let text = "name = \"A\"\n[asks]\nmost = 1\nperiod = \"52w\""
    #expect(try policy(text).asks == AskLimits(most: 1, period: .days(364), rest: .days(30)))
    #expect(try policy(Policy.standardText).asks == .standard)
  }

  @Test func anAskGoesTheWayOfItsTable() throws {
    func ask(_ status: AskStatus) -> Record {
      Record(Reference(.ask, 6), values: [.status: .text(status.rawValue)])
    }
    let moves: [(AskStatus, ActionName, [FieldName: Value])] = [
      (.accepted, "ask.accept", [:]), (.declined, "ask.decline", [:]),
      (.done, "ask.done", [.result: .text("they signed")]),
      (.cancelled, "ask.cancel", [.reason: .text("off")]),
    ]
    for from in AskStatus.allCases {
      for (to, action, arguments) in moves where from != to {
        let decision = try decide(action, ask(from), arguments)
        let moved = values(decision, of: Reference(.ask, 6))[.status]
        #expect(from.allows(to) ? moved == .text(to.rawValue) : moved == nil, "\(from) to \(to)")
      }
    }
    #expect(refusal(try decide("ask.thank", ask(.asked))).contains("thanks are for what was done"))
    #expect(!values(try decide("ask.thank", ask(.done)), of: Reference(.ask, 6)).isEmpty)
  }
}
