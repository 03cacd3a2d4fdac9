import Testing

@testable import TerminalKit

@Suite("The terminal for tests")
struct TestingTests {
  @Test("Keys, text and sizes come in their order")
  func events() throws {
    let terminal = RecordingTerminal(events: [.resize(TerminalSize(columns: 60, rows: 15))])
    try terminal.send(keys: "g g ^d")
    terminal.send(typed: "ab")
    var events: [TerminalEvent] = []
    while let event = terminal.nextEvent() { events.append(event) }
    #expect(
      events.dropFirst() == [
        .key(KeyChord("g")), .key(KeyChord("g")), .key(.control("d")), .key(KeyChord("a")),
        .key(KeyChord("b")),
      ])
    #expect(terminal.size == TerminalSize(columns: 60, rows: 15))
    #expect(throws: UnknownKeyName(text: "nokey")) { try terminal.send(keys: "nokey") }
  }

  @Test("What was shown is kept")
  func present() {
    let terminal = RecordingTerminal(size: TerminalSize(columns: 3, rows: 2))
    var grid = CellGrid(size: terminal.size, glyphs: terminal.capabilities.glyphs)
    grid.put("中a", at: CellPosition(column: 0, row: 1))
    terminal.present(grid, cursor: CellPosition(column: 2, row: 1))
    #expect(terminal.text == "\n中a\n")
    #expect(terminal.cursor == CellPosition(column: 2, row: 1))
    #expect(terminal.presentedCount == 1)
  }

  @Test("Looks are written out, and their marks in the text are doubled")
  func styled() {
    var grid = CellGrid(size: TerminalSize(columns: 12, rows: 1))
    grid.put("a{b|c}", at: CellPosition(column: 0, row: 0))
    grid.restyle(CellRect(column: 4, row: 0, width: 1, height: 1)) {
      $0 = CellStyle(
        foreground: .rgb(1, 160, 255), background: .indexed(17), attributes: [.bold, .underline])
    }
    #expect(ScreenText.styled(grid) == "a{{b||{bold underline fg=#01a0ff bg=17|c}}}\n")
  }
}
