import GRDB
import Testing

import struct Advocacy.Record

@testable import Advocacy
@testable import AdvocacyStore

/// Sheets say what pages of records say, for every kind and order, whatever the things have or lack.
@Suite struct SheetTests {
  @Test(arguments: Kind.allCases)
  func sheetsAreTheRecordsOfTheList(kind: Kind) throws {
    let generated = try GeneratedProgramme(seed: 33)
    let sorted = FieldTable.fields(of: kind).first { $0.isSortable }
    for order in [ListOrder(.ref), ListOrder(.ref, descending: true)]
      + (sorted.map { [ListOrder($0.name)] } ?? [])
    {
      let all = try generated.file.page(ListRequest(kind, order: order, limit: 1000))
      #expect(!all.rows.isEmpty)
      for limit in [1, 7, 1000] {
        #expect(try walk(generated.file, kind, order, limit) == all.rows, "\(order), \(limit) at a time")
      }
    }
  }

  /// What a customer has none of is told of as ever, beside customers who have some.
  @Test func whoHasNothingIsToldApartFromWhoHas() throws {
    let programme = try Programme()
    _ = try programme.bring(
      .customer,
      (1...6).map { number in
        ImportRecord(
          row: number + 1, kind: .customer, externalID: ExternalID(source: "crm", value: "\(number)"),
          values: [.name: .text("Ann \(number)"), .email: .text("ann+\(number % 2)@example.org")])
      })
    for kind in [nil, Kind.feedback, .response, .lot] {
      if let kind { try give(kind, to: 3, in: programme) }
      let all = try programme.file.page(ListRequest(.customer, order: ListOrder(.ref), limit: 10)).rows
      for limit in [1, 2, 10] {
        #expect(try walk(programme.file, .customer, ListOrder(.ref), limit) == all, "\(limit) at a time")
      }
    }
    let third = try #require(try walk(programme.file, .customer, ListOrder(.ref), 1).dropFirst(2).first)
    #expect(third[.openFeedback] == .integer(1) && third[.nps] == .integer(9))
    #expect(third[.pointsEarned] == .integer(50) && third[.toThank] == .flag(false))
    let first = try #require(try walk(programme.file, .customer, ListOrder(.ref), 1).first)
    #expect(first[.openFeedback] == .integer(0) && first[.nps] == nil && first[.pointsEarned] == nil)
  }

  private func give(_ kind: Kind, to customer: Int64, in programme: Programme) throws {
    var values: [FieldName: Value] =
      switch kind {
      case .response: [.survey: .text("nps"), .score: .integer(9)]
      case .lot: [.points: .integer(50)]
      default: [.subject: .text("Late"), .status: .text("new")]
      }
    values[.customer] = .reference(Reference(.customer, customer))
    let outcome = try programme.bring(
      kind,
      [ImportRecord(row: 2, kind: kind, externalID: ExternalID(source: "crm", value: "1"), values: values)])
    #expect(outcome.outcome.added == 1)
  }

  /// The rows of all windows, one after another.
  private func walk(_ file: ProgrammeFile, _ kind: Kind, _ order: ListOrder, _ limit: Int) throws -> [Record]
  {
    var request = ListRequest(kind, order: order, limit: limit)
    var records: [Record] = []
    while true {
      var anchor: ListAnchor?
      let sheet = try file.sheet(request) { anchor = $0 }
      records += sheet.references.indices.map { sheet.record($0) }
      guard let anchor else { return records }
      request.window = .after(anchor)
    }
  }
}
