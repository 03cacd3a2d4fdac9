import Advocacy
import Testing

@testable import AdvocacyExchange

@Suite("Refused rows") struct RefusedRowsTests {
  /// Imports a text, and gives the report with what was refused.
  private func run(
    _ text: String, _ kind: Kind, into sink: inout MemorySink, goesOn: Bool = false,
    interrupted: Bool = false, _ change: (inout MappingRequest) -> Void = { _ in }
  ) throws -> (report: ImportReport, refused: [UInt8]) {
    let collected = Collected()
    let report = try Importing.importer(text, kind, change)
      .run(
        into: &sink, refused: { collected.bytes += $0 }, refusedGoesOn: goesOn, isInterrupted: { interrupted }
      )
    return (report, collected.bytes)
  }

  private func format(_ keys: String) throws -> ImportFormat {
    try ImportFormat(toml: "name = \"t\"\ntitle = \"t\"\nkind = \"feedback\"\n" + keys, file: "t")
  }

  @Test("They come back unmended as the same file, with one reason each")
  func unmended() throws {
    var sink = MemorySink()
    let text = "id,body,created\n1,\"a, \"\"b\"\"\",soon\n2,c,2024-01-01\n3,d\n"
    let (first, refused) = try run(text, .feedback, into: &sink)
    #expect(first.counts == [1, 0, 0, 2])
    sink.rowsDone = 0
    let (second, again) = try run(String(decoding: refused, as: UTF8.self), .feedback, into: &sink)
    #expect(second.counts == [0, 0, 0, 2])
    #expect(String(decoding: again, as: UTF8.self).hasPrefix("refused_because,id,body,created\n"))
    #expect(again.split(separator: 0x0A).count == 3)
    let cell = "\"a, \"\"b\"\"\",soon"
    #expect(String(decoding: again, as: UTF8.self).contains("known.\",1,\(cell)\n") == false)
    #expect(String(decoding: again, as: UTF8.self).contains(",1,\(cell)\n"))
  }

  @Test("A row without a number that was refused and put right is known by its contents in the whole file")
  func contents() throws {
    var sink = MemorySink()
    let text = "body,customer\na,C-1\nb,C-2\n"
    let whole = try Importing.records(text, .feedback)
    let mended = try Importing.records("refused_because,body,customer\n\"customer: gone\",b,C-2\n", .feedback)
    #expect(mended.map(\.externalID) == [whole[1].externalID])
    #expect(try run(text, .feedback, into: &sink).report.added == 2)
  }

  @Test("Columns that a format counts keep their numbers")
  func numbered() throws {
    let format = try format("[key]\ncolumn = \"#1\"\n[fields.body]\ncolumn = \"Text\"\nempty = \"refuse\"\n")
    var sink = MemorySink()
    let (_, refused) = try run(",Text\n1,a\n2,\n3,\n", .feedback, into: &sink) { $0.format = format }
    sink.rowsDone = 0
    let mended = String(decoding: refused, as: UTF8.self).replacing(",2,\n", with: ",2,b\n")
    let (report, _) = try run(mended, .feedback, into: &sink) { $0.format = format }
    #expect(report.counts == [1, 0, 0, 1])
    #expect(sink.records.map { $0.externalID?.value } == ["1", "2"])
  }

  @Test("A file without a header, and one with three, come back too", arguments: [0, 3])
  func headers(rows: Int) throws {
    let keys = "header_rows = \(rows)\ndelimiter = \"semicolon\"\n"
    let format = try format(
      keys + "[key]\ncolumn = \"#1\"\n[fields.body]\ncolumn = \"#2\"\nempty = \"refuse\"\n")
    let header = ["id;text\n", "the id;the text\n", "{x};{y}\n"].prefix(rows).joined()
    var sink = MemorySink()
    let (first, refused) = try run(header + "1;a\n2;\n3;c\n", .feedback, into: &sink) { $0.format = format }
    #expect(first.counts == [2, 0, 0, 1])
    sink.rowsDone = 0
    let mended = String(decoding: refused, as: UTF8.self).replacing(";2;", with: ";2;b")
    let (report, _) = try run(mended, .feedback, into: &sink) { $0.format = format }
    #expect(report.counts == [1, 0, 0, 0])
    #expect(sink.records.map { $0.values[.body] } == [.text("a"), .text("c"), .text("b")])
  }

  @Test("They are UTF-8, which the file says where its format would have it read otherwise")
  func encoding() throws {
    let format = try format(
      "encoding = \"latin1\"\n[key]\ncolumn = \"id\"\n[fields.body]\ncolumn = \"body\"\n"
        + "[fields.priority]\ncolumn = \"p\"\n")
    let bytes = Array("id,body,p\n1,Z".utf8) + [0xEB] + Array(",none\n".utf8)
    let collected = Collected()
    var sink = MemorySink()
    let importer = try Importing.importer(.memory(bytes), .feedback) { $0.format = format }
    #expect(try importer.run(into: &sink, refused: { collected.bytes += $0 }).refused == 1)
    let mended = collected.text.replacing(",none", with: ",high")
    let records = try Importing.records(mended, .feedback) { $0.format = format }
    #expect(records.map { $0.values[.body] } == [.text("Zë")])
  }

  @Test("A run that goes on writes no second header")
  func goingOn() throws {
    let text = "id,body,priority\n" + (1...2000).map { "\($0),a,\($0 % 2 == 0 ? "high" : "x")\n" }.joined()
    var sink = MemorySink()
    let (first, one) = try run(text, .feedback, into: &sink, interrupted: true)
    #expect(first.isInterrupted)
    let (second, two) = try run(text, .feedback, into: &sink, goesOn: true)
    #expect(first.refused + second.refused == 1000)
    let lines = String(decoding: one + two, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 1001)
    #expect(lines.filter { $0.hasPrefix("refused_because") }.count == 1)
  }
}
