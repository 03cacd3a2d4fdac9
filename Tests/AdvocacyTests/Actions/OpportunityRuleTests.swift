import Testing

@testable import Advocacy

@Suite struct OpportunityRuleTests {
  private let now = Instant(milliseconds: 1_780_000_000_000)
  private let four = Reference(.opportunity, 4)

  private func opportunity(_ status: OpportunityStatus = .open, needed: Int64 = 2) -> Record {
    Record(
      four,
      values: [
        .title: .text("Call with a retailer"), .askKind: .text("reference_call"),
        .status: .text(status.rawValue), .needed: .integer(needed), .channel: .text("call"),
        .due: .day(CalendarDay(daysSince1970: 20_620)), .owner: .colleague("ben"),
      ])
  }

  private func customer(_ id: Int64, _ name: String) -> Record {
    Record(
      Reference(.customer, id),
      values: [
        .display: .text(name), .lifecycle: .text("active"), .mayMail: .text("granted"),
        .mayCall: .text("granted"),
      ])
  }

  private func ask(_ id: Int64, _ status: AskStatus, of customer: Int64 = 7) -> Record {
    Record(
      Reference(.ask, id),
      values: [
        .status: .text(status.rawValue), .opportunity: .reference(four),
        .customer: .reference(Reference(.customer, customer)),
      ])
  }

