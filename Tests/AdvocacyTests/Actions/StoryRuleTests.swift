import Testing

@testable import Advocacy

@Suite struct StoryRuleTests {
  private let now = Instant(milliseconds: 1_780_000_000_000)
  private let three = Reference(.story, 3)
  private let zoe = Record(
    Reference(.customer, 7),
    values: [.display: .text("Zoë Okafor"), .account: .reference(Reference(.account, 17))])

  private func story(_ status: StoryStatus, _ values: [FieldName: Value] = [:]) -> Record {
    Record(
      three,
      values: values.merging([
        .status: .text(status.rawValue), .title: .text("From tent to shop"),
        .storyKind: .text("case_study"), .customer: .reference(zoe.reference),
      ]) { given, _ in given })
  }

  private func consented(_ more: [FieldName: Value] = [:]) -> [FieldName: Value] {
    [.consentAt: .instant(now - .days(3)), .consentChannels: .tags(["social", "website"])]
      .merging(more) { $1 }
  }

  private func decided(
    _ action: ActionName, _ record: Record, _ arguments: [FieldName: Value] = [:], related: [Record] = [],
    policy: Policy = Policy(name: "A")
  ) throws -> Decision {
    let context = ActionContext(
      actor: Actor(handle: "mia", role: .manager), now: now, zone: .utc, currency: .euro,
      arguments: arguments,
      related: Dictionary(
        uniqueKeysWithValues: (related + [zoe]).map { ($0.reference, $0) }), policy: policy)
    return ActionCatalogue.decide(try #require(ActionCatalogue.action(action)), on: record, in: context)
  }

  @Test func aStoryIsCapturedForTheCustomersAccount() throws {
    let decision = try decided(
      "story.create", Record(Reference(.story, 0)),
      [.title: .text("A"), .storyKind: .text("talk"), .customer: .reference(zoe.reference)])
    guard case .changes(let changes, _) = decision, case .create(_, let values) = changes[0] else {
      Issue.record("refused")
      return
    }
    #expect(values[.status] == .text("captured") && values[.account] == zoe[.account])
  }

  @Test func aStoryGoesTheWayOfItsTable() throws {
    let moves: [(StoryStatus, ActionName, [FieldName: Value])] = [
      (.enriched, "story.enrich", [.body: .text("More")]), (.verified, "story.verify", [:]),
      (.consentPending, "story.ask_consent", [:]), (.approved, "story.approve", [:]),
      (.published, "story.publish", [.channels: .tags(["website"])]),
      (.retired, "story.retire", [.reason: .text("old")]), (.captured, "story.reopen", [:]),
    ]
    for from in StoryStatus.allCases {
      for (to, action, arguments) in moves where from != to {
        let decision = try decided(action, story(from, consented()), arguments)
        let moved = values(decision, of: three)[.status]
        #expect(from.allows(to) ? moved == .text(to.rawValue) : moved == nil, "\(from) to \(to)")
      }
    }
  }

  @Test func approvingAndPublishingNeedAConsentThatHoldsAndSayWhatIsMissing() throws {
    func refused(_ values: [FieldName: Value], _ places: [String] = ["website"]) throws -> String {
      let approved = refusal(try decided("story.approve", story(.verified, values)))
      let published = refusal(
        try decided("story.publish", story(.approved, values), [.channels: .tags(places)]))
      #expect(approved.isEmpty || published.hasSuffix(approved.drop { $0 != ":" }))
      return published
    }
    #expect(try refused(consented()).isEmpty)
    #expect(try refused([:]) == "S-3 can't be published: there is no consent to it yet.")
    #expect(
      try refused(consented([.consentWithdrawn: .instant(now - .days(1))])).contains(
        "its consent was withdrawn on 2026-05-27"))
    #expect(
      try refused(consented([.consentEnds: .instant(now)])).contains("its consent ended with 2026-05-28"))
    #expect(try refused(consented([.consentEnds: .instant(now + .hours(1))])).isEmpty)
    #expect(
      try refused(consented(), ["press", "website"])
        == "S-3 can't be published: its consent covers social, website, not press.")
    #expect(try refused(consented(), ["billboard"]).contains("“billboard” is no place"))
  }

  @Test func aConsentLastsThroughItsLastDayAndSaysWhereAndByWhom() throws {
    let day = CalendarDay(daysSince1970: 20_700)
    let given = values(
      try decided(
        "story.consent", story(.consentPending),
        [
          .scope: .text("text"), .channels: .tags(["website"]), .until: .day(day),
          .proof: .text("mail of 2 May"),
        ]), of: three)
    #expect(given[.consentEnds] == .instant(ProgrammeZone.utc.end(of: day)))
    #expect(given[.consentBy] == .text("Zoë Okafor") && given[.consentAt] == .instant(now))
    let late = try decided(
      "story.consent", story(.consentPending),
      [
        .scope: .text("text"), .channels: .tags(["website"]), .proof: .text("mail"),
        .until: .day(CalendarDay(daysSince1970: 20_000)),
      ])
    #expect(refusal(late).contains("has ended already"))
    let narrower = try decided(
      "story.consent", story(.published, consented([.publishedIn: .tags(["social"])])),
      [.scope: .text("text"), .channels: .tags(["website"]), .proof: .text("mail")])
    #expect(refusal(narrower).contains("is published in social, which this consent doesn't cover"))
  }

  @Test func withdrawingRetiresAtOnceAndIsKeptWithItsReason() throws {
    for status in StoryStatus.allCases where status != .retired {
      let withdrawn = values(
        try decided("story.withdraw", story(status, consented()), [.reason: .text("new employer")]), of: three
      )
      #expect(withdrawn[.status] == .text("retired") && withdrawn[.consentWithdrawn] == .instant(now))
      #expect(withdrawn[.withdrawnWhy] == .text("new employer") && withdrawn[.retired] == .instant(now))
    }
    #expect(
      refusal(try decided("story.withdraw", story(.captured), [.reason: .text("x")])).contains(
        "There is no consent"))
  }

  @Test func whatWasAgreedToIsNotChangedBehindTheCustomersBack() throws {
    let published = story(.published, consented([.quote: .text("It saved us")]))
    #expect(
      refusal(try decided("story.edit", published, [.quote: .text("Best shop ever")])).contains(
        "as the customer agreed to it"))
    #expect(refusal(try decided("story.edit", published, [.title: .text("Tent to shop")])).isEmpty)
    #expect(refusal(try decided("story.edit", story(.enriched), [.quote: .text("Best")])).isEmpty)
  }

  @Test func whoGotARewardOrIsAnEmployeeIsPublishedWithADisclosureAlone() throws {
    let reward = Record(
      Reference(.reward, 12), values: [.story: .reference(three), .status: .text("approved")])
    func published(_ values: [FieldName: Value], _ related: [Record]) throws -> String {
      refusal(
        try decided(
          "story.publish", story(.approved, consented(values)), [.channels: .tags(["website"])],
          related: related))
    }
    #expect(try published([:], [reward]).contains("without a disclosure: its customer has W-12 for it"))
    #expect(try published([.disclosure: .text("Got points.")], [reward]).isEmpty)
    var voided = reward
    voided[.status] = .text("voided")
    #expect(try published([:], [voided]).isEmpty, "a reward taken back is none")
    #expect(try published([.employeeAuthor: .flag(true)], []).contains("an employee wrote it"))
  }

  private func rewarded(_ more: [FieldName: Value], _ story: Record, _ policy: Policy) throws -> Decision {
    try decided(
      "reward.create", Record(Reference(.reward, 0)),
      [
        .customer: .reference(zoe.reference), .story: .reference(three), .reason: .text("time given"),
      ].merging(more) { $1 }, related: [story], policy: policy)
  }

  @Test func aRewardForAStoryIsGivenOnceAndBringsItsDisclosure() throws {
    var policy = Policy(name: "A")
    policy.stories.disclosure = "Got points for the time."
    guard
      case .changes(let changes, let key) = try rewarded([.points: .integer(500)], story(.captured), policy),
      case .create(_, let reward) = changes[0]
    else {
      Issue.record("refused")
      return
    }
    #expect(key == "S-3:story" && reward[.grantKey] == .text("S-3:story"))
    #expect(changes.last == .update(three, [.disclosure: .text("Got points for the time.")]))
    var other = story(.captured)
    other[.customer] = .reference(Reference(.customer, 8))
    #expect(
      refusal(try rewarded([.points: .integer(500)], other, policy)).contains("S-3 is the story of C-8"))
  }

  @Test func aRewardIsTheSameWhateverAStorySays() throws {
    let text = "name = \"A\"\n[stories.rewards]\ncase_study = { points = 500 }"
    let fixed = try policy(text)
    for quote in ["Best shop ever", "I would not buy there again"] {
      let story = story(.captured, [.quote: .text(quote)])
      guard case .changes(let changes, _) = try rewarded([:], story, fixed),
        case .create(_, let reward) = changes[0]
      else {
        Issue.record("refused")
        continue
      }
      #expect(reward[.points] == .integer(500) && reward[.value] == nil)
      for more in [
        [FieldName.points: Value.integer(600)], [.value: .money(Money(minorUnits: 500, currency: .euro))],
      ] {
        #expect(
          refusal(try rewarded(more, story, fixed))
            == "Every case study earns what the policy fixes for it, whatever it says; no other amount is given."
        )
      }
      let waiting = Record(
        Reference(.reward, 12),
        values: [.status: .text("pending"), .story: .reference(three), .points: .integer(500)])
      #expect(
        refusal(
          try decided("reward.edit", waiting, [.points: .integer(900)], related: [story], policy: fixed)
        )
        .contains("no other amount"))
    }
  }

  @Test(arguments: ["score = 9", "nps = 9", "rating = 5", "sentiment = \"praise\"", "stars = 4"])
  func aPolicyThatTiesARewardToWhatIsSaidIsNoPolicy(_ condition: String) throws {
    for lines in [
      "[stories.rewards]\n\(condition)", "[stories.rewards]\nvideo = { points = 5, \(condition) }",
    ] {
      do {
        _ = try policy("name = \"A\"\n" + lines)
        Issue.record("it was understood: \(lines)")
      } catch let problem as PolicyProblem {
        #expect(problem.line == 3 && problem.sentence.contains("never depends on what is said"), "\(problem)")
      }
    }
  }

  @Test func thePolicySaysWhenToWarnAndWhatToDisclose() throws {
    #expect(try policy("name = \"A\"").stories == StoryRules())
    let told = try policy("name = \"A\"\n[stories]\nwarn = \"30d\"\ndisclosure = \"Paid.\"").stories
    #expect(told.warn == .days(30) && told.disclosure == "Paid.")
    #expect(try policy(Policy.standardText).stories.warn == .days(14))
    #expect(try policy(Policy.standardText).announcements.many == 50)
    #expect(try policy("name = \"A\"\n[announcements]\nmany = 3").announcements.many == 3)
  }
}
