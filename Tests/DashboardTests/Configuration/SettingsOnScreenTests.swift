import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("Settings on the screen")
struct SettingsOnScreenTests {
  @Test("A list shows the columns that were chosen, in their order, the last left out first")
  func columns() {
    var settings = Configuration()
    settings.columns[.feedback] = [.subject, .reference, .channel, .created, .updated]
    var wide = Scene.desk(columns: 120, rows: 24, configuration: settings)
    wide.press("3")
    let header = wide.screen().split(separator: "\n").first { $0.contains("subject") }
    #expect(header?.contains("ref") == true && header?.contains("channel") == true)
    #expect(header?.contains("customer") == false)
    let layout = RowLayout(.feedback, width: 40, chosen: settings.columns[.feedback])
    #expect(layout.columns.map(\.field) == settings.columns[.feedback])
    #expect(layout.table.places.map(\.index) == Array(0..<layout.table.places.count))
    #expect(layout.table.places.count < 5)
  }

  @Test("Every field of every kind can be a column", arguments: Kind.allCases)
  func everyField(kind: Kind) {
    let all = FieldTable.fields(of: kind).map(\.name)
    let layout = RowLayout(kind, width: 2000, chosen: all)
    #expect(layout.table.places.count == all.count)
    for column in layout.columns { #expect(!column.table.title.isEmpty || kind == .reward) }
  }

  @Test("Times are by calendar and clock where that is chosen, and the palette changes it")
  func dates() {
    var settings = Configuration()
    settings.dates = .absolute
    var desk = Scene.desk(columns: 120, rows: 24, configuration: settings)
    desk.press("3")
    let absolute = desk.screen()
    #expect(absolute.firstMatch(of: /\d\d-\d\d \d\d:\d\d|\d\d:\d\d!/) != nil)
    desk.press(":")
    desk.type("absolute")
    desk.press("enter")
    #expect(desk.model.dates == .relative)
    #expect(desk.screen() != absolute)
  }

  @Test("A theme is shown while the bar is on it; Esc brings the former one back, return keeps it")
  func theme() {
    var desk = Scene.desk()
    desk.press(":")
    desk.type("theme")
    desk.press("enter j")
    #expect(desk.model.themeName == "light")
    #expect(desk.effects.contains(.setTheme("light")))
    desk.press("j")
    #expect(desk.model.themeName == "mono")
    desk.press("esc")
    #expect(desk.model.themeName == "dark")
    #expect(desk.effects.contains(.setTheme("dark")))
    desk.press(":")
    desk.type("theme")
    desk.press("enter j enter")
    #expect(desk.model.themeName == "light" && desk.model.overlays.isEmpty)
    #expect(desk.model.notice?.text.contains("theme = \"light\"") == true)
  }
}
