import Testing

@testable import Advocacy

@Suite struct MentionRuleTests {
  private let forty = Reference(.mention, 40)

  private func mention(
    _ status: MentionStatus = .seen, _ sentiment: Sentiment = .praise, _ values: [FieldName: Value] = [:]
  ) -> Record {
    Record(
      forty,
      values: values.merging([
        .status: .text(status.rawValue), .sentiment: .text(sentiment.rawValue),
        .body: .text("They mended it at once"), .at: .instant(Instant(milliseconds: 500_000)),
      ]) { given, _ in given })
  }

  @Test func aMentionGoesTheWayOfItsTable() throws {
    let moves: [(MentionStatus, ActionName, [FieldName: Value])] = [
      (.amplified, "mention.amplify", [.amplifiedIn: .text("our journal")]),
      (.passedOver, "mention.pass", [.reason: .text("not about us")]), (.answered, "mention.answer", [:]),
    ]
    for from in MentionStatus.allCases {
      for (to, action, arguments) in moves where from != to {
        let moved = values(try decide(action, mention(from), arguments), of: forty)[.status]
        #expect(from.allows(to) ? moved == .text(to.rawValue) : moved == nil, "\(from) to \(to)")
      }
    }
    #expect(values(try decide("mention.thank", mention()), of: forty)[.status] == .text("thanked"))
    let amplified = values(try decide("mention.thank", mention(.amplified)), of: forty)
    #expect(amplified[.status] == nil && amplified[.thanked] != nil, "it stays amplified")
  }

  @Test func criticismIsAnsweredOrPassedOverAndNeverPaidWithThanks() throws {
    let criticism = mention(.seen, .criticism)
    for (action, arguments) in [
      ("mention.thank", [:]), ("mention.amplify", [.amplifiedIn: .text("x")]),
    ] as [(ActionName, [FieldName: Value])] {
      #expect(refusal(try decide(action, criticism, arguments)).hasPrefix("M-40 is criticism"))
    }
    #expect(refusal(try decide("mention.pass", criticism)).contains("needs why"))
  }

  @Test func criticismBecomesFeedbackWithItsClocksAndBothKnowEachOther() throws {
    let criticism = mention(
      .seen, .criticism,
      [
        .customer: .reference(Reference(.customer, 7)), .author: .text("Trailfoot"),
        .source: .text("review site"), .owner: .colleague("ben"),
      ])
    guard case .changes(let changes, _) = try decide("mention.answer", criticism),
      case .create(let feedback, let values) = changes[0]
    else {
      Issue.record("refused")
      return
    }
    #expect(values[.feedbackKind] == .text("complaint") && values[.channel] == .text("social"))
    #expect(values[.clocksFrom] == .instant(Instant(milliseconds: 1_000_000)))
    #expect(values[.customer] == .reference(Reference(.customer, 7)) && values[.owner] == .colleague("ben"))
    #expect(values[.body]?.text == "They mended it at once\n\n(by Trailfoot, review site)")
    #expect(
      changes.last == .update(forty, [.status: .text("answered"), .feedback: .reference(feedback)]))
    let again = mention(.answered, .criticism, [.feedback: .reference(Reference(.feedback, 88))])
    guard case .unchanged = try decide("mention.answer", again) else {
      Issue.record("answered twice")
      return
    }
  }

  @Test func whatWasSaidIsNotToComeAndStandsSomewhere() throws {
    func made(_ values: [FieldName: Value]) throws -> String {
      refusal(try decide("mention.create", Record(Reference(.mention, 0)), values))
    }
    #expect(try made([.sentiment: .text("praise"), .body: .text("x")]).isEmpty)
    #expect(try made([.sentiment: .text("praise")]).contains("its text (body) or where it stands (url)"))
    #expect(
      try made([
        .sentiment: .text("praise"), .body: .text("x"),
        .at: .instant(Instant(milliseconds: 2_000_000)),
      ]).contains("can't be to come"))
  }

  private let two = Reference(.announcement, 2)

  private func told(
    _ reading: SegmentReading?, _ more: [FieldName: Value] = [:], status: AnnouncementStatus = .draft,
    many: Int = 50
  ) throws -> Decision {
    var policy = Policy(name: "A")
    policy.announcements.many = many
    var context = ActionContext(
      actor: Actor(handle: "ana", role: .advocate), now: Instant(milliseconds: 1_000_000), zone: .utc,
      currency: .euro, arguments: more, policy: policy)
    context.segment = reading
    let record = Record(
      two, values: [.status: .text(status.rawValue), .title: .text("Late"), .body: .text("Sorry")])
    return ActionCatalogue.decide(
      try #require(ActionCatalogue.action("announcement.tell")), on: record, in: context)
  }

  @Test func oneTextForManyNeedsAReasonThatIsKept() throws {
    var reading = SegmentReading()
    reading.reached = 50
    reading.unhappy = 3
    reading.leftOut = [.denied: 2, .noAddress: 1]
    let few = values(try told(reading, [.override: .text("why not")]), of: two)
    #expect(few[.status] == .text("sent") && few[.toldCount] == .integer(50))
    #expect(few[.leftOut] == .integer(3) && few[.override] == .some(nil), "no reason was needed")
    reading.reached = 51
    #expect(
      refusal(try told(reading)).hasPrefix(
        "N-2 would go to 51 customers with one text, 3 of them unhappy; more than 50 needs a reason"))
    #expect(refusal(try told(reading, [.override: .text(" ")])).contains("needs a reason"))
    #expect(
      values(try told(reading, [.override: .text("the shop burnt down")]), of: two)[.override]
        == .text("the shop burnt down"))
    #expect(refusal(try told(SegmentReading())).hasPrefix("Nobody of the segment of N-2 may be told"))
    #expect(refusal(try told(nil)).contains("selects no customers"))
  }

  @Test func whatWasSentIsCorrectedAndItsTrailGrows() throws {
    let sent = Record(
      two, values: [.status: .text("sent"), .body: .text("Monday"), .corrections: .text("earlier")])
    let corrected = values(
      try decide("announcement.correct", sent, [.body: .text("It is Tuesday")]), of: two)
    #expect(corrected[.status] == .text("corrected"))
    #expect(
      corrected[.corrections] == .text("earlier\n\nThu 1970-01-01 00:16, @ana:\nIt is Tuesday"))
    #expect(refusal(try decide("announcement.edit", sent, [.body: .text("x")])).contains("was sent"))
    let draft = Record(two, values: [.status: .text("draft"), .body: .text("Monday")])
    #expect(refusal(try decide("announcement.correct", draft, [.body: .text("x")])).contains("is a draft"))
    #expect(
      refusal(try decide("announcement.edit", draft, [.segment: .text("tag:")])).contains(
        "selects no customers"))
  }
}
