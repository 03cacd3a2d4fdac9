import Testing

@testable import TerminalKit

@Suite("Rectangles and panes")
struct LayoutTests {
  let screen = CellRect(column: 0, row: 0, width: 80, height: 24)

  @Test("Rows and columns are cut off the sides, never more than there are")
  func cut() {
    var rest = screen
    let top = rest.cutTop(2)
    #expect(top == CellRect(column: 0, row: 0, width: 80, height: 2))
    let bottom = rest.cutBottom(1)
    #expect(bottom == CellRect(column: 0, row: 23, width: 80, height: 1))
    let left = rest.cutLeft(10)
    #expect(left == CellRect(column: 0, row: 2, width: 10, height: 21))
    let right = rest.cutRight(5)
    #expect(right == CellRect(column: 75, row: 2, width: 5, height: 21))
    #expect(rest == CellRect(column: 10, row: 2, width: 65, height: 21))
    let none = rest.cutLeft(-3)
    #expect(none.width == 0)
    let all = rest.cutTop(99)
    #expect(all.height == 21 && rest.isEmpty)
  }

  @Test("Fixed panes are served first, shares divide the rest to the last cell")
  func split() {
    let widths = { (lengths: [LayoutLength], gap: Int) in
      screen.splitColumns(lengths, gap: gap).map(\.width)
    }
    #expect(widths([.cells(20), .share(1), .share(2)], 0) == [20, 20, 40])
    #expect(widths([.share(1), .share(1), .share(1)], 1) == [26, 26, 26])
    #expect(widths([.share(1), .share(1), .share(1)], 0) == [26, 27, 27])
    #expect(widths([.cells(70), .cells(20), .share(1)], 0) == [70, 10, 0])
    let panes = screen.splitRows([.cells(3), .share(1)], gap: 1)
    #expect(
      panes == [
        CellRect(column: 0, row: 0, width: 80, height: 3), CellRect(column: 0, row: 4, width: 80, height: 20),
      ])
    #expect(screen.splitRows([]).isEmpty)
  }

  @Test("A pane in the middle is never larger than its room")
  func centered() {
    #expect(screen.centered(width: 40, height: 10) == CellRect(column: 20, row: 7, width: 40, height: 10))
    #expect(screen.centered(width: 400, height: 100) == screen)
    #expect(screen.inset(columns: 50, rows: 1).isEmpty)
    #expect(screen.line(24).isEmpty && screen.line(-1).isEmpty && screen.line(23).row == 23)
  }

  @Test("Rectangles share cells or none")
  func intersection() {
    let right = CellRect(column: 70, row: 20, width: 40, height: 40)
    #expect(screen.intersection(right) == CellRect(column: 70, row: 20, width: 10, height: 4))
    #expect(screen.intersection(CellRect(column: 80, row: 0, width: 4, height: 4)).isEmpty)
  }
}
