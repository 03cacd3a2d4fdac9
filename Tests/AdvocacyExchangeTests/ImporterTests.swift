import Advocacy
import Testing

@testable import AdvocacyExchange

@Suite("Importing")
struct ImporterTests {
  static let contacts = """
    id,name,since,lifecycle,tea
    1,Ana,2024-03-01,active,green
    2,Bo,1/2/2024,active,
    3,Cy,2024-03-02,gone
    4,Di,,lapsed,black

    """

  @Test("Good rows land; the others are told with row, column and reason")
  func refusals() throws {
    var sink = MemorySink()
    let report = try Importing.importer(Self.contacts, .customer).run(into: &sink)
    #expect(report.rows == 4)
    #expect(report.added == 2)
    #expect(report.refused == 2)
    #expect(report.batch == 21)
    #expect(
      report.refusals == [
        RowRefusal(
          row: 3, column: "since",
          reason: "“1/2/2024” may be 2024-01-02 or 2024-02-01; a format with dates = [\"M/D/YYYY\"] or "
            + "[\"D/M/YYYY\"] tells which."),
        RowRefusal(row: 4, column: nil, reason: "The row has 4 cells where the header has 5."),
      ])
    #expect(sink.isFinished)
    #expect(sink.records.map(\.row) == [2, 5])
    #expect(sink.records[0].values[.since]?.description == "2024-03-01")
    #expect(sink.records[0].attributes == ["tea": "green"])
    #expect(sink.records[1].values[.since] == nil)
  }

  @Test("A second run adds nothing, and a changed row updates")
  func secondRun() throws {
    var sink = MemorySink()
    _ = try Importing.importer(Self.contacts, .customer).run(into: &sink)
    sink.rowsDone = 0
    let again = try Importing.importer(Self.contacts, .customer).run(into: &sink)
    #expect([again.added, again.updated, again.unchanged, again.refused] == [0, 0, 2, 2])
    sink.rowsDone = 0
    let changed = Self.contacts.replacing("green", with: "mint")
    let third = try Importing.importer(changed, .customer).run(into: &sink)
    #expect([third.added, third.updated, third.unchanged] == [0, 1, 1])
  }

  @Test("Refused rows are written as they stand, with their reasons, and can be imported when put right")
  func refusedFile() throws {
    let collected = Collected()
    var sink = MemorySink()
    _ = try Importing.importer(Self.contacts, .customer).run(into: &sink, refused: { collected.bytes += $0 })
    let lines = collected.text.split(separator: "\n")
    #expect(lines[0] == "refused_because,id,name,since,lifecycle,tea")
    #expect(lines[1].hasSuffix("tells which.\",2,Bo,1/2/2024,active,"))
    #expect(lines[1].hasPrefix("\"since: “1/2/2024” may be"))
    #expect(lines[2] == "\"The row has 4 cells where the header has 5.\",3,Cy,2024-03-02,gone")
    let mended = collected.text.replacing("1/2/2024,active", with: "2024-01-02,active")
      .replacing("3,Cy,2024-03-02,gone", with: "3,Cy,2024-03-02,lapsed,")
    sink.rowsDone = 0
    let report = try Importing.importer(mended, .customer).run(into: &sink)
    #expect(report.refused == 0)
    #expect(report.added == 2)
    #expect(sink.records.allSatisfy { $0.attributes["refused_because"] == nil })
  }

  @Test("An interrupted import is resumed where it stopped, and ends as if it had never stopped")
  func resume() throws {
    let text = "body,channel\n" + (0..<5000).map { "text \($0 % 1700),mail\n" }.joined()
    var whole = MemorySink()
    let expected = try Importing.importer(text, .feedback).run(into: &whole)
    #expect(expected.added == 5000)
    #expect(whole.appends.count > 2)

    var sink = MemorySink()
    let first = try Importing.importer(text, .feedback).run(into: &sink, isInterrupted: { true })
    #expect(first.isInterrupted)
    #expect(!sink.isFinished)
    #expect(sink.rowsDone == first.rows)
    #expect(first.added == first.rows)
    let second = try Importing.importer(text, .feedback).run(into: &sink)
    #expect(!second.isInterrupted)
    #expect(second.doneBefore == first.rows)
    #expect(second.added == 5000 - first.rows)
    #expect(second.unchanged == 0)
    #expect(sink.isFinished)
    #expect(sink.records == whole.records)
  }

  @Test("One file is told from another, and one plan from another")
  func fingerprint() throws {
    let one = try Importing.importer(Self.contacts, .customer).source
    #expect(try Importing.importer(Self.contacts, .customer).source == one)
    #expect(try Importing.importer(Self.contacts + "5,Ed,,active,\n", .customer).source != one)
    #expect(try Importing.importer(Self.contacts, .customer) { $0.key = "name" }.source != one)
  }

  @Test("Progress is told in rows and bytes")
  func progress() throws {
    let text = "body\n" + (0..<3000).map { "text \($0)\n" }.joined()
    var told: [ImportProgress] = []
    var sink = MemorySink()
    _ = try Importing.importer(text, .feedback).run(into: &sink, progress: { told.append($0) })
    #expect(told.count > 2)
    #expect(told.last == ImportProgress(rows: 3000, bytes: text.utf8.count, totalBytes: text.utf8.count))
    #expect(told.map(\.rows) == told.map(\.rows).sorted())
  }

  @Test("What a sink throws ends the import")
  func failingSink() throws {
    struct Full: Error {}
    struct FullSink: ImportSink {
      var batch: Int64?
      var rowsDone = 0
      mutating func append(_ rows: [ImportRecord], rowsRead: Int) throws -> ImportOutcome { throw Full() }
      mutating func finish() throws {}
    }
    var sink = FullSink()
    #expect(throws: Full.self) { _ = try Importing.importer(Self.contacts, .customer).run(into: &sink) }
  }

  @Test("Empty cells keep, clear or refuse, as the format says")
  func emptyCells() throws {
    let format = try ImportFormat(
      toml: """
        name = "t"
        title = "t"
        kind = "customer"
        [key]
        column = "id"
        [fields.name]
        column = "name"
        empty = "refuse"
        [fields.city]
        column = "city"
        empty = "clear"
        [fields.country]
        column = "country"
        default = "AT"
        [fields.phone]
        column = "phone"
        """, file: "t")
    var sink = MemorySink()
    var request = MappingRequest(kind: .customer, format: format)
    let text = "id,name,city,country,phone\n1,Ana,,,\n2, ,Wien,DE,1\n"
    let report = try Importer(.memory(Array(text.utf8)), request: request, context: Importing.context)
      .run(into: &sink)
    #expect(report.refusals.map(\.column) == ["name"])
    #expect(sink.records[0].cleared == [.city])
    #expect(sink.records[0].values == [.name: .text("Ana"), .country: .text("AT")])
    request.mayBeEmpty = [.name]
    sink = MemorySink()
    let lenient = try Importer(.memory(Array(text.utf8)), request: request, context: Importing.context)
      .run(into: &sink)
    #expect(lenient.refused == 0)
  }

  @Test("JSON Lines, an array and objects with line ends give the same rows")
  func json() throws {
    let objects = [
      "{\"id\": 1, \"body\": \"a \\\"b\\\" {c}\\n\", \"tags\": [\"x\", \"y\"], \"n\": 1.5}",
      "{\"id\": 2, \"body\": \"d\", \"more\": {\"e\": [1]}, \"tags\": null}",
    ]
    let texts = [
      objects.joined(separator: "\n"), "[" + objects.joined(separator: ",\n") + "]\n",
      objects.map { $0.replacing(", ", with: ",\n  ") }.joined(separator: "\n\n"),
    ]
    for text in texts {
      let records = try Importing.records(text, .feedback)
      #expect(records.count == 2)
      #expect(records[0].values == [.body: .text("a \"b\" {c}\n"), .tags: .tags(["x", "y"])])
      #expect(records[0].attributes == ["n": "1.5"])
      #expect(records[1].attributes == ["more": "{\"e\":[1]}"])
    }
  }

  @Test("A broken JSON line is refused alone, and its bytes are kept")
  func brokenJSON() throws {
    let collected = Collected()
    var sink = MemorySink()
    let text =
      "{\"id\":1,\"body\":\"a\"}\n{\"id\":2,\"body\":\"b}\n{\"id\":3,\"body\":\"c\",}\n{\"id\":4,\"body\":\"d\"}\n"
    let report = try Importing.importer(text, .feedback).run(into: &sink, refused: { collected.bytes += $0 })
    #expect(report.added == 2)
    #expect(report.refusals.map(\.row) == [2, 3])
    let lines = collected.text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[1].hasSuffix(",\"id\":3,\"body\":\"c\",}"))
  }

  @Test("Columns that only later objects have are kept too")
  func lateColumns() throws {
    let text =
      (0..<150).map { "{\"id\":\($0),\"body\":\"x\"}\n" }.joined()
      + "{\"id\":150,\"body\":\"x\",\"late\":\"y\"}\n"
    let records = try Importing.records(text, .feedback)
    #expect(records.last?.attributes == ["late": "y"])
  }

  @Test("A file with a header only, and one with nothing")
  func empty() throws {
    var sink = MemorySink()
    #expect(try Importing.importer("id,name\n", .customer).run(into: &sink).rows == 0)
    #expect(sink.isFinished)
    #expect(throws: ExchangeError.empty) { _ = try Importing.importer("", .customer) }
  }
}
