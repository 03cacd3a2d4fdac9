import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("Lists are read a window at a time")
struct ReadingTests {
  @Test("Opening a list asks for its first window and its count")
  func opens() throws {
    var desk = Desk()
    desk.press("3")
    let request = try #require(desk.pageRequest)
    #expect(request.kind == .feedback)
    #expect(request.window == .first)
    #expect(request.limit == 60)
    #expect(desk.effects.contains { if case .count = $0 { true } else { false } })
  }
}
