import Testing

@testable import TerminalKit

@Suite("Tables")
struct TableTests {
  let columns = [
    TableColumn("due", minimum: 5, ideal: 6, alignment: .right),
    TableColumn("kind", minimum: 6, ideal: 10, priority: 2),
    TableColumn("customer", minimum: 8, ideal: 14, isFlexible: true),
    TableColumn("owner", minimum: 4, priority: 1),
  ]

  func widths(_ width: Int) -> [Int: Int] {
    let places = TableLayout(columns: columns, width: width).places
    return Dictionary(uniqueKeysWithValues: places.map { ($0.index, $0.width) })
  }

  @Test(
    "Columns leave by priority when it is narrow, and grow when it is wide",
    arguments: [
      (60, [0: 6, 1: 10, 2: 34, 3: 4]), (40, [0: 6, 1: 10, 2: 14, 3: 4]), (35, [0: 6, 1: 6, 2: 13, 3: 4]),
      (29, [0: 5, 1: 6, 2: 8, 3: 4]), (28, [0: 6, 2: 14, 3: 4]), (21, [0: 5, 2: 8, 3: 4]),
      (20, [0: 6, 2: 12]),
      (15, [0: 5, 2: 8]), (12, [0: 5, 2: 5]), (3, [0: 3]), (0, [:]),
    ])
  func fit(width: Int, expected: [Int: Int]) {
    #expect(widths(width) == expected)
  }

  @Test("No table is wider than its room", arguments: 0...90)
  func neverWider(width: Int) {
    let places = TableLayout(columns: columns, width: width).places
    #expect(places.allSatisfy { $0.offset + $0.width <= width && $0.width > 0 })
    for (left, right) in zip(places, places.dropFirst()) {
      #expect(left.offset + left.width + 2 == right.offset)
    }
  }

  @Test(
    "Columns that may be cut are cut before any is left out, and grow again in turn",
    arguments: [
      (40, [0: 5, 1: 20, 2: 11]), (30, [0: 5, 1: 12, 2: 9]), (25, [0: 5, 1: 8, 2: 8]), (24, [0: 5, 1: 17]),
    ])
  func cut(width: Int, expected: [Int: Int]) {
    let columns = [
      TableColumn("ref", minimum: 5), TableColumn("title", minimum: 12, ideal: 20, least: 8, priority: 1),
      TableColumn("customer", minimum: 9, ideal: 14, least: 8, priority: 2),
    ]
    let places = TableLayout(columns: columns, width: width, cutsFirst: true).places
    #expect(Dictionary(uniqueKeysWithValues: places.map { ($0.index, $0.width) }) == expected)
    // Else those that may be left out are, and only the others are cut.
    #expect(TableLayout(columns: columns, width: 25).places.map(\.width) == [5, 18])
    let both = [TableColumn("ref", minimum: 5), TableColumn("who", minimum: 12, least: 6)]
    #expect(TableLayout(columns: both, width: 15).places.map(\.width) == [5, 8])
  }

  @Test("Flexible columns share what is left, to the last cell")
  func flexible() {
    let two = [
      TableColumn("a", minimum: 2, isFlexible: true), TableColumn("b", minimum: 2, isFlexible: true),
    ]
    #expect(TableLayout(columns: two, width: 13).places.map(\.width) == [6, 5])
  }

  @Test("Headings and rows stand in their columns, numbers at the right")
  func draw() {
    let table = TableLayout(columns: columns, width: 40)
    var grid = CellGrid(size: TerminalSize(columns: 42, rows: 3))
    let room = CellRect(column: 1, row: 0, width: 40, height: 3)
    table.drawHeader(into: &grid, rect: room, theme: .plain, sort: TableSort(column: 0))
    table.drawRow(
      into: &grid, rect: room.line(1), cells: [StyledText("-12m", .late), "complaint", "Zoë Okafor", "@ben"],
      theme: .plain)
    table.drawRow(
      into: &grid, rect: room.line(2), cells: ["5h", "a long kind of thing", "山田 太郎 and his friends"],
      theme: .plain, adding: .bold)
    #expect(
      ScreenText.plain(grid) == """
          due ↑  kind        customer        own…
           -12m  complaint   Zoë Okafor      @ben
             5h  a long ki…  山田 太郎 and…

        """)
  }

  @Test("The sort mark stays when the heading must be cut")
  func sortMark() {
    let table = TableLayout(columns: [TableColumn("customer", minimum: 6)], width: 6)
    var grid = CellGrid(size: TerminalSize(columns: 6, rows: 1), glyphs: .ascii)
    table.drawHeader(
      into: &grid, rect: grid.bounds, theme: .plain, sort: TableSort(column: 0, isAscending: false))
    #expect(ScreenText.plain(grid) == "cus~ v\n")
  }
}
