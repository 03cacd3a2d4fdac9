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

  @Test("A measure that doesn't fit is left out whole")
  func measures() {
    var desk = Desk()
    desk.send(.today(worklist(3)))
    #expect(desk.screen().contains("  open feedback 214   kept 94%\n"))
  }
}
