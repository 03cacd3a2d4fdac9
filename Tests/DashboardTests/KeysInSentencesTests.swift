import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("Sentences name the keys that this person has")
struct KeysInSentencesTests {
  private func keys(_ text: String) -> Configuration { ConfigurationReader("[keys]\n" + text).configuration }

  @Test("What an empty list says names commands that there are", arguments: Place.lists)
  func emptyWords(list: ListID) {
    var named: [String] = []
    func key(_ id: String) -> String {
      named.append(id)
      return "K"
    }
    for view in list.views { #expect(!EmptyWords.sentence(for: view, key).isEmpty) }
    _ = EmptyWords.today(key) + EmptyWords.insights(key)
    for id in named { #expect(CommandTable.command(id) != nil, "\(id)") }
  }

  @Test("A command without a key is called by its name")
  func withoutKey() {
    let desk = Scene.desk(configuration: keys("\"undo\" = []\n\"help\" = \"f2\""))
    #expect(desk.model.named("undo") == "“Undo my last act”")
    #expect(desk.model.named("help") == "F2")
    #expect(desk.model.named("feedback.claim") == "c")
  }

  @Test("Undo, help, ranges, filters and reading anew are named by their keys")
  func onScreen() {
    let configuration = keys(
      """
      "undo" = "U"
      "help" = "f2"
      "list.range" = "S"
      "list.views" = "f3"
      "redraw" = "f4"
      "back" = "f6"
      """)
    var desk = Scene.desk(configuration: configuration)
    desk.press("3 c")
    #expect(desk.model.notice?.text == "claimed F-1001; U undoes")
    desk.press("_")
    #expect(desk.model.notice?.text.hasSuffix("F2 shows the keys that do.") == true)
    desk.press("S")
    #expect(desk.model.notice?.text.hasSuffix("or S keeps it chosen.") == true)
    desk.press("S / z z z z z enter")
    #expect(desk.screen().contains("F6 clears the filter, F3 shows other views."))
    desk.press("9")
    desk.send(.insightsFailed("The file is locked."))
    #expect(desk.screen().contains("The file is locked. F4 reads it again."))
    #expect(!desk.screen().contains("^l"))
  }

  @Test("Forms name the keys that save, and open the editor")
  func forms() {
    let configuration = keys("\"form.submit\" = \"f5\"\n\"form.editor\" = \"^e\"")
    var desk = Scene.desk(configuration: configuration)
    desk.press("3 n")
    let screen = desk.screen()
    #expect(screen.contains("F5 save") && !screen.contains("^x"))
    #expect(screen.contains("^e opens your editor") && !screen.contains("^o"))
  }

  @Test(
    "A key that was given away does nothing in forms and what else lies over the screen; the new one does",
    arguments: [
      ("form.submit", "^x", "3 n"), ("form.submit", "alt-enter", "3 n"), ("form.next", "tab", "3 +"),
      ("form.former", "shift-tab", "3 +"), ("form.editor", "^o", "3 n"), ("form.close", "esc", "3 n"),
      ("prompt.submit", "enter", "3 t"), ("prompt.close", "esc", "3 t"),
      ("choice.take", "enter", "3 p"), ("choice.close", "esc", "3 p"),
      ("pick.take", "enter", "3 v"), ("close", "esc", "3 v"), ("filter.keep", "enter", "3 /"),
      ("palette.run", "enter", ":"), ("goto.close", "esc", "g"),
    ])
  func givenAway(command: String, old: String, way: String) throws {
    func trace(_ configuration: Configuration, _ key: String) throws -> (Desk, Desk) {
      var before = Scene.desk(configuration: configuration)
      before.press(way)
      if way == "3 n" || way == "3 t" { before.type("vip") }
      var after = before
      after.press(key)
      return (before, after)
    }
    let (_, own) = try trace(Configuration(), old)
    let changed = keys("\"\(command)\" = \"f7\"")
    let (before, idle) = try trace(changed, old)
    #expect(idle.effects.filter { if case .rest = $0 { false } else { true } }.isEmpty)
    #expect(idle.model.overlays.last?.kind == before.model.overlays.last?.kind)
    let title = try #require(CommandTable.command(command)).title
    #expect(
      idle.model.notice?.text.hasSuffix("F7 is “\(title)”.") == true, "\(idle.model.notice?.text ?? "")")
    let (_, new) = try trace(changed, "f7")
    #expect(new.model.overlays.last?.kind == own.model.overlays.last?.kind)
    #expect(new.acts.map(\.action) == own.acts.map(\.action))
    let places = [own, new].map { desk -> Int? in
      if case .form(let form)? = desk.model.overlays.last { form.focus } else { nil }
    }
    #expect(places[0] == places[1])
  }
}
