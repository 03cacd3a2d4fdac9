import Testing

@testable import Advocacy
@testable import AdvocacyStore

@Suite struct DuplicateTests {
  private func found(_ programme: Programme) throws -> [String] {
    let query = try QueryParser(.customer, QueryCases.context).parse("duplicate:yes")
    return try programme.file.matches(.customer, query).map { reference, _ in
      "\(reference) \(try programme.thing(reference).text(.duplicateReason) ?? "")"
    }
  }

  @Test func duplicatesAreFoundByMailPhoneAndNameInAnAccount() throws {
    let programme = try Programme()
    for name in ["Delta", "Omega"] { _ = try programme.make("account.create", [.name: .text(name)]) }
    let account = Value.reference(Reference(.account, 1))
    let customers: [[FieldName: Value]] = [
      [.name: .text("Zoë Okafor"), .email: .text("zoe.ok@gmail.com")],
      [.name: .text("Z"), .email: .text("ZoeOk+shop@googlemail.com")],
      [.name: .text("Kim"), .phone: .text("+43 1 234567")],
      [.name: .text("Lou"), .phone: .text("0043 1 234567")],
      [.name: .text("Ána Lima"), .account: account], [.name: .text("ana lima"), .account: account],
      [.name: .text("Ana Lima"), .account: .reference(Reference(.account, 2))],
      [.name: .text("Ana Lima"), .phone: .text("12345")], [.name: .text("Ida"), .phone: .text("12345")],
    ]
    for values in customers { _ = try programme.make("customer.create", values) }
    #expect(
      try found(programme) == [
        "C-1 same mail as C-2", "C-2 same mail as C-1", "C-3 same phone as C-4", "C-4 same phone as C-3",
        "C-5 same name as C-6 at the same account", "C-6 same name as C-5 at the same account",
      ])
    try programme.done(
      ActionRequest(
        "customer.merge", on: [Reference(.customer, 2)],
        arguments: [.into: .reference(Reference(.customer, 1))]))
    #expect(try found(programme).count == 4)
  }

  /// The file's own forms are those of the domain.
  @Test func theFileComparesAsTheDomainDoes() throws {
    let programme = try Programme()
    let mails = [
      "Zoe@Example.org", "  zoe@example.org ", "zoe+a+b@x.org", "z.o.e+x@gmail.com", "Z.oe@googlemail.com",
      "zoe", "@x.org", "+x@x.org", "zoe@", "a@b@c", "ÄÖ@x.org", "a+b", "zoe@x.org+y",
    ]
    let phones = [
      "+43 1 234567", "0043-1-234567", "(01) 234/567.8", "+43 (0)1 234567", "123456", "0001234",
      "1234567 ext 5", "12\u{A0}34567", "12\t34567", "١٢٣٤٥٦٧",
    ]
    let forms = try programme.file.write { database in
      func forms(_ column: String, _ texts: [String]) throws -> [String?] {
        try texts.map { text in
          try database.run(
            "INSERT INTO customers (display, \(column), created, updated) VALUES ('x', ?, 1, 1)", .text(text))
          return try database.first(
            "SELECT \(column == "email" ? "mail" : "phone")_key FROM customers ORDER BY id DESC LIMIT 1"
          ) { $0.text(0) } ?? nil
        }
      }
      return try (forms("email", mails), forms("phone", phones))
    }
    #expect(forms.0 == mails.map(ContactKey.mail))
    #expect(forms.1 == phones.map(ContactKey.phone))
  }

  @Test func duplicatesAreLookedUpAlongIndexes() throws {
    let programme = try Programme()
    let query = try QueryParser(.customer, QueryCases.context).parse("duplicate:yes")
    let condition = QueryCompiler(.customer, isSweep: true).condition(query)
    let plan = try programme.file.read { database in
      try database.rows(
        "EXPLAIN QUERY PLAN SELECT t.id FROM customers t WHERE \(condition.sql)", condition.values
      ) { $0.text(3) ?? "" }
    }
    let searches = plan.filter { $0.hasPrefix("SEARCH o") }
    #expect(searches.count == 3, "\(plan)")
    for index in ["customers_mail_key (", "customers_phone_key (", "customers_name_key ("] {
      #expect(searches.contains { $0.contains(index) }, "\(index): \(plan)")
    }
  }
}
