import Advocacy
import Testing

@testable import AdvocacyStore

@Suite struct PastTests {
  private let start = Programme.start

  private func rows(_ past: PastProgramme, _ kind: Kind, _ query: String = "", by field: FieldName = .ref)
    throws
    -> [Record]
  {
    let context = ReadingContext(now: past.at, zone: .utc, currency: .euro, me: "mia")
    let query = try QueryParser(kind, context).parse(query)
    return try past.page(ListRequest(kind, query: query, order: ListOrder(field), limit: 100)).rows
  }

  private func row(_ number: Int, _ city: String) -> ImportRecord {
    ImportRecord(
      row: number + 1, kind: .customer, externalID: ExternalID(source: "crm", value: "\(number)"),
      values: [.name: .text("Customer \(number)"), .city: .text(city)], attributes: ["Contract": city])
  }

  private func run(_ programme: Programme, _ rows: [ImportRecord], after span: Span) throws -> Int64 {
    try programme.bring(.customer, rows, after: span).batch
  }

  @Test func aListIsAsItWasWithWhatIsReckonedFromOtherThings() throws {
    let programme = try Programme()
    let customer = try programme.make("customer.create", [.name: .text("Zoë Okafor")])
    let feedback = try programme.make(
      "feedback.create",
      [.customer: .reference(customer), .feedbackKind: .text("complaint"), .subject: .text("Zip")])
    try programme.done(
      .init("customer.edit", on: [customer], arguments: [.name: .text("Zoë Adeyemi"), .city: .text("Graz")]),
      after: .hours(2))
    try programme.done(
      .init("customer.standing", on: [customer], arguments: [.to: .text("potential")]), after: .hours(3))
    try programme.done(
      .init("feedback.decline", on: [feedback], arguments: [.reason: .text("not ours")]), after: .hours(4))
    _ = try programme.done(.init("customer.create", arguments: [.name: .text("Tomás")]), after: .hours(5))

    let before = try programme.file.past(at: start + .hours(1))
    #expect(try rows(before, .customer).map { $0.text(.display) } == ["Zoë Okafor"])
    let zoe = try #require(try rows(before, .customer).first)
    #expect(zoe.version == 1)
    #expect(zoe[.city] == nil)
    #expect(zoe[.updated] == .instant(start + .minutes(1)))
    #expect(zoe[.openFeedback] == .integer(1))
    #expect(try rows(before, .customer, "okafor").count == 1)
    #expect(try rows(before, .customer, "adeyemi").isEmpty)
    #expect(try rows(before, .feedback, "customer_name:okafor customer.standing:none open:yes").count == 1)

    let between = try programme.file.past(at: start + .hours(3))
    #expect(try rows(between, .customer, "standing:potential city:graz adeyemi").map(\.version) == [3])
    #expect(try rows(between, .feedback, "status:new").count == 1)
    #expect(try rows(between, .customer, by: .display).count == 1)

    let now = try programme.file.past(at: start + .hours(6))
    for kind in Kind.allCases {
      let request = ListRequest(kind, order: ListOrder(.ref), limit: 100)
      #expect(try now.page(request).rows == programme.file.page(request).rows)
    }
  }

