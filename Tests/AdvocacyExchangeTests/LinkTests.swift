import Advocacy
import Testing

@testable import AdvocacyExchange

@Suite("Things that rows name") struct LinkTests {
  @Test(
    "Only a reference written as ours is taken for one; ids of other systems look much like it",
    arguments: [
      ("C-12", ImportRecord.Link.reference(Reference(.customer, 12))),
      ("c12", .external(ExternalID(source: "test", value: "c12"))),
      ("c-12", .external(ExternalID(source: "test", value: "c-12"))),
      ("C-012", .external(ExternalID(source: "test", value: "C-012"))),
      ("F-12", .external(ExternalID(source: "test", value: "F-12"))),
      ("Zoe@Example.org", .named("zoe@example.org")),
    ])
  func links(text: String, link: ImportRecord.Link) throws {
    let records = try Importing.records("subject,customer\nZip,\(text)\n", .feedback)
    let found = try #require(records.first?.links[.customer])
    guard case .external(let id) = link, case .external(let other) = found else {
      #expect(found == link)
      return
    }
    #expect(other.value == id.value)
  }
}
