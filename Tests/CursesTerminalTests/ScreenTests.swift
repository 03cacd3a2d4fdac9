import CNcurses
import Foundation
import TerminalKit
import Testing

@testable import CursesTerminal

/// One cell as ncurses has it.
private struct Drawn: Equatable {
  var text: String
  var attributes: attr_t = 0
  var pair: Int32 = 0
}

extension CursesSuites {
  /// A terminal on a file that takes everything and gives nothing; its cells are read back from ncurses.
  @Suite("Cells")
  struct ScreenTests {
    private let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)

    private func terminal(
      _ name: String = "xterm-256color", columns: Int = 40, rows: Int = 5,
      _ variables: [String: String] = ["LC_ALL": "C.UTF-8"],
      change: (inout TerminalOptions) -> Void = { _ in }
    ) throws -> CursesTerminal {
      var options = TerminalOptions()
      options.environment = ["TERM": name].merging(variables) { $1 }
      options.input = nothing
      options.output = nothing
      options.ownsProcess = false
      options.size = TerminalSize(columns: columns, rows: rows)
      change(&options)
      return try CursesTerminal(options)
    }

    private func grid(_ terminal: CursesTerminal, _ change: (inout CellGrid) -> Void) -> CellGrid {
      var grid = CellGrid(size: terminal.size, glyphs: terminal.capabilities.glyphs)
      change(&grid)
      return grid
    }

    private func drawn(row: Int, column: Int) -> Drawn {
      var cell = cchar_t()
      guard wmove(cn_stdscr(), Int32(row), Int32(column)) == OK, win_wch(cn_stdscr(), &cell) == OK else {
        return Drawn(text: "nothing")
      }
      var text = [wchar_t](repeating: 0, count: 8)
      var (attributes, pair) = (attr_t(0), Int32(0))
      cn_get_cell(&cell, &text, &attributes, &pair)
      let scalars = text.prefix { $0 != 0 }.compactMap { Unicode.Scalar(UInt32($0)) }
      // What ncurses keeps of the pair beside it is no attribute.
      return Drawn(
        text: String(String.UnicodeScalarView(scalars)), attributes: attributes & ~0xFF00, pair: pair)
    }

    private func line(_ row: Int, columns: Int) -> String {
      (0..<columns).map { drawn(row: row, column: $0).text }.joined()
    }

    @Test func textLandsInItsCells() throws {
      let terminal = try terminal()
      terminal.present(
        grid(terminal) {
          $0.put("é e\u{301} 中x", at: CellPosition(column: 1, row: 2))
          $0.put("end", at: CellPosition(column: 37, row: 4))
        }, cursor: nil)
      #expect(drawn(row: 2, column: 1) == Drawn(text: "é"))
      #expect(drawn(row: 2, column: 3) == Drawn(text: "e\u{301}"))
      #expect(drawn(row: 2, column: 5) == Drawn(text: "中"))
      #expect(drawn(row: 2, column: 7) == Drawn(text: "x"))
      // The last cell of the screen, where plain writing would scroll.
      #expect(line(4, columns: 40).hasSuffix("end"))
    }

    @Test func whatChangesIsRedrawnAndTheRestStays() throws {
      let terminal = try terminal()
      let first = grid(terminal) { $0.put("a中b中c", at: CellPosition(column: 0, row: 0)) }
      terminal.present(first, cursor: nil)
      for text in ["a中bxyc", "axy中zc", "中中中", "x中中y", ""] {
        let next = grid(terminal) { $0.put(text, at: CellPosition(column: 0, row: 0)) }
        terminal.present(next, cursor: nil)
        let whole = CursesSuites.ScreenTests.text(of: next, row: 0)
        #expect(CursesSuites.ScreenTests.text(of: terminal, row: 0, read: drawn) == whole)
      }
    }

    private static func text(of grid: CellGrid, row: Int) -> [String] {
      grid.row(row).map(\.glyph)
    }

    /// The glyphs as ncurses has them, with an empty right half behind each wide one.
    private static func text(
      of terminal: CursesTerminal, row: Int, read: (_ row: Int, _ column: Int) -> Drawn
    ) -> [String] {
      var result: [String] = []
      while result.count < terminal.size.columns {
        let glyph = read(row, result.count).text
        result.append(glyph)
        if glyph.unicodeScalars.first?.terminalWidth == 2 { result.append("") }
      }
      return result
    }

    @Test func stylesBecomeAttributesAndPairs() throws {
      let terminal = try terminal()
      let styles: [(CellStyle, attr_t)] = [
        (CellStyle(attributes: .bold), cn_bold), (CellStyle(attributes: .underline), cn_underline),
        (CellStyle(attributes: .reverse), cn_reverse), (CellStyle(attributes: .dim), cn_dim),
        (CellStyle(attributes: [.italic, .bold]), cn_italic | cn_bold),
      ]
      terminal.present(
        grid(terminal) {
          for (column, entry) in styles.enumerated() {
            $0.put("x", at: CellPosition(column: column, row: 0), style: entry.0)
          }
          $0.put("y", at: CellPosition(column: 0, row: 1), style: CellStyle(foreground: .ansi(1)))
          $0.put(
            "z", at: CellPosition(column: 1, row: 1),
            style: CellStyle(foreground: .rgb(255, 0, 0), background: .indexed(17)))
        }, cursor: nil)
      for (column, entry) in styles.enumerated() {
        #expect(drawn(row: 0, column: column) == Drawn(text: "x", attributes: entry.1))
      }
      #expect(drawn(row: 1, column: 0) == Drawn(text: "y", pair: 1))
      #expect(drawn(row: 1, column: 1) == Drawn(text: "z", pair: 2))
      var (ink, ground) = (Int32(0), Int32(0))
      extended_pair_content(1, &ink, &ground)
      #expect([ink, ground] == [1, -1])
      extended_pair_content(2, &ink, &ground)
      #expect([ink, ground] == [196, 17])
    }

