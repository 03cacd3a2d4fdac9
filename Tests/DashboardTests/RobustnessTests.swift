import Advocacy
import TerminalKit
import TestSupport
import Testing

@testable import Dashboard

@Suite("Nothing on the screen breaks it")
struct RobustnessTests {
  private static let keys: [KeyChord] = {
    let table = CommandTable.all.flatMap(\.keys).flatMap { $0 }
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/:?.,-+*[] é山"
    return table + letters.map { KeyChord($0) }
  }()

  @Test("Any keys at any size, sizes changing in between, never trap and always draw", arguments: 0..<6)
  func fuzz(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    var desk = Scene.desk()
    for step in 0..<150 {
      if step.isMultiple(of: 5) {
        let size = TerminalSize(
          columns: Int.random(in: 1...200, using: &dice), rows: Int.random(in: 1...60, using: &dice))
        desk.send(.terminal(.resize(size)))
      }
      if step.isMultiple(of: 17) { desk.send(.terminal(.paste("a\u{1b}[2J\nb"))) }
      if step.isMultiple(of: 29) { desk.send(.dataChanged) }
      desk.send(.terminal(.key(RobustnessTests.keys.randomElement(using: &dice) ?? KeyChord("j"))))
      let glyphs: GlyphTable = step.isMultiple(of: 2) ? .unicode : .ascii
      let frame = view(desk.model, theme: .plain, glyphs: glyphs)
      #expect(frame.grid.size == desk.model.size)
    }
  }

  @Test("A screen too small says so on one line, q still quits, and growing brings everything back")
  func tooSmall() {
    var desk = Scene.desk()
    desk.press("3")
    let before = desk.screen()
    for (columns, rows) in [(1, 1), (59, 24), (80, 14), (20, 3)] {
      desk.send(.terminal(.resize(TerminalSize(columns: columns, rows: rows))))
      #expect(desk.screen().split(separator: "\n").count == 1)
    }
    desk.send(.terminal(.resize(TerminalSize(columns: 58, rows: 14))))
    #expect(desk.screen().hasPrefix("58x14, needs 60x15; q quits"))
    desk.press("x j r")
    #expect(desk.effects.isEmpty)
    desk.press("q")
    #expect(desk.effects == [.quit])
    desk.send(.terminal(.resize(TerminalSize(columns: 80, rows: 24))))
    #expect(desk.screen() == before)
  }

  @Test("A detail that was open while the screen changed leaves the list as high as it is")
  func resizeWithDetail() {
    var desk = Scene.desk()
    desk.press("3 enter")
    desk.send(.terminal(.resize(TerminalSize(columns: 80, rows: 30))))
    desk.press("esc")
    #expect(desk.model.list?.window.height == 22)
  }

  private static let nasty: [String] = [
    "\u{1b}[31mred\u{1b}[0m", "bell\u{07}back\u{08}", "line\r\nbreak\ttab", "\u{9b}2J\u{85}\u{2028}",
    "\u{202e}txt.exe\u{202c}\u{2066}iso\u{2069}", "zero\u{200b}\u{feff}\u{200d}width",
    "Z\u{030a}\u{0301}\u{0302}\u{0303}\u{0304}\u{0305}algo", "👨‍👩‍👧‍👦🇩🇪👍🏽", "｀ﾜｲﾄﾞ漢字", "{customer} {subject}", "",
    "' OR 1=1 --", "=HYPERLINK(\"x\")", "$(rm -rf /)", String(repeating: "longword", count: 60),
  ]

  @Test(
    "Hostile text in every place leaves no control in the cells and every column in its place",
    arguments: nasty)
  func hostile(text: String) {
    var file = Scene.file(feedback: 4)
    for (reference, record) in file.things {
      for field in FieldTable.fields(of: reference.kind) where field.type == .text || field.type == .longText
      {
        file.things[reference]?[field.name] = .text(text)
      }
      if record[.tags] != nil { file.things[reference]?[.tags] = .tags([text]) }
      file.things[reference]?.attributes = [text: text]
      file.messages[reference]?.append(
        Record(Reference(.message, 9), values: [.direction: .text("note"), .body: .text(text)]))
    }
    file.lines = file.lines.map { line in
      Today.Line(when: line.when, stretch: line.stretch, what: text, why: text, reference: line.reference)
    }
    let sizes = [(80, 24), (120, 40), (60, 15)]
    let (columns, rows) = sizes[(RobustnessTests.nasty.firstIndex(of: text) ?? 0) % sizes.count]
    for keys in [
      "1", "2 v 5", "3", "3 enter", "3 r", "3 a", "3 e", "3 w", "3 t", "6", "6 enter", "3 f", "?", ":",
    ] {
      var desk = Desk(columns: columns, rows: rows, file: file)
      desk.press(keys)
      desk.send(.terminal(.paste(text)))
      for glyphs in [GlyphTable.unicode, .ascii] {
        check(view(desk.model, theme: .plain, glyphs: glyphs).grid, keys: keys, glyphs: glyphs)
      }
    }
  }

  private func check(_ grid: CellGrid, keys: String, glyphs: GlyphTable) {
    for row in 0..<grid.size.rows {
      let cells = grid.row(row)
      #expect(cells.reduce(0) { $0 + Int($1.width) } == grid.size.columns, "\(keys) row \(row)")
      for scalar in cells.flatMap({ Array($0.glyph.unicodeScalars) }) {
        let isSafe =
          scalar.value >= 0x20 && scalar.value != 0x7F && !(0x80..<0xA0).contains(scalar.value)
          && !scalar.properties.isDefaultIgnorableCodePoint && scalar.properties.generalCategory != .control
        #expect(isSafe, "\(keys) row \(row): \(scalar.value)")
        if !glyphs.isUnicode { #expect(scalar.isASCII) }
      }
    }
  }
}
