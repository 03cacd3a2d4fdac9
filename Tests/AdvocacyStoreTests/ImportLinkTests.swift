import Advocacy
import Foundation
import Testing

@testable import AdvocacyStore

@Suite struct ImportLinkTests {
  private let programme: Programme

  /// Ida is 1 of the list and x1 of the CRM, Kim 2 of the list and 9 of both others, Lou 9 of the shop.
  init() throws {
    programme = try Programme()
    func customer(_ name: String, _ source: String, _ number: String) -> ImportRecord {
      ImportRecord(
        row: 2, kind: .customer, externalID: ExternalID(source: source, value: number),
        values: [.name: .text(name), .email: .text("\(name.lowercased())@example.org")])
    }
    let rows = [
      customer("Ida", "list", "1"), customer("Kim", "list", "2"), customer("Lou", "shop", "9"),
      customer("Ida", "crm", "x1"), customer("Kim", "crm", "9"),
    ]
    let outcome = try take(rows, .customer)
    #expect(outcome == ImportOutcome(added: 3, updated: 2))
  }

  @discardableResult
  private func take(_ rows: [ImportRecord], _ kind: Kind, rehearse: Bool = false) throws -> ImportOutcome {
    let session = try programme.file.beginImport(
      ImportSource(name: "\(kind).csv", kind: kind, fingerprint: nil), by: Programme.mia,
      at: Programme.start, rehearse: rehearse)
    let outcome = try session.append(rows, rowsRead: rows.count)
    try session.finish()
    return outcome
  }

  private func feedback(_ customer: String, mustBeThere: Bool = true) -> ImportRecord {
    ImportRecord(
      row: 2, kind: .feedback, values: [.subject: .text("zip")],
      links: [.customer: .any(ExternalID(source: "list", value: customer))],
      mustBeThere: mustBeThere ? [.customer] : [])
  }

  @Test(arguments: [("C-2", 2), ("1", 1), ("x1", 1), ("2", 2), ("KIM@example.org", 2), ("Lou", 3)])
  func aCustomerIsFoundByWhateverNamesIt(text: String, id: Int64) throws {
    #expect(try take([feedback(text)], .feedback) == ImportOutcome(added: 1))
    #expect(
      try programme.thing(Reference(.feedback, 1))[.customer] == .reference(Reference(.customer, id)))
    #expect(try programme.count("customers") == 3)
  }

  @Test(arguments: [
    ("7", "“7” is no customer by reference, id, e-mail or name."), ("c-2", "“c-2” is no customer by"),
    ("new@example.org", "“new@example.org” is no customer by"), ("C-99", "There is no customer C-99."),
    ("9", "“9” may be any of C-2, C-3; write its reference."),
  ])
  func whatNamesNobodyIsRefused(text: String, reason: String) throws {
    let refusal = try #require(try take([feedback(text)], .feedback).refusals.first)
    #expect(refusal.column == "customer")
    #expect(refusal.reason.hasPrefix(reason))
    #expect(try programme.count("customers") == 3)
    #expect(try programme.count("feedback") == 0)
  }

  @Test func aReferenceThatIsAnotherSystemsIdIsRefused() throws {
    let row = ImportRecord(
      row: 2, kind: .customer, externalID: ExternalID(source: "list", value: "C-1"),
      values: [.name: .text("Mo")])
    try take([row], .customer)
    let refusal = try #require(try take([feedback("C-1")], .feedback).refusals.first)
    #expect(refusal.reason == "“C-1” is a reference here, and the id of C-4 there.")
  }

  @Test func askedForTheyAreMadeAndCountedOnce() throws {
    let rows = ["7", "7", "New@example.org", "1", "C-99"].map { feedback($0, mustBeThere: false) }
    let rehearsed = try take(rows, .feedback, rehearse: true)
    #expect(rehearsed.made == [.customer: 2])
    #expect(try programme.count("customers") == 3)
    let outcome = try take(rows, .feedback)
    #expect(outcome == rehearsed)
    #expect(outcome.refusals.map(\.reason) == ["There is no customer C-99."])
    #expect(try programme.count("customers") == 5)
    #expect(try programme.count("customers", where: "email = 'new@example.org' AND id = 5") == 1)
  }

  @Test func whatARefusedRowMadeIsNotCounted() throws {
    var row = feedback("8", mustBeThere: false)
    row.values[.feedbackKind] = .text("moan")
    let outcome = try take([row], .feedback)
    #expect(outcome.refusals.count == 1)
    #expect(outcome.made.isEmpty)
    #expect(try programme.count("customers") == 3)
  }

  @Test func oneAddressTwiceInAListIsTwoPeople() throws {
    func row(_ number: String, _ name: String) -> ImportRecord {
      ImportRecord(
        row: 2, kind: .customer, externalID: ExternalID(source: "list", value: number),
        values: [.name: .text(name), .email: .text("home@example.org")])
    }
    #expect(try take([row("31", "Ana"), row("32", "Bo")], .customer) == ImportOutcome(added: 2))
    #expect(try take([row("31", "Ana"), row("32", "Bo")], .customer) == ImportOutcome(unchanged: 2))
  }

  @Test func aNumberOfAnotherListDoesNotOverwriteAPerson() throws {
    func row(_ source: String, _ name: String, _ email: String) -> ImportRecord {
      ImportRecord(
        row: 2, kind: .customer, externalID: ExternalID(source: source, value: "1"),
        values: [.name: .text(name), .email: .text(email)])
    }
    let refused = try take([row("list", "Bo", "bo@example.org")], .customer)
    #expect(refused.refusals.map(\.reason).first?.hasPrefix("1 is the number of Ida (C-1) here") == true)
    #expect(try take([row("shop", "Bo", "bo@example.org")], .customer) == ImportOutcome(added: 1))
    #expect(try take([row("list", "Ida", "ida@new.example.org")], .customer) == ImportOutcome(updated: 1))
    #expect(
      try take([row("list", "Ida Holm", "ida@new.example.org")], .customer) == ImportOutcome(updated: 1))
  }

  @Test func anAccountMadeByNameIsAdoptedByItsList() throws {
    try take(
      [
        ImportRecord(
          row: 2, kind: .customer, values: [.name: .text("Lea")], links: [.account: .named("Delta Sports")])
      ], .customer)
    let account = ImportRecord(
      row: 2, kind: .account, externalID: ExternalID(source: "list", value: "a1"),
      values: [.name: .text("Delta Sports"), .city: .text("Wien")])
    #expect(try take([account], .account) == ImportOutcome(updated: 1))
    #expect(try take([account], .account) == ImportOutcome(unchanged: 1))
    #expect(try programme.count("accounts") == 1)
  }

  @Test func whatIsSetOnlyWhereEmptyStays() throws {
    func row(_ since: Int) -> ImportRecord {
      ImportRecord(
        row: 2, kind: .customer, externalID: ExternalID(source: "telco", value: "t"),
        values: [.since: .day(CalendarDay(daysSince1970: since))], onlyIfEmpty: [.since])
    }
    #expect(try take([row(19_000)], .customer).added == 1)
    #expect(try take([row(19_030)], .customer) == ImportOutcome(unchanged: 1))
    #expect(
      try programme.thing(Reference(.customer, 4))[.since] == .day(CalendarDay(daysSince1970: 19_000)))
  }
}
