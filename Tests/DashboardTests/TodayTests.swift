import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("The worklist")
struct TodayTests {
  private func worklist(_ count: Int64, skipping first: Int64 = 0) -> Today {
    let lines = (first..<count).map { number in
      Today.Line(
        when: Desk.now - .hours(number), stretch: number < 3 ? .now : .today, what: "Answer \(number)",
        why: "unattended", reference: Reference(.feedback, number + 1))
    }
    return Today(
      asOf: Desk.now,
      measures: [
        Today.Measure("open feedback", "214"),
        Today.Measure("a long measure", String(repeating: "9", count: 70)), Today.Measure("kept", "94%"),
      ],
      lines: lines)
  }

  @Test("Its heading is in view when it opens, also after it is made anew, and the bar is never on a heading")
  func headings() {
    var desk = Desk()
    desk.send(.today(worklist(40)))
    #expect(desk.screen().contains("\n Now\n"))
    desk.send(.dataChanged)
    desk.send(.today(worklist(40)))
    #expect(desk.screen().contains("\n Now\n"))
    for _ in 0..<3 { desk.press("j") }
    #expect(desk.model.selection == Reference(.feedback, 4), "the heading between was passed over")
    desk.press("G")
    #expect(desk.model.selection == Reference(.feedback, 40))
    desk.press("g g")
    #expect(desk.model.selection == Reference(.feedback, 1))
    #expect(desk.screen().contains("\n Now\n"))
    desk.press("j k k k")
    #expect(desk.model.selection == Reference(.feedback, 1))
  }

  @Test("The bar stays on its line while the worklist changes, and goes to the next when the line is done")
  func stays() {
    var desk = Desk()
    desk.send(.today(worklist(40)))
    desk.press("j j")
    desk.send(.today(worklist(40, skipping: 1)))
    #expect(desk.model.selection == Reference(.feedback, 3))
    desk.send(.today(worklist(40, skipping: 3)))
    #expect(desk.model.selection != nil)
    desk.send(.today(worklist(0)))
    #expect(desk.model.selection == nil)
    desk.press("r x enter")
    #expect(desk.model.overlays.isEmpty)
  }

  @Test("A line whose reason changed keeps the bar")
  func reason() throws {
    var desk = Desk()
    var today = worklist(40)
    desk.send(.today(today))
    desk.press("j j")
    let line = today.lines.remove(at: 2)
    today.lines.append(
      Today.Line(
        when: line.when, stretch: .thisWeek, what: line.what, why: "high", reference: line.reference))
    desk.send(.today(today))
    #expect(desk.model.selection == line.reference)
  }

  @Test("Words narrow it down at once, and Esc shows all again; what is no word is told")
  func filter() {
    var desk = Scene.desk()
    let all = desk.model.today.counts.all
    desk.press("/")
    desk.type("refund -f1006")
    #expect(desk.model.today.window.rows.compactMap(\.line).allSatisfy { $0.what.contains("Refund") } == true)
    #expect(desk.screen().contains("/ refund -f1006"))
    let shown = desk.model.today.counts.shown
    #expect(shown > 0 && shown < all)
    #expect(desk.screen().contains("\(shown) of \(all)"))
    desk.press("enter")
    #expect(desk.model.overlays.isEmpty && desk.screen().contains("/ refund -f1006"))
    desk.send(.dataChanged)
    #expect(desk.model.today.counts.shown == shown, "it holds when the worklist is made anew")
    desk.press("esc")
    #expect(desk.model.today.counts.shown == all)
    desk.press("/")
    desk.type("kind:complaint")
    #expect(desk.screen().contains("Column 1: Today is narrowed by words alone"))
    desk.press("enter")
    #expect(desk.model.overlays.last?.kind == .filter)
    desk.press("^u")
    desk.type("nothinglikethis")
    #expect(desk.screen().contains("No line of Today has these words. Esc clears the filter."))
    desk.press("^c")
    #expect(desk.model.today.filter.isEmpty && desk.model.today.counts.shown == all)
    desk.press("G /")
    desk.type("refund")
    #expect(desk.model.selection == Reference(.feedback, 1012), "a line that is still shown keeps the bar")
    desk.type(" -f1012")
    #expect(desk.model.selection == Reference(.feedback, 1006), "else the bar goes to the first")
  }

  @Test(
    "A filter is words, parts of them, phrases and references",
    arguments: [
      ("answer 7", true), ("ANSWER", true), ("f-8", true), ("f8", true), ("-answer", false),
      ("\"answer 7\"", true), ("\"7 answer\"", false), ("-\"7 answer\"", true), ("9:00", false), ("", true),
      ("-", true),
    ])
  func words(text: String, isFound: Bool) throws {
    let line = Today.Line(
      when: Desk.now, stretch: .now, what: "Answer 7", why: "unattended", reference: Reference(.feedback, 8))
    #expect(try TodayFilter(text).matches(line) == isFound)
  }

