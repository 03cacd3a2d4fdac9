import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("Who else is here, and what they changed")
struct OthersTests {
  private let second = Reference(.feedback, 1002)

  private func top(_ desk: Desk) -> String {
    String(desk.screen().split(separator: "\n").first ?? "")
  }

  @Test("Others are told in the top line, by name on what is selected, and marked beside their row")
  func present() {
    var desk = Scene.desk()
    desk.press("3")
    #expect(!top(desk).contains("here"))
    desk.send(.others([Presence("ben", on: second)]))
    #expect(top(desk).contains("@ben is here"))
    let row = desk.screen().split(separator: "\n").first { $0.contains("F-1002") }
    #expect(row?.contains("●") == true)
    desk.send(.others([Presence("ben", on: second), Presence("mia")]))
    #expect(top(desk).contains("2 others here"))
    desk.press("j")
    #expect(top(desk).contains("@ben is on F-1002"))
    desk.send(.others([Presence("ben", on: second), Presence("mia", on: second)]))
    #expect(top(desk).contains("@ben and 1 more are on F-1002"))
    desk.send(.others([Presence("ana", on: second)]))
    #expect(!top(desk).contains("here") && !top(desk).contains("on F-1002"), "my other window is no other")
  }

  @Test("What I am on is said once the bar rests, and again when it moves")
  func said() {
    var desk = Scene.desk()
    desk.press("3 J")
    #expect(desk.effects.contains(.present(Reference(.feedback, 1002))))
    desk.restsAtOnce = false
    desk.press("j")
    #expect(!desk.effects.contains { if case .present = $0 { true } else { false } })
  }

  @Test("What others changed is marked for a moment, and then no longer")
  func fades() throws {
    var desk = Scene.desk()
    desk.press("3")
    desk.file?.things[second]?.version = 9
    desk.send(.dataChanged)
    #expect(desk.model.list?.changedByOthers == [second])
    #expect(top(desk).contains("1 changed by others"))
    let due = try #require(desk.model.nextChange)
    #expect(due <= Desk.now + ListState.markedFor)
    desk.send(.now(Desk.now + ListState.markedFor))
    #expect(desk.model.list?.changedByOthers.isEmpty == true)
  }
}
