import Testing

@testable import TerminalKit

@Suite("Lists narrowed by typing")
struct PickListTests {
  let items = [
    PickItem(id: "answer", title: "Answer feedback", detail: "record a reply", trailing: "r"),
    PickItem(id: "assign", title: "Assign to a colleague", trailing: "a", keywords: ["owner"]),
    PickItem(id: "customer", title: "New customer", trailing: "+"),
    PickItem(id: "approve", title: "Approve reward", trailing: "A", refusal: "needs a manager"),
    PickItem(id: "café", title: "Café Zoë 山田", detail: "F-88"),
  ]

  func found(_ query: String, isFuzzy: Bool = false) -> [String] {
    PickList(items: items, query: query, isFuzzy: isFuzzy).window.rows.map(\.id)
  }

  @Test(
    "Words are found in any order, whatever their case and accents",
    arguments: [
      ("", ["answer", "assign", "customer", "approve", "café"]),
      ("back ans", ["answer"]), ("ASSIGN", ["assign"]), ("cafe zoe", ["café"]), ("山", ["café"]),
      ("owner", ["assign"]),
      ("f-88", ["café"]), ("reply", ["answer"]), ("xyz", []), ("new new", ["customer"]),
      ("ew", ["customer", "approve"]),
    ])
  func words(query: String, expected: [String]) {
    #expect(found(query) == expected)
  }

  @Test("Scattered letters are found only when asked for, after whole parts of words")
  func fuzzy() {
    #expect(found("apvrw").isEmpty)
    #expect(found("apvrw", isFuzzy: true) == ["approve"])
    #expect(found("as", isFuzzy: true).first == "assign")
  }

  @Test("Typing selects the best match, arrows another")
  func keys() {
    var list = PickList(items: items)
    #expect(list.selected?.id == "answer")
    for chord in [KeyChord(.down), .control("n"), KeyChord(.up)] { _ = list.handle(chord) }
    #expect(list.selected?.id == "assign")
    _ = list.handle(KeyChord(.left))
    #expect(list.selected?.id == "assign")
    list.paste("appr\n")
    #expect(list.selected?.id == "approve" && list.field.text == "appr ")
    _ = list.handle(KeyChord("q"))
    #expect(list.selected == nil)
    let isTaken = list.handle(KeyChord(.enter))
    #expect(!isTaken)
  }

  @Test("Other items keep the selection when it is still there")
  func replace() {
    var list = PickList(items: items)
    _ = list.handle(KeyChord(.down))
    list.replace(items: items.reversed())
    #expect(list.selected?.id == "assign")
    list.replace(items: [items[0]])
    #expect(list.selected?.id == "answer")
  }

  @Test("The field, the count, the keys and the refusals are drawn")
  func draw() {
    var list = PickList(items: items, height: 4)
    list.paste("re")
    var grid = CellGrid(size: TerminalSize(columns: 44, rows: 4))
    let theme = Theme(name: "test", styles: [.match: CellStyle(attributes: .underline)])
    let cursor = list.draw(into: &grid, rect: grid.bounds, theme: theme)
    #expect(cursor == CellPosition(column: 2, row: 0))
    #expect(
      ScreenText.plain(grid) == """
        re                                    2 of 5
        ▌ Approve reward  needs a manager          A
          Answer feedback  record a reply          r


        """)
    #expect(ScreenText.styled(grid).contains("Approve {underline|re}ward"))
    list.paste("zzz")
    grid = CellGrid(size: TerminalSize(columns: 20, rows: 2))
    list.draw(into: &grid, rect: grid.bounds, theme: theme)
    #expect(ScreenText.plain(grid) == "rezzz         0 of 5\n No matches\n")
  }

  @Test("The selected item is in view in any room", arguments: 1...6)
  func smallRoom(height: Int) {
    var list = PickList(items: items, height: 10)
    for _ in 0..<4 { _ = list.handle(KeyChord(.down)) }
    var grid = CellGrid(size: TerminalSize(columns: 30, rows: height + 1))
    list.draw(into: &grid, rect: grid.bounds, theme: .plain)
    #expect(ScreenText.plain(grid).contains("▌ Café"))
  }
}

@Suite("Scattered letters are found where they stand best")
struct ScatteredTests {
  private func order(_ query: String, _ titles: [String]) -> [String] {
    PickList(
      items: titles.map { PickItem(id: $0, title: $0) }, query: query, isFuzzy: true
    ).window.rows.map(\.item.title)
  }

  @Test("Beginnings of words go before letters within them, and whole words before both")
  func ranks() {
    #expect(order("fc", ["Off duty can", "Feedback: Claim"]) == ["Feedback: Claim", "Off duty can"])
    let titles = ["Log a touchpoint", "Alter it", "Salt"]
    #expect(order("lt", titles) == ["Alter it", "Salt", "Log a touchpoint"])
    #expect(order("cla", ["Circle a lake", "Claim"]).first == "Claim")
    #expect(order("xyz", ["Claim"]).isEmpty)
  }

  @Test("The letters marked are those that count")
  func places() {
    let list = PickList(
      items: [PickItem(id: "1", title: "Reflect: Find a Colleague")], query: "fc", isFuzzy: true)
    let marked = list.window.rows.first?.places.sorted()
    #expect(marked == [9, 16])
  }
}
