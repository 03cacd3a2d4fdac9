import Advocacy
import Testing

@testable import AdvocacyExchange

@Suite("Reading cells")
struct CellReaderTests {
  @Test(
    "Dates as files have them",
    arguments: [
      ("2021-03-01", [], "2021-03-01"), ("2021-03-01 9:05", [], "2021-03-01"), ("20210301", [], "2021-03-01"),
      ("2020-02-19 01:54:52.426", [], "2020-02-19"), ("1.3.2021", [], "2021-03-01"),
      ("3/15/2024", [], "2024-03-15"), ("15/3/2024", [], "2024-03-15"),
      ("4/4/2024 2:30 PM", [], "2024-04-04"),
      ("1/2/2024", ["M/D/YYYY"], "2024-01-02"), ("1/2/2024", ["D/M/YYYY"], "2024-02-01"),
      ("1709251200", ["unix"], "2024-03-01"), ("2021/3/1", [], "2021-03-01"),
    ] as [(String, [String], String)])
  func dates(text: String, patterns: [String], day: String) throws {
    let outcome = DateReader.read(text, patterns.compactMap { DatePattern($0) })
    guard case .reading(let reading) = outcome else {
      Issue.record("\(text) gave \(outcome)")
      return
    }
    #expect(reading.day.description == day)
  }

  @Test("Times of day, halves of the day and zones")
  func times() throws {
    func instant(_ text: String, zone: String? = nil) throws -> String {
      var rule = FieldRule(.created, from: .constant(""))
      rule.zone = zone.flatMap { ProgrammeZone($0) }
      return try reader.instant(text, rule).description
    }
    #expect(try instant("2024-03-01 9:05") == "2024-03-01T09:05:00Z")
    #expect(try instant("3/15/2024 12:30 AM") == "2024-03-15T00:30:00Z")
    #expect(try instant("3/15/2024 12:30 PM") == "2024-03-15T12:30:00Z")
    #expect(try instant("2024-03-01T09:05:07.25+02:00") == "2024-03-01T07:05:07.250Z")
    #expect(try instant("2024-07-01 12:00", zone: "Europe/Vienna") == "2024-07-01T10:00:00Z")
    #expect(try instant("2024-01-01 12:00", zone: "Europe/Vienna") == "2024-01-01T11:00:00Z")
  }

  @Test(
    "Dates that can't be told are refused with a sentence",
    arguments: [
      ("1/2/2024", "may be 2024-01-02 or 2024-02-01"), ("soon", "isn't a date"),
      ("2024-02-30", "isn't a date"),
      ("2031-01-01", "lies in the future"), ("0024-01-01", "between the years"),
      ("13/13/2024", "isn't a date"),
    ])
  func refusedDates(text: String, words: String) {
    #expect {
      _ = try reader.instant(text, FieldRule(.created, from: .constant("")))
    } throws: { error in
      (error as? CellReader.Refusal)?.reason.contains(words) ?? false
    }
  }

  @Test(
    "Amounts",
    arguments: [
      ("1,234.50", 123_450, "EUR"), ("1.234,50", 123_450, "EUR"), ("20", 2000, "EUR"), ("-5.5", -550, "EUR"),
      ("€ 1.234.567,89", 123_456_789, "EUR"), ("19.90 USD", 1990, "USD"), ("1'000.00", 100_000, "EUR"),
      ("0.5", 50, "EUR"), ("12,5", 1250, "EUR"), ("500 JPY", 500, "JPY"), ("1.234 KWD", nil, ""),
      ("1,234", nil, ""), ("1.234", nil, ""), ("12.345.6", nil, ""), ("abc", nil, ""), ("1.23.4,5", nil, ""),
      ("0.123", nil, ""), ("10.50 JPY", nil, ""),
    ] as [(String, Int64?, String)])
  func amounts(text: String, minor: Int64?, currency: String) {
    let money = try? reader.money(text, FieldRule(.value, from: .constant("")))
    #expect(money?.minorUnits == minor)
    if minor != nil { #expect(money?.currency.code == currency) }
  }

  @Test("Minor units and scales")
  func scales() throws {
    var rule = FieldRule(.value, from: .constant(""))
    rule.isMinorUnits = true
    #expect(try reader.money("1999", rule).minorUnits == 1999)
    rule.isMinorUnits = false
    rule.scale = 1000
    #expect(try reader.money("2.5", rule).minorUnits == 250_000)
    #expect(try reader.integer("2.5", rule) == 2500)
    #expect(throws: CellReader.Refusal.self) {
      _ = try reader.integer("2.5", FieldRule(.points, from: .constant("")))
    }
    #expect(try reader.integer("6.0", FieldRule(.points, from: .constant(""))) == 6)
  }

  @Test("Tags from all their spellings")
  func tags() {
    #expect(CellReader.tags("b, a;c|a ,") == ["a", "b", "c"])
    #expect(CellReader.tags("[\"x\",\"y z\"]") == ["x", "y-z"])
    #expect(CellReader.tags("[]") == [])
  }

  @Test("Parts of a text")
  func parts() {
    let name = " Ana María Lima "
    #expect(FieldRule.Part.firstWord.taken(of: name) == "Ana")
    #expect(FieldRule.Part.afterFirstWord.taken(of: name) == "María Lima")
    #expect(FieldRule.Part.lastWord.taken(of: name) == "Lima")
    #expect(FieldRule.Part.beforeLastWord.taken(of: name) == "Ana María")
    #expect(FieldRule.Part.lastWord.taken(of: "Ana") == "Ana")
    #expect(FieldRule.Part.beforeLastWord.taken(of: "Ana") == "")
    #expect(FieldRule.Part.beforeAt.taken(of: "ana@example.org") == "ana")
  }

  @Test("Hostile text in a message is harmless and short")
  func snippet() {
    #expect(
      Snippet.of("a\u{1B}[31m\u{202E}\u{200B}\u{9B}b\n") == "a·[31m···b·")
    #expect(Snippet.of(String(repeating: "x", count: 100)).count == 41)
  }

  private var reader: CellReader {
    CellReader(context: Importing.context, source: "test", isSpreadsheetSafe: false)
  }
}