  private func decided(
    _ action: ActionName, _ record: Record, _ arguments: [FieldName: Value] = [:], related: [Record] = [],
    guarding: [Reference: AskGuard] = [:]
  ) throws -> Decision {
    var context = ActionContext(
      actor: Actor(handle: "ana", role: .advocate), now: now, zone: .utc, currency: .euro,
      arguments: arguments,
      related: Dictionary(uniqueKeysWithValues: related.map { ($0.reference, $0) }),
      policy: Policy(name: "A"))
    context.guarding = guarding
    return ActionCatalogue.decide(try #require(ActionCatalogue.action(action)), on: record, in: context)
  }

  @Test func anOpportunityIsMadeOpenForOneByMailAndIsWhoseItIs() throws {
    let decision = try decided(
      "opportunity.create", Record(Reference(.opportunity, 0)),
      [.title: .text("A talk"), .askKind: .text("talk"), .wanted: .text("standing:champion")])
    guard case .changes(let changes, _) = decision, case .create(_, let values) = changes[0] else {
      Issue.record("refused")
      return
    }
    #expect(values[.status] == .text("open") && values[.needed] == .integer(1))
    #expect(values[.channel] == .text("mail") && values[.owner] == .colleague("ana"))
  }

  @Test(arguments: [
    (
      [.wanted: .text("standing:grand")] as [FieldName: Value],
      "“standing:grand” selects no customers: Column 10"
    ),
    ([.wanted: .text("ownr:me")], "“ownr:me” selects no customers: Column 1"),
    ([.needed: .integer(0)], "needs from 1 to 1000 customers, not 0"),
  ])
  func whatCantBeIsRefusedWhenItIsWritten(_ values: [FieldName: Value], _ sentence: String) throws {
    let made = try decided(
      "opportunity.create", Record(Reference(.opportunity, 0)),
      values.merging([.title: .text("A talk"), .askKind: .text("talk")]) { first, _ in first })
    #expect(refusal(made).contains(sentence))
    #expect(refusal(try decided("opportunity.edit", opportunity(), values)).contains(sentence))
  }

  @Test func anAskForAnOpportunityHasItsKindDayAndChannelAndIsGuarded() throws {
    let zoe = customer(7, "Zoë Okafor")
    let arguments: [FieldName: Value] = [.customer: .reference(zoe.reference)]
    guard
      case .changes(let changes, _) = try decided(
        "opportunity.ask", opportunity(), arguments, related: [zoe]),
      case .create(_, let values) = changes[0]
    else {
      Issue.record("refused")
      return
    }
    #expect(values[.opportunity] == .reference(four) && values[.askKind] == .text("reference_call"))
    #expect(values[.title] == .text("Call with a retailer") && values[.channel] == .text("call"))
    #expect(values[.due] == .day(CalendarDay(daysSince1970: 20_620)) && values[.owner] == .colleague("ben"))
    let guarded = try decided(
      "opportunity.ask", opportunity(), arguments, related: [zoe],
      guarding: [zoe.reference: AskGuard(complaints: [Reference(.feedback, 88)])])
    #expect(refusal(guarded).contains("has an open complaint, F-88"))
    let twice = try decided(
      "opportunity.ask", opportunity(), arguments, related: [zoe, ask(6, .declined)])
    #expect(refusal(twice) == "C-7 was asked for O-4 already: K-6, declined.")
    let again = try decided(
      "opportunity.ask", opportunity(), arguments, related: [zoe, ask(6, .cancelled)])
    #expect(refusal(again).isEmpty, "a cancelled ask was none")
    let filled = try decided("opportunity.ask", opportunity(.filled), arguments, related: [zoe])
    #expect(refusal(filled).contains("O-4 is filled; for more voices"))
    let other = try decided(
      "ask.create", Record(Reference(.ask, 0)),
      arguments.merging([
        .opportunity: .reference(four), .askKind: .text("story"), .title: .text("x"),
      ]) { $1 }, related: [zoe, opportunity(.cancelled)])
    #expect(refusal(other).contains("O-4 is cancelled"))
  }

  /// The status that an act on an ask gives its opportunity.
  private func status(
    _ action: ActionName, _ own: AskStatus, others: [AskStatus], _ status: OpportunityStatus = .open
  ) throws -> Value?? {
    let others = others.enumerated().map { ask(Int64($0.offset) + 10, $0.element) }
    let decision = try decided(
      action, ask(6, own),
      [.reason: .text("no"), .result: .text("it went well")].filter { pair in
        ActionCatalogue.action(action)?.fields.contains { $0.name == pair.key } == true
      }, related: [opportunity(status), ask(6, own)] + others)
    return values(decision, of: four)[.status]
  }

  @Test func itIsFilledByTheLastWhoSaysYesAndOpenAgainOnceOneDropsOut() throws {
    #expect(try status("ask.accept", .asked, others: []) == nil)
    #expect(try status("ask.accept", .asked, others: [.asked, .declined]) == nil)
    #expect(try status("ask.accept", .asked, others: [.accepted]) == .text("filled"))
    #expect(try status("ask.accept", .asked, others: [.done]) == .text("filled"))
    #expect(try status("ask.done", .accepted, others: [.accepted], .filled) == nil)
    #expect(try status("ask.decline", .accepted, others: [.accepted], .filled) == .text("open"))
    #expect(try status("ask.cancel", .accepted, others: [.accepted, .done], .filled) == nil)
    #expect(try status("ask.accept", .asked, others: [.accepted], .cancelled) == nil)
  }

  @Test func howManyAreNeededDecidesToo() throws {
    let yes = [ask(10, .accepted), ask(11, .done)]
    let fewer = try decided("opportunity.edit", opportunity(needed: 3), [.needed: .integer(2)], related: yes)
    #expect(values(fewer, of: four)[.needed] == .integer(2))
    guard case .changes(let changes, _) = fewer else { return }
    #expect(
      changes.contains { change in
        if case .update(four, let values) = change { values[.status] == .text("filled") } else { false }
      })
    #expect(
      refusal(try decided("opportunity.cancel", opportunity())).contains("needs why"))
    #expect(
      values(try decided("opportunity.reopen", opportunity(.cancelled, needed: 3), related: yes), of: four)[
        .status] == .text("open"))
  }

  @Test func anIntroductionGuardsBothAndIsOneBetweenTwo() throws {
    let (zoe, marta) = (customer(7, "Zoë Okafor"), customer(9, "Marta Nowak"))
    let arguments: [FieldName: Value] = [
      .customer: .reference(zoe.reference), .introducedTo: .reference(marta.reference),
      .askKind: .text("introduction"), .title: .text("Both run a hut"),
    ]
    func introduced(_ more: [FieldName: Value] = [:], _ guarding: [Reference: AskGuard] = [:]) throws
      -> Decision
    {
      try decided(
        "ask.create", Record(Reference(.ask, 0)), arguments.merging(more) { $1 }, related: [zoe, marta],
        guarding: guarding)
    }
    #expect(refusal(try introduced()).isEmpty)
    let complaint = [marta.reference: AskGuard(complaints: [Reference(.feedback, 88)])]
    #expect(
      refusal(try introduced([:], complaint)).hasPrefix(
        "Marta Nowak may not be asked now: has an open complaint, F-88."))
    guard case .changes(let changes, _) = try introduced([.override: .text("both want it")], complaint),
      case .create(_, let values) = changes[0]
    else {
      Issue.record("refused")
      return
    }
    #expect(values[.overridden] == .text("Marta Nowak has an open complaint, F-88"))
    #expect(refusal(try introduced([.askKind: .text("story")])).contains("asked for an introduction"))
    #expect(
      refusal(try introduced([.introducedTo: .reference(zoe.reference)])).contains(
        "can't be introduced to himself"))
  }

  @Test func candidatesAreRankedByScoreStandingAndRestAndTheOthersListedWithTheirReasons() {
    func known(_ id: Int64, _ standing: String, _ counts: AdvocateCounts, _ guarding: AskGuard = AskGuard())
      -> Candidates.Facts
    {
      var record = customer(id, "C\(id)")
      record[.standing] = .text(standing)
      return Candidates.Facts(record, counts, guarding)
    }
    func asked(_ days: Int64) -> AskGuard {
      AskGuard(asks: [.init(Reference(.ask, 1), at: now - .days(days))])
    }
    let candidates = Candidates(
      [
        known(1, "champion", AdvocateCounts(referrals: 1), asked(40)),
        known(2, "champion", AdvocateCounts(referrals: 1), asked(90)),
        known(3, "champion", AdvocateCounts(referrals: 1)),
        known(4, "advocate", AdvocateCounts(referrals: 4)),
        known(
          5, "champion", AdvocateCounts(openComplaints: 1), AskGuard(complaints: [Reference(.feedback, 5)])),
        known(6, "champion", AdvocateCounts(referrals: 4), asked(3)),
      ], of: ListCount(6), by: .call, under: Policy(name: "A"), at: now, .utc)
    #expect(candidates.free.map(\.customer.reference.id) == [4, 3, 2, 1])
    #expect(candidates.barred.map(\.customer.reference.id) == [6, 5])
    let parts = Explanation.candidates(candidates, for: opportunity(), policy: 3, .utc)
    #expect(parts.map(\.title) == ["May be asked by call: 4", "May not be asked now: 2"])
    #expect(parts[0].lines[0].hasPrefix("  1. C4 (C-4), advocate, never asked, score 55 = "))
    #expect(parts[0].lines[2].contains("last asked on"))
    #expect(
      parts[0].lines.last
        == "  counted 4 of 6 of the profile who weren't asked for it, by the limits and weights of policy 3")
    #expect(parts[1].lines[1] == "  C5 (C-5): has an open complaint, F-5")
  }

  @Test func whereNotAllCouldBeJudgedItIsSaid() {
    let many = (1...60).map { id -> Candidates.Facts in
      Candidates.Facts(
        customer(Int64(id), "C\(id)"), AdvocateCounts(),
        id <= 55 ? AskGuard(complaints: [Reference(.feedback, 1)]) : AskGuard())
    }
    let candidates = Candidates(
      many, of: ListCount(10_000, isAtLeast: true), by: .mail, under: Policy(name: "A"), at: now, .utc)
    let parts = Explanation.candidates(candidates, for: opportunity(), policy: 1, .utc)
    #expect(
      parts[0].lines.last?.contains("5 of 60 judged, those of the highest standing, of 10000 or more") == true
    )
    #expect(parts[1].lines.count == 51 && parts[1].lines.last == "  and 5 more")
    let others = Candidates(
      many, of: ListCount(10_000, isAtLeast: true), othersBarred: 300, by: .mail, under: Policy(name: "A"),
      at: now, .utc)
    let told = Explanation.candidates(others, for: opportunity(), policy: 1, .utc)
    #expect(told[0].lines.last?.contains("5 of 360 judged") == true)
    #expect(told[1].title == "May not be asked now: 355" && told[1].lines.last == "  and 305 more")
  }
}