    @Test func pairsBeyond255KeepTheirColours() throws {
      let terminal = try terminal(columns: 100, rows: 5)
      terminal.present(
        grid(terminal) {
          for number in 0..<300 {
            let style = CellStyle(
              foreground: .indexed(UInt8(16 + number % 200)), background: .ansi(UInt8(number / 200)))
            $0.put("x", at: CellPosition(column: number % 100, row: number / 100), style: style)
          }
        }, cursor: nil)
      let last = drawn(row: 2, column: 99)
      #expect(last == Drawn(text: "x", pair: 300))
      var (ink, ground) = (Int32(0), Int32(0))
      extended_pair_content(last.pair, &ink, &ground)
      #expect([ink, ground] == [115, 1])
    }

    @Test(arguments: ["xterm", "linux", "ansi", "vt100", "xterm-256color"])
    func anyNumberOfColoursIsDrawnOnAnyTerminal(name: String) throws {
      let terminal = try terminal(name, columns: 100, rows: 30)
      terminal.present(
        grid(terminal) {
          for number in 0..<3000 {
            let style = CellStyle(
              foreground: .rgb(UInt8(number % 256), UInt8(number / 12), 7),
              background: .indexed(UInt8(number % 251)), attributes: .bold)
            $0.put("x", at: CellPosition(column: number % 100, row: number / 100), style: style)
          }
        }, cursor: nil)
      #expect(line(29, columns: 100) == String(repeating: "x", count: 100))
    }

    @Test func depthsAreFound() throws {
      #expect(try terminal("xterm-256color").capabilities.colors == .twoHundredFiftySix)
      #expect(try terminal("linux").capabilities.colors == .eight)
      #expect(try terminal("vt100").capabilities.colors == .mono)
      #expect(try terminal("xterm-256color").capabilities.hasMouse)
      #expect(try terminal("vt100").capabilities.hasMouse == false)
    }

    @Test func noColorMeansNoPairAtAll() throws {
      let terminal = try terminal("xterm-256color", ["LC_ALL": "C.UTF-8", "NO_COLOR": "1"])
      #expect(terminal.capabilities.colors == .mono)
      terminal.present(
        grid(terminal) {
          $0.put(
            "x", at: CellPosition(column: 0, row: 0),
            style: CellStyle(foreground: .ansi(1), background: .rgb(9, 9, 9), attributes: .bold))
        }, cursor: nil)
      #expect(drawn(row: 0, column: 0) == Drawn(text: "x", attributes: cn_bold))
    }

    @Test func anASCIITerminalGetsASCII() throws {
      let terminal = try terminal("xterm-256color", ["LC_ALL": "C"])
      #expect(terminal.capabilities.isUnicode == false)
      #expect(terminal.notices == [TerminalLocale.asciiNotice])
      var grid = CellGrid(size: terminal.size, glyphs: .unicode)
      grid.put("a中é", at: CellPosition(column: 0, row: 0))
      terminal.present(grid, cursor: nil)
      #expect(line(0, columns: 4).hasPrefix("a?"))
      #expect(line(0, columns: 40).utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
    }

    @Test func asciiByWishIsNoNews() throws {
      let terminal = try terminal { $0.wantsASCII = true }
      #expect(terminal.capabilities.isUnicode == false)
      #expect(terminal.notices == [])
    }

    @Test func aGridOfAnotherSizeIsCutOrPadded() throws {
      let terminal = try terminal(columns: 10, rows: 3)
      for size in [TerminalSize(columns: 20, rows: 6), TerminalSize(columns: 4, rows: 2)] {
        var grid = CellGrid(size: size)
        for row in 0..<size.rows {
          grid.put(String(repeating: "x", count: size.columns), at: CellPosition(column: 0, row: row))
        }
        terminal.present(grid, cursor: nil)
      }
      #expect(line(0, columns: 10) == "xxxx      ")
      #expect(line(2, columns: 10) == "          ")
    }

    @Test func oneCellIsScreenEnough() throws {
      let terminal = try terminal(columns: 1, rows: 1)
      terminal.present(
        grid(terminal) { $0.put("中x", at: CellPosition(column: 0, row: 0)) },
        cursor: CellPosition(column: 9, row: 9))
      #expect(terminal.size == TerminalSize(columns: 1, rows: 1))
    }

    @Test func anUnknownTerminalIsReplacedWithOneSentence() throws {
      let terminal = try terminal("xterm-not-yet-known")
      #expect(terminal.notices.count == 1)
      #expect(terminal.notices.first?.contains("Using xterm-256color.") == true)
      #expect(terminal.capabilities.colors == .twoHundredFiftySix)
      #expect(try self.terminal("never-heard-of").notices.first?.contains("Using ansi.") == true)
    }

    @Test func aTerminalThatCannotPlaceTextIsRefused() {
      #expect(throws: TerminalError.tooSimple(name: "dumb")) { try terminal("dumb") }
    }

    @Test func aFileIsNoTerminal() {
      #expect(throws: TerminalError.notATerminal) { try terminal { $0.ownsProcess = true } }
    }

    @Test func closingTwiceAndDrawingAfterwardsDoNothing() throws {
      let terminal = try terminal()
      terminal.close()
      terminal.close()
      terminal.present(CellGrid(size: terminal.size), cursor: nil)
      terminal.resume()
      #expect(terminal.nextEvent() == nil)
    }
  }
}
