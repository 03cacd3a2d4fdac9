import Advocacy
import TerminalKit

extension Canvas {
  /// Draws the worklist: its measures, headings and lines.
  mutating func drawToday() {
    drawMeasures()
    var header = layout.columns
    _ = header.cutLeft(ListRoom.margin)
    let rows = TodayRowLayout(width: header.width, dates: model.dates)
    guard let worklist = model.today.today else {
      if let failure = model.today.failure {
        drawFailure(
          "\(failure) \(model.named("redraw")) reads it again.", in: layout.list.inset(columns: 2, rows: 1))
      }
      return
    }
    rows.table.drawHeader(into: &grid, rect: header, theme: theme)
    if model.today.window.rows.isEmpty {
      let sentence =
        worklist.lines.isEmpty
        ? EmptyWords.today(model.named)
        : "No line of Today has these words. \(model.named("back")) clears the filter."
      drawWords(sentence)
    }
    // Nothing here holds the canvas, whose grid would be copied with it.
    let (theme, presentation, glyphs, parts, others) = (theme, presentation, glyphs, parts, model.others)
    model.today.window.draw(into: &grid, rect: layout.list, theme: theme) { grid, rect, row, isSelected in
      switch row {
      case .heading(let stretch):
        grid.put(StyledText(TodayRowLayout.title(of: stretch), .header), in: rect, theme: theme)
      case .line(let line):
        let sign = Canvas.mark(
          of: line.reference, isChosen: false, isChanged: false, others: others, glyphs: glyphs)
        let content = DrawnParts.Content.line(line, sign: sign, isSelected: isSelected)
        parts.draw(content, until: presentation.time.nextChange(of: [line.when]), in: rect, on: &grid) {
          grid in
          var room = rect
          let mark = room.cutLeft(ListRoom.margin - 1)
          if let sign { grid.put(sign, in: mark, theme: theme) }
          var cells = rows.cells(line, in: presentation)
          if isSelected { cells[cells.count - 1] = Canvas.selected(line.reference) }
          rows.table.drawRow(into: &grid, rect: room, cells: cells, theme: theme)
        }
      }
    }
  }

  /// Draws the headline measures, as many as there is room for; none is cut.
  private mutating func drawMeasures() {
    guard let today = model.today.today else { return }
    let room = layout.query.inset(columns: 2)
    if let failure = model.today.failure {
      grid.put(
        StyledText("Not read anew, \(model.named("redraw")) tries again: \(failure)", .error), in: room,
        theme: theme)
      return
    }
    let isFiltered = !model.today.filter.isEmpty || model.overlays.last?.kind == .filter
    if isFiltered {
      let (shown, all) = model.today.counts
      _ = drawFilter(model.today.filter, counts: StyledText("\(shown) of \(all)", .muted))
      return
    }
    var line = StyledText()
    for measure in today.measures ?? [] {
      let part =
        StyledText(line.isEmpty ? "" : "   ") + StyledText(measure.label + " ", .label)
        + StyledText(measure.figure, .title)
      guard line.width(glyphs) + part.width(glyphs) <= room.width else { continue }
      line.append(part)
    }
    grid.put(line, in: room, theme: theme)
  }
}
