import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("The screen of requests")
struct RequestScreenTests {
  private func desk(_ keys: String = "4", role: Role = .manager) -> Desk {
    var desk = Desk(role: role, file: Scene.bridge())
    desk.press(keys)
    return desk
  }

  @Test("It opens on what is to be decided, and the other views are there")
  func views() {
    var desk = desk()
    #expect(desk.model.place == .list(.request))
    #expect(desk.model.list?.window.rows.map(\.reference.id) == [6, 7])
    desk.press("v 2")
    #expect(desk.model.list?.window.rows.map(\.reference.id) == [8, 9])
    desk.press("v 3")
    #expect(desk.model.list?.window.rows.map(\.reference.id) == [5])
    #expect(desk.screen().contains("to tell"))
  }

  @Test("A request is accepted by a key, the next is selected, and undo takes the bar back")
  func accepting() throws {
    var desk = desk()
    desk.press("A")
    #expect(desk.acts.map(\.action) == ["request.accept"])
    #expect(desk.model.notice?.text == "accepted Q-6; u undoes")
    #expect(desk.model.selection == Reference(.request, 7))
    desk.press("s")
    let moves = try #require(desk.model.overlays.last?.picker?.list.items)
    #expect(moves.prefix(5).map(\.title) == ["Accept", "Decline", "Plan", "Start", "Shipped"])
    #expect(!moves.contains { $0.title == "Merge into" || $0.title == "Chase on" })
  }

  @Test("Those left are told one after another, and the last one told ends the request")
  func telling() throws {
    var desk = desk("4 v 3 r")
    let titles = try #require(desk.model.overlays.last?.picker?.list.items.map(\.title))
    #expect(titles == ["all 3 customers", "Zoë Okafor", "Nkechi Adeyemi-Brown", "山田 太郎"])
    desk.press("2")
    desk.type("It is there.")
    desk.press("^x")
    #expect(desk.acts.map(\.targets) == [[Reference(.feedback, 2004)]])
    // The list of those left comes back by itself.
    #expect(desk.model.overlays.last?.picker?.list.items.count == 3)
    desk.press("1")
    desk.type("It is there.")
    desk.press("^x")
    #expect(desk.acts.first?.targets.count == 2)
    #expect(desk.model.overlays.isEmpty)
    #expect(desk.file?.things[Reference(.request, 5)]?.status == "told")
  }

  @Test("A text to begin with names the request, and the customer where there is one")
  func toldText() {
    func text(_ keys: String) -> String? {
      guard case .form(let form)? = desk(keys).model.overlays.last else { return nil }
      return form.fields.first { $0.spec.name == .body }?.text
    }
    let one = text("4 v 3 r 2")
    #expect(one?.hasPrefix("Hello Zoë,\n\nyou asked us for “") == true)
    #expect(one?.hasSuffix("Kind regards\nAna Lima") == true)
    let title = Scene.full().things[Reference(.request, 5)]?.text(.title)
    #expect(title.map { one?.contains("“\($0)”") == true } == true)
    #expect(text("4 v 3 r 1") == one?.replacing("Hello Zoë,", with: "Hello,"))
  }

  @Test("Esc leaves the telling, and what is done later doesn't take it up again")
  func leaving() {
    let desk = desk("4 v 3 r 2 esc")
    #expect(desk.model.overlays.isEmpty)
    #expect(desk.model.telling == nil)
  }

  @Test("Nobody is told of what hasn't shipped, and a viewer tells nobody")
  func refusals() {
    var desk = desk("4 r")
    #expect(
      desk.model.notice?.text == "Q-6 is proposed; its customers are told once it has shipped (s).")
    desk = self.desk("4 v 3 r", role: .viewer)
    #expect(desk.model.notice?.text == "Tell that it shipped needs an advocate; you are a viewer.")
  }

  @Test("Feedback is linked to the request by typing, or by its reference")
  func linking() {
    var desk = desk("4 L")
    desk.type("courier")
    desk.press("enter")
    #expect(desk.acts.first?.action == "feedback.link")
    #expect(desk.acts.first?.arguments == [.request: .reference(Reference(.request, 6))])
    desk.press("L")
    desk.type("f2001")
    desk.press("enter")
    #expect(desk.acts.first?.targets == [Reference(.feedback, 2001)])
    desk.press("L")
    desk.type("zzz")
    desk.press("enter")
    #expect(
      desk.model.notice?.text == "No feedback without a request goes by “zzz”; one such as F-88 names any.")
  }

  @Test("The names of screens give way from the right, that of the one shown never")
  func tabs() {
    func tabs(_ columns: Int, _ keys: String) -> String {
      var desk = Desk(columns: columns, rows: 24, file: Scene.bridge())
      desk.press(keys)
      return desk.screen().split(separator: "\n")[1].description
    }
    #expect(tabs(120, "4").contains("3 Feedback  4 Requests"))
    for columns in [60, 80] {
      for number in Place.tabs.map(\.number) {
        let line = tabs(columns, "\(number)")
        for tab in Place.tabs { #expect(line.contains("\(tab.number)"), "\(line)") }
        #expect(line.contains(Place.tabs.first { $0.number == number }?.title ?? "-"), "\(line)")
      }
    }
  }
}
