import TerminalKit

extension Canvas {
  /// Draws a page of the tour above the last lines, so that the screen it tells of stays in sight.
  mutating func drawTour(_ tour: Tour) {
    let step = Tour.steps[tour.page]
    let width = min(78, model.size.columns - 2)
    let text = step.text { model.named($0) }
    let lines = StyledText(text).wrapped(width: width - 4, glyphs: glyphs)
    let height = min(lines.count + 2, layout.footer.row - 2)
    let rect = CellRect(
      column: (model.size.columns - width) / 2, row: max(2, layout.bottomRule.row - height), width: width,
      height: height
    )
    grid.fill(rect, style: theme[.text])
    let title = "\(step.title) \(glyphs.separator) \(tour.page + 1) of \(Tour.steps.count)"
    grid.drawBox(rect, title: title, style: theme[.frame], titleStyle: theme[.title])
    let room = rect.inset(columns: 2, rows: 1)
    for (row, line) in lines.prefix(room.height).enumerated() {
      grid.put(line, in: room.line(row), theme: theme)
    }
    cursor = room.origin
  }
}
