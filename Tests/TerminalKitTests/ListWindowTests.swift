import Testing

@testable import TerminalKit

private struct Row: Identifiable, Hashable, Sendable {
  let id: Int
}

private func rows(_ range: Range<Int>) -> [Row] { range.map(Row.init(id:)) }

@Suite("A window on a long list")
struct ListWindowTests {
  private func list(_ range: Range<Int>, of total: Int, height: Int = 10, limit: Int = 1000) -> ListWindow<
    Row
  > {
    var list = ListWindow<Row>(height: height, limit: limit)
    list.replace(with: rows(range), hasBefore: range.lowerBound > 0, hasAfter: range.upperBound < total)
    return list
  }

  @Test("An empty list has no selection and survives every move")
  func empty() throws {
    var list = list(0..<0, of: 0)
    for key in ["j", "k", "^d", "pgup", "home", "G"] {
      let isTaken = list.handle(try #require(KeyChord(parsing: key)))
      #expect(isTaken)
      #expect(list.selectedID == nil && list.visible.isEmpty && list.need == nil)
    }
  }

  @Test("A loaded row is found and replaced by its identity; one that isn't loaded is neither")
  func rowsByIdentity() {
    struct Named: Identifiable, Hashable, Sendable {
      let id: Int
      var name = ""
    }
    var list = ListWindow<Named>(height: 3)
    list.replace(with: (5..<9).map { Named(id: $0) }, hasBefore: true, hasAfter: true)
    #expect(list.index(of: 7) == 2)
    #expect(list.row(8)?.id == 8)
    #expect(list.index(of: 4) == nil && list.row(9) == nil)
    list.update(Named(id: 6, name: "other"))
    list.update(Named(id: 9, name: "nobody"))
    #expect(list.rows.map(\.name) == ["", "other", "", ""])
  }

  @Test("Moving keeps the selected row in view and stops at the ends")
  func moves() {
    var list = list(0..<30, of: 30)
    #expect(list.selectedID == 0)
    list.move(by: 9)
    #expect(list.visible == 0..<10)
    list.move(by: 1)
    #expect(list.selectedID == 10 && list.visible == 1..<11)
    list.move(by: -10)
    #expect(list.selectedID == 0 && list.visible == 0..<10)
    list.move(by: -1)
    #expect(list.selectedID == 0)
    list.moveToEnd(.last)
    #expect(list.selectedID == 29 && list.visible == 20..<30)
    list.move(by: 5)
    #expect(list.selectedID == 29)
    list.moveToEnd(.first)
    #expect(list.selectedID == 0)
  }

  @Test("A page moves view and selection together, half a page by half")
  func pages() {
    var list = list(0..<100, of: 100)
    list.move(by: 3)
    list.movePage(by: 1)
    #expect(list.selectedID == 13 && list.visible == 10..<20)
    list.movePage(by: 0.5)
    #expect(list.selectedID == 18 && list.visible == 15..<25)
    list.movePage(by: -1)
    #expect(list.selectedID == 8 && list.visible == 5..<15)
    list.movePage(by: -1)
    #expect(list.selectedID == 0 && list.visible == 0..<10)
    list.moveToEnd(.last)
    list.movePage(by: 1)
    #expect(list.selectedID == 99 && list.visible == 90..<100)
  }

  @Test("Rows are asked for before the view reaches the end of what is loaded")
  func need() {
    var list = list(0..<40, of: 1000)
    #expect(list.need == nil)
    list.move(by: 35)
    #expect(list.need == .after)
    list.append(rows(40..<80), hasAfter: true)
    #expect(list.need == nil && list.selectedID == 35)
    list.moveToEnd(.last)
    #expect(list.need == .last && list.selectedID == 35)
    list.replace(with: rows(960..<1000), hasBefore: true, hasAfter: false)
    #expect(list.selectedID == 999 && list.visible == 30..<40)
    list.movePage(by: -3)
    #expect(list.need == .before)
    list.prepend(rows(920..<960), hasBefore: true)
    #expect(list.selectedID == 969 && list.rows[list.visible.lowerBound].id == 960)
    list.moveToEnd(.first)
    #expect(list.need == .first)
    list.move(by: 1)
    #expect(list.need == nil && list.selectedID == 970)
  }

  @Test("A move past the loaded rows is finished when they arrive")
  func owed() {
    var list = list(0..<15, of: 1000)
    list.movePage(by: 1)
    list.movePage(by: 1)
    #expect(list.selectedID == 14)
    #expect(list.need == .after)
    list.append(rows(15..<60), hasAfter: true)
    #expect(list.selectedID == 20)
    list.move(by: 1)
    #expect(list.selectedID == 21)
  }

  @Test("The selection stays on its row when rows come, go and change order")
  func identity() {
    var list = list(0..<30, of: 30)
    list.move(by: 12)
    list.replace(with: rows(5..<30), hasBefore: true, hasAfter: false)
    #expect(list.selectedID == 12 && list.selectedIndex == 7)
    list.replace(with: rows(5..<30).reversed(), hasBefore: true, hasAfter: false)
    #expect(list.selectedID == 12)
    #expect(list.visible.contains(list.selectedIndex ?? -1))
    list.remove(12)
    #expect(list.selectedID == 11)
    list.replace(with: rows(0..<3), hasBefore: false, hasAfter: false)
    #expect(list.selectedID == 2)
    list.replace(with: rows(0..<3), hasBefore: false, hasAfter: false, select: 1)
    #expect(list.selectedID == 1)
    list.remove(1)
    list.remove(2)
    list.remove(0)
    #expect(list.selectedID == nil)
    list.append(rows(7..<9), hasAfter: false)
    #expect(list.selectedID == 7)
  }

  @Test("Rows that are loaded twice appear once")
  func duplicates() {
    var list = list(0..<10, of: 100)
    list.append(rows(8..<12), hasAfter: true)
    #expect(list.rows.map(\.id) == Array(0..<12))
    list.prepend(rows(-2..<2), hasBefore: false)
    #expect(list.rows.map(\.id) == Array(-2..<12))
    #expect(list.selectedID == 0)
  }

  @Test("Far rows are let go, and can be asked for again")
  func limit() {
    var list = list(0..<50, of: 1000, limit: 60)
    list.move(by: 49)
    list.append(rows(50..<100), hasAfter: true)
    #expect(list.rows.count == 70 && list.rows.first?.id == 30 && list.selectedID == 49)
    #expect(list.hasBefore && list.need == nil)
    list.move(by: -19)
    list.prepend(rows(0..<30), hasBefore: false)
    #expect(list.rows.count == 60 && list.hasAfter && list.selectedID == 30)
  }

  @Test("A smaller screen keeps the selected row in view")
  func resize() {
    var list = list(0..<30, of: 30)
    list.move(by: 9)
    list.resize(height: 4)
    #expect(list.visible == 6..<10)
    list.resize(height: 40)
    #expect(list.visible == 0..<30)
    let isThere = list.selectVisible(line: 2)
    #expect(isThere && list.selectedID == 2)
    let isBelow = list.selectVisible(line: 35)
    #expect(!isBelow && list.selectedID == 2)
  }

  @Test("The selected row has a mark, and its content is drawn right of it")
  func draw() {
    var list = list(0..<3, of: 3, height: 2)
    list.move(by: 1)
    var grid = CellGrid(size: TerminalSize(columns: 8, rows: 2))
    list.draw(into: &grid, rect: grid.bounds, theme: .plain) { grid, rect, row, isSelected in
      grid.put("row \(row.id)\(isSelected ? "!" : "")", at: rect.origin, in: rect)
    }
    #expect(ScreenText.plain(grid) == " row 0\n▌row 1!\n")
  }
}
