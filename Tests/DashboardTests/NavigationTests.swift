import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("Ways through the screens")
struct NavigationTests {
  @Test("A reference is gone to, and one that isn't there leads nowhere")
  func goTo() {
    var desk = Scene.desk()
    desk.press("g")
    desk.type("f1003")
    desk.press("enter")
    #expect(desk.model.place == .thing(Reference(.feedback, 1003)))
    #expect(desk.screen().contains("Show stock per shop"))
    desk.press("esc g")
    desk.type("f9999")
    desk.press("enter")
    #expect(desk.model.place == .today)
    #expect(desk.model.notice?.text == "There is no F-9999.")
    desk.press("g")
    desk.type("xyz")
    desk.press("enter")
    #expect(desk.model.notice?.text == "“xyz” is no reference; try f88 or C-1042.")
  }

  @Test("Places are come back to, back and forward")
  func history() {
    var desk = Scene.desk()
    desk.press("2 3 6")
    desk.press("[ [")
    #expect(desk.model.place == .list(.customer))
    desk.press("]")
    #expect(desk.model.place == .list(.feedback))
    desk.press("alt-left alt-left")
    #expect(desk.model.place == .today)
    desk.press("[")
    #expect(desk.model.notice?.text == "There is no former place.")
  }

  @Test("Esc never quits; q closes and quits at the top; ^c cancels, then asks")
  func waysOut() {
    var desk = Scene.desk()
    desk.press("esc esc h left")
    #expect(!desk.effects.contains(.quit))
    desk.press("3 enter q")
    #expect(!desk.effects.contains(.quit))
    desk.press("q")
    #expect(desk.effects.contains(.quit))
    desk.press("/ ^c")
    #expect(desk.model.overlays.isEmpty)
    desk.press("^c")
    #expect(desk.model.overlays.last?.kind == .confirm)
    desk.press("enter")
    #expect(!desk.effects.contains(.quit))
    desk.press("^c y")
    #expect(desk.effects.contains(.quit))
    var interrupted = Scene.desk()
    interrupted.send(.terminal(.interrupt))
    interrupted.send(.terminal(.interrupt))
    #expect(interrupted.effects == [.quit])
  }

  @Test("The detail takes the place of the list on narrow screens and stands beside or below on wide ones")
  func placement() {
    func detail(_ columns: Int, _ rows: Int, _ keys: String = "3") -> ScreenLayout.Detail {
      var desk = Scene.desk(columns: columns, rows: rows)
      desk.press(keys)
      return ScreenLayout(desk.model).detail
    }
    #expect(detail(80, 24) == .hidden)
    #expect(detail(80, 24, "3 enter") == .alone)
    #expect(detail(99, 50) == .hidden)
    #expect(detail(100, 24) == .beside)
    #expect(detail(120, 40) == .below)
    #expect(detail(160, 45) == .panes)
    #expect(detail(160, 45, "3 enter enter") == .alone)
  }

  @Test("The detail scrolls no further than its last line")
  func scroll() {
    var desk = Scene.desk(columns: 60, rows: 15)
    desk.press("3 enter G")
    let bottom = desk.model.detailScroll
    desk.press("j j j")
    #expect(desk.model.detailScroll == bottom)
    desk.press("k")
    #expect(desk.model.detailScroll == max(0, bottom - 1))
  }

  @Test("With the detail open the next thing is one key away")
  func nextThing() {
    var desk = Scene.desk()
    desk.press("3 enter J J K")
    #expect(desk.model.selection == Reference(.feedback, 1002))
    #expect(desk.model.settled == Reference(.feedback, 1002))
    #expect(desk.model.isDetailFocused)
  }

  @Test("What the detail names is followed")
  func follow() {
    var desk = Scene.desk()
    desk.press("3 f 1")
    #expect(desk.model.place == .thing(Reference(.customer, 1043)))
  }

