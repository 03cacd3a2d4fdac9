import Advocacy
import TerminalKit

extension Canvas {
  /// Draws the detail of the thing that line and detail tell of, and its customer beside it.
  mutating func drawDetail() {
    guard layout.detail != .hidden else { return }
    if !layout.rule.isEmpty { drawDetailRule() }
    guard let settled = model.settled, let detail = model.knownDetail(settled) else { return }
    draw(
      DetailText.of(detail, extent: layout.extent, in: presentation), in: layout.item,
      scroll: model.detailScroll)
    guard !layout.customer.isEmpty, let customer = model.settledCustomer else { return }
    var room = layout.customer
    let edge = room.cutLeft(1)
    grid.drawVerticalLine(column: edge.column, rows: edge.row..<edge.endRow, style: theme[.rule])
    joinRules(at: edge.column)
    guard let known = model.knownDetail(customer) else { return }
    draw(DetailText.of(known, extent: .pane, in: presentation), in: room, scroll: 0)
  }

  private mutating func draw(_ text: DetailText, in rect: CellRect, scroll: Int) {
    let room = rect.inset(columns: 1)
    var scrolled = ScrollText(lines: text.wrapped(width: max(1, room.width - 1)))
    scrolled.scroll(
      by: scroll, in: TerminalSize(columns: room.width, rows: room.height), glyphs: glyphs)
    scrolled.draw(into: &grid, rect: room, theme: theme)
  }

  private mutating func drawDetailRule() {
    let rule = layout.rule
    if rule.height == 1 {
      grid.drawHorizontalLine(row: rule.row, columns: rule.column..<rule.endColumn, style: theme[.rule])
    } else {
      grid.drawVerticalLine(column: rule.column, rows: rule.row..<rule.endRow, style: theme[.rule])
      joinRules(at: rule.column)
    }
  }

  /// Joins a line down with the rules above and below it.
  private mutating func joinRules(at column: Int) {
    for rule in [layout.topRule, layout.bottomRule, layout.rule] where rule.height == 1 && rule.width > 1 {
      grid.drawVerticalLine(column: column, rows: rule.row..<rule.row + 1, style: theme[.rule])
    }
  }
}

extension Model {
  /// Everything known of a thing: its detail, else what its list says.
  func knownDetail(_ reference: Reference) -> ThingDetail? {
    guard var detail = details[reference] else {
      return record(reference).map { ThingDetail(record: $0) }
    }
    if let record = record(reference), record.version > detail.record.version { detail.record = record }
    return detail
  }

  /// The customer of the thing that line and detail tell of, when it isn't one itself.
  var settledCustomer: Reference? {
    guard let settled, settled.kind != .customer else { return nil }
    return details[settled]?.customer?.reference ?? record(settled)?[.customer]?.reference
  }
}
