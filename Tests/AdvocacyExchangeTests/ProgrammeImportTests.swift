import Advocacy
import AdvocacyStore
import Foundation
import TestSupport
import Testing

@testable import AdvocacyExchange

@Suite("Real files into a programme file", .enabled(if: TestData.isNamed))
struct ProgrammeImportTests {
  /// A programme in a folder of its own that goes with it.
  private final class Programme {
    let folder: Folder
    let file: ProgrammeFile
    let mia = Actor(handle: "mia", role: .manager)

    init() throws {
      folder = try Folder()
      file = try ProgrammeFile.create(
        at: folder.path("programme.advocate"), name: "Delta Sports", currency: .euro, zone: .utc,
        manager: "mia", now: Importing.context.now)
    }

    func importFile(
      _ name: String, _ kind: Kind, _ format: String, rehearse: Bool = false,
      interrupted: () -> Bool = { false }, _ change: (inout MappingRequest) -> Void = { _ in }
    ) throws -> ImportReport {
      try importBytes(
        .file(TestData.path(name)), kind, format, rehearse: rehearse, interrupted: interrupted, change)
    }

    func importBytes(
      _ bytes: ByteSource, _ kind: Kind, _ format: String?, rehearse: Bool = false,
      interrupted: () -> Bool = { false }, _ change: (inout MappingRequest) -> Void = { _ in }
    ) throws -> ImportReport {
      let importer = try Importing.importer(bytes, kind, format: format, change)
      var session = try file.beginImport(
        importer.source, by: mia, at: Importing.context.now, rehearse: rehearse)
      return try importer.run(into: &session, isInterrupted: interrupted)
    }

    func count(_ kind: Kind, _ field: FieldName? = nil, _ word: String = "") throws -> Int {
      let terms = field.map {
        [Query.Term(.compare(.field($0), .equals, [.value(.text(word))]))]
      }
      return try file.count(kind, Query(terms: terms ?? []), bound: 100_000).number
    }

    func exported(_ kind: Kind, _ layout: Exporter.Layout) throws -> [UInt8] {
      let collected = Collected()
      var exporter = try Exporter(kind, layout) { collected.bytes += $0 }
      let references = try file.matches(kind, .everything).map(\.reference)
      try exporter.append(try file.records(references))
      try exporter.finish()
      return collected.bytes
    }
  }

  @Test("Telco customers, rehearsed, imported, and imported again")
  func telco() throws {
    let programme = try Programme()
    let file = "customers/Telco-Customer-Churn.csv"
    let rehearsed = try programme.importFile(file, .customer, "telco-churn", rehearse: true)
    #expect(rehearsed.counts == [7043, 0, 0, 0])
    #expect(rehearsed.batch == nil)
    #expect(try programme.count(.customer) == 0)
    let first = try programme.importFile(file, .customer, "telco-churn")
    #expect(first.counts == [7043, 0, 0, 0])
    #expect(first.batch != nil)
    #expect(try programme.count(.customer, .lifecycle, "lapsed") == 1869)
    let again = try programme.importFile(file, .customer, "telco-churn")
    #expect(again.counts == [0, 0, 7043, 0])
    #expect(try programme.count(.customer) == 7043)
    let one = try #require(try programme.file.record(Reference(.customer, 1)))
    #expect(one.text(.display) == "7590-VHVEG")
  }

  @Test("An import is interrupted, resumed, and comes to the same counts")
  func interrupted() throws {
    let programme = try Programme()
    let file = "customers/Telco-Customer-Churn.csv"
    let first = try programme.importFile(file, .customer, "telco-churn", interrupted: { true })
    #expect(first.isInterrupted)
    #expect(try programme.file.interruptedImports().map(\.rowsDone) == [first.rows])
    let second = try programme.importFile(file, .customer, "telco-churn")
    #expect(second.doneBefore == first.rows)
    #expect(second.batch == first.batch)
    #expect(second.counts == [7043 - first.rows, 0, 0, 0])
    #expect(try programme.count(.customer) == 7043)
    #expect(try programme.file.interruptedImports().isEmpty)
  }

