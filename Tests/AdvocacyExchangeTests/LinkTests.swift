import Advocacy
import Testing

@testable import AdvocacyExchange

@Suite("Things that rows name") struct LinkTests {
  private static func any(_ text: String) -> ImportRecord.Link {
    .any(ExternalID(source: ExternalID.unnamedSource, value: text))
  }

  @Test(
    "Without a format a customer is found by whatever names it, and must be here",
    arguments: ["customer", "Customer ID", "customer email", "Requester"])
  func guessed(header: String) throws {
    let importer = try Importing.importer("id,\(header),body\n1,C-12,a\n2,Zoe@Example.org,b\n", .feedback)
    #expect(importer.plan.lines[1].note == "rows that name no customer here are refused")
    var sink = MemorySink()
    _ = try importer.run(into: &sink)
    #expect(sink.records.map { $0.links[.customer] } == [Self.any("C-12"), Self.any("Zoe@Example.org")])
    #expect(sink.records.allSatisfy { $0.mustBeThere == [.customer] })
  }

  @Test("Asked for, customers whom rows name are made")
  func made() throws {
    let importer = try Importing.importer("id,customer,body\n1,9981,a\n", .feedback) {
      $0.makesMissing = true
    }
    #expect(importer.plan.lines[1].note == "customers that aren't here are made")
    var sink = MemorySink()
    _ = try importer.run(into: &sink)
    #expect(sink.records.map(\.mustBeThere) == [[]])
    #expect(
      importer.plan.sentences(of: [.customer: 12], isRehearsal: true) == [
        "It would also make 12 customers named only by customer."
      ])
    #expect(
      importer.plan.sentences(of: [.customer: 1], isRehearsal: false) == [
        "It also made 1 customer named only by customer."
      ])
  }

  @Test("A company is made from its name, and not from its number")
  func companies() throws {
    let byName = try Importing.records("id,name,company\n1,Ana,Delta\n", .customer)
    #expect(byName.map(\.mustBeThere) == [[]])
    let byNumber = try Importing.records("id,name,company id\n1,Ana,17\n", .customer)
    #expect(byNumber.map(\.mustBeThere) == [[.account]])
  }

  @Test(
    "A format says how it names things, and whether missing ones are made",
    arguments: [
      ("link = \"external_id\"", ImportRecord.Link.external(ExternalID(source: "t", value: "Ana")), false),
      (
        "link = \"external_id\"\nmissing = \"refuse\"", .external(ExternalID(source: "t", value: "Ana")), true
      ),
      ("link = \"name\"", .named("Ana"), false), ("", .any(ExternalID(source: "t", value: "Ana")), true),
      ("missing = \"make\"", .any(ExternalID(source: "t", value: "Ana")), false),
    ])
  func format(keys: String, link: ImportRecord.Link, mustBeThere: Bool) throws {
    let format = try ImportFormat(
      toml: """
        name = "t"
        title = "t"
        kind = "feedback"
        [key]
        column = "id"
        [fields.body]
        column = "body"
        [fields.customer]
        column = "who"
        \(keys)
        """, file: "t")
    let records = try Importing.records("id,body,who\n1,a,Ana\n", .feedback) { $0.format = format }
    #expect(records.map { $0.links[.customer] } == [link])
    #expect(records.map { $0.mustBeThere.contains(.customer) } == [mustBeThere])
  }
}
