import Testing

@testable import TerminalKit

/// What a grid shows, row by row, without the looks.
func lines(of grid: CellGrid) -> [String] {
  (0..<grid.size.rows).map { row in grid.row(row).map(\.glyph).joined() }
}

@Suite("The grid of cells")
struct CellGridTests {
  func grid(_ columns: Int, _ rows: Int = 1, _ glyphs: GlyphTable = .unicode) -> CellGrid {
    CellGrid(size: TerminalSize(columns: columns, rows: rows), glyphs: glyphs)
  }

  let origin = CellPosition(column: 0, row: 0)

  @Test("Text that fits is written as it is, and the cells it took are counted")
  func putFits() {
    var grid = grid(8)
    #expect(grid.put("Zoë", at: CellPosition(column: 1, row: 0)) == 3)
    #expect(lines(of: grid) == [" Zoë    "])
  }

  @Test("Text that doesn't fit ends in an ellipsis at the edge of its room")
  func putCuts() {
    var grid = grid(8)
    let room = CellRect(column: 1, row: 0, width: 5, height: 1)
    #expect(grid.put("Okafor, Zoë", at: room.origin, in: room) == 5)
    #expect(lines(of: grid) == [" Okaf…  "])
    var plain = self.grid(8)
    plain.put("Okafor, Zoë", at: room.origin, in: room, cut: .plain)
    #expect(lines(of: plain) == [" Okafo  "])
  }

  @Test("A wide glyph that would be cut leaves a blank")
  func putCutsWide() {
    var grid = grid(4)
    grid.put("山田太郎", at: origin)
    #expect(lines(of: grid) == ["山… "])
  }

  @Test("Writing over one half of a wide glyph blanks the other", arguments: [(2, "  x  "), (1, " x   ")])
  func overwriteHalf(column: Int, expected: String) {
    var grid = grid(5)
    grid.put("山", at: CellPosition(column: 1, row: 0))
    grid.put("x", at: CellPosition(column: column, row: 0))
    #expect(lines(of: grid) == [expected])
    #expect(!grid.cells.contains { $0.width != 1 })
  }

  @Test("A wide glyph over two others blanks what is left of both")
  func overwriteBoth() {
    var grid = grid(6)
    grid.put("山田", at: origin)
    grid.put("郎", at: CellPosition(column: 1, row: 0))
    #expect(lines(of: grid) == [" 郎   "])
    #expect(grid.cells.map(\.width) == [1, 2, 0, 1, 1, 1])
  }

  @Test("Nothing is written outside of the clip, the grid or a grid without cells")
  func outside() {
    var grid = grid(3, 2)
    #expect(grid.put("abc", at: CellPosition(column: 0, row: 2)) == 0)
    #expect(grid.put("abc", at: CellPosition(column: 3, row: 0)) == 0)
    grid.put("abcd", at: CellPosition(column: -2, row: 1), cut: .plain)
    #expect(lines(of: grid) == ["   ", "cd "])
    var none = self.grid(0, 0)
    #expect(none.put("a", at: origin) == 0)
    #expect(none[origin] == nil)
  }

  @Test("A control character never becomes a cell")
  func controls() {
    var grid = grid(12)
    grid.put("a\u{1B}[31mb\u{7}\u{202E}c\nd", at: origin)
    #expect(lines(of: grid) == ["a[31mbc d   "])
  }

  @Test("A frame has corners, sides and a title")
  func box() {
    var grid = grid(10, 3)
    grid.drawBox(grid.bounds, title: "Why")
    #expect(lines(of: grid) == ["┌─ Why ──┐", "│        │", "└────────┘"])
    var ascii = self.grid(6, 3, .ascii)
    ascii.drawBox(ascii.bounds)
    #expect(lines(of: ascii) == ["+----+", "|    |", "+----+"])
  }

  @Test("Lines that meet are joined")
  func joins() {
    var grid = grid(5, 4)
    grid.drawHorizontalLine(row: 0, columns: 0..<5)
    grid.drawHorizontalLine(row: 3, columns: 0..<5)
    grid.drawVerticalLine(column: 2, rows: 0..<4)
    grid.drawHorizontalLine(row: 1, columns: 2..<5)
    #expect(lines(of: grid) == ["──┬──", "  ├──", "  │  ", "──┴──"])
  }

  @Test("No order of writing leaves half of a wide glyph", arguments: 1...20)
  func neverHalf(seed: Int) {
    var random = UInt64(seed)
    func next(_ bound: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % bound
    }
    let texts = ["山田太郎", "ab", "a山", "क्ष", "🇩🇪😀", "e\u{301}x"]
    var grid = grid(9, 4)
    for _ in 0..<200 {
      let place = CellPosition(column: next(12) - 2, row: next(4))
      let area = CellRect(column: next(9), row: next(4), width: next(6), height: next(3))
      switch next(5) {
      case 0: grid.fill(area)
      case 1: grid.drawVerticalLine(column: place.column, rows: 0..<3)
      case 2: grid.drawBox(area)
      case 3: grid.put(texts[next(texts.count)], at: place, in: area, cut: .plain)
      default: grid.put(texts[next(texts.count)], at: place)
      }
      for row in 0..<4 {
        let cells = Array(grid.row(row))
        for (column, cell) in cells.enumerated() {
          let follows = column + 1 < cells.count ? cells[column + 1].width : 1
          #expect((cell.width == 2) == (follows == 0))
        }
        #expect(cells.first?.width != 0)
      }
    }
  }

  @Test("Restyling leaves the text")
  func restyle() {
    var grid = grid(3)
    grid.put("abc", at: origin)
    grid.restyle(CellRect(column: 1, row: 0, width: 9, height: 9)) { $0.attributes.insert(.bold) }
    #expect(lines(of: grid) == ["abc"])
    #expect(grid.cells.map { $0.style.attributes } == [[], .bold, .bold])
  }

  @Test("Every symbol of both tables is safe to draw, and as wide as it says")
  func glyphs() {
    for table in [GlyphTable.unicode, .ascii] {
      let single =
        [
          table.ellipsis, table.selection, table.chosen, table.bullet, table.presence, table.star,
          table.breadcrumb, table.separator, table.absent, table.check, table.cross, table.arrowUp,
          table.arrowDown, table.sortAscending, table.sortDescending, table.barTrack, table.scrollThumb,
          table.scrollTrack,
        ] + table.sparks + table.barSteps + table.spinner + table.lines
      for glyph in single {
        #expect(SafeText.clusters(of: glyph, isUnicode: table.isUnicode).map(\.glyph) == [glyph])
        #expect(SafeText.width(of: glyph) == 1)
      }
      #expect(table.lines.count == 16)
    }
    #expect(GlyphTable.ascii.enter.allSatisfy { $0.isASCII })
  }
}
