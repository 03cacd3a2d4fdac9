import TerminalKit
import Testing

@testable import CursesTerminal

@Suite("The mouse")
struct MouseReportTests {
  private func event(_ text: String) -> TerminalEvent? {
    var decoder = KeyDecoder()
    let events = "\u{1B}[\(text)".utf8.flatMap { decoder.take(.byte($0), at: .now) }
    return events.count == 1 ? events.first : nil
  }

  private func mouse(_ kind: MouseEvent.Kind, _ column: Int, _ row: Int) -> TerminalEvent {
    .mouse(MouseEvent(kind: kind, position: CellPosition(column: column, row: row)))
  }

  @Test func reportsPressReleaseAndWheel() {
    #expect(event("<0;1;1M") == mouse(.press, 0, 0))
    #expect(event("<0;300;40m") == mouse(.release, 299, 39))
    #expect(event("<64;5;6M") == mouse(.wheelUp, 4, 5))
    #expect(event("<65;5;6M") == mouse(.wheelDown, 4, 5))
    #expect(event("<16;5;6M") == mouse(.press, 4, 5))
  }

  @Test func readsOldReports() {
    #expect(event("M !!") == mouse(.press, 0, 0))
    #expect(event("M#+,") == mouse(.release, 10, 11))
    #expect(event("M`+,") == mouse(.wheelUp, 10, 11))
  }

  @Test(arguments: [
    "<1;1;1M", "<2;5;5M", "<32;5;5M", "<0;0;1M", "<0;1M", "<x;1;1M", "<0;99999999999999999999;1M",
  ])
  func leavesOutTheRest(report: String) {
    #expect(event(report) == nil)
  }
}
