import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("Lists are read a window at a time")
struct ReadingTests {
  @Test("Opening a list asks for its first window and its count")
  func opens() throws {
    var desk = Desk()
    #expect(desk.effects.contains(.today))
    desk.press("3")
    let request = try #require(desk.pageRequest)
    #expect(request.kind == .feedback)
    #expect(request.window == .first)
    #expect(request.limit == 60)
    #expect(desk.effects.contains { if case .count = $0 { true } else { false } })
  }

  @Test(
    "Few rows of an answer are shown as they come and the others asked for; a list read anew is never cut short"
  )
  func fewerRows() throws {
    var desk = Desk()
    desk.press("3")
    let token = try #require(desk.pageToken)
    #expect(desk.pageRequest?.fewerAfter != nil)
    let some = Array(Scene.feedback(3))
    desk.send(.page(token, ListPage(rows: some, hasBefore: false, hasAfter: true)))
    #expect(desk.model.list?.window.rows.map(\.id) == some.map(\.id))
    let order = try #require(desk.model.list?.order)
    let further = try #require(desk.pageRequest)
    #expect(further.window == .after(ListAnchor(value: some[2][order.field], id: some[2].reference.id)))
    #expect(further.fewerAfter != nil)
    let next = try #require(desk.pageToken)
    desk.send(.page(next, ListPage(rows: [], hasBefore: true, hasAfter: false)))
    #expect(desk.model.list?.window.rows.count == 3)
    desk.send(.dataChanged)
    #expect(desk.pageRequest?.window == .first)
    #expect(desk.pageRequest?.fewerAfter == nil)
  }

  @Test("Matches whose order isn't known yet are shown until the first are; the bar stays where it was moved")
  func provisionalRows() throws {
    var desk = Desk()
    desk.press("3")
    let opened = try #require(desk.pageToken)
    desk.send(.page(opened, ListPage(rows: Array(Scene.feedback(9)), hasBefore: false, hasAfter: false)))
    desk.press("j j /")
    desk.type("a")
    let token = try #require(desk.pageToken)
    #expect(desk.pageRequest?.provisionalAfter != nil)
    let all = Array(Scene.feedback(6))
    desk.send(.provisionalRows(opened, all))
    #expect(desk.model.list?.window.rows.count == 9, "what answers an older question isn't shown")
    desk.send(.provisionalRows(token, Array(all[2...4])))
    #expect(desk.model.list?.window.rows.map(\.id) == all[2...4].map(\.id))
    #expect(desk.model.selection == all[2].id)
    #expect(desk.model.work == "sorting")
    #expect(desk.pageRequest == nil, "the answer is still awaited")
    var moved = desk
    moved.press("enter j")
    let answer = ListPage(rows: all, hasBefore: false, hasAfter: false)
    for other in [desk, moved] {
      var desk = other
      desk.send(.page(token, answer))
      #expect(desk.model.list?.window.rows.map(\.id) == all.map(\.id))
      #expect(desk.model.list?.isProvisional == false)
      #expect(desk.model.work == nil)
    }
    desk.send(.page(token, answer))
    #expect(desk.model.selection == all[0].id)
    moved.send(.page(token, answer))
    #expect(moved.model.selection == all[3].id)
  }

  @Test("The end is gone to although it was asked for before the first rows came")
  func endAskedForEarly() throws {
    var desk = Desk()
    desk.press("3")
    let token = try #require(desk.pageToken)
    let all = Array(Scene.feedback(6))
    desk.send(.provisionalRows(token, Array(all[2...4])))
    desk.press("G")
    desk.send(.page(token, ListPage(rows: Array(all[0...2]), hasBefore: false, hasAfter: true)))
    #expect(desk.pageRequest?.window == .last)
    let last = try #require(desk.pageToken)
    desk.send(.page(last, ListPage(rows: Array(all[3...5]), hasBefore: true, hasAfter: false)))
    #expect(desk.model.selection == all[5].id)
  }

  @Test("A long list is fetched ahead by key in both directions, and its end is jumped to")
  func windows() throws {
    var desk = Scene.desk(feedback: 1500)
    desk.press("3")
    #expect(desk.model.list?.window.rows.count == 60)
    for _ in 0..<40 { desk.press("pgdn") }
    let anchor = try #require(desk.model.list?.window.selectedRow)
    #expect(anchor.reference.id > 1400)
    #expect(desk.model.list.map { $0.window.rows.count < 1200 } == true)
    desk.press("G")
    #expect(desk.model.selection == Reference(.feedback, 2500))
    desk.press("pgup pgup")
    guard case .before? = desk.pageRequest?.window else {
      Issue.record("\(String(describing: desk.pageRequest?.window))")
      return
    }
    desk.press("g g")
    #expect(desk.model.selection == Reference(.feedback, 1001))
  }

  @Test("The selection stays on its row while others change the list; what they changed is marked once")
  func others() throws {
    var desk = Scene.desk()
    desk.press("3 j j j")
    let selected = desk.model.selection
    desk.file?.things[Reference(.feedback, 1001)]?[.unattended] = .flag(false)
    desk.file?.things[Reference(.feedback, 1002)]?[.owner] = .colleague("ben")
    desk.file?.things[Reference(.feedback, 1002)]?.version += 1
    desk.send(.dataChanged)
    #expect(desk.model.selection == selected)
    #expect(desk.model.list?.window.rows.first?.reference.id == 1002)
    #expect(desk.model.list?.changedByOthers == [Reference(.feedback, 1002)])
    #expect(desk.screen().contains("~ 1 changed by others"))
    desk.press("g g")
    #expect(desk.model.list?.changedByOthers.isEmpty == true)
  }

