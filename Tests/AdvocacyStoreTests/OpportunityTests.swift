import Testing

@testable import Advocacy
@testable import AdvocacyStore

@Suite struct OpportunityTests {
  private func champion(_ name: String, _ programme: Programme, call: Bool = true) throws -> Reference {
    let customer = try programme.make(
      "customer.create", [.name: .text(name), .standing: .text("champion"), .lifecycle: .text("active")])
    if call {
      try programme.done(
        .init(
          "customer.permit", on: [customer],
          arguments: [.permissionChannel: .text("call"), .to: .text("granted")]))
    }
    return customer
  }

  private func opportunity(_ programme: Programme, needed: Int64 = 1, wanted: String = "standing:champion")
    throws
    -> Reference
  {
    try programme.make(
      "opportunity.create",
      [
        .title: .text("Call with a retailer"), .askKind: .text("reference_call"), .channel: .text("call"),
        .wanted: .text(wanted), .needed: .integer(needed),
        .due: .day(programme.file.settings.zone.local(Programme.start).day + 3),
      ])
  }

  @Test func candidatesAndThoseWhoMayNotBeAskedAreReadFromTheFile() throws {
    let programme = try Programme()
    let zoe = try champion("Zoë Okafor", programme)
    let marta = try champion("Marta Nowak", programme)
    _ = try champion("Ben Osei", programme, call: false)
    _ = try programme.make("customer.create", [.name: .text("Nobody yet")])
    _ = try programme.make(
      "feedback.create",
      [.customer: .reference(marta), .feedbackKind: .text("complaint"), .subject: .text("Zip")])
    let four = try opportunity(programme)
    let parts = try programme.file.why(four, at: Programme.start + .hours(1)).parts
    #expect(
      parts.map(\.title).dropFirst() == ["May be asked by call: 1", "May not be asked now: 2"])
    #expect(parts[0].title.hasPrefix("0 of 1 found, wanted by 2026-"))
    #expect(parts[1].lines[0].contains("Zoë Okafor (\(zoe)), champion, never asked"))
    #expect(parts[2].lines.contains { $0.contains("Marta Nowak") && $0.contains("an open complaint, F-1") })
    #expect(parts[2].lines.contains { $0.contains("Ben Osei") && $0.contains("reached by call") })
    #expect(throws: Never.self) { try programme.file.detail(four, at: Programme.start + .hours(1)) }
  }

  @Test func ofManyThoseOfTheHighestStandingAreJudged() throws {
    let programme = try Programme()
    let session = try programme.file.beginImport(
      ImportSource(name: "customers.csv", kind: .customer, fingerprint: nil), by: Programme.mia,
      at: Programme.start, rehearse: false)
    let rows = (0..<450).map { number in
      ImportRecord(
        row: number + 2, kind: .customer,
        values: [
          .name: .text("Ann \(1000 + number)"), .standing: .text(number < 60 ? "advocate" : "champion"),
          .lifecycle: .text("active"),
          .mayCall: .text((110..<135).contains(number) || number < 20 ? "granted" : "denied"),
        ])
    }
    let outcome = try session.append(rows, rowsRead: rows.count)
    #expect(outcome.added == rows.count)
    try session.finish()
    let opportunity = try opportunity(programme, wanted: "standing:champion,advocate")
    let detail = try #require(try programme.file.detail(opportunity, at: Programme.start + .hours(1)))
    let lines = try #require(detail.explanation?.parts.dropFirst().first?.lines)
    let counted = "  counted 35 of 400 judged, those of the highest standing, of 400 or more of the profile"
    #expect(lines.last?.prefix(counted.count) == counted[...])
    #expect(detail.candidates?.free.count == Explanation.mostCandidates)
    #expect(detail.candidates?.free.first?.customer.text(.display) == "Ann 1110")
  }

  @Test func whatOneActChangesToAndFroIsNoNewVersion() throws {
    let programme = try Programme()
    let four = try opportunity(programme)
    let asks = try ["Zoë Okafor", "Marta Nowak"].map { name in
      let ask = try programme.done(
        .init(
          "opportunity.ask", on: [four], arguments: [.customer: .reference(try champion(name, programme))]),
        after: .minutes(2))
      return try #require(ask.created.first)
    }
    let first = try programme.done(.init("ask.accept", on: [asks[0]]), after: .minutes(3))
    try programme.done(.init("ask.accept", on: [asks[1]]), after: .minutes(4))
    _ = try programme.file.undo(
      first.batch, by: Programme.mia, at: Programme.start + .minutes(5), via: .command)
    let before = try programme.thing(four)
    #expect(before.status == "open")
    // Of the two, the first leaves one who was found, which fills it, and the second nobody, which opens it again.
    try programme.done(
      .init("ask.cancel", on: asks, arguments: [.reason: .text("too late")]), after: .minutes(6))
    let after = try programme.thing(four)
    #expect(after.status == "open" && after.version == before.version)
    let edited = try programme.done(
      .init("opportunity.edit", on: [four], arguments: [.body: .text("By phone.")]), after: .minutes(7))
    #expect(edited.doneCount == 1)
    expectNone(try programme.file.check())
  }

  @Test func anAcceptedAskFillsItAndAllOfItIsUndoneTogether() throws {
    let programme = try Programme()
    let zoe = try champion("Zoë Okafor", programme)
    let four = try opportunity(programme)
    let asked = try programme.done(
      .init("opportunity.ask", on: [four], arguments: [.customer: .reference(zoe)]), after: .minutes(2))
    let ask = try #require(asked.created.first)
    #expect(try programme.thing(four)[.unanswered] == .integer(1))
    let waiting = try programme.file.today(at: Programme.start + .hours(1), for: Programme.mia).lines
    let line = try #require(waiting.first { $0.reference == four })
    #expect(line.what == "Find 1 for “Call with a retailer”")
    #expect(line.why.hasSuffix("0 of 1 found, 1 asked, no answer yet"))
    try programme.done(.init("ask.accept", on: [ask]), after: .minutes(3))
    let filled = try programme.thing(four)
    #expect(filled.status == "filled" && filled[.found] == .integer(1) && filled[.filled] != nil)
    #expect(
      try !programme.file.today(at: Programme.start + .hours(1), for: Programme.mia).lines
        .contains { $0.reference == four })
    #expect(
      try programme.file.why(four, at: Programme.start + .hours(1)).parts.map(\.lines.last) == [
        "  K-1 Zoë Okafor: accepted"
      ])
    _ = try programme.file.undo(by: Programme.mia, at: Programme.start + .minutes(4), via: .command)
    let open = try programme.thing(four)
    #expect(open.status == "open" && open[.filled] == nil && open[.found] == .integer(0))
    #expect(try programme.thing(ask).status == "asked")
    #expect(try programme.file.check().isEmpty)
  }

  @Test func aSelectionOfAsksFillsItOnce() throws {
    let programme = try Programme()
    let four = try opportunity(programme, needed: 2)
    var asks: [Reference] = []
    for name in ["Zoë", "Marta", "Ben"] {
      let customer = try champion(name, programme)
      asks += try programme.done(
        .init("opportunity.ask", on: [four], arguments: [.customer: .reference(customer)])
      ).created
    }
    try programme.done(.init("ask.accept", on: asks), after: .minutes(2))
    #expect(try programme.thing(four).status == "filled")
    #expect(try programme.thing(four)[.found] == .integer(3))
    try programme.done(
      .init("ask.cancel", on: [asks[0], asks[1]], arguments: [.reason: .text("both ill")]), after: .minutes(3)
    )
    #expect(try programme.thing(four).status == "open", "one of two is left")
  }

  @Test func whoIsIntroducedIsLeftAloneAsWhoIsAsked() throws {
    let programme = try Programme()
    let zoe = try champion("Zoë Okafor", programme)
    let marta = try champion("Marta Nowak", programme)
    _ = try programme.make(
      "ask.create",
      [
        .customer: .reference(zoe), .introducedTo: .reference(marta), .askKind: .text("introduction"),
        .title: .text("Both run a hut"), .channel: .text("call"),
      ])
    let parts = try programme.file.why(opportunity(programme), at: Programme.start + .hours(1)).parts
    #expect(parts.map(\.title).last == "May not be asked now: 2")
    let lines = try #require(try programme.file.detail(marta)).timeline.map(\.text)
    #expect(lines.contains("asked of Zoë Okafor: introduction, Both run a hut"))
  }

  @Test func aProfileThatCantBeReadIsNotTakenIn() throws {
    let programme = try Programme()
    let report = try programme.file.perform(
      .init(
        "opportunity.create",
        arguments: [.title: .text("x"), .askKind: .text("talk"), .wanted: .text("standing:grand")]),
      by: Programme.mia, at: Programme.start, via: .command)
    #expect(report.refusals.first?.refusal.sentence.contains("selects no customers") == true)
  }
}
