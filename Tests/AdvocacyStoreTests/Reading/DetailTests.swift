import Testing

@testable import Advocacy
@testable import AdvocacyStore

@Suite struct DetailTests {
  @Test func feedbackWithItsConversationAndWhatWasDone() throws {
    let programme = try Programme()
    try programme.addColleagues()
    let zoe = try programme.make("customer.create", [.name: .text("Zoë Okafor")])
    let lost = try programme.make(
      "feedback.create",
      [
        .customer: .reference(zoe), .feedbackKind: .text("complaint"), .subject: .text("Refund lost"),
        .body: .text("I sent\nthe boots back."),
      ])
    try programme.done(.init("feedback.claim", on: [lost]), by: Programme.ana, after: .minutes(2))
    try programme.done(
      .init("feedback.answer", on: [lost], arguments: [.body: .text("It is on its way.")]), by: Programme.ana,
      after: .minutes(3))
    let detail = try #require(try programme.file.detail(lost))
    #expect(detail.record == (try programme.thing(lost)))
    #expect(detail.customer == (try programme.thing(zoe)))
    #expect(detail.messages.map { $0.text(.body) } == ["I sent\nthe boots back.", "It is on its way."])
    let lines = detail.timeline.map { "\($0.colleague ?? "-"): \($0.text)" }
    #expect(lines.contains("ana: answered: It is on its way."))
    #expect(lines.contains("ana: status acknowledged → waiting customer"), "\(lines)")
    #expect(lines.contains("ana: status new → acknowledged, owner @ana"), "\(lines)")
    #expect(lines.contains("-: customer wrote: I sent the boots back."))
    #expect(lines.last == "mia: new feedback" || lines.last == "-: customer wrote: I sent the boots back.")
    #expect(zip(detail.timeline, detail.timeline.dropFirst()).allSatisfy { $0.at >= $1.at })
  }

  @Test func aCustomerWithWhatIsOpenAndWhatHappened() throws {
    let programme = try Programme()
    let zoe = try programme.make("customer.create", [.name: .text("Zoë Okafor")])
    let lost = try programme.make(
      "feedback.create",
      [.customer: .reference(zoe), .feedbackKind: .text("complaint"), .subject: .text("Refund lost")])
    let over = try programme.make(
      "feedback.create",
      [.customer: .reference(zoe), .feedbackKind: .text("praise"), .subject: .text("Great")])
    try programme.done(.init("feedback.resolve", on: [over]), after: .minutes(5))
    try programme.done(
      .init("touchpoint.log", arguments: [.customer: .reference(zoe), .summary: .text("size guide")]),
      after: .minutes(6))
    let reward = try programme.make(
      "reward.create",
      [
        .customer: .reference(zoe), .value: .money(Money(minorUnits: 2000, currency: .euro)),
        .reason: .text("story"),
      ])
    let detail = try #require(try programme.file.detail(zoe))
    #expect(detail.customer == nil)
    #expect(detail.related.map(\.reference) == [lost, reward])
    let lines = detail.timeline.map(\.text)
    #expect(lines.contains("call, outbound: size guide"))
    #expect(lines.contains("praise: Great: resolved"))
    #expect(lines.contains("reward 20.00 EUR for story"))
    #expect(lines.contains("new customer"))
  }

  @Test func aRewardWithItsOtherSideAndReferral() throws {
    let programme = try Programme()
    let people = try ["Priya", "Tomás"].map { try programme.make("customer.create", [.name: .text($0)]) }
    let referral = try programme.make(
      "referral.create", [.referrer: .reference(people[0]), .referred: .reference(people[1])])
    let sides = try zip(people, ["referrer", "referred"]).map { person, side in
      try programme.make(
        "reward.create",
        [
          .customer: .reference(person), .referral: .reference(referral), .side: .text(side),
          .points: .integer(50), .reason: .text("joined"),
        ])
    }
    let detail = try #require(try programme.file.detail(sides[0]))
    #expect(detail.related.map(\.reference) == [sides[1], referral])
    #expect(detail.customer?.reference == people[0])
    let whole = try #require(try programme.file.detail(referral))
    #expect(whole.related.map(\.reference) == sides)
  }

  @Test func whatIsNotThereHasNoDetail() throws {
    let programme = try Programme()
    #expect(try programme.file.detail(Reference(.feedback, 7)) == nil)
  }

  @Test(arguments: Kind.allCases)
  func everyKindHasADetail(kind: Kind) throws {
    let generated = try GeneratedProgramme(seed: 13)
    for record in try generated.records(kind) {
      let detail = try #require(try generated.file.detail(record.reference))
      #expect(detail.record == record)
      #expect(!detail.related.contains { $0.reference == record.reference })
    }
  }

  @Test func externalIdentitiesAndTheImportAreTold() throws {
    let programme = try Programme()
    let zoe = try programme.make("customer.create", [.name: .text("Zoë Okafor")])
    try programme.file.write { database in
      try database.run(
        "INSERT INTO external_ids (kind, source, value, id) VALUES ('customer', 'zendesk', '44', ?)",
        .integer(zoe.id))
      let batch = try Batches.add(
        database, colleague: 2, at: Programme.start, way: .import, action: "import", title: "Import")
      try database.run(
        "UPDATE batches SET source_name = 'churn.csv' WHERE id = ?", .integer(batch))
      try database.run(
        "INSERT INTO import_changes (batch, kind, thing, version, after, before) VALUES (?, 'customer', ?, 1, 2, '{}')",
        .integer(batch), .integer(zoe.id))
    }
    let detail = try #require(try programme.file.detail(zoe))
    #expect(detail.externalIDs == [ExternalID(source: "zendesk", value: "44")])
    #expect(detail.timeline.map(\.text).contains("changed by the import of churn.csv"))
  }
}
