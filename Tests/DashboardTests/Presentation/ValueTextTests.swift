import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("Values in words")
struct ValueTextTests {
  @Test(
    "Amounts carry their currency's sign, and its code where there is none",
    arguments: [
      (2000, "EUR", "20.00 €"), (199_990, "EUR", "1,999.90 €"), (-500, "USD", "-5.00 $"),
      (1500, "JPY", "1,500 ¥"), (1234, "CHF", "12.34 CHF"), (12_345, "TND", "12.345 TND"),
    ])
  func amount(_ minor: Int64, _ code: String, _ text: String) throws {
    let money = Money(minorUnits: minor, currency: try #require(Currency(code)))
    #expect(ValueText.amount(money, glyphs: .unicode) == text)
    #expect(ValueText.amount(money, glyphs: .ascii) == money.description)
  }

  @Test(
    "Points and numbers are grouped by thousands",
    arguments: [(500, "500 pts"), (1, "1 pt"), (-1200, "-1,200 pts"), (1_234_567, "1,234,567 pts")])
  func points(_ number: Int64, _ text: String) {
    #expect(ValueText.points(number) == text)
  }

  @Test("Every value has a short text")
  func values() throws {
    let context = try FormSupport.context()
    func text(_ value: Value, _ field: FieldName? = nil) -> String {
      ValueText.text(value, of: field, in: context)
    }
    #expect(text(.integer(5_012_377)) == "5,012,377")
    #expect(text(.integer(500), .points) == "500 pts")
    #expect(text(.text("waiting_team"), .status) == "waiting for a team")
    #expect(text(.text("in_progress"), .then) == "in progress")
    #expect(text(.text("waiting_team"), .subject) == "waiting_team")
    #expect(text(.flag(true)) == "yes")
    #expect(text(.flag(false)) == "no")
    #expect(text(.instant(FormSupport.now - .days(1))) == "Fri 15:30")
    #expect(try text(.day(#require(CalendarDay("2026-12-31")))) == "2026-12-31")
    #expect(text(.money(Money(minorUnits: 2000, currency: .euro))) == "20.00 €")
    #expect(text(.reference(Reference(.feedback, 88))) == "F-88")
    #expect(text(.colleague("ana")) == "@ana")
    #expect(text(.tags(["sizing", "vip"])) == "sizing, vip")
  }

  @Test("No word of a choice is shown with underscores")
  func words() {
    let all = Kind.allCases.flatMap(FieldTable.fields).flatMap { field -> [String] in
      if case .choice(let words) = field.type { words } else { [] }
    }
    #expect(all.count > 50)
    #expect(!all.contains { ValueText.word($0).contains("_") })
  }

  @Test("Priorities and standings have marks of their own in both sets of symbols")
  func marks() {
    #expect(Priority.words.map(ValueText.priorityMark) == ["", "", "!", "!!"])
    #expect(Standing.words.map { ValueText.standingMark($0, glyphs: .unicode) } == ["", "", "", "★", "★★"])
    #expect(Standing.words.map { ValueText.standingMark($0, glyphs: .ascii) } == ["", "", "", "*", "**"])
    #expect(ValueText.standingMark(nil, glyphs: .unicode) == "")
  }

  private static let statuses: [(Kind, String, ThemeRole)] = [
    (.feedback, "new", .accent), (.feedback, "resolved", .good), (.feedback, "closed", .muted),
    (.feedback, "in_progress", .text), (.referral, "flagged", .warning), (.reward, "pending", .accent),
    (.reward, "approved", .good), (.reward, "in_review", .warning), (.reward, "clawed_back", .muted),
    (.customer, "none", .text),
  ]

  @Test("Statuses that want someone stand out, ended ones recede", arguments: statuses)
  func roles(_ kind: Kind, _ word: String, _ role: ThemeRole) {
    #expect(ValueText.role(ofStatus: word, of: kind) == role)
  }
}
