import Testing

@testable import Advocacy

@Suite struct ValueReaderTests {
  private func reader(handles: [String]? = nil) throws -> ValueReader {
    let zone = try #require(ProgrammeZone("Europe/Vienna"))
    let now = try #require(Instant(iso8601: "2026-09-16T10:30:00Z"))
    return ValueReader(
      ReadingContext(now: now, zone: zone, currency: .euro, me: "ana"), handles: handles)
  }

  private func euro(_ minor: Int64) -> Value { .money(Money(minorUnits: minor, currency: .euro)) }

  @Test func plainValues() throws {
    let reader = try reader()
    #expect(try reader.read(" two\nlines ", as: .text, for: .subject) == .text("two lines"))
    #expect(try reader.read("two\nlines\n", as: .longText, for: .body) == .text("two\nlines"))
    #expect(try reader.read("-12", as: .integer, for: .points) == .integer(-12))
    for (text, flag) in [("yes", true), ("TRUE", true), ("1", true), ("no", false), ("0", false)] {
      #expect(try reader.read(text, as: .flag, for: .open) == .flag(flag))
    }
    #expect(try reader.read("vip, #late post,vip", as: .tags, for: .tags) == .tags(["late-post", "vip"]))
  }

  @Test func money() throws {
    let reader = try reader()
    for text in ["20", "20.00", "20 EUR", "20eur", "EUR 20", "€20", "20 €"] {
      #expect(try reader.read(text, as: .money, for: .value) == euro(2000))
    }
    let yen = try #require(Currency("JPY"))
    #expect(
      try reader.read("500 JPY", as: .money, for: .value) == .money(Money(minorUnits: 500, currency: yen)))
    for text in ["20.001", "5.5 JPY", "twenty", "EUR 20 EUR", "1,000", "EUR", "2-0"] {
      #expect(throws: ValueProblem.self) { try reader.read(text, as: .money, for: .value) }
    }
  }

  @Test func choicesAreCompletedWhenOnlyOneFits() throws {
    let reader = try reader()
    let type = Field.ValueType.choice(FeedbackStatus.allCases.map(\.rawValue))
    for text in ["in_progress", "In Progress", "in-progress", "in"] {
      #expect(try reader.read(text, as: type, for: .status) == .text("in_progress"))
    }
    let problem = #expect(throws: ValueProblem.self) { try reader.read("waiting", as: type, for: .status) }
    #expect(problem?.sentence == "“waiting” could be waiting_customer or waiting_team.")
    let slip = #expect(throws: ValueProblem.self) { try reader.read("resovled", as: type, for: .status) }
    #expect(slip?.suggestions == ["resolved"])
  }

  @Test func referencesAreOfTheirKind() throws {
    let reader = try reader()
    for text in ["F-88", "f88", "F88", "88"] {
      #expect(
        try reader.read(text, as: .reference(.feedback), for: .of) == .reference(Reference(.feedback, 88)))
    }
    let problem = #expect(throws: ValueProblem.self) {
      try reader.read("C-1", as: .reference(.feedback), for: .of)
    }
    #expect(problem?.sentence == "C-1 is a customer; feedback is expected, such as F-12.")
  }

  @Test func colleaguesByHandle() throws {
    let reader = try reader(handles: ["ana", "ben"])
    for text in ["@ana", "ana", "me", "@ANA"] {
      #expect(try reader.read(text, as: .colleague, for: .owner) == .colleague("ana"))
    }
    let problem = #expect(throws: ValueProblem.self) { try reader.read("@bne", as: .colleague, for: .owner) }
    #expect(problem?.sentence == "There is no colleague @bne; did you mean @ben?")
    #expect(try self.reader().read("zoe", as: .colleague, for: .owner) == .colleague("zoe"))
    #expect(throws: ValueProblem.self) { try self.reader().read("a b", as: .colleague, for: .owner) }
  }

  @Test func datesBeginTheirDayAndExpireAtItsEnd() throws {
    let reader = try reader()
    let start = try #require(Instant(iso8601: "2026-12-30T23:00:00Z"))
    let end = try #require(Instant(iso8601: "2026-12-31T22:59:59.999Z"))
    #expect(try reader.read("2026-12-31", as: .instant, for: .until) == .instant(start))
    #expect(try reader.read("2026-12-31", as: .instant, for: .expires) == .instant(end))
    let day = try #require(CalendarDay("2026-09-18"))
    let lastMinute = try #require(Instant(iso8601: "2026-09-18T21:59:00Z"))
    for field in [FieldName.by, .due] {
      #expect(
        try reader.read("fri", as: .instant, for: field) == .instant(lastMinute), "a promise has all day")
    }
    #expect(try reader.read("fri", as: .day, for: .restingUntil) == .day(day))
    #expect(try reader.read("2d", as: .day, for: .restingUntil) == .day(day))
    #expect(throws: ValueProblem.self) { try reader.read("2026-09", as: .day, for: .since) }
    let problem = #expect(throws: ValueProblem.self) { try reader.read("foo", as: .instant, for: .until) }
    #expect(problem?.sentence == "“foo” is no date; try 2026-09-01, tomorrow 9:00 or 3d.")
  }

  @Test func everyTypeSaysWhatItExpectsOfNothing() throws {
    let reader = try reader()
    for field in Kind.allCases.flatMap({ FieldTable.fields(of: $0) }) {
      let problem = #expect(throws: ValueProblem.self) {
        try reader.read("  ", as: field.type, for: field.name)
      }
      #expect(problem?.sentence.hasSuffix(".") == true)
    }
  }

  @Test func everyExampleOfTheFieldTableIsRead() throws {
    let reader = try reader()
    for field in Kind.allCases.flatMap({ FieldTable.fields(of: $0) })
    where !["none", "2026-09"].contains(field.example) {
      #expect(throws: Never.self) { try reader.read(field.example, as: field.type, for: field.name) }
    }
  }
}
