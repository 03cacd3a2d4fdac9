import Advocacy
import TerminalKit
import TestSupport
import Testing

@testable import Dashboard

@Suite("Parts of the screen are copied only where they would be drawn alike")
struct DrawnPartsTests {
  @Test("Whatever one does, the screen is as if it had been drawn whole", arguments: 0..<8)
  func sameAsDrawnWhole(seed: UInt64) {
    let keys = [
      "j", "j", "j", "k", "pagedown", "pageup", "G", "space", "v 2", "v 1", "2", "3", "1", "6", "enter",
      "esc",
    ]
    var dice = SeededGenerator(seed: seed)
    var desk = Scene.desk(columns: 120, rows: 40)
    let parts = DrawnParts()
    var now = Desk.now
    for step in 0..<200 {
      desk.press(keys.randomElement(using: &dice) ?? "j")
      if step.isMultiple(of: 7) {
        now = now + .minutes([1, 2, 61, 1500].randomElement(using: &dice) ?? 1)
        desk.send(.now(now))
      }
      if step.isMultiple(of: 31) {
        let (columns, rows) = [(80, 24), (200, 50), (120, 40)].randomElement(using: &dice) ?? (80, 24)
        desk.send(.terminal(.resize(TerminalSize(columns: columns, rows: rows))))
      }
      if step.isMultiple(of: 41) { desk.press("A") }
      let glyphs: GlyphTable = step / 50 % 2 == 0 ? .unicode : .ascii
      let kept = view(desk.model, theme: .plain, glyphs: glyphs, keeping: parts)
      let whole = view(desk.model, theme: .plain, glyphs: glyphs)
      #expect(
        kept == whole,
        "step \(step):\n\(ScreenText.plain(kept.grid))\n\n\(ScreenText.plain(whole.grid))")
    }
  }

  @Test("A row is drawn anew when the bar leaves it, when it changes and when its time reads otherwise")
  func drawnAnew() throws {
    let record = try #require(Scene.customers.first)
    let look = DrawnParts.Look(
      theme: .plain, presentation: Scene.desk().model.presentation(.unicode))
    let parts = DrawnParts()
    let room = CellRect(column: 0, row: 0, width: 4, height: 1)
    var drawings = 0
    func draw(_ record: Record, isSelected: Bool, at now: Instant) {
      var grid = CellGrid(size: TerminalSize(columns: 4, rows: 1))
      parts.beginFrame(look, at: now)
      let content = DrawnParts.Content.row(record, sign: nil, isSelected: isSelected)
      parts.draw(content, until: now + .minutes(2), in: room, on: &grid) { grid in
        drawings += 1
        grid.put("\(drawings)", at: room.origin)
      }
      #expect(grid[room.origin]?.glyph == "\(drawings)")
    }
    var now = Desk.now
    func expect(_ number: Int, _ record: Record, isSelected: Bool) {
      draw(record, isSelected: isSelected, at: now)
      #expect(drawings == number)
    }
    expect(1, record, isSelected: true)
    expect(1, record, isSelected: true)
    expect(2, record, isSelected: false)
    now = now + .minutes(1)
    expect(2, record, isSelected: false)
    now = now + .minutes(1)
    expect(3, record, isSelected: false)
    now = Desk.now
    expect(4, record, isSelected: false)
    var changed = record
    changed[.name] = .text("Another")
    expect(5, changed, isSelected: false)
    parts.beginFrame(look, at: now)
    expect(6, changed, isSelected: false)
  }
}
