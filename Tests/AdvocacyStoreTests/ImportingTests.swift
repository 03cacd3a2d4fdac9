import Advocacy
import Foundation
import Testing

@testable import AdvocacyStore

@Suite struct ImportingTests {
  private static func customers(_ numbers: ClosedRange<Int>, city: String = "Wien") -> [ImportRecord] {
    numbers.map { number in
      ImportRecord(
        row: number + 1, kind: .customer, externalID: ExternalID(source: "crm", value: "id-\(number)"),
        values: [.name: .text("Customer \(number)"), .city: .text(city), .lifecycle: .text("active")],
        attributes: ["Contract": "Two year"])
    }
  }

  private static let source = ImportSource(name: "customers.csv", kind: .customer, fingerprint: "f1")

  private func run(
    _ programme: Programme, _ rows: [ImportRecord], source: ImportSource = source, rehearse: Bool = false
  ) throws -> (ImportOutcome, Int64?) {
    let session = try programme.file.beginImport(
      source, by: Programme.mia, at: Programme.start, rehearse: rehearse)
    let outcome = try session.append(rows, rowsRead: rows.count)
    try session.finish()
    return (outcome, session.batch)
  }

  @Test func aSecondRunDuplicatesNothing() throws {
    let programme = try Programme()
    let (first, batch) = try run(programme, Self.customers(1...50))
    #expect(first == ImportOutcome(added: 50))
    let (again, _) = try run(programme, Self.customers(1...50))
    #expect(again == ImportOutcome(unchanged: 50))
    let (changed, _) = try run(programme, Self.customers(1...10, city: "Graz"))
    #expect(changed == ImportOutcome(updated: 10))
    #expect(try programme.count("customers") == 50)
    #expect(try programme.count("customers", where: "batch = \(batch ?? 0)") == 50)
    #expect(try programme.count("import_changes") == 10)
    let record = try programme.thing(Reference(.customer, 3))
    #expect(record[.city] == .text("Graz"))
    #expect(record.attributes == ["Contract": "Two year"])
    #expect(record.version == 2)
    #expect(try programme.count("activity") == 3)
  }

  @Test func aRefusedRowLeavesNothingBehind() throws {
    let programme = try Programme()
    // A reward has a value or points; the customer named by mail would be made for its sake.
    let row = ImportRecord(
      row: 2, kind: .reward, externalID: ExternalID(source: "crm", value: "r-1"),
      values: [.status: .text("pending"), .side: .text("single")],
      links: [.customer: .named("someone.new@example.org")])
    let (outcome, _) = try run(
      programme, [row], source: ImportSource(name: "rewards.csv", kind: .reward, fingerprint: "f2"))
    #expect(outcome.refusals.count == 1)
    #expect(try programme.count("customers") == 0)
    #expect(try programme.count("rewards") == 0)
    #expect(try programme.count("external_ids") == 0)
  }

  @Test func withoutANameTheIdStandsIn() throws {
    let programme = try Programme()
    let row = ImportRecord(
      row: 2, kind: .customer, externalID: ExternalID(source: "telco", value: "7590-VHVEG"), values: [:])
    #expect(try run(programme, [row]).0.added == 1)
    #expect(try programme.thing(Reference(.customer, 1))[.display] == .text("7590-VHVEG"))
  }

  @Test func customersWithoutAnIdAreKnownByMail() throws {
    let programme = try Programme()
    func row(_ city: String) -> ImportRecord {
      ImportRecord(
        row: 2, kind: .customer, values: [.email: .text("Zoe@example.org"), .city: .text(city)])
    }
    #expect(try run(programme, [row("Wien")]).0.added == 1)
    var second = row("Graz")
    second.values[.email] = .text("zoe@example.org")
    #expect(try run(programme, [second]).0.updated == 1)
    #expect(try programme.count("customers") == 1)
  }

  @Test func aRehearsalSaysTheSameAndChangesNothing() throws {
    let programme = try Programme()
    _ = try run(programme, Self.customers(1...10))
    let rows = Self.customers(5...20, city: "Graz") + Self.customers(20...20, city: "Graz")
    let (rehearsed, batch) = try run(programme, rows, rehearse: true)
    #expect(batch == nil)
    #expect(try programme.count("customers") == 10)
    #expect(try programme.count("batches") == 1)
    #expect(try run(programme, rows).0 == rehearsed)
    #expect(rehearsed == ImportOutcome(added: 10, updated: 6, unchanged: 1))
  }

