import Advocacy
import Testing

@testable import AdvocacyExchange

/// A sheet is written as its records are.
@Suite struct SheetExportTests {
  @Test(
    "Every text is written from a sheet just as from a record, in every layout, with and without marks",
    arguments: Exporter.Layout.allCases, [false, true])
  func sheetsAreWrittenAsRecordsAre(layout: Exporter.Layout, marksImported: Bool) throws {
    let records = (ExporterTests.hostile + ["", "'", "’", "\u{FF1D}1", "ok"]).enumerated().map {
      ExporterTests.customer(Int64($0.offset + 1), $0.element)
    }
    var sheet = ThingSheet(.customer, FieldTable.fields(of: .customer).map(\.name))
    for record in records {
      sheet.begin(record.reference.id, version: record.version, attributes: record.attributes)
      for name in sheet.fields { sheet.append(record[name]) }
    }
    let imported: Set = [records[1].reference, records[4].reference]
    func written(_ append: (inout Exporter) throws -> Void) throws -> String {
      let collected = Collected()
      var exporter = try Exporter(.customer, layout, marksImported: marksImported) { collected.bytes += $0 }
      try append(&exporter)
      try exporter.finish()
      return collected.text
    }
    let one = try written { try $0.append(records, imported: imported) }
    let other = try written { try $0.append(sheet, imported: imported) }
    #expect(one == other)
    #expect(one.utf8.count > 100 * records.count)
  }

  @Test("What is no UTF-8 in a text is written as U+FFFD")
  func brokenTextIsMended() throws {
    var sheet = ThingSheet(.customer, [.name])
    sheet.begin(1, version: 1, attributes: [:])
    [UInt8(ascii: "a"), 0xFF, UInt8(ascii: "b")].withUnsafeBufferPointer { sheet.append($0) }
    #expect(sheet.record(0)[.name] == .text("a\u{FFFD}b"))
  }
}
