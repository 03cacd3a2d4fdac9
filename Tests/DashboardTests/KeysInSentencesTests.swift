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
}