  @Test("References and lines are copied, of what is chosen too")
  func copy() {
    var desk = Scene.desk()
    desk.press("3 y")
    #expect(desk.effects.contains(.copy("F-1001")))
    desk.press("space space y")
    #expect(desk.effects.contains(.copy("F-1001\nF-1002")))
    desk.send(.copied(.refused("The terminal took no text.")))
    #expect(desk.model.notice?.weight == .refusal)
    desk.press("esc Y")
    #expect(desk.effects.contains { if case .copy(let text) = $0 { text.contains("F-1003") } else { false } })
  }

  @Test("Information stays five seconds, a refusal until a key; both are in the messages of late")
  func notices() {
    var desk = Scene.desk()
    desk.press("3 c")
    #expect(desk.model.notice != nil)
    desk.send(.now(Desk.now + .seconds(4)))
    desk.send(.rested(Token(number: 0)))
    #expect(desk.model.notice != nil)
    desk.send(.now(Desk.now + .seconds(5)))
    desk.send(.rested(Token(number: 0)))
    #expect(desk.model.notice == nil)
    desk.press("3 O")
    desk.send(.now(Desk.now + .seconds(50)))
    desk.send(.rested(Token(number: 0)))
    #expect(desk.model.notice?.weight == .refusal)
    desk.press("k")
    #expect(desk.model.notice == nil)
    desk.press(":")
    desk.type("messages of late")
    desk.press("enter")
    #expect(desk.screen().contains("claimed F-1001; u undoes"))
    #expect(desk.screen().contains("F-1001 is open."))
    // What the line at the bottom cuts is read whole here.
    desk.send(.failed(nil, String(repeating: "far too long ", count: 9) + "finis."))
    #expect(desk.screen().contains("finis."))
  }

  @Test("The mouse is listened to only when it is on: a click selects, the wheel moves, the keyboard stays")
  func mouse() {
    var desk = Scene.desk()
    desk.press("3")
    let row = CellPosition(column: 20, row: 8)
    desk.send(.terminal(.mouse(MouseEvent(kind: .press, position: row))))
    #expect(desk.model.selection == Reference(.feedback, 1001))
    desk.press("M")
    #expect(desk.effects.contains(.setMouse(true)))
    desk.send(.terminal(.mouse(MouseEvent(kind: .press, position: row))))
    #expect(desk.model.selection == Reference(.feedback, 1004))
    desk.send(.terminal(.mouse(MouseEvent(kind: .wheelDown, position: row))))
    #expect(desk.model.selection == Reference(.feedback, 1007))
    desk.send(.terminal(.mouse(MouseEvent(kind: .press, position: CellPosition(column: 2, row: 23)))))
    #expect(desk.model.selection == Reference(.feedback, 1007))
  }

  @Test("Suspending, redrawing and the theme are asked of the world")
  func world() {
    var desk = Scene.desk()
    desk.press("^z")
    #expect(desk.effects.contains(.suspend))
    desk.send(.terminal(.resumed))
    #expect(desk.effects.contains(.redraw))
    desk.press(":")
    desk.type("theme")
    desk.press("enter 2")
    #expect(desk.effects.contains(.setTheme("light")))
    #expect(desk.model.themeName == "light")
    desk.send(.terminal(.hangUp))
    #expect(desk.effects == [.quit])
  }

  @Test("Names of views stand whole or not at all, the one shown always", arguments: [60, 80, 120])
  func viewNames(columns: Int) throws {
    var desk = Desk(columns: columns, rows: 24, file: Scene.full())
    desk.press("7")
    for number in 1...9 {
      desk.press("v \(number)")
      let view = try #require(desk.model.list?.view)
      let line = desk.screen().split(separator: "\n").first { $0.contains(view.name) && !$0.contains("›") }
      let names = try #require(line).prefix { $0 != "│" }.split(separator: "  ").map {
        $0.filter { $0 != "…" }
      }
      .map { $0.trimmingPrefix { $0 == " " } }
      let known = ListID(view).views.map(\.name)
      for name in names where !name.isEmpty && Int(name) == nil {
        #expect(known.contains(String(name.reversed().drop { $0 == " " }.reversed())), "\(name)")
      }
    }
  }
}
