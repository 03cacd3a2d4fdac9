import Advocacy
import Foundation
import TestSupport
import Testing

@testable import AdvocacyExchange

@Suite("Exporting")
struct ExporterTests {
  static let hostile = [
    "=1+1", "'=1", "+43 1", "-x", "@SUM(A1)", "\tx", "\rx", "''@", "'twas", "a\"b", "l1\nl2", "l1\r\nl2",
    "x,y;z|",
    " both ", "\u{1B}[31m", "\u{202E}abc", "\u{1}", "漢字🙂", "{\"a\":1}", "1/2/2024", "C-1",
  ]

  static func customer(_ id: Int64, _ text: String) -> Record {
    Record(
      Reference(.customer, id), version: 3,
      values: [
        .name: .text(text), .notes: .text(text), .email: .text("zoe@example.org"),
        .tags: .tags(["a", "b-c"]),
        .owner: .colleague("ana"), .since: .day(CalendarDay(daysSince1970: 19_000)),
        .lifecycle: .text("active"),
        .account: .reference(Reference(.account, 4)), .openFeedback: .integer(2), .display: .text(text),
      ], attributes: ["Contract": text])
  }

  static func written(_ kind: Kind, _ layout: Exporter.Layout, _ records: [Record]) throws -> String {
    let collected = Collected()
    var exporter = try Exporter(kind, layout) { collected.bytes += $0 }
    for record in records { try exporter.append([record]) }
    try exporter.finish()
    return collected.text
  }

  @Test("Every text comes back as it was from every layout", arguments: Exporter.Layout.allCases)
  func roundTrip(layout: Exporter.Layout) throws {
    let records = Self.hostile.enumerated().map { Self.customer(Int64($0.offset + 1), $0.element) }
    let text = try Self.written(.customer, layout, records)
    let read = try Importing.records(text, .customer)
    #expect(read.count == records.count)
    for (record, back) in zip(records, read) {
      #expect(back.existing == .reference(record.reference))
      for (field, value) in back.values { #expect(value == record.values[field], "\(field)") }
      #expect(back.values[.name] == record[.name])
      #expect(back.values.count == 7)
      #expect(back.links == [.account: .reference(Reference(.account, 4))])
      #expect(back.attributes == record.attributes)
      #expect(back.cleared.contains(.phone))
      #expect(!back.cleared.contains(.name))
    }
  }

  @Test("The Big List of Naughty Strings comes back from every layout", .enabled(if: TestData.isNamed))
  func naughtyStrings() throws {
    let json = try Data(contentsOf: URL(fileURLWithPath: TestData.path("torture/blns/blns.json")))
    guard case .array(let values) = try JSONParser.parse(json) else {
      Issue.record("blns.json isn't an array")
      return
    }
    let texts = values.compactMap { if case .string(let text) = $0 { text } else { nil } }.filter {
      !$0.trimmed.isEmpty
    }
    #expect(texts.count > 490)
    let records = texts.enumerated().map { Self.customer(Int64($0.offset + 1), $0.element) }
    for layout in Exporter.Layout.allCases {
      let read = try Importing.records(Self.written(.customer, layout, records), .customer)
      #expect(read.map { $0.values[.name] } == texts.map { .text($0) })
      #expect(read.map { $0.attributes["Contract"] } == texts)
    }
  }

  @Test("No cell of a table begins a formula")
  func formulas() throws {
    let records = Self.hostile.enumerated().map { Self.customer(Int64($0.offset + 1), $0.element) }
    let text = try Self.written(.customer, .csv, records)
    let rows = try DelimitedReading.rows(text)
    let starters: Set<Character> = ["=", "+", "-", "@", "\t", "\r", "\n", "\r\n"]
    let owner = try #require(rows[0].firstIndex(of: "owner"))
    for row in rows {
      for (index, cell) in row.enumerated() where index != owner {
        #expect(!starters.contains(cell.first ?? "x"), "\(cell)")
      }
    }
    #expect(rows[1][owner] == "@ana")
  }

  @Test("JSON has kind, reference, version and every field, empty ones as null")
  func json() throws {
    let reward = Record(
      Reference(.reward, 12), version: 2,
      values: [.value: .money(Money(minorUnits: 1999, currency: .euro)), .status: .text("pending")])
    let text = try Self.written(.reward, .jsonl, [reward])
    let value = try JSONParser.parse(text.utf8)
    guard case .object(let members) = value else {
      Issue.record("not an object")
      return
    }
    #expect(
      members.map(\.key) == ["kind", "ref", "version"] + FieldTable.fields(of: .reward).map(\.name.rawValue)
        + ["attributes"])
    #expect(value["ref"] == .string("W-12"))
    #expect(
      value["value"] == .object([.init("amount_minor", .integer(1999)), .init("currency", .string("EUR"))]))
    #expect(value["customer"] == .null)
    let back = try Importing.records(text, .reward)
    #expect(back[0].values[.value] == .money(Money(minorUnits: 1999, currency: .euro)))
  }

  @Test("An export without records is a header or an empty array")
  func empty() throws {
    #expect(try Self.written(.account, .csv, []).hasPrefix("kind,ref,version,name,"))
    #expect(try Self.written(.account, .json, []) == "[]\n")
    #expect(try Self.written(.account, .jsonl, []) == "")
  }

  @Test("Every kind's export is read back by import", arguments: Kind.allCases)
  func kinds(kind: Kind) throws {
    let record = Record(Reference(kind, 1), values: [:], attributes: ["a": "b"])
    for layout in Exporter.Layout.allCases {
      let importer = try Importing.importer(Self.written(kind, layout, [record]), kind)
      #expect(importer.plan.format == "native")
      var sink = MemorySink()
      _ = try importer.run(into: &sink)
      #expect(sink.records.map(\.existing) == [.reference(Reference(kind, 1))])
      #expect(sink.records[0].attributes == ["a": "b"])
    }
  }

  @Test("Things of several kinds in one file are told apart")
  func severalKinds() throws {
    let customers = (1...150).map { Self.customer(Int64($0), "Ana \($0)") }
    let feedback = Record(
      Reference(.feedback, 7),
      values: [.subject: .text("Zip"), .status: .text("new"), .body: .text("=broken")])
    let text =
      try Self.written(.customer, .jsonl, customers) + Self.written(.feedback, .jsonl, [feedback])
    var sink = MemorySink()
    let report = try Importing.importer(text, .feedback).run(into: &sink)
    #expect(report.counts == [1, 0, 0, 0])
    #expect(report.skipped == 150)
    #expect(sink.records[0].values == feedback.values)
    #expect(sink.records[0].attributes.isEmpty)
  }
}
