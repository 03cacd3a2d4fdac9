import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("Lists are narrowed, sorted and changed as one types")
struct FilterTests {
  @Test("What is typed narrows the list at once, with both counts in view")
  func live() throws {
    var desk = Scene.desk()
    desk.press("3 /")
    desk.type("kind:complaint refund")
    #expect(desk.model.list?.window.rows.count == 5)
    #expect(desk.screen().contains("/ kind:complaint refund"))
    #expect(desk.screen().contains("5 of 30"))
    desk.press("enter")
    #expect(desk.model.overlays.isEmpty)
    #expect(desk.model.list?.filter == "kind:complaint refund")
    #expect(desk.screen().contains("/ kind:complaint refund"))
  }

  @Test("While the text is no query the list keeps what stood, and the place of the problem is told")
  func problem() {
    var desk = Scene.desk()
    desk.press("3 /")
    desk.type("kind:complaint -owner")
    let rows = desk.model.list?.window.rows
    #expect(rows?.isEmpty == false)
    desk.type(":")
    #expect(desk.model.list?.window.rows == rows)
    desk.type("<")
    #expect(desk.model.list?.window.rows == rows)
    #expect(desk.screen().contains("Column "))
    desk.press("enter")
    #expect(desk.model.overlays.last?.kind == .filter, "a text that isn't understood stays open")
  }

  @Test("Esc clears the filter first and only then goes back")
  func escape() {
    var desk = Scene.desk()
    desk.press("3 /")
    desk.type("refund")
    desk.press("enter enter")
    #expect(desk.model.isDetailFocused)
    desk.press("esc")
    #expect(!desk.model.isDetailFocused)
    #expect(desk.model.list?.filter == "refund")
    desk.press("esc")
    #expect(desk.model.list?.filter == "")
    #expect(desk.model.list?.window.rows.count == 30)
    desk.press("esc")
    #expect(desk.model.place == .list(.feedback))
    #expect(!desk.effects.contains(.quit))
  }

  @Test("Tab completes names and words")
  func completion() {
    var desk = Scene.desk()
    desk.press("3 /")
    desk.type("prio")
    desk.press("tab")
    desk.type("ur")
    desk.press("tab enter")
    #expect(desk.model.list?.filter == "priority:urgent")
    #expect(desk.model.list?.window.rows.allSatisfy { $0.text(.priority) == "urgent" } == true)
  }

  @Test("Nothing that matches is a sentence with the way back")
  func nothing() {
    var desk = Scene.desk()
    desk.press("3 /")
    desk.type("nothinglikethis")
    #expect(desk.screen().contains("Nothing here matches. Esc clears the filter"))
    var empty = Scene.desk(feedback: 0)
    empty.press("3")
    #expect(empty.screen().contains("No feedback waits."))
    empty.press("1")
    #expect(empty.screen().contains("Nothing waits today."))
  }

  @Test("Saved views and the order are picked from lists; the same order again turns it round")
  func viewsAndOrder() {
    var desk = Scene.desk()
    desk.press("3 v 6")
    #expect(desk.model.list?.view.name == "All")
    #expect(desk.model.list?.order == ListOrder(.created, descending: true))
    #expect(desk.model.list?.window.rows.first?.reference.id == 1030)
    desk.press("o 2")
    #expect(desk.model.list?.order == ListOrder(.subject))
    desk.press("o enter")
    #expect(desk.model.list?.order == ListOrder(.subject, descending: true))
    #expect(desk.model.list?.window.selectedIndex == 0)
  }
}
