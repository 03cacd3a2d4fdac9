import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("Dates are completed as they are typed")
struct DateCandidateTests {
  private func candidates(_ text: String, _ type: Field.ValueType = .instant) -> [String] {
    let reading = ReadingContext(now: Desk.now, zone: .utc, currency: .euro, me: "ana")
    let field = ActionField(.until, "Until", type, required: true)
    return DateCandidates.matching(text, as: field, reading).map(\.text)
  }

  @Test("Words go on from what was typed; what is no beginning of a date has none")
  func words() {
    #expect(candidates("tom").first == "tomorrow")
    #expect(
      candidates("next f") == ["next friday", "next friday 9:00", "next friday 12:00", "next friday 16:00"])
    #expect(candidates("next f", .day) == ["next friday"])
    #expect(candidates("friday 1") == ["friday 12:00", "friday 16:00"])
    #expect(candidates("in").contains("in 2d"))
    #expect(candidates("rain").isEmpty && candidates("").isEmpty)
    #expect(candidates("t").count <= FormModel.mostCandidates)
  }

  @Test("A candidate says which day it means, and Tab takes it; what can't become a date is told at once")
  func inAPrompt() throws {
    var desk = Scene.desk()
    desk.press("3 z 5")
    guard case .prompt? = desk.model.overlays.last else {
      Issue.record("no question is open: \(desk.screen())")
      return
    }
    desk.type("next fr")
    #expect(desk.screen().contains("next friday"))
    #expect(desk.screen().contains("Fri 2026-11-27"))
    desk.press("tab")
    #expect(desk.screen().contains("next friday"))
    desk.press("enter")
    let act = try #require(desk.acts.first)
    #expect(act.arguments[.until] != nil)
    desk.press("3 z 5")
    desk.type("rain")
    #expect(desk.screen().contains("“rain”"))
  }
}
