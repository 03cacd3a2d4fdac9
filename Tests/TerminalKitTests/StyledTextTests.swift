import Testing

@testable import TerminalKit

@Suite("Text with roles")
struct StyledTextTests {
  let theme = Theme(
    name: "test",
    styles: [
      .late: CellStyle(foreground: .ansi(1), attributes: .bold), .key: CellStyle(foreground: .ansi(4)),
    ])

  func draw(_ text: StyledText, columns: Int, alignment: TextAlignment = .left, adding: CellAttributes = [])
    -> String
  {
    var grid = CellGrid(size: TerminalSize(columns: columns, rows: 1))
    grid.put(text, in: grid.bounds, alignment: alignment, theme: theme, adding: adding)
    return ScreenText.styled(grid)
  }

  let text = StyledText("12m", .late) + " late " + StyledText("r", .key)

  @Test("Each part has the look of its role")
  func roles() {
    #expect(draw(text, columns: 12) == "{bold fg=1|12m} late {fg=4|r}\n")
    #expect(text.plainText == "12m late r")
    #expect(text.width(.unicode) == 10)
  }

  @Test(
    "What is too long ends in one ellipsis, also between two parts",
    arguments: [
      (10, "{bold fg=1|12m} late {fg=4|r}\n"), (9, "{bold fg=1|12m} late…\n"), (8, "{bold fg=1|12m} lat…\n"),
      (4, "{bold fg=1|12m}…\n"), (3, "{bold fg=1|12…}\n"), (1, "{bold fg=1|…}\n"),
    ])
  func cut(columns: Int, expected: String) {
    #expect(draw(text, columns: columns) == expected)
  }

  @Test("A text stands at the right when it is asked to, and is cut when it must be")
  func right() {
    #expect(draw("abc", columns: 5, alignment: .right) == "  abc\n")
    #expect(draw("abc", columns: 2, alignment: .right) == "a…\n")
  }

  @Test("Attributes are added to every part")
  func adding() {
    #expect(draw(StyledText("r", .key) + "x", columns: 3, adding: .bold) == "{bold fg=4|r}{bold|x}\n")
  }

  @Test("Wrapping keeps the roles")
  func wrap() {
    let lines = text.wrapped(width: 6, glyphs: .unicode)
    #expect(lines.map(\.plainText) == ["12m", "late r"])
    #expect(lines.last?.spans.map(\.role) == [.text, .key])
    #expect(StyledText().wrapped(width: 6, glyphs: .unicode).map(\.plainText) == [""])
    let long = StyledText("ab\ncd", .late) + StyledText("ef\ngh", .key)
    #expect(
      long.wrapped(width: 9, glyphs: .unicode).map { $0.spans.map(\.text) } == [
        ["ab"], ["cd", "ef"], ["gh"],
      ])
  }
}
