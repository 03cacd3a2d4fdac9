import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("The screen of outreach, with lists of several kinds")
struct OutreachScreenTests {
  private func desk(_ keys: String = "8") -> Desk {
    var desk = Desk(file: Scene.full())
    desk.press(keys)
    return desk
  }

  @Test("It opens on whom to be in touch with, by the cadence and not by the list of customers")
  func contacts() {
    var desk = desk()
    #expect(desk.model.list?.kind == .customer)
    #expect(Set(desk.model.list?.window.rows.map(\.reference.id) ?? []) == [1042, 1047])
    #expect(desk.screen().contains("Outreach › To contact"))
    desk.press("2")
    #expect(desk.model.list?.view.name == "Advocates")
    #expect((desk.model.list?.window.rows.count ?? 0) > 2)
    desk.file?.contacts = Contacts([])
    desk.send(.dataChanged)
    desk.press("8")
    #expect(desk.screen().contains("Everyone has been spoken to in time"))
  }

  @Test("It shows no one else when more are to be spoken to than a query in words may name")
  func manyContacts() {
    var desk = Desk(file: Scene.full())
    let others = (0...QueryParser.mostConditions).map { Reference(.customer, 5000 + Int64($0)) }
    desk.file?.contacts = Contacts(others + [Reference(.customer, 1042)], areMore: true)
    desk.press("8")
    #expect(desk.model.list?.window.rows.map(\.reference.id) == [1042])
    #expect(desk.model.list?.viewCount == ListCount(1, isAtLeast: true))
  }

  @Test("Its views are lists of their kinds, with the keys of those")
  func kinds() throws {
    var desk = desk("8 v 2")
    #expect(desk.model.list?.window.rows.map(\.reference) == [Reference(.task, 31)])
    desk.press("x")
    #expect(desk.acts.map(\.action) == ["task.done"])
    desk.press("v 5")
    #expect(desk.model.selection == Reference(.ask, 41))
    desk.press("A")
    #expect(desk.acts.map(\.action) == ["ask.accept"])
    desk.press("v 7 r")
    let form = try #require(desk.form)
    #expect(form.action == "response.thank")
  }

  @Test("Every view has a number, the tenth the 0; the line of keys says so")
  func tenth() {
    var desk = desk("7 v")
    #expect(desk.model.overlays.last?.picker?.list.items.count == 10)
    #expect(desk.screen().contains(" 0 To thank") && desk.screen().contains("1-9 0 at once"))
    desk.press("0")
    #expect(desk.model.list?.view.name == "To thank")
    desk.press("8 v")
    #expect(desk.screen().contains("1-8 at once"))
    desk.press("0")
    #expect(desk.model.overlays.last?.picker != nil, "there is no tenth here")
    for screen in SavedView.Screen.allCases { #expect(SavedView.views(on: screen).count <= 10) }
    for kind in Kind.allCases { #expect(SavedView.views(of: kind).count <= 10) }
  }

  @Test("A screen of several lists shows the one that was last shown, and the way back leads through them")
  func remembered() {
    var desk = desk("8 v 3 2 8")
    #expect(desk.model.list?.view.name == "Promises")
    #expect(desk.model.tab == 8)
    desk.press("[ [")
    #expect(desk.model.place == .list(ListID(.task, on: .outreach)))
    desk.press("[")
    #expect(desk.model.place == .list(ListID(.customer, on: .outreach)))
  }

  @Test(
    "+ adds what the list is of",
    arguments: [("8 v 2 +", "task.create"), ("8 v 5 +", "ask.create"), ("7 +", "opportunity.create")])
  func adding(keys: String, action: String) throws {
    let desk = desk(keys)
    let form = try #require(desk.form)
    #expect(form.action.rawValue == action)
  }

  @Test("Every list stands on exactly one tab, and every kind of list on some")
  func tabs() {
    for id in Place.lists { #expect(Place.list(id).tab != nil, "\(id)") }
    #expect(Place.list(of: .task)?.tab == 8)
    #expect(Place.list(of: .customer)?.tab == 2)
    #expect(Place.list(of: .colleague) == nil)
  }

  @Test("After a call the bar stands on who comes next: the list waits until it is known who is left to call")
  func afterCall() throws {
    var desk = desk()
    let rows = try #require(desk.model.list?.window.rows.map(\.reference))
    #expect(rows.count == 2 && desk.model.selection == rows[0])
    desk.file = nil
    desk.send(.dataChanged)
    var token: Token?
    for case .contacts(let asked) in desk.effects { token = asked }
    #expect(desk.pageRequest == nil, "who was called would be read with the others, as the latest of them")
    desk.send(.contacts(try #require(token), Contacts([rows[1]])))
    #expect(desk.pageRequest?.query.description.contains("\(rows[1])") == true)
    guard case .page(let page, _)? = desk.effects.first(where: { if case .page = $0 { true } else { false } })
    else {
      Issue.record("nothing is read")
      return
    }
    let next = try #require(desk.model.list?.window.rows.last)
    desk.send(.page(page, ListPage(rows: [next], hasBefore: false, hasAfter: false)))
    #expect(desk.model.selection == rows[1])
    // A reading that fails keeps nobody from the list.
    desk.send(.dataChanged)
    for case .contacts(let asked) in desk.effects { token = asked }
    desk.send(.failed(token, "The file is locked."))
    #expect(desk.pageRequest != nil)
  }
}
