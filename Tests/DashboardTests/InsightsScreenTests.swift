import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("The screen of figures")
struct InsightsScreenTests {
  private func desk(_ keys: String = "9", columns: Int = 80, rows: Int = 24) -> Desk {
    var desk = Desk(columns: columns, rows: rows, file: Scene.full())
    desk.press(keys)
    return desk
  }

  @Test("Figures stand with range and n; headings are never selected")
  func figures() {
    var desk = desk()
    #expect(desk.effects.contains(.insights))
    #expect(desk.model.insights.window.selectedRow == .figure(.nps, 0))
    #expect(desk.screen().contains("last 90 days"))
    #expect(desk.screen().contains("118"))
    for _ in 0..<40 {
      desk.press("j")
      #expect(desk.model.insights.window.selectedRow?.isHeading == false)
    }
    desk.press("g g")
    #expect(desk.model.insights.window.selectedRow == .figure(.nps, 0))
  }

  @Test("Every figure has its why a key away, with the rule, n and the rows", arguments: ["w", "enter"])
  func why(key: String) {
    var desk = desk("9 \(key)")
    #expect(desk.model.overlays.last?.kind == .sheet)
    #expect(desk.screen().contains("9 and 10 promote"))
    #expect(desk.screen().contains("P-51"))
    desk.press("esc J")
    #expect(desk.model.insights.selected?.name == .response)
    desk.press("K")
    #expect(desk.model.insights.selected?.name == .nps)
  }

  @Test("A figure that is read anew keeps the bar where it was")
  func refreshed() {
    var desk = desk("9 J J")
    let row = desk.model.insights.window.selectedRow
    desk.send(.now(Desk.now + .seconds(20)))
    desk.send(.dataChanged)
    #expect(desk.effects.contains(.insights))
    #expect(desk.model.insights.window.selectedRow == row)
    // Others who write often don't make it reckon without end; ^l does at once.
    desk.send(.dataChanged)
    #expect(!desk.effects.contains(.insights))
    #expect(desk.effects.contains { if case .rest = $0 { true } else { false } })
    desk.send(.dataChanged)
    #expect(!desk.effects.contains { if case .rest = $0 { true } else { false } })
    desk.press("^l")
    #expect(desk.effects.contains(.insights))
  }

  @Test("What a figure rests on is followed")
  func follow() {
    var desk = desk("9 f 1")
    #expect(desk.model.place == .thing(Reference(.response, 51)))
    desk.press("[")
    #expect(desk.model.place == .insights)
  }

  @Test("Nothing to reckon from and a failure say what to do")
  func empty() {
    var desk = Desk(file: MemoryFile([]))
    desk.press("9")
    #expect(desk.screen().contains("There is nothing to reckon figures from yet"))
    desk.send(.insightsFailed("The file is locked."))
    #expect(desk.screen().contains("The file is locked. ^l reads it again."))
  }

  @Test("Cohorts are shades with a legend, and their numbers stand in the line below and a key away")
  func cohorts() throws {
    var desk = desk("9 G", columns: 120, rows: 40)
    let row = try #require(desk.model.insights.window.selectedRow)
    guard case .cohort(.retention, _) = row else {
      Issue.record("\(row)")
      return
    }
    #expect(desk.screen().contains("░80▒85▓90█95"))
    #expect(desk.screen().contains("Retention, came in 2026-09, n 27: 1 mo 100%"))
    #expect(desk.screen(.ascii).contains("came in 2026-09"))
    desk.press("k")
    desk.press("w")
    #expect(desk.screen().contains("came in") && desk.screen().contains("12 mo"))
    desk.press("esc")
    // The line that explains the shades is never selected.
    for _ in 0..<40 {
      desk.press("k")
      #expect(desk.model.insights.window.selectedRow?.isHeading == false)
    }
  }

  /// Of twenty who came in October 2025 three went in the fourth month and two in the ninth; of those who came in
  /// May 2026 nobody did.
  private func heatMap(width: Int) throws -> HeatMap {
    func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }
    let (october, may) = (try day("2025-10-05"), try day("2026-05-05"))
    let stays = [
      CustomerStay(since: october, lost: nil, count: 15),
      CustomerStay(since: october, lost: try day("2026-01-05"), count: 3),
      CustomerStay(since: october, lost: try day("2026-06-05"), count: 2),
      CustomerStay(since: may, lost: nil, count: 20),
    ]
    let metric = Metric.retention(
      stays, undated: 0, over: .days(365), today: try day("2026-11-23"), until: Desk.now, rows: [],
      rowCount: 0)
    return HeatMap(try #require(metric), width: width)
  }

  @Test(
    "A heat map has a shade for each month where there is room, else the last of some stands for them",
    arguments: [
      (80, 1, 2, ["██████▓▓▓▓▓▓▓▓▓▓▒▒▒▒▒▒▒▒", "██████████"]),
      (24, 1, 2, ["██████▓▓▓▓▓▓▓▓▓▓▒▒▒▒▒▒▒▒", "██████████"]),
      (23, 1, 1, ["███▓▓▓▓▓▒▒▒▒", "█████"]), (12, 1, 1, ["███▓▓▓▓▓▒▒▒▒", "█████"]),
      (11, 2, 1, ["█▓▓▓▒▒", "███"]), (6, 2, 1, ["█▓▓▓▒▒", "███"]), (5, 3, 1, ["█▓▒▒", "██"]),
    ])
  func heatMap(width: Int, stride: Int, cells: Int, lines: [String]) throws {
    let map = try heatMap(width: width)
    #expect(map.stride == stride && map.cells == cells)
    #expect(map.cohorts.map { map.line($0, glyphs: .unicode).plainText } == lines)
  }

  @Test("On wide screens the rule and the rows stand beside the figures")
  func beside() {
    #expect(desk(columns: 120, rows: 40).screen().contains("9 and 10 promote"))
    #expect(!desk(columns: 100, rows: 40).screen().contains("9 and 10 promote"))
  }
}