  @Test("What my own acts change is never said to be others'")
  func own() {
    var desk = Scene.desk()
    desk.press("2 v 5 3 r 1")
    desk.send(.dataChanged)
    #expect(desk.model.list?.changedByOthers.isEmpty == true)
    desk.send(.now(Desk.now + .seconds(60)))
    desk.send(.dataChanged)
    desk.press("2")
    #expect(desk.model.list?.changedByOthers.isEmpty == true, "the answer was a contact with the customer")
  }

  @Test("Answers to questions that no longer matter are dropped")
  func stale() throws {
    var desk = Scene.desk()
    desk.press("3")
    let rows = desk.model.list?.window.rows
    desk.send(.page(Token(number: 2), ListPage(rows: [], hasBefore: false, hasAfter: false)))
    #expect(desk.model.list?.window.rows == rows)
    desk.send(.count(Token(number: 1), ListCount(9)))
    #expect(desk.model.list?.viewCount == ListCount(30))
  }

  @Test("A read that fails says why and isn't tried over and over")
  func failure() throws {
    var desk = Scene.desk()
    desk.file = nil
    desk.press("3")
    let token = try #require(desk.model.list?.load?.token)
    desk.send(.failed(token, "The file can't be read now."))
    #expect(desk.model.notice?.weight == .refusal)
    #expect(desk.effects.isEmpty)
    desk.press("^l")
    #expect(desk.pageRequest != nil)
  }

  @Test("A list that can't be read says so in its place, and rows of another question don't stay in it")
  func failureInPlace() throws {
    var desk = Scene.desk()
    desk.press("3")
    let file = desk.file
    desk.file = nil
    desk.send(.dataChanged)
    var token = try #require(desk.model.list?.load?.token)
    desk.send(.failed(token, "The file can't be read now."))
    #expect(desk.screen().contains("F-1001"), "what was read for this question stays")
    #expect(desk.screen().contains("not read anew, ^l tries again"))
    desk.press("/")
    desk.type("refund")
    token = try #require(desk.model.list?.load?.token)
    desk.send(.failed(token, "The file can't be read now."))
    desk.press("enter")
    #expect(desk.model.list?.window.rows.isEmpty == true)
    #expect(desk.screen().contains("The file can't be read now. ^l reads it again, / changes the filter."))
    desk.file = file
    desk.press("^l")
    #expect(!desk.screen().contains("can't be read"))
    #expect(desk.model.list?.window.rows.allSatisfy { $0.text(.subject) == "Refund still not here" } == true)
  }

  @Test("A worklist or a thing that can't be read says so in its place, until it is read")
  func failureOfToday() throws {
    var desk = Desk()
    desk.send(.todayFailed("The file can't be read now."))
    #expect(desk.screen().contains("The file can't be read now. ^l reads it again."))
    desk.press("^l")
    #expect(desk.effects.contains(.today))
    desk.file = Scene.file()
    desk.press("^l")
    desk.send(.today(Today(asOf: Desk.now, measures: [], lines: desk.file?.lines ?? [])))
    #expect(!desk.screen().contains("can't be read"))
    desk.send(.todayFailed("The file can't be read now."))
    #expect(desk.screen().contains("Not read anew, ^l tries again: The file can't be read now."))
    let reference = try #require(desk.model.selection)
    desk.press("enter")
    desk.send(.detailFailed(reference, "The disk is gone."))
    #expect(desk.screen().contains("\(reference) couldn't be read: The disk is gone. ^l reads it again."))
    desk.press("^l")
    #expect(!desk.screen().contains("The disk is gone."))
  }

  @Test("While keys keep coming the bar moves alone; line and detail follow once it rests")
  func rests() throws {
    var desk = Scene.desk()
    desk.press("3")
    desk.restsAtOnce = false
    desk.press("j")
    var token: Token?
    for case .rest(let rest, milliseconds: 120) in desk.effects { token = rest }
    desk.press("j j")
    #expect(desk.effects.isEmpty, "one wait is enough")
    #expect(desk.model.settled == Reference(.feedback, 1001))
    desk.send(.rested(try #require(token)))
    #expect(desk.model.settled == Reference(.feedback, 1004))
    #expect(desk.effects.contains(.detail(Reference(.feedback, 1004))))
    let customer = try #require(desk.model.settledCustomer)
    let asked = desk.effects.count { $0 == .detail(customer) }
    #expect(asked == 1, "the customer is read beside it, and once")
  }

  @Test("A move of the bar changes two rows, and few cells of them")
  func fewCells() {
    var desk = Scene.desk()
    desk.press("3")
    desk.restsAtOnce = false
    let before = view(desk.model, theme: .plain, glyphs: .unicode).grid
    desk.press("j")
    let after = view(desk.model, theme: .plain, glyphs: .unicode).grid
    let changed = (0..<24).filter { before.row($0) != after.row($0) }
    #expect(changed.count == 2)
    let cells = zip(before.cells, after.cells).count { $0 != $1 }
    #expect(cells <= 14)
  }

  @Test("The next change of a text on the screen is known, so that nothing ticks in between")
  func nextChange() throws {
    var desk = Scene.desk()
    desk.press("3")
    let next = try #require(desk.model.nextChange)
    #expect(next > Desk.now)
    #expect(next <= Desk.now + .hours(1))
    desk.send(.now(next))
    #expect(desk.model.now == next)
  }
}
