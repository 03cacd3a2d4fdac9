import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("Columns are chosen on the screen")
struct ColumnTests {
  private func header(_ desk: Desk) -> String {
    desk.screen().split(separator: "\n").map(String.init).first {
      $0.contains("subject") || $0.contains("ref ")
    } ?? ""
  }

  @Test("A field shows and goes at once; Esc brings the former columns back, return keeps the new ones")
  func live() {
    var desk = Scene.desk(columns: 120, rows: 40)
    desk.press("3")
    let before = header(desk)
    #expect(before.contains("kind"))
    desk.press("| j space")
    #expect(desk.model.columns[.feedback]?.contains(.feedbackKind) == false)
    #expect(!header(desk).contains("kind"))
    desk.press("esc")
    #expect(header(desk) == before && desk.model.columns[.feedback] == nil && desk.model.overlays.isEmpty)
    desk.press("| j space enter")
    #expect(!header(desk).contains("kind") && desk.model.overlays.isEmpty)
    #expect(desk.model.notice?.text.contains("[columns] in config.toml") == true)
    desk.press("1 3")
    #expect(!header(desk).contains("kind"))
    // What the list is sorted by stays in sight, and the choice says why.
    desk.press("| space")
    #expect(desk.model.columns[.feedback]?.contains(.due) == false)
    #expect(header(desk).contains("due") && desk.screen().contains("sorted by it"))
  }

  @Test("A column moves past the next one that is shown, and not beyond the ends")
  func order() {
    var settings = Configuration()
    settings.columns[.feedback] = [.reference, .subject, .owner]
    var desk = Scene.desk(columns: 120, rows: 40, configuration: settings)
    desk.press("3 | J")
    #expect(desk.model.columns[.feedback] == [.subject, .reference, .owner])
    desk.press("J J")
    #expect(desk.model.columns[.feedback] == [.subject, .owner, .reference])
    #expect(desk.model.notice?.text == "It is the last column.")
    desk.press("alt-up")
    #expect(desk.model.columns[.feedback] == [.subject, .reference, .owner])
    desk.press("G K")
    #expect(desk.model.notice?.text.contains("is no column yet") == true)
    // What is shown anew stands behind the columns there are, and passes those that aren't shown in one step.
    desk.press("space K")
    #expect(desk.model.columns[.feedback]?.count == 4)
    #expect(desk.model.columns[.feedback]?.last == .owner)
  }

  @Test("The last column stays, and the list's own columns come back")
  func bounds() {
    var settings = Configuration()
    settings.columns[.customer] = [.email]
    var desk = Scene.desk(columns: 80, rows: 24, configuration: settings)
    desk.press("2 | space")
    #expect(desk.model.columns[.customer] == [.email])
    #expect(desk.model.notice?.text == "A list has at least one column.")
    desk.press("r")
    #expect(desk.model.columns[.customer] == nil)
    desk.press("esc")
    #expect(desk.model.columns[.customer] == [.email])
  }

  @Test("Where a view has columns of its own, those are what one goes back to")
  func ofView() throws {
    var picker = ColumnPicker(.customer, former: nil, own: [.display, .thanksFor])
    #expect(picker.shown == [.display, .thanksFor] && picker.chosen == nil)
    #expect(picker.move(isLater: true) == nil)
    #expect(picker.chosen == [.thanksFor, .display])
    picker.restoreOwn()
    #expect(picker.chosen == nil)
    var desk = Scene.desk(columns: 120, rows: 40)
    desk.press("2 v 7 |")
    guard case .columns(let open)? = desk.model.overlays.last else {
      Issue.record("no choice is open")
      return
    }
    #expect(open.shown == desk.model.list?.view.columns)
  }

  @Test("The line that is copied says the same in config.toml", arguments: Kind.allCases)
  func line(kind: Kind) throws {
    var picker = ColumnPicker(kind, former: nil)
    #expect(picker.chosen == nil)
    #expect(picker.move(isLater: true) == nil)
    let reader = ConfigurationReader("[columns]\n" + picker.line)
    #expect(reader.problems.isEmpty)
    #expect(reader.configuration.columns[kind] == picker.shown)
  }

  @Test("The clipboard gets the line, and what is said names the keys that were chosen")
  func copying() throws {
    let keys = ConfigurationReader("[keys]\n\"list.columns\" = \"f7\"\n\"columns.copy\" = \"C\"")
    var desk = Scene.desk(columns: 120, rows: 40, configuration: keys.configuration)
    desk.press("3 f7 space C")
    guard case .copy(let line)? = desk.effects.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(line.hasPrefix("feedback = [\"feedback_kind\""))
    desk.press("enter")
    #expect(desk.model.notice?.text.contains("F7 then C") == true)
  }

  @Test("Rows are read with what their columns show, and read anew for a column that is added")
  func reading() throws {
    var desk = Scene.desk(columns: 120, rows: 40)
    desk.press("2")
    let before = try #require(desk.pageRequest?.derived)
    #expect(before.isSuperset(of: [.openFeedback, .rewardsOwed]) && !before.contains(.npsAt))
    desk.press("| G space")
    guard case .columns(let picker)? = desk.model.overlays.last, let added = picker.shown.last else {
      Issue.record("no choice is open")
      return
    }
    #expect(!before.contains(added))
    #expect(desk.pageRequest?.derived == before.union([added]))
  }

  @Test("A column without room says so where it is chosen")
  func room() {
    var desk = Scene.desk(columns: 80, rows: 24)
    desk.press("2 |")
    desk.press("j j j j j j j j j j")
    #expect(desk.screen().contains("no room for it"))
  }

  @Test(
    "Of chosen columns the first and the sorted one stay, wide ones are cut first, and what is left out is told"
  )
  func narrow() {
    let chosen: [FieldName] = [
      .subject, .customerName, .feedbackKind, .channel, .status, .owner, .tags, .due,
    ]
    func shown(_ width: Int) -> [FieldName] {
      let layout = RowLayout(.feedback, width: width, order: ListOrder(.due), chosen: chosen)
      #expect(layout.table.places.allSatisfy { $0.offset + $0.width <= width })
      return layout.table.places.map { layout.columns[$0.index].field }
    }
    #expect(shown(117) == chosen)
    // Uncut the first five would take it all.
    #expect(shown(77) == [.subject, .customerName, .feedbackKind, .channel, .status, .owner, .due])
    #expect(shown(57) == [.subject, .customerName, .feedbackKind, .channel, .due])
    #expect(shown(20) == [.subject, .due])
    var settings = Configuration()
    settings.columns[.feedback] = chosen
    var desk = Scene.desk(columns: 80, configuration: settings)
    desk.press("3")
    #expect(desk.screen().contains("no room for tags"))
    desk = Scene.desk(columns: 120, rows: 40, configuration: settings)
    desk.press("3")
    #expect(!desk.screen().contains("no room for"))
  }
}