  @Test func whatWasTakenBackSinceIsThereAndItsTimelineEndsThen() throws {
    let programme = try Programme()
    let customer = try programme.make("customer.create", [.name: .text("Zoë Okafor")])
    try programme.done(
      .init("customer.tag", on: [customer], arguments: [.add: .tags(["vip"])]), after: .hours(1))
    for hours in [2, 3] as [Int64] {
      _ = try programme.file.undo(by: Programme.mia, at: start + .hours(hours), via: .command)
    }
    #expect(try programme.file.detail(customer) == nil)
    let past = try programme.file.past(at: start + .hours(1))
    let detail = try #require(try past.detail(customer))
    #expect(detail.record[.tags] == .tags(["vip"]))
    #expect(detail.record.version == 2)
    #expect(detail.timeline.map(\.at) == [start + .hours(1), start + .minutes(1)])
    #expect(try programme.file.past(at: start + .hours(2)).detail(customer)?.record[.tags] == nil)
    #expect {
      try programme.file.past(at: start).resolve("C-1")
    } throws: { ($0 as? Refusal)?.sentence == "There was no C-1 in this programme at that time." }
  }

  @Test func whatTimeDidByItselfCountsFromWhenItWasDue() throws {
    let programme = try Programme()
    let feedback = try programme.make(
      "feedback.create", [.feedbackKind: .text("question"), .subject: .text("Sizes")])
    try programme.done(
      .init("feedback.snooze", on: [feedback], arguments: [.until: .instant(start + .hours(1))]))
    try programme.done(
      .init("feedback.priority", on: [feedback], arguments: [.to: .text("high")]), after: .hours(3))
    try programme.file.settle(at: start + .hours(4))
    let asleep = try programme.file.past(at: start + .minutes(30))
    #expect(try rows(asleep, .feedback, "snoozed_until:any priority:normal").count == 1)
    let awake = try programme.file.past(at: start + .hours(2))
    #expect(try rows(awake, .feedback, "snoozed_until:none priority:normal").count == 1)
  }

  @Test func importsAreTakenBackWithTheirValuesAndTheirUndoing() throws {
    let programme = try Programme()
    _ = try run(programme, (1...3).map { row($0, "Wien") }, after: .hours(1))
    let customer = Reference(.customer, 2)
    try programme.done(
      .init("customer.standing", on: [customer], arguments: [.to: .text("potential")]), after: .hours(2))
    let second = try run(programme, (2...5).map { row($0, "Graz") }, after: .hours(3))
    _ = try programme.file.undo(second, by: Programme.mia, at: start + .hours(4), via: .command)

    let first = try programme.file.past(at: start + .hours(1))
    #expect(first.isBeforeAnImport)
    #expect(
      try rows(first, .customer, "city:wien standing:none x.contract:wien").map(\.version) == [1, 1, 1])
    #expect(try first.imported(among: [customer]) == [customer])
    #expect(try rows(try programme.file.past(at: start), .customer).isEmpty)

    let worked = try programme.file.past(at: start + .hours(2))
    #expect(try worked.imported(among: [customer, Reference(.customer, 1)]) == [Reference(.customer, 1)])

    let both = try programme.file.past(at: start + .hours(3))
    #expect(!both.isBeforeAnImport)
    #expect(try rows(both, .customer, "city:graz x.contract:graz").map(\.reference.id) == [2, 3, 4, 5])
    #expect(try rows(both, .customer, "city:graz").map(\.version) == [3, 2, 1, 1])
    #expect(try rows(both, .customer, "standing:potential").map(\.reference.id) == [2])
    #expect(try rows(try programme.file.past(at: start + .hours(5)), .customer).count == 3)
  }

  @Test func thePastStaysAsItIsWhileOthersWrite() throws {
    let programme = try Programme()
    let customer = try programme.make("customer.create", [.name: .text("Zoë Okafor")])
    let past = try programme.file.past(at: start + .hours(1))
    try programme.done(
      .init("customer.edit", on: [customer], arguments: [.city: .text("Graz")]), after: .hours(2))
    #expect(try rows(past, .customer, "city:none").count == 1)
    #expect(try programme.thing(customer)[.city] == .text("Graz"))
  }

  @Test func whatWasForgottenStaysForgotten() throws {
    let programme = try Programme()
    let customer = try programme.make("customer.create", [.name: .text("Zoë Okafor")])
    try programme.done(
      .init("customer.edit", on: [customer], arguments: [.name: .text("Gone")]), after: .hours(1))
    try programme.file.write { try $0.run("UPDATE activity_texts SET content = NULL") }
    let past = try programme.file.past(at: start + .minutes(2))
    #expect(try rows(past, .customer).map { $0.text(.display) } == ["Gone"])
  }
}
