import Testing

@testable import TerminalKit

@Suite("Text that scrolls")
struct ScrollTextTests {
  let text = ScrollText([
    .init(StyledText("Zoë Okafor", .title)), .init("I sent the boots back three weeks ago.", indent: 2),
    .init("end"),
  ])

  func draw(_ text: ScrollText, _ columns: Int, _ rows: Int) -> String {
    var grid = CellGrid(size: TerminalSize(columns: columns, rows: rows))
    text.draw(into: &grid, rect: grid.bounds, theme: .plain)
    return ScreenText.plain(grid)
  }

  @Test("Paragraphs are wrapped within their indent")
  func wraps() {
    #expect(draw(text, 20, 6) == "Zoë Okafor\n  I sent the boots\n  back three weeks\n  ago.\nend\n\n")
  }

  @Test(
    "A text that begins scrolled shows what it would after scrolling there, and its end at most",
    arguments: 0...6)
  func beginsScrolled(top: Int) {
    let lines = (1...5).map { StyledText("line \($0)") }
    let size = TerminalSize(columns: 8, rows: 3)
    var scrolled = ScrollText(lines: lines)
    scrolled.scroll(by: top, in: size, glyphs: .unicode)
    #expect(draw(ScrollText(lines: lines, top: top), 8, 3) == draw(scrolled, 8, 3))
    #expect(draw(ScrollText(lines: lines, top: -1), 8, 3) == draw(ScrollText(lines: lines), 8, 3))
  }

  @Test("A bar at the right says where one is, and nothing scrolls past the end")
  func scrolls() throws {
    var text = text
    let size = TerminalSize(columns: 21, rows: 3)
    #expect(draw(text, 21, 3) == "Zoë Okafor          ┃\n  I sent the boots  │\n  back three weeks  │\n")
    for (keys, line) in [
      ("j", "  I sent the boots"), ("pgdn", "  back three weeks"), ("j", "  back three weeks"),
      ("k", "  I sent the boots"), ("home", "Zoë Okafor"), ("G", "  back three weeks"),
      ("^u", "  I sent the boots"),
    ] {
      let isTaken = text.handle(try #require(KeyChord(parsing: keys)), in: size, glyphs: .unicode)
      #expect(isTaken)
      #expect(draw(text, 21, 3).hasPrefix(line), "\(keys)")
    }
    let isTaken = text.handle(KeyChord("x"), in: size, glyphs: .unicode)
    #expect(!isTaken)
  }

  @Test("A larger room shows the last lines")
  func grows() {
    var text = text
    text.scrollToEnd(in: TerminalSize(columns: 20, rows: 1), glyphs: .unicode)
    #expect(draw(text, 20, 1) == "end                ┃\n")
    #expect(draw(text, 20, 5).hasPrefix("Zoë Okafor"))
  }

  @Test("Rooms of every size can be drawn", arguments: 0...5)
  func sizes(width: Int) {
    for height in 0...5 {
      #expect(draw(text, width, height).filter(\.isNewline).count == height)
    }
  }
}
