import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("Keys of one's own")
struct KeyOverrideTests {
  private func configuration(_ keys: String) -> Configuration {
    ConfigurationReader("[keys]\n" + keys).configuration
  }

  private func problems(_ keys: String) -> [String] {
    ConfigurationReader("[keys]\n" + keys).problems.map(\.description)
  }

  @Test("A chosen key does what it is chosen for, and footer, help and palette show it")
  func chosen() {
    var desk = Scene.desk(configuration: configuration("\"feedback.claim\" = \"C\""))
    desk.press("3 c")
    #expect(desk.acts.isEmpty)
    #expect(desk.model.notice?.text == "c does nothing here; ? shows the keys that do.")
    #expect(desk.screen().contains("C claim"))
    desk.press("?")
    desk.type("claim")
    #expect(desk.model.overlays.last?.picker?.selected?.item.trailing == "C")
    desk.press("esc : esc C")
    #expect(desk.acts.first?.action == "feedback.claim")
  }

  @Test("Two commands may change keys with each other")
  func swapped() {
    let text = "\"feedback.claim\" = \"x\"\n\"feedback.resolve\" = \"c\""
    #expect(problems(text).isEmpty)
    var desk = Scene.desk(configuration: configuration(text))
    desk.press("3 x")
    #expect(desk.acts.first?.action == "feedback.claim")
  }

  @Test("A key that another command had is taken from it where both are at hand, and told with both names")
  func taken() {
    #expect(
      problems("\"feedback.claim\" = \"x\"") == [
        "line 2: “x” is “feedback.claim” now and no longer “feedback.resolve”."
      ])
    #expect(problems("\"feedback.claim\" = \"A\"").isEmpty, "A belongs to others on other things")
    let commands = CommandSet(overrides: configuration("\"feedback.claim\" = \"x\"").keys)
    let resolve = commands.all.first { $0.id == "feedback.resolve" }
    let done = commands.all.first { $0.id == "task.done" }
    #expect(resolve?.keys.isEmpty == true)
    #expect(done?.keys == [[KeyChord("x")]])
  }

  @Test("Of two commands that were given one key the first keeps it, and that is told")
  func doubled() {
    let text = "\"feedback.claim\" = \"^k\"\n\"feedback.resolve\" = \"^k\""
    #expect(
      problems(text) == [
        "line 3: “^k” is given to “feedback.claim” and to “feedback.resolve”; the first keeps it."
      ])
  }

  @Test(
    "A row of keys that begins with another command's key is told, and the one to a reference stays apart")
  func rows() {
    #expect(problems("undo = \"g u\"") == ["line 2: “g” is “undo” now and no longer “goto”."])
    #expect(problems("goto = \"g\"").isEmpty)
    #expect(
      problems("undo = \"g u\"\ngoto = \"f9\"").isEmpty)
    var desk = Scene.desk(configuration: configuration("undo = \"g u\"\ngoto = \"f9\""))
    desk.press("g u")
    #expect(desk.effects.contains(.undo))
  }

  @Test("Where letters are written a letter is no key, and digits that choose stay")
  func letters() {
    #expect(problems("\"palette.run\" = \"x\"")[0].contains("is a letter there"))
    #expect(problems("\"pick.number\" = \"x\"")[0].contains("are the digits themselves"))
    #expect(problems("\"palette.run\" = \"^k\"").isEmpty)
  }

  @Test("Every default is free of conflicts with itself")
  func standard() {
    #expect(CommandSet.standard.problems.isEmpty)
  }
}
