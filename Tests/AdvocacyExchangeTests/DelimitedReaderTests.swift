import TestSupport
import Testing

@testable import AdvocacyExchange

@Suite("Reading tables written as text")
struct DelimitedReaderTests {
  @Test(
    "Cells, quotes and line ends",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
      ("a,b\n\n\r\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\n\"x\"\"y\",\"\"\n", [["a", "b"], ["x\"y", ""]]),
      ("a,b\n\"x\r\ny\",\"1\n\n2\"\n", [["a", "b"], ["x\r\ny", "1\n\n2"]]),
      ("a,b\n5\" wide,it's\n", [["a", "b"], ["5\" wide", "it's"]]),
      ("a,b\n\"x\" ,y\n", [["a", "b"], ["x", "y"]]),
      ("a,b\nx,\n,\n", [["a", "b"], ["x", ""], ["", ""]]),
      ("a,b\nx\ry,z\n", [["a", "b"], ["x\ry", "z"]]),
      ("a,b\n1,2,,\n", [["a", "b"], ["1", "2"]]),
      ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
      ("a\tb\n1,5\t2\n", [["a", "b"], ["1,5", "2"]]),
      ("a|b\n1|2\n", [["a", "b"], ["1", "2"]]),
      ("a\n1\n", [["a"], ["1"]]),
      ("\"a\nb\",c\n1,2", [["a\nb", "c"], ["1", "2"]]),
      ("\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("", []),
      ("\n\n", []),
    ])
  func cells(text: String, expected: [[String]]) throws {
    for chunkSize in [1, 2, 3, 7, 1024] {
      #expect(try DelimitedReading.rows(text) { $0.chunkSize = chunkSize } == expected, "chunk \(chunkSize)")
    }
  }

  @Test("The delimiter that rows agree on wins, whatever else stands in the text")
  func detectsDelimiter() throws {
    let text = "name;note\nAna;\"a, b, c\"\nBo;d, e\nCy;f|g\n"
    let reader = try DelimitedReader(.memory(Array(text.utf8)))
    #expect(reader.dialect.delimiterName == "semicolon")
  }

  @Test("Rows and lines are counted as spreadsheets and editors count them")
  func numbers() throws {
    let rows = try DelimitedReading.all(Array("a,b\n\"x\ny\",1\n\n2,3\n".utf8))
    #expect(rows.map(\.number) == [1, 2, 4])
    #expect(rows.map(\.line) == [1, 2, 5])
  }

  @Test("A row of other length is told with both numbers, and the next row is read")
  func cellCounts() throws {
    let rows = try DelimitedReading.all(Array("a,b,c\n1,2\n1,2,3,4\n1,2,3\n".utf8)) { $0.chunkSize = 3 }
    #expect(
      rows.map(\.problem) == [
        nil, .tooFewCells(found: 2, expected: 3), .tooManyCells(found: 4, expected: 3), nil,
      ])
  }

  @Test("A quote that is never closed costs its own row only", arguments: [1, 5, 4096])
  func openQuote(chunkSize: Int) throws {
    let rows = try DelimitedReading.all(Array("a,b\n1,\"2\n3,4\n5,6\n".utf8)) { $0.chunkSize = chunkSize }
    #expect(rows.map(\.number) == [1, 2, 3, 4])
    #expect(rows.map(\.line) == [1, 2, 3, 4])
    #expect(rows.map(\.problem) == [nil, .quoteNeverClosed, nil, nil])
    #expect(rows.map { String(decoding: $0.bytes, as: UTF8.self) } == ["a,b", "1,\"2", "3,4", "5,6"])
  }

  @Test("A quote closed only beyond the longest row counts as never closed")
  func longestRow() throws {
    let filler = String(repeating: "x,y\n", count: 50)
    let rows = try DelimitedReading.all(Array(("a,b\n1,\"2\n" + filler + "3,4\"\n").utf8)) {
      $0.chunkSize = 16
      $0.longestRow = 100
    }
    #expect(rows.count == 53)
    #expect(rows[1].problem == .quoteNeverClosed)
    #expect(rows[2].texts == ["x", "y"])
  }

  @Test("Text after a closing quote is told with its cell")
  func textAfterQuote() throws {
    let rows = try DelimitedReading.all(Array("a,b\n1,\"x\"y\n".utf8))
    #expect(rows[1].problem == .textAfterQuote(cell: 1))
  }

  @Test("Quotes may be plain text")
  func quotesAsText() throws {
    let text = "a\tb\n\"x\t5\" wide\n"
    let rows = try DelimitedReading.rows(text) { $0.quotes = .text }
    #expect(rows == [["a", "b"], ["\"x", "5\" wide"]])
  }

  @Test("A row keeps its bytes as they stand in the file")
  func rawBytes() throws {
    let rows = try DelimitedReading.all(Array("a,b\r\n\"x\"\"\",  2 \r\n".utf8)) { $0.chunkSize = 2 }
    #expect(rows.map { String(decoding: $0.bytes, as: UTF8.self) } == ["a,b", "\"x\"\"\",  2 "])
  }

  @Test("What was written is read back, in any table, delimiter, line end and chunk size")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 42)
    let pieces = [
      "", "a", "\"", ",", ";", "\t", "|", "\n", "\r\n", " ", "é", "漢", "🙂", "=", "'", "xyz", "\u{7F}",
    ]
    for _ in 0..<150 {
      let columns = Int.random(in: 2...4, using: &generator)
      let table = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        (0..<columns).map { _ in
          (0..<Int.random(in: 0...4, using: &generator))
            .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        }
      }
      for delimiter in [",", ";", "\t", "|"] {
        let bytes = try DelimitedReading.written(
          table, delimiter: delimiter, lineEnd: Bool.random(using: &generator) ? "\n" : "\r\n")
        for chunkSize in 1...(bytes.count + 1) {
          let read = try DelimitedReading.rows(bytes) {
            $0.chunkSize = chunkSize
            $0.delimiter = delimiter.utf8.first
            $0.encoding = .utf8
          }
          try #require(read == table, "\(table) by \(chunkSize)")
        }
      }
    }
  }

  @Test("Any bytes at all give rows or a sentence")
  func fuzz() throws {
    var generator = SeededGenerator(seed: 7)
    let interesting: [UInt8] = [
      0, 0x09, 0x0A, 0x0D, 0x22, 0x2C, 0x3B, 0x41, 0x80, 0xC3, 0xA9, 0xEF, 0xBB, 0xFE, 0xFF,
    ]
    var refusals = 0
    for round in 0..<4000 {
      let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
        round.isMultiple(of: 2)
          ? UInt8.random(in: 0...255, using: &generator) : interesting.randomElement(using: &generator) ?? 0
      }
      do {
        for row in try DelimitedReading.all(bytes, { $0.chunkSize = 1 + round % 9 }) {
          #expect(row.number > 0)
          for text in row.texts { #expect(text.utf8.count <= 3 * bytes.count) }
        }
      } catch let error as ExchangeError {
        refusals += 1
        #expect(error.description.hasSuffix("."))
      }
    }
    #expect(refusals > 0)
    #expect(refusals < 4000)
  }
}
