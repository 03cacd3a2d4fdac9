import Foundation
import TestSupport
import Testing

extension CommandTests {
  @Test("Real files are brought in twice with the same counts", .enabled(if: TestData.isNamed))
  func realFiles() throws {
    let programme = try Programme()
    func take(_ kind: String, _ file: String, _ format: String, _ more: String..., status: Int32 = 0) throws
      -> String
    {
      let ended = try programme.run(["import", kind, TestData.path(file), "--format", format] + more)
      #expect(ended.status == status, "\(file): \(ended)")
      return ended.output.split(separator: "·").first.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
    }
    let telco = "customers/Telco-Customer-Churn.csv"
    #expect(
      try take("customers", telco, "telco-churn")
        == "7043 rows: 7043 added, 0 updated, 0 unchanged, 0 refused")
    #expect(
      try take("customers", telco, "telco-churn")
        == "7043 rows: 0 added, 0 updated, 7043 unchanged, 0 refused")
    #expect(try programme.list("customers").count == 7043)
    #expect(try programme.list("customers", "--where", "lifecycle:lapsed").count == 1869)
    #expect(try programme.list("customers", "--where", "x.contract:\"Two year\"").count == 1695)
    let reviews = "feedback/womens_clothing_reviews.csv"
    let format = "womens-clothing-reviews"
    #expect(
      try take("feedback", reviews, format, status: 2)
        == "23486 rows: 22641 added, 0 updated, 0 unchanged, 845 refused")
    #expect(
      try take("feedback", reviews, format, "--allow-empty", "body")
        == "23486 rows: 845 added, 0 updated, 22641 unchanged, 0 refused")
    #expect(try programme.list("feedback", "--where", "waiting_since:any").isEmpty)
    #expect(try programme.list("feedback", "--where", "customer:any").isEmpty)
    let contacts = "customers/hubspot_contact_data.csv"
    #expect(
      try take("customers", contacts, "hubspot-contacts")
        == "22 rows: 22 added, 0 updated, 0 unchanged, 0 refused")
    #expect(
      try take("customers", contacts, "hubspot-contacts")
        == "22 rows: 0 added, 0 updated, 22 unchanged, 0 refused")
    let tickets = "helpdesk/zendesk_ticket_data.csv"
    #expect(
      try take("feedback", tickets, "zendesk-tickets")
        == "10 rows: 10 added, 0 updated, 0 unchanged, 0 refused")
    #expect(
      try take("feedback", tickets, "zendesk-tickets")
        == "10 rows: 0 added, 0 updated, 10 unchanged, 0 refused")
    let comments = "helpdesk/zendesk_ticket_comment_data.csv"
    #expect(
      try take("messages", comments, "zendesk-comments", status: 2)
        == "20 rows: 0 added, 0 updated, 0 unchanged, 20 refused")
    #expect(try programme.done("check") == "Everything is in order.\n")
  }
}
