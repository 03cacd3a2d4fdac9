import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("Tags are completed from those in use")
struct TagCompletionTests {
  private func candidates(_ desk: Desk) -> [String] {
    switch desk.model.overlays.last {
    case .form(let form): form.focused?.candidates.map(\.text) ?? []
    case .prompt(let prompt): prompt.candidates.map(\.text)
    default: []
    }
  }

  @Test("A tag that no loaded row has is offered, the one used most first; what stands before stays")
  func inForms() {
    var desk = Scene.desk()
    desk.press("3")
    desk.file = nil
    desk.press("t")
    #expect(desk.effects.contains(.tags(.feedback)))
    desk.send(.tags(.feedback, ["size", "shop", "sizing-tool", "Sicher"]))
    desk.type("si")
    #expect(candidates(desk) == ["size", "sizing-tool", "Sicher"])
    desk.press("tab")
    desk.type("esc")
    desk.press("esc esc t")
    #expect(!desk.effects.contains(.tags(.feedback)))
    desk.send(.dataChanged)
    desk.press("esc t")
    #expect(desk.effects.contains(.tags(.feedback)))
  }

  @Test("A filter completes them too, also when they come after it was begun")
  func inFilters() {
    var desk = Scene.desk()
    desk.press("2")
    desk.file = nil
    desk.press("/")
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
