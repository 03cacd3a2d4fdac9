import Advocacy
import Testing

@testable import AdvocacyExchange

@Suite("Rows known again") struct KeyTests {
  /// A file in memory has no name, so one on the disk shows that names don't matter.
  @Test("Numbers of a list without a format are kept under one name, whatever the file is called")
  func oneSource() throws {
    let records = try Importing.records("id,name\n7,Ana\n", .customer)
    #expect(records.map(\.externalID) == [ExternalID(source: "list", value: "7")])
    let apart = try Importing.records("id,name\n7,Ana\n", .customer) { $0.source = "shop" }
    #expect(apart.map(\.externalID) == [ExternalID(source: "shop", value: "7")])
  }

  @Test(
    "Messages and touchpoints without a number are known by what they say, whatever stands beside it",
    arguments: [
      (
        Kind.message, "feedback,body,direction,sent\nF-1,Hello,from_customer,2026-01-01\n",
        "sent,mood,direction,feedback,text\n2026-01-01 00:00,glad,from_customer,F-1,Hello\n"
      ),
      (
        .touchpoint, "customer,channel,summary,at\nC-1,call,Hi,2026-01-01\n",
        "at,who,summary,channel,customer\n2026-01-01T00:00:00Z,x,Hi,call,C-1\n"
      ),
    ])
  func derived(kind: Kind, one: String, other: String) throws {
    let first = try #require(try Importing.records(one, kind).first?.externalID)
    #expect(try Importing.records(other, kind).first?.externalID == first)
    #expect(try Importing.records(one.replacing("01-01", with: "01-02"), kind).first?.externalID != first)
    #expect(try Importing.records(one.replacing("-1,", with: "-2,"), kind).first?.externalID != first)
    #expect(try Importing.records(one.replacing("H", with: "h"), kind).first?.externalID != first)
    let note = try Importing.importer(one, kind).plan.keyNote
    #expect(note.contains("known again by \(kind == .message ? "feedback" : "customer"), time, direction"))
  }

  @Test("What is counted back from the day of the import is set only where nothing is known")
  func countedBack() throws {
    let format = try ImportFormat(
      toml: """
        name = "t"
        title = "t"
        kind = "customer"
        [key]
        column = "id"
        [fields.since]
        column = "months"
        derive = "months_before_today"
        """, file: "t")
    let records = try Importing.records("id,months\n1,3\n2,\n", .customer) { $0.format = format }
    #expect(records.map(\.onlyIfEmpty) == [[.since], []])
  }
}