  @Test func whoReferredStaysWhenThatOneHasAReward() throws {
    let programme = try Programme()
    _ = try run(programme, Self.customers(1...2))
    let referral = try programme.make("referral.create", [.referrer: .reference(Reference(.customer, 1))])
    let reward = try programme.make(
      "reward.create",
      [
        .customer: .reference(Reference(.customer, 1)), .referral: .reference(referral),
        .side: .text("referrer"), .points: .integer(5), .reason: .text("brought one"),
      ])
    func row(_ kind: Kind, _ reference: Reference, _ field: FieldName, _ customer: Int64) -> ImportRecord {
      ImportRecord(
        row: 2, kind: kind, existing: .reference(reference), values: [:],
        links: [field: .reference(Reference(.customer, customer))])
    }
    let (referrals, _) = try run(programme, [row(.referral, referral, .referrer, 2)])
    #expect(
      referrals.refusals.first?.reason == "W-1 is for C-1 as the referrer of R-1; C-2 is someone else.")
    #expect(referrals.refusals.first?.column == "referrer")
    let (rewards, _) = try run(programme, [row(.reward, reward, .customer, 2)])
    #expect(rewards.refusals.first?.reason == "W-1 is for C-1 as the referrer of R-1; C-2 is someone else.")
    #expect(rewards.refusals.first?.column == "customer")
    let (same, _) = try run(programme, [row(.referral, referral, .referrer, 1)])
    #expect(same == ImportOutcome(unchanged: 1))
    #expect(try programme.file.check() == [])
  }

  @Test func linksAreResolvedMadeOrRefused() throws {
    let programme = try Programme()
    _ = try run(programme, Self.customers(1...2))
    let rows = [
      ImportRecord(
        row: 2, kind: .feedback, values: [.subject: .text("a"), .body: .text("zip broke")],
        links: [.customer: .external(ExternalID(source: "crm", value: "id-2"))]),
      ImportRecord(
        row: 3, kind: .feedback, values: [.subject: .text("b")],
        links: [.customer: .external(ExternalID(source: "crm", value: "id-9"))]),
      ImportRecord(
        row: 4, kind: .feedback, values: [.subject: .text("c"), .owner: .colleague("zed")],
        links: [.customer: .named("new@example.org")]),
      ImportRecord(
        row: 5, kind: .message, values: [.body: .text("d")],
        links: [.feedback: .external(ExternalID(source: "desk", value: "77"))]),
      ImportRecord(
        row: 6, kind: .feedback, values: [.subject: .text("e"), .feedbackKind: .text("moan")]),
      ImportRecord(row: 7, kind: .customer, links: [.account: .named("Delta Sports")]),
      ImportRecord(
        row: 8, kind: .customer, values: [.name: .text("Lea")], links: [.account: .named("Delta Sports")]),
      ImportRecord(
        row: 9, kind: .customer, values: [.name: .text("Jo")], links: [.account: .named("delta sports")]),
    ]
    let (outcome, _) = try run(programme, rows)
    #expect(outcome.added == 5)
    #expect(outcome.refusals.map(\.row) == [5, 6, 7])
    #expect(outcome.refusals.first { $0.row == 5 }?.column == "feedback")
    #expect(outcome.refusals.first { $0.row == 6 }?.column == "feedback_kind")
    #expect(try programme.count("accounts") == 1)
    #expect(try programme.thing(Reference(.feedback, 1))[.customer] == .reference(Reference(.customer, 2)))
    #expect(try programme.thing(Reference(.feedback, 2))[.customerName] == .text("id-9"))
    #expect(try programme.thing(Reference(.feedback, 3)).attributes == ["owner": "zed"])
    #expect(try programme.count("messages", where: "body = 'zip broke' AND feedback = 1") == 1)
  }

  @Test func historyStartsNoClockUnlessAsked() throws {
    let programme = try Programme()
    let row = ImportRecord(row: 2, kind: .feedback, values: [.subject: .text("old")])
    _ = try run(
      programme, [row], source: ImportSource(name: "a.csv", kind: .feedback, fingerprint: nil))
    _ = try run(
      programme, [row],
      source: ImportSource(name: "b.csv", kind: .feedback, fingerprint: nil, startsClocks: true))
    #expect(try programme.thing(Reference(.feedback, 1))[.waitingSince] == nil)
    #expect(try programme.thing(Reference(.feedback, 2))[.waitingSince] == .instant(Programme.start))
  }

  @Test func conversationsJoinTheirFeedback() throws {
    let programme = try Programme()
    let ticket = ExternalID(source: "desk", value: "7")
    func comment(_ id: String, _ body: String, _ direction: String) -> ImportRecord {
      ImportRecord(
        row: 2, kind: .message, externalID: ExternalID(source: "desk", value: id),
        values: [.body: .text(body), .direction: .text(direction), .sent: .instant(Programme.start)],
        links: [.feedback: .external(ticket)])
    }
    let feedback = ImportRecord(
      row: 2, kind: .feedback, externalID: ticket,
      values: [.subject: .text("zip"), .body: .text("It broke")])
    let comments = [
      comment("c1", "It broke", "from_customer"),
      comment("c2", "Sorry, a new one is on its way", "to_customer"),
    ]
    _ = try run(programme, [feedback])
    #expect(try run(programme, comments).0 == ImportOutcome(added: 1, updated: 1))
    #expect(try run(programme, comments).0 == ImportOutcome(unchanged: 2))
    #expect(try programme.count("messages") == 2)
    let record = try programme.thing(Reference(.feedback, 1))
    #expect(record[.firstAnswered] == .instant(Programme.start))
    #expect(record[.unattended] == .flag(false))
  }

  @Test func anInterruptedImportIsFoundAndResumed() throws {
    let programme = try Programme()
    let interrupted: Int64
    do {
      let session = try programme.file.beginImport(
        Self.source, by: Programme.mia, at: Programme.start, rehearse: false)
      _ = try session.append(Self.customers(1...20), rowsRead: 20)
      interrupted = try #require(session.batch)
      #expect(try programme.file.interruptedImports() == [])
      #expect(throws: Refusal.self) {
        try programme.file.beginImport(
          Self.source, by: Programme.mia, at: Programme.start, rehearse: false)
      }
      withExtendedLifetime(session) {}
    }
    let waiting = try programme.file.interruptedImports()
    #expect(waiting.map(\.batch) == [interrupted])
    #expect(waiting.first?.rowsDone == 20)
    let session = try programme.file.beginImport(
      Self.source, by: Programme.mia, at: Programme.start, rehearse: false)
    #expect(session.batch == interrupted)
    #expect(session.rowsDone == 20)
    _ = try session.append(Self.customers(21...30), rowsRead: 30)
    try session.finish()
    #expect(try programme.file.interruptedImports() == [])
    #expect(try programme.count("customers", where: "batch = \(interrupted)") == 30)
    #expect(try programme.count("batches", where: "state = 'done' AND rows_done = 30 AND added = 30") == 1)
  }

  @Test func aViewerImportsNothing() throws {
    let programme = try Programme()
    _ = try programme.make("colleague.add", [.handle: .text("vic"), .role: .text("viewer")])
    let viewer = try programme.file.actor(handle: "vic")
    #expect(throws: Refusal.self) {
      try programme.file.beginImport(Self.source, by: viewer, at: Programme.start, rehearse: false)
    }
  }

  @Test func onlyAManagerLetsPeopleInOrDecidesByImport() throws {
    let programme = try Programme()
    try programme.addColleagues()
    let session = try programme.file.beginImport(
      ImportSource(name: "c.csv", kind: .colleague, fingerprint: nil), by: Programme.ana, at: Programme.start,
      rehearse: false)
    let row = ImportRecord(
      row: 2, kind: .colleague, values: [.handle: .text("eve"), .role: .text("manager")])
    #expect(try session.append([row], rowsRead: 1).refusals.map(\.row) == [2])
    #expect(try programme.count("colleagues", where: "handle = 'eve'") == 0)
  }
}
