import Advocacy
import Testing

@testable import Dashboard

@Suite("Acts on what was chosen")
struct ChoosingTests {
  private func feedback(_ number: Int64) -> Reference { Reference(.feedback, 1000 + number) }

  @Test("What is chosen is acted on as one batch")
  func batch() throws {
    var desk = Scene.desk()
    desk.press("3 space space j V j x")
    let act = try #require(desk.acts.first)
    #expect(act.targets == [1, 2, 4, 5].map { feedback($0) })
    #expect(desk.model.notice?.text == "resolved 4 pieces of feedback; u undoes")
    #expect(desk.model.list?.chosen.isEmpty == true)
  }

  @Test("Everything that matches is chosen, or a sentence says that it is too much")
  func all() throws {
    var desk = Scene.desk()
    desk.press("3 *")
    #expect(desk.model.list?.marks.count == 30)
    desk.press("t")
    desk.type("autumn")
    desk.press("enter")
    #expect(desk.acts.first?.targets.count == 30)
    #expect(desk.file?.things[feedback(30)]?[.tags]?.tags == ["autumn"])
    desk.file = nil
    desk.press("*")
    let token = try #require(desk.model.choosing?.token)
    desk.send(.matched(token, nil))
    #expect(desk.model.notice?.text == "More than 100,000 match; narrow the list down first.")
    #expect(desk.model.list?.marks.isEmpty == true)
  }

  @Test("What is pressed before everything is chosen waits for it, and is given up where that can't be")
  func allThenAtOnce() throws {
    var desk = Scene.desk()
    desk.press("3")
    desk.file = nil
    desk.press("* x")
    #expect(desk.model.work == "choosing all")
    #expect(desk.acts.isEmpty)
    let token = try #require(desk.model.choosing?.token)
    let versions: [Reference: Int64] = [feedback(1): 2, feedback(2): 2]
    var refused = desk
    refused.send(.matched(token, nil))
    #expect(refused.acts.isEmpty)
    #expect(refused.model.notice?.text == "More than 100,000 match; narrow the list down first.")
    #expect(refused.model.work == nil)
    desk.send(.matched(token, versions))
    #expect(desk.acts.first?.seenVersions == versions)
  }

  @Test("Everything is chosen anew where the list asks for something else meanwhile, and given up by ^c")
  func allAnew() throws {
    var desk = Desk(file: Scene.full())
    desk.press("8")
    let people = try #require(desk.model.list?.window.rows.map(\.reference))
    desk.file = nil
    desk.press("*")
    let first = try #require(desk.model.choosing)
    desk.send(.dataChanged)
    let token = try #require(desk.model.contactsToken)
    desk.send(.contacts(token, Contacts([people[1]])))
    let second = try #require(desk.model.choosing)
    #expect(second.token != first.token)
    #expect(second.query == desk.model.list?.query)
    desk.send(.matched(first.token, [people[0]: 1]))
    #expect(desk.model.list?.marks.isEmpty == true)
    var cancelled = desk
    cancelled.press("^c")
    #expect(cancelled.model.choosing == nil)
    desk.send(.matched(second.token, [people[1]: 1]))
    #expect(desk.model.list?.marks == [people[1]: 1])
  }

  @Test(
    "What was chosen unseen is acted on at the version it had then, so that a change by others is noticed")
  func unseen() throws {
    var desk = Scene.desk(feedback: 200)
    desk.press("3 *")
    let last = feedback(200)
    #expect(desk.model.list?.window.rows.contains { $0.id == last } == false)
    desk.file?.things[last]?.version = 9
    desk.press("x")
    #expect(desk.acts.first?.seenVersions.count == 200)
    #expect(desk.acts.first?.seenVersions[last] == 2)
    #expect(desk.model.notice?.text == "199 of 200 done; 1 not: F-1200 was changed by @ben meanwhile.")
    desk.press("v 6 *")
    desk.file = nil
    desk.press("t")
    desk.type("autumn")
    desk.press("enter")
    #expect(desk.acts.first?.seenVersions[last] == 9, "a form sends them too")
  }

  @Test(
    "A range that was kept stays chosen at the versions its rows had, also when they are no longer loaded")
  func keptRange() {
    var desk = Scene.desk()
    desk.press("3 V j V")
    #expect(desk.model.list?.marks == [feedback(1): 2, feedback(2): 2])
    desk.press("k space")
    #expect(desk.model.list?.marks == [feedback(2): 2])
  }
}
