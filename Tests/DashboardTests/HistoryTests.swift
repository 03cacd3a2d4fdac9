import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("Back and forward as in a browser")
struct HistoryTests {
  @Test("View, filter, selection and detail are found again as they were left")
  func everything() {
    var desk = Scene.desk()
    desk.press("3 j j j")
    let selected = desk.model.selection
    desk.press("/")
    desk.type("kind:complaint")
    desk.press("enter v 6 j enter J")
    #expect(desk.model.list?.view.name == "All")
    let later = desk.model.selection
    desk.press("2 [")
    #expect(desk.model.place == .list(.feedback) && desk.model.isDetailFocused)
    #expect(desk.model.selection == later)
    desk.press("[")
    #expect(desk.model.list?.view.name == "Unattended")
    #expect(desk.model.list?.filter == "kind:complaint" && !desk.model.isDetailFocused)
    desk.press("[")
    #expect(desk.model.list?.filter.isEmpty == true)
    #expect(desk.model.selection == selected)
    desk.press("]")
    #expect(desk.model.list?.filter == "kind:complaint")
    desk.press("] ]")
    #expect(desk.model.place == .list(.customer))
    desk.press("]")
    #expect(desk.model.notice?.text == "There is no later place.")
  }

  @Test("A filter that was cleared is come back to")
  func cleared() {
    var desk = Scene.desk()
    desk.press("3 /")
    desk.type("rain")
    desk.press("enter esc")
    #expect(desk.model.list?.filter.isEmpty == true)
    desk.press("[")
    #expect(desk.model.list?.filter == "rain")
    desk.press("1 /")
    desk.type("stock")
    desk.press("enter 2 [")
    #expect(desk.model.place == .today && desk.model.today.filter == "stock")
  }

  @Test("A row far down a list is found again although the list was another one meanwhile")
  func farDown() {
    var desk = Scene.desk(feedback: 400)
    desk.press("3 G")
    let last = desk.model.selection
    #expect(last != nil)
    desk.press("v 6 g g [")
    #expect(desk.model.list?.view.name == "Unattended")
    #expect(desk.model.selection == last)
    desk.press("k")
    #expect(desk.model.selection != nil && desk.model.selection != last)
  }

  @Test("What a brief or a why names is followed")
  func sheets() {
    var desk = Scene.desk()
    desk.press("3 w f")
    #expect(desk.model.overlays.last?.picker?.selected?.item.title == "F-1001")
    desk.press("enter")
    #expect(desk.model.place == .thing(Reference(.feedback, 1001)))
    desk.press("[")
    #expect(desk.model.place == .list(.feedback))
  }

  @Test("Every kind's things are gone to by reference", arguments: Kind.allCases)
  func everyKind(kind: Kind) {
    var desk = Scene.desk()
    let reference = Reference(kind, 7_000_001)
    desk.file?.things[reference] = Record(reference, version: 1, values: [.name: .text("Delta")])
    desk.press("g")
    desk.type(reference.description)
    desk.press("enter")
    #expect(desk.model.place == .thing(reference))
    #expect(desk.screen().contains(reference.description))
    desk.press("[ :")
    desk.type(reference.description)
    #expect(desk.screen().contains("goes to \(reference)"))
    desk.press("enter")
    #expect(desk.model.place == .thing(reference))
  }
}
