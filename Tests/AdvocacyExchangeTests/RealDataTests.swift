import Advocacy
import TestSupport
import Testing

@testable import AdvocacyExchange

@Suite("Real files", .enabled(if: TestData.isNamed))
struct RealDataTests {
  private func run(
    _ file: String, _ kind: Kind, _ format: String?, into sink: inout MemorySink,
    _ change: (inout MappingRequest) -> Void = { _ in }
  ) throws -> ImportReport {
    sink.rowsDone = 0
    return try Importing.importer(.file(TestData.path(file)), kind, format: format, change).run(into: &sink)
  }

  @Test("Telco: 7,043 customers without names, 1,869 of them lapsed, twice the same")
  func telco() throws {
    var sink = MemorySink()
    let report = try run("customers/Telco-Customer-Churn.csv", .customer, "telco-churn", into: &sink)
    #expect([report.rows, report.added, report.refused] == [7043, 7043, 0])
    let lapsed = sink.records.filter { $0.values[.lifecycle] == .text("lapsed") }
    #expect(lapsed.count == 1869)
    let first = sink.records[0]
    #expect(first.externalID == ExternalID(source: "telco", value: "7590-VHVEG"))
    #expect(
      first.values == [
        .since: .day(CalendarDay(year: 2026, month: 8, day: 15) ?? .init(daysSince1970: 0)),
        .lifecycle: .text("active"),
      ])
    #expect(first.attributes.count == 20)
    #expect(first.attributes["Contract"] == "Month-to-month")
    #expect(first.attributes["tenure"] == "1")
    #expect(first.attributes["customerID"] == nil)
    #expect(sink.records.filter { $0.attributes["TotalCharges"] == nil }.count == 11)
    let again = try run("customers/Telco-Customer-Churn.csv", .customer, "telco-churn", into: &sink)
    #expect([again.added, again.updated, again.unchanged] == [0, 0, 7043])
  }

  @Test("Reviews: 23,486 rows, the 845 without text refused or kept by choice")
  func reviews() throws {
    var sink = MemorySink()
    let file = "feedback/womens_clothing_reviews.csv"
    let report = try run(file, .feedback, "womens-clothing-reviews", into: &sink)
    #expect([report.rows, report.added, report.refused] == [23_486, 22_641, 845])
    #expect(report.refusals.allSatisfy { $0.column == "Review Text" })
    #expect(sink.records.allSatisfy { $0.links.isEmpty })
    let again = try run(file, .feedback, "womens-clothing-reviews", into: &sink)
    #expect([again.added, again.unchanged, again.refused] == [0, 22_641, 845])
    let kept = try run(file, .feedback, "womens-clothing-reviews", into: &sink) { $0.mayBeEmpty = [.body] }
    #expect([kept.added, kept.unchanged, kept.refused] == [845, 22_641, 0])
    #expect(!(try ImportFormat.find("womens-clothing-reviews")).startsClocks)
  }

  @Test("HubSpot contacts and tickets")
  func hubspot() throws {
    var sink = MemorySink()
    let contacts = try run("customers/hubspot_contact_data.csv", .customer, "hubspot-contacts", into: &sink)
    #expect([contacts.added, contacts.refused] == [22, 0])
    let first = sink.records[0]
    #expect(first.externalID == ExternalID(source: "hubspot", value: "78971951"))
    #expect(first.values[.name] == .text("db320f93ead463e1a2faee198cd9a122 22370ea245fce0b355938327d41bd1e4"))
    #expect(first.links[.account] == .named("SampleCompany"))
    #expect(first.values[.since]?.description == "2021-04-01")
    #expect(first.attributes["property_createdate"] == "2021-04-01 17:32:47")
    let tickets = try run("helpdesk/hubspot_ticket_data.csv", .feedback, "hubspot-tickets", into: &sink)
    #expect([tickets.added, tickets.refused] == [25, 0])
  }

  @Test("HubSpot's own export of contacts, in its own words")
  func hubspotExport() throws {
    let text = """
      Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lifecycle Stage,Create Date,Company Name
      501,Zoë,Okafor,Zoe@Example.org,+43 1 234,ana,Customer,3/15/2024 2:30 PM,Delta Sports
      502,,Vidal,,,,Subscriber,2024-03-12 09:14,

      """
    let records = try Importing.records(text, .customer, format: "hubspot-contacts")
    #expect(records[0].values[.name] == .text("Zoë Okafor"))
    #expect(records[0].values[.email] == .text("zoe@example.org"))
    #expect(records[0].values[.lifecycle] == .text("active"))
    #expect(records[0].values[.since]?.description == "2024-03-15")
    #expect(records[0].values[.owner] == .colleague("ana"))
    #expect(records[1].values[.name] == .text("Vidal"))
    #expect(records[1].values[.since]?.description == "2024-03-12")
  }

  @Test("Zendesk: 10 tickets; the 20 comments belong to none of them and are refused one by one")
  func zendesk() throws {
    var sink = MemorySink()
    let tickets = try run("helpdesk/zendesk_ticket_data.csv", .feedback, "zendesk-tickets", into: &sink)
    #expect([tickets.added, tickets.refused] == [10, 0])
    let first = sink.records[0]
    #expect(first.links[.customer] == .external(ExternalID(source: "zendesk", value: "396331237134")))
    #expect(first.values[.created]?.description == "2020-02-19T01:54:52Z")
    #expect(first.values[.feedbackKind] == .text("complaint"))
    #expect(first.attributes["status"] == "deleted")
    let comments = try run(
      "helpdesk/zendesk_ticket_comment_data.csv", .message, "zendesk-comments", into: &sink)
    #expect([comments.rows, comments.added, comments.refused] == [20, 0, 20])
    #expect(comments.refusals.map(\.row) == Array(2...21))
    let users = try run("helpdesk/zendesk_user_data.csv", .customer, "zendesk-users", into: &sink)
    #expect([users.added, users.skipped, users.refused] == [9, 1, 0])
  }

  @Test("Zendesk comments join the tickets they belong to")
  func zendeskJoin() throws {
    var sink = MemorySink()
    let tickets =
      "id,created_at,description,requester_id,status,subject\n1077,2020-02-11 07:40:00,It broke,42,open,Help\n"
    let comments = """
      id,_fivetran_synced,body,created,facebook_comment,public,ticket_id,tweet,user_id,voice_comment
      1,2020-03-05 04:47:57.580,body1,2020-02-11 07:49:14,FALSE,TRUE,1077,FALSE,42,FALSE
      2,2020-03-05 04:47:57.580,body2,2020-02-11 08:49:14,FALSE,FALSE,1077,FALSE,7,FALSE
      3,2020-03-05 04:47:57.580,body3,2020-02-11 08:49:14,FALSE,FALSE,9,FALSE,7,FALSE

      """
    _ = try Importing.importer(tickets, .feedback, format: "zendesk-tickets").run(into: &sink)
    sink.rowsDone = 0
    let report = try Importing.importer(comments, .message, format: "zendesk-comments").run(into: &sink)
    #expect([report.added, report.refused] == [2, 1])
    let messages = sink.records.filter { $0.kind == .message }
    #expect(messages.map { $0.values[.direction] } == [.text("from_customer"), .text("note")])
    #expect(
      messages.allSatisfy { $0.links[.feedback] == .external(ExternalID(source: "zendesk", value: "1077")) })
  }

  @Test("CFPB: 3,186 complaints, known again by their contents although 11 of them are copies")
  func cfpb() throws {
    var sink = MemorySink()
    let report = try run("feedback/cfpb_consumer_complaints.csv", .feedback, "cfpb-complaints", into: &sink)
    #expect([report.rows, report.added, report.refused] == [3186, 3186, 0])
    #expect(sink.records[0].values[.created]?.description == "2013-07-29T00:00:00Z")
    let again = try run("feedback/cfpb_consumer_complaints.csv", .feedback, "cfpb-complaints", into: &sink)
    #expect([again.added, again.unchanged] == [0, 3186])
  }

  @Test("Without a format, the columns of real files are guessed")
  func guessed() throws {
    let users = try Importing.importer(.file(TestData.path("helpdesk/zendesk_user_data.csv")), .customer).plan
    #expect(users.key == .columns([0]))
    #expect(Set(users.fields).isSuperset(of: [.name, .email, .phone, .language]))
    let companies = try Importing.importer(
      .file(TestData.path("customers/hubspot_company_data.csv")), .account
    ) {
      $0.columns = [.name: .named("property_name")]
    }
    var sink = MemorySink()
    #expect(try companies.run(into: &sink).added == 24)
  }

  @Test("Quotes that are plain text")
  func tabSeparated() throws {
    let format = try ImportFormat(
      toml: """
        name = "snippets"
        title = "Snippets"
        kind = "feedback"
        delimiter = "tab"
        quotes = "text"
        header_rows = 0
        [key]
        column = "#1"
        [fields.body]
        column = "#3"
        """, file: "snippets")
    var sink = MemorySink()
    let report = try run("feedback/amazonReviewSnippets_GroundTruth.txt", .feedback, nil, into: &sink) {
      $0.format = format
    }
    #expect([report.rows, report.added, report.refused] == [3708, 3708, 0])
  }

  @Test("Several header rows")
  func qualtrics() throws {
    let format = try ImportFormat(
      toml: """
        name = "qualtrics"
        title = "Qualtrics"
        kind = "feedback"
        header_rows = 3
        [key]
        column = "ResponseId"
        [fields.body]
        column = "Q2"
        [fields.created]
        column = "RecordedDate"
        """, file: "qualtrics")
    var sink = MemorySink()
    let report = try run("surveys/qualtrics_sample.csv", .feedback, nil, into: &sink) { $0.format = format }
    #expect([report.rows, report.added] == [1, 1])
  }
}
