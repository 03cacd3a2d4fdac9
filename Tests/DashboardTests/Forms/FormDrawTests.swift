import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("Forms on the screen")
struct FormDrawTests {
  private func feedback() throws -> FormModel {
    var form = try FormSupport.form(
      "feedback.create", prefill: [.customer: .reference(Reference(.customer, 12))],
      names: [Reference(.customer, 12): "Zoë Okafor"])
    form.type("q")
    try form.press("tab")
    form.type("Wrong size, 山田")
    return form
  }

  @Test("New feedback at 80 × 24")
  func large() throws {
    #expect(
      FormSupport.screen(try feedback(), 80, 24) == """
        ┌─ New feedback ───────────────────────────────────────────────────────────────┐
        │ Customer          C-12  Zoë Okafor                                           │
        │ Kind *             complaint  suggestion  praise [question]                  │
        │▌Subject *         Wrong size, 山田                                           │
        │                                                                              │
        │ Text                                                                         │
        │                                                                              │
        │                                                                              │
        │ Channel            mail [call] chat  social  web  event  visit  shop         │
        │ Priority           low [normal] high  urgent                                 │
        │ Owner                                                                        │
        │ Tags                                                                         │
        │ Received                                                                     │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │ ^x save  Tab next  Esc close  * needed                                       │
        └──────────────────────────────────────────────────────────────────────────────┘

        """)
  }

  @Test("New feedback at 60 × 15, in the long text")
  func small() throws {
    var form = try feedback()
    try form.press("tab")
    form.type("I sent the boots back three weeks ago, and nothing has come.")
    try form.press("enter")
    form.type("山田")
    #expect(
      FormSupport.screen(form, 60, 15) == """
        ┌─ New feedback ───────────────────────────────────────────┐
        │ Customer       C-12  Zoë Okafor                          │
        │ Kind *          complaint  suggestion  praise [question] │
        │ Subject *      Wrong size, 山田                          │
        │▌Text           I sent the boots back three weeks ago,    │
        │                and nothing has come.                     │
        │                山田                                      │
        │                ^o opens your editor                      │
        │ Channel         mail [call] chat  social  web  event  v… │
        │ Priority        low [normal] high  urgent                │
        │ Owner                                                    │
        │ Tags                                                     │
        │ Received                                                 │
        │ ^x save  Tab next  ^o editor  Esc close  * needed        │
        └──────────────────────────────────────────────────────────┘

        """)
  }

  @Test("A narrow form in ASCII has its labels above, and shows what surrounds the field written in")
  func narrow() throws {
    var form = try feedback()
    try form.press("tab")
    #expect(
      FormSupport.screen(form, 36, 15, .ascii) == """
        +- New feedback -------------------+
        | Subject *                       ^|
        | Wrong size, ??                   |
        |>Text                             |
        |                                  |
        |                                  |
        |                                  |
        | ^o opens your editor             |
        | Channel                          |
        |  mail [call] chat  social  web ~ |
        | Priority                         |
        |  low [normal] high  urgent       |
        | Owner                           v|
        | ^x save  Tab next  ^o editor  E~ |
        +----------------------------------+

        """)
  }

  @Test("A date's meaning and a field's problem stand below it")
  func hints() throws {
    var form = try FormSupport.form("reward.create")
    let order: [FieldName] = form.fields.map(\.spec.name)
    form.focus = try #require(order.firstIndex(of: .value))
    form.type("20,50")
    form.focus = try #require(order.firstIndex(of: .expires))
    form.type("next fri")
    #expect(
      FormSupport.screen(form, 70, 20) == """
        ┌─ New reward ───────────────────────────────────────────────────────┐
        │ Customer *                                                         │
        │ Referral                                                           │
        │ Side               referrer  referred  single                      │
        │ Story                                                              │
        │ Value             20,50                                            │
        │                   “20,50” is no amount; try 20 or 19.90, with a    │
        │                   code such as EUR if it isn't EUR.                │
        │ Points                                                             │
        │ Why *                                                              │
        │▌Expires           next fri                                         │
        │                   → Fri 2026-11-27 23:59, in 6d                    │
        │ Grant key                                                          │
        │ Why beyond a cap                                                   │
        │                                                                    │
        │                                                                    │
        │                                                                    │
        │                                                                    │
        │ ^x save  Tab next  Esc close  * needed                             │
        └────────────────────────────────────────────────────────────────────┘

        """)
  }

  @Test("The cursor stands behind what was typed, also behind wide characters")
  func cursor() throws {
    let form = try feedback()
    var grid = CellGrid(size: TerminalSize(columns: 80, rows: 24))
    let place = try #require(form.draw(into: &grid, rect: grid.bounds, theme: .plain))
    #expect(place == CellPosition(column: 2 + 18 + 16, row: 3))
    let narrow = try #require(
      form.draw(into: &grid, rect: CellRect(column: 10, row: 4, width: 60, height: 15), theme: .plain))
    #expect(narrow == CellPosition(column: 10 + 2 + 15 + 16, row: 4 + 3))
  }

  @Test("The field written in is in view at every size that a form can have")
  func scrolls() throws {
    for (columns, rows) in [(80, 24), (60, 15), (60, 8), (40, 10), (30, 7)] {
      var form = try FormSupport.form("customer.create")
      for _ in form.fields {
        var grid = CellGrid(size: TerminalSize(columns: columns, rows: rows))
        let cursor = form.draw(into: &grid, rect: grid.bounds, theme: .plain)
        let place = try #require(cursor, "\(form.focused?.spec.label ?? "") at \(columns) × \(rows)")
        #expect(place.row > 0 && place.row < rows - 1 && place.column > 0 && place.column < columns - 1)
        let label = String((form.focused?.spec.label ?? "").prefix(10))
        #expect(ScreenText.plain(grid).contains("▌\(label)"))
        try form.press("tab")
      }
    }
  }

  @Test("Nothing but ASCII and no control is drawn of hostile text, and no size is too small")
  func hostile() throws {
    var record = Samples.zoe
    let text = "\u{1B}]0;x\u{7}\u{9B}31m\u{202E}evil\u{200B}\u{7F}\u{0}👩‍👩‍👧‍👦" + String(repeating: "漢", count: 80)
    for field in FieldTable.fields(of: .customer) where field.type == .text || field.type == .longText {
      record[field.name] = .text(text)
    }
    var form = try FormSupport.form("customer.edit", on: [record], names: [Reference(.account, 17): text])
    form.refuse(text)
    for (columns, rows) in [(1, 1), (2, 2), (3, 4), (5, 3), (6, 4), (20, 5), (60, 15), (200, 60)] {
      let ascii = FormSupport.screen(form, columns, rows, .ascii)
      #expect(ascii.unicodeScalars.allSatisfy { $0 == "\n" || (0x20..<0x7F).contains($0.value) })
      let unicode = FormSupport.screen(form, columns, rows)
      #expect(!unicode.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
      for line in unicode.split(separator: "\n") { #expect(SafeText.width(of: String(line)) <= columns) }
    }
    guard case .submit(let request) = try form.press("^x") else {
      Issue.record("an untouched edit can be sent")
      return
    }
    #expect(request.arguments.isEmpty && request.cleared.isEmpty)
  }
}
