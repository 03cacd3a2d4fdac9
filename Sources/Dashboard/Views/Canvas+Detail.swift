import Advocacy
import TerminalKit

extension Canvas {
  /// Draws the detail of the thing that line and detail tell of, and its customer beside it.
  mutating func drawDetail() {
    guard layout.detail != .hidden else { return }
    if !layout.rule.isEmpty { drawDetailRule() }
    guard let settled = model.settled else { return }
    let item = drawFailure(toRead: settled, in: layout.item)
    guard let detail = model.knownDetail(settled) else { return }
    draw(detail, extent: layout.extent, in: item, scroll: model.detailScroll)
    guard !layout.customer.isEmpty, let customer = model.settledCustomer else { return }
    var room = layout.customer
    drawDownRule(room.cutLeft(1))
    room = drawFailure(toRead: customer, in: room)
    guard let known = model.knownDetail(customer) else { return }
    draw(known, extent: .pane, in: room, scroll: 0)
  }

  private mutating func draw(_ detail: ThingDetail, extent: DetailText.Extent, in rect: CellRect, scroll: Int)
  {
    let content = DrawnParts.Content.detail(detail, extent: extent, scroll: scroll)
    // Nothing that a detail tells of time is finer than a minute.
    let until = presentation.now + .minutes(1)
    parts.draw(content, until: until, in: rect, on: &grid) { grid in
      let room = rect.inset(columns: 1)
      let text = DetailText.of(detail, extent: extent, in: presentation)
      ScrollText(lines: text.wrapped(width: layout.textWidth(in: rect)), top: scroll)
        .draw(into: &grid, rect: room, theme: theme)
    }
  }

  /// Draws above a detail why the thing couldn't be read, and answers the room that is left for what is known of it.
  private mutating func drawFailure(toRead reference: Reference, in rect: CellRect) -> CellRect {
    guard let failure = model.detailFailures[reference] else { return rect }
    let sentence = "\(reference) couldn't be read: \(failure) \(model.named("redraw")) reads it again."
    return drawFailure(sentence, in: rect, margin: 1)
  }

  /// Draws why something couldn't be read, and answers the room below.
  @discardableResult
  mutating func drawFailure(_ sentence: String, in rect: CellRect, margin: Int = 0) -> CellRect {
    var rest = rect
    let width = max(1, rect.width - 2 * margin)
    for line in StyledText(sentence, .error).wrapped(width: width, glyphs: glyphs) {
      grid.put(line, in: rest.cutTop(1).inset(columns: margin), theme: theme)
    }
    return rest
  }

  private mutating func drawDetailRule() {
    let rule = layout.rule
    if rule.height == 1 {
      grid.drawHorizontalLine(row: rule.row, columns: rule.column..<rule.endColumn, style: theme[.rule])
    } else {
      drawDownRule(rule)
    }
  }

  /// Draws a line down between panes, joined with the rules right above and below it.
  private mutating func drawDownRule(_ rect: CellRect) {
    let across = [layout.topRule, layout.bottomRule, layout.rule].filter { $0.height == 1 && $0.width > 1 }
    let start = across.contains { $0.row == rect.row - 1 } ? rect.row - 1 : rect.row
    let end = across.contains { $0.row == rect.endRow } ? rect.endRow + 1 : rect.endRow
    grid.drawVerticalLine(column: rect.column, rows: start..<end, style: theme[.rule])
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
      ?? record(settled)?[.referrer]?.reference
  }
}
