import Advocacy
import Testing

@testable import AdvocacyExchange

@Suite("JSON Lines") struct JSONLinesTests {
  private static let good = (1...5).map { "{\"id\":\($0),\"body\":\"text \($0)\"}" }

  @Test(
    "A broken line is one refused row with its number, and the lines around it land",
    arguments: [
      "{\"id\":3,\"body\":\"c\"", "{\"id\":3,\"body\":\"c", "{\"id\":3,\"body\":{\"x\":[1,2}",
      "\"id\":3,\"body\":\"c\"}",
      "{\"id\":3}}", "garbage", "[1, 2", "{\"id\":3} {\"id\":9}", "}", "null", "42",
    ], [0, 2, 4])
  func broken(line: String, place: Int) throws {
    // The first line has to look like an object, or else the file isn't taken for JSON.
    guard place > 0 || line.hasPrefix("{") else { return }
    var lines = Self.good
    lines[place] = line
    let collected = Collected()
    var sink = MemorySink()
    let report = try Importing.importer(lines.joined(separator: "\n") + "\n", .feedback)
      .run(into: &sink, refused: { collected.bytes += $0 })
    #expect(report.counts == [4, 0, 0, 1])
    #expect(report.refusals.map(\.row) == [place + 1])
    #expect(report.refusals.first?.reason.hasPrefix("This isn't a JSON object") == true)
    #expect(
      sink.records.map { $0.values[.body]?.text } == (0..<5).filter { $0 != place }.map { "text \($0 + 1)" })

    let written = collected.text
    #expect(written.split(separator: "\n").count == 1)
    sink.rowsDone = 0
    let again = try Importing.importer(written + Self.good[4] + "\n", .feedback).run(into: &sink)
    #expect(again.refused == 1)
  }

  @Test("A refused line is put right in the file of refused lines and comes in without its reason")
  func mended() throws {
    let collected = Collected()
    var sink = MemorySink()
    let text =
      Self.good[0] + "\n{\"id\":2,\"body\":\"b\",\"priority\":\"none\"}\n" + Self.good[2].dropLast() + "\n"
    let first = try Importing.importer(text, .feedback).run(into: &sink, refused: { collected.bytes += $0 })
    #expect(first.counts == [1, 0, 0, 2])
    let right = collected.text.replacing("none", with: "high").replacing("text 3\"\n", with: "text 3\"}\n")
    sink.rowsDone = 0
    let second = try Importing.importer(right, .feedback).run(into: &sink)
    #expect(second.counts == [2, 0, 0, 0])
    #expect(sink.records.allSatisfy { $0.attributes.isEmpty })
  }

  @Test(
    "Blank lines, line ends of other systems and commas after an object do no harm; a row's number is its line"
  )
  func numbering() throws {
    let text = "{\"body\":\"a\"},\r\n\r\n{\"body\":\"b\"}\r\n\n{\"body\":\"c\",\"priority\":\"none\"}"
    for size in [1, 7, 1 << 20] {
      var sink = MemorySink()
      let importer = try Importer(
        .memory(Array(text.utf8)), request: MappingRequest(kind: .feedback), context: Importing.context,
        chunkSize: size)
      let report = try importer.run(into: &sink)
      #expect(report.refusals.map(\.row) == [5])
      #expect(sink.records.map { $0.values[.body] } == [.text("a"), .text("b")])
    }
  }
}