  @Test("Reviews without clocks; those without text refused")
  func reviews() throws {
    let programme = try Programme()
    let file = "feedback/womens_clothing_reviews.csv"
    let first = try programme.importFile(file, .feedback, "womens-clothing-reviews")
    #expect(first.rows == 23_486)
    #expect(first.counts == [22_641, 0, 0, 845])
    let again = try programme.importFile(file, .feedback, "womens-clothing-reviews")
    #expect(again.counts == [0, 0, 22_641, 845])
    let one = try #require(try programme.file.record(Reference(.feedback, 1)))
    #expect(one[.waitingSince] == nil)
    #expect(one[.customer] == nil)
  }

  @Test("HubSpot contacts and Zendesk tickets, comments and users, twice each")
  func tools() throws {
    let programme = try Programme()
    func run(_ name: String, _ kind: Kind, _ format: String) throws -> [Int] {
      let report = try programme.importFile(name, kind, format)
      return report.counts
    }
    #expect(try run("customers/hubspot_contact_data.csv", .customer, "hubspot-contacts") == [22, 0, 0, 0])
    #expect(try run("customers/hubspot_contact_data.csv", .customer, "hubspot-contacts") == [0, 0, 22, 0])
    #expect(try run("helpdesk/zendesk_ticket_data.csv", .feedback, "zendesk-tickets") == [10, 0, 0, 0])
    #expect(try run("helpdesk/zendesk_ticket_data.csv", .feedback, "zendesk-tickets") == [0, 0, 10, 0])
    #expect(
      try run("helpdesk/zendesk_ticket_comment_data.csv", .message, "zendesk-comments") == [0, 0, 0, 20])
    // Of the nine, one is the requester of a ticket above and so is known already.
    #expect(try run("helpdesk/zendesk_user_data.csv", .customer, "zendesk-users") == [8, 1, 0, 0])
    #expect(try run("helpdesk/hubspot_ticket_data.csv", .feedback, "hubspot-tickets") == [25, 0, 0, 0])
  }

  @Test("Comments in the same columns join their ticket, its description being the first of them")
  func join() throws {
    let programme = try Programme()
    let tickets =
      "id,created_at,description,requester_id,status,subject\n1077,2020-02-11 07:40:00,It broke,42,open,Help\n"
    let comments = """
      id,_fivetran_synced,body,created,facebook_comment,public,ticket_id,tweet,user_id,voice_comment
      1,2020-03-05 04:47:57.580,It broke,2020-02-11 07:40:00,FALSE,TRUE,1077,FALSE,42,FALSE
      2,2020-03-05 04:47:57.580,body2,2020-02-11 08:49:14,FALSE,FALSE,1077,FALSE,7,FALSE
      3,2020-03-05 04:47:57.580,body3,2020-02-11 08:49:14,FALSE,FALSE,9,FALSE,7,FALSE

      """
    _ = try programme.importBytes(.memory(Array(tickets.utf8)), .feedback, "zendesk-tickets")
    let report = try programme.importBytes(.memory(Array(comments.utf8)), .message, "zendesk-comments")
    #expect(report.refused == 1)
    #expect(report.refusals.map(\.row) == [4])
    #expect(report.refusals.map(\.column) == ["ticket_id"])
    #expect(try programme.count(.message) == 2)
  }

  @Test("What was exported and edited updates what it came from", arguments: Exporter.Layout.allCases)
  func exportAndBack(layout: Exporter.Layout) throws {
    let programme = try Programme()
    _ = try programme.importFile("customers/hubspot_contact_data.csv", .customer, "hubspot-contacts")
    let bytes = try programme.exported(.customer, layout)
    let same = try programme.importBytes(.memory(bytes), .customer, nil)
    #expect(same.counts == [0, 0, 22, 0])
    let edited = String(decoding: bytes, as: UTF8.self).replacing(
      "db320f93ead463e1a2faee198cd9a122", with: "Zoë")
    let changed = try programme.importBytes(.memory(Array(edited.utf8)), .customer, nil)
    #expect(changed.counts == [0, 1, 21, 0])
  }
}
