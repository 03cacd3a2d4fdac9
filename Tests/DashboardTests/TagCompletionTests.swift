import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("Tags are completed from those in use")
struct TagCompletionTests {
  /// A desk on which some keys were pressed, and then others, which no file answers.
  private func desk(_ keys: String, unanswered others: String) -> Desk {
    var desk = Scene.desk()
    desk.press(keys)
    desk.file = nil
    desk.press(others)
    return desk
  }

  private func candidates(_ desk: Desk) -> [String] { desk.prompt?.candidates.map(\.text) ?? [] }

  @Test("A tag that no loaded row has is offered, the one used most first")
  func offered() {
    var desk = desk("3", unanswered: "t")
    #expect(desk.effects.contains(.tags(.feedback)))
    desk.send(.tags(.feedback, ["size", "shop", "sizing-tool", "Sicher"]))
    desk.type("si")
    #expect(candidates(desk) == ["size", "sizing-tool", "Sicher"])
    desk.press("down tab")
    #expect(desk.prompt?.text == "size")
    desk.press("esc t")
    #expect(!desk.effects.contains(.tags(.feedback)))
    desk.send(.dataChanged)
    desk.press("esc t")
    #expect(desk.effects.contains(.tags(.feedback)))
  }

  @Test("What stands before the tag that one types stays")
  func before() {
    var desk = desk("3", unanswered: "t")
    desk.send(.tags(.feedback, ["size", "shop", "vip"]))
    desk.type("vip, si")
    #expect(candidates(desk) == ["vip, size"])
    desk.press("down tab")
    #expect(desk.prompt?.text == "vip, size")
  }

  @Test("A filter completes them too, also when they come after it was begun")
  func inFilters() {
    var desk = desk("2", unanswered: "/")
    #expect(desk.effects.contains(.tags(.customer)))
    desk.type("tags:we")
    #expect(!desk.screen().contains("weltweit"))
    desk.send(.tags(.customer, ["wet", "weltweit"]))
    #expect(desk.screen().contains("wet") && desk.screen().contains("weltweit"))
    desk.press("tab")
    #expect(desk.model.list?.filter == "tags:wet")
  }

  @Test("Kinds without tags aren't asked for them")
  func without() {
    var desk = Scene.desk()
    desk.press("5 /")
    #expect(FieldTable.field(.tags, of: .referral) == nil)
    #expect(!desk.effects.contains(.tags(.referral)))
  }
}