  @Test("An act on a line is done to the thing behind it, and the next line is selected")
  func acts() throws {
    for (keys, action) in [
      ("r 1", "feedback.answer"), ("z 1", "feedback.snooze"), ("x", "feedback.resolve"),
      ("c", "feedback.claim"),
    ] {
      var desk = Scene.desk()
      let lines = desk.model.today.window.rows.compactMap(\.line)
      desk.press(keys)
      #expect(desk.acts.first?.action.rawValue == action)
      #expect(desk.acts.first?.targets == [lines[0].reference])
      #expect(desk.model.selection == lines[action == "feedback.claim" ? 0 : 1].reference, "\(action)")
    }
    var desk = Scene.desk()
    let reward = Reference(.reward, 312)
    let customer = Reference(.customer, 1042)
    let lines = [
      (reward, "Two rewards wait"), (customer, "Call Zoë Okafor"), (Reference(.feedback, 999), "Answer"),
    ]
    .map { Today.Line(when: Desk.now, stretch: .today, what: $0.1, why: "waits", reference: $0.0) }
    desk.send(.today(Today(asOf: Desk.now, measures: [], lines: lines)))
    desk.file = nil
    desk.press("A")
    #expect(desk.acts.first?.targets == [reward])
    #expect(desk.model.selection == customer)
    desk.send(.today(Today(asOf: Desk.now, measures: [], lines: Array(lines.dropFirst()))))
    desk.press("T")
    let form = try #require(desk.form)
    #expect(form.fields.first { $0.spec.name == .customer }?.text == "C-1042")
  }

  @Test("How long a customer was quiet is told in days of the calendar on every part of the screen")
  func quietDays() {
    var desk = Desk()
    let when = Desk.now - .days(61) - .hours(14)
    let line = Today.Line(
      when: when, stretch: .today, what: "Call Zoë Okafor", why: "62 days quiet",
      reference: Reference(.customer, 1042))
    desk.send(.today(Today(asOf: Desk.now, measures: [], lines: [line])))
    #expect(desk.screen().contains("62d ago"))
  }

  @Test("A measure that doesn't fit is left out whole")
  func measures() {
    var desk = Desk()
    desk.send(.today(worklist(3)))
    #expect(desk.screen().contains("  open feedback 214   kept 94%\n"))
  }

  @Test("The headline comes after the lines, is asked for once at a time, and stays until another comes")
  func headlineFollows() {
    var desk = Desk()
    let lines = worklist(3).lines
    desk.send(.today(Today(asOf: Desk.now, measures: nil, lines: lines)))
    #expect(desk.effects.filter { $0 == .measures }.count == 1)
    #expect(desk.screen().contains("Answer 0"))
    desk.send(.today(Today(asOf: Desk.now, measures: nil, lines: lines)))
    #expect(desk.effects == [])
    desk.send(.measures([Today.Measure("open feedback", "214")]))
    #expect(desk.screen().contains("  open feedback 214\n"))
    #expect(desk.effects == [.measures], "what was made anew since is reckoned once more")
    desk.send(.measures([Today.Measure("open feedback", "215")]))
    #expect(desk.effects == [])
    desk.send(.today(Today(asOf: Desk.now, measures: nil, lines: Array(lines.dropLast()))))
    #expect(desk.screen().contains("  open feedback 215\n"))
  }

  @Test("Its beginning is shown and worked on before the rest is there, and nothing is asked for until then")
  func beginning() {
    var desk = Desk()
    desk.send(.todayBegins(worklist(3)))
    #expect(desk.screen().contains("Answer 2"))
    #expect(!desk.effects.contains(.measures) && !desk.effects.contains(.today))
    desk.press("j")
    desk.send(.today(Today(asOf: Desk.now, measures: nil, lines: worklist(40).lines)))
    #expect(desk.model.selection == Reference(.feedback, 2))
    #expect(desk.screen().contains("Answer 12"))
    #expect(desk.effects.contains(.measures))
  }

  @Test("What is being written and isn't understood leaves no sentence of another text on the screen")
  func problem() {
    var desk = Scene.desk()
    desk.press("3 /")
    desk.type("zzzz kind:x")
    #expect(desk.screen().contains("Column 11"))
    #expect(!desk.screen().contains("Nothing here matches"))
  }

  @Test(
    "In a wide window what the bar is on stands beside, with its clocks; the measures keep the whole width")
  func beside() throws {
    var desk = Scene.desk(columns: 160, rows: 45)
    let first = try #require(desk.model.selection)
    #expect(desk.screen().contains("First response  ██████████"))
    #expect(desk.screen().contains("│ \(first) · "))
    desk.press("j")
    let second = try #require(desk.model.selection)
    #expect(second != first && desk.screen().contains("│ \(second) · "))
    desk.press("enter")
    #expect(desk.model.place == .thing(second))
    let narrow = Scene.desk(columns: 159, rows: 45)
    #expect(!narrow.screen().contains("First response"))
    var measured = Desk(columns: 160, rows: 45)
    measured.send(.today(worklist(4)))
    #expect(measured.screen().contains(String(repeating: "9", count: 70) + "   kept 94%"))
  }
}
