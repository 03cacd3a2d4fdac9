import Testing

@testable import TerminalKit

@Suite("Glyphs and looks as numbers")
struct PackedGlyphTests {
  @Test(
    "A glyph is read back as it was packed",
    arguments: ["a", "中", "e\u{301}", "😀", "\u{10FFFF}", "a\u{300}\u{301}\u{302}\u{10F46}"])
  func packed(text: String) {
    #expect(Array(PackedGlyph(text).text.unicodeScalars) == Array(text.unicodeScalars))
    #expect(PackedGlyph(text).width == 1)
  }

  @Test("No more marks are packed than are drawn")
  func full() {
    let marks = (0x300..<0x308).compactMap { Unicode.Scalar($0) }
    var glyph = PackedGlyph("a", width: 1)
    for mark in marks { glyph.append(mark) }
    let kept = glyph.text.unicodeScalars.map(\.value)
    #expect(kept == [0x61, 0x300, 0x301, 0x302, 0x303])
    #expect(glyph.scalar(at: 4) == 0x303)
  }

  @Test("The width is kept beside the scalars")
  func width() {
    for width in 1...2 {
      var glyph = PackedGlyph("\u{10FFFF}", width: width)
      for _ in 0..<4 { glyph.append("\u{10FFFF}") }
      #expect(Int(glyph.width) == width)
      #expect(glyph.text.unicodeScalars.count == 5)
    }
    #expect(PackedGlyph.rightHalf.width == 0)
    #expect(PackedGlyph.rightHalf.text.isEmpty)
  }

  static let colors: [Color] = [
    .terminalDefault, .ansi(0), .ansi(15), .indexed(0), .indexed(255), .rgb(0, 0, 0), .rgb(1, 2, 3),
    .rgb(255, 255, 255),
  ]

  @Test("Every colour and attribute is read back as it was given", arguments: colors, colors)
  func style(ink: Color, ground: Color) {
    for attributes in [CellAttributes(), .bold, [.bold, .dim, .underline, .reverse, .italic]] {
      var style = CellStyle(foreground: ink, background: ground, attributes: attributes)
      #expect(style.foreground == ink)
      #expect(style.background == ground)
      #expect(style.attributes == attributes)
      #expect(style.adding(.italic).attributes == attributes.union(.italic))
      #expect(style.on(.ansi(7)) == CellStyle(foreground: ink, background: .ansi(7), attributes: attributes))
      style.foreground = .indexed(9)
      #expect(style == CellStyle(foreground: .indexed(9), background: ground, attributes: attributes))
      style.background = .terminalDefault
      style.attributes = .dim
      #expect(style == CellStyle(foreground: .indexed(9), attributes: .dim))
    }
  }

  @Test("A row is the same only where text and looks are")
  func rows() {
    let size = TerminalSize(columns: 4, rows: 2)
    var one = CellGrid(size: size)
    var other = CellGrid(size: size)
    #expect(one.hasSameRow(0, as: other))
    one.put("ab", at: CellPosition(column: 0, row: 0))
    #expect(!one.hasSameRow(0, as: other))
    #expect(one.hasSameRow(1, as: other))
    other.put("ab", at: CellPosition(column: 0, row: 0), style: CellStyle(attributes: .bold))
    #expect(!one.hasSameRow(0, as: other))
    other.put("ab", at: CellPosition(column: 0, row: 0))
    #expect(one.hasSameRow(0, as: other))
    #expect(!one.hasSameRow(2, as: other))
    #expect(!one.hasSameRow(0, as: CellGrid(size: TerminalSize(columns: 3, rows: 2))))
  }
}
