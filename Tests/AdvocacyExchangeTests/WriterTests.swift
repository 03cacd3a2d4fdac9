import Advocacy
import Testing

@testable import AdvocacyExchange

@Suite("Writing tables and JSON")
struct WriterTests {
  @Test("Spreadsheet-safe text never begins a formula and comes back as it was")
  func spreadsheetSafety() throws {
    let starts = [
      "", "'", "''", "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＠", "a", "1", " ", "\u{301}", "🙂",
    ]
    for first in starts {
      for second in starts {
        for third in starts {
          let text = first + second + third + "x"
          let safe = SpreadsheetSafety.protected(text)
          #expect(SpreadsheetSafety.original(safe) == text)
          let scalar = try #require(safe.unicodeScalars.first)
          #expect(!["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＠"].contains(scalar), "\(text)")
        }
      }
    }
    #expect(SpreadsheetSafety.protected("=1+1") == "'=1+1")
    #expect(SpreadsheetSafety.protected("'=1") == "''=1")
    #expect(SpreadsheetSafety.protected("'twas") == "'twas")
    #expect(SpreadsheetSafety.original("'twas") == "'twas")
    #expect(SpreadsheetSafety.original("=1") == "=1")
  }

  @Test("Text cells are protected and our own words are not")
  func cells() throws {
    let collected = Collected()
    var writer = DelimitedWriter(isSpreadsheetSafe: true) { collected.bytes += $0 }
    try writer.row([.text("=cmd()"), .plain("-5"), .text("a\"b"), .text("l1\nl2"), .text("")])
    try writer.row([.text("")])
    try writer.flush()
    #expect(collected.text == "'=cmd(),-5,\"a\"\"b\",\"l1\nl2\",\n\"\"\n")
  }

  @Test("JSON in its three layouts")
  func layouts() throws {
    let values: [JSONValue] = [
      .object([.init("ref", .string("F-1")), .init("owner", .null), .init("n", .integer(-3))]),
      .object([.init("ref", .string("F-2")), .init("tags", .array([.bool(true), .number(0.5)]))]),
    ]
    func written(_ layout: JSONWriter.Layout, _ values: [JSONValue]) throws -> String {
      let collected = Collected()
      var writer = JSONWriter(layout) { collected.bytes += $0 }
      for value in values { try writer.value(value) }
      try writer.finish()
      return collected.text
    }
    #expect(
      try written(.array, values)
        == "[\n{\"ref\":\"F-1\",\"owner\":null,\"n\":-3},\n{\"ref\":\"F-2\",\"tags\":[true,0.5]}\n]\n")
    #expect(
      try written(.lines, values)
        == "{\"ref\":\"F-1\",\"owner\":null,\"n\":-3}\n{\"ref\":\"F-2\",\"tags\":[true,0.5]}\n")
    #expect(
      try written(.single, [values[0]]) == "{\n  \"ref\": \"F-1\",\n  \"owner\": null,\n  \"n\": -3\n}\n")
    #expect(try written(.array, []) == "[]\n")
  }

  @Test("JSON holds no control character and gives the text back")
  func controls() throws {
    let everything = String(
      String.UnicodeScalarView((0...0x2100).compactMap { Unicode.Scalar(UInt32($0)) } + ["🙂", "\u{10FFFF}"]))
    let text = JSONValue.string(everything).text
    for scalar in text.unicodeScalars {
      #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
    }
    #expect(try JSONParser.parse(text.utf8) == .string(everything))
  }

  @Test(
    "JSON that isn't JSON is told",
    arguments: [
      "", "{", "[1,]", "{\"a\" 1}", "\"\\x\"", "01", "1.", "nul", "[1] 2", "\"\u{1}\"", "{a:1}",
      String(repeating: "[", count: 200), "\"\\u12g4\"", "1e999", "-",
    ])
  func brokenJSON(text: String) {
    #expect(throws: JSONParser.Failure.self) { _ = try JSONParser.parse(text.utf8) }
  }

  @Test(
    "JSON values",
    arguments: [
      ("{}", JSONValue.object([])), ("[ ]", .array([])), ("-0", .integer(0)), ("1e3", .number(1000)),
      ("9223372036854775808", .number(9_223_372_036_854_775_808)),
      ("\"\\ud83d\\ude42\\/\"", .string("🙂/")), ("\"\\ud83d\"", .string("\u{FFFD}")),
      (" {\"a\" : [true,null]} ", .object([.init("a", .array([.bool(true), .null]))])),
    ])
  func json(text: String, expected: JSONValue) throws {
    #expect(try JSONParser.parse(text.utf8) == expected)
  }
}
