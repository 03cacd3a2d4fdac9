import Advocacy
import TerminalKit

extension Canvas {
  /// Draws the figures measure by measure, and beside them how the selected one came about.
  mutating func drawInsights() {
    drawInsightsLine()
    let insights = model.insights
    guard !insights.window.rows.isEmpty else { return drawNoInsights() }
    var header = layout.columns
    _ = header.cutLeft(ListRoom.margin)
    let rows = InsightsRowLayout(width: header.width)
    rows.table.drawHeader(into: &grid, rect: header, theme: theme)
    let (theme, glyphs) = (theme, glyphs)
    insights.window.draw(into: &grid, rect: layout.list, theme: theme) { grid, rect, row, isSelected in
      guard let metric = insights.metric(row.name) else { return }
      if case .heading = row {
        grid.put(StyledText(metric.title, .header), in: rect, theme: theme)
        return
      }
      var room = rect
      _ = room.cutLeft(ListRoom.margin - 1)
      var cells = rows.cells(row, of: metric, glyphs: glyphs)
      if isSelected { cells[0] = StyledText(cells[0].plainText, .selected, adding: .bold) }
      rows.table.drawRow(into: &grid, rect: room, cells: cells, theme: theme)
    }
    drawFigureBeside()
  }

  /// Draws what the figures are of, or why they are old.
  private mutating func drawInsightsLine() {
    let room = layout.query.inset(columns: 1)
    if let failure = model.insights.failure, model.insights.isLoaded {
      grid.put(
        StyledText("Not read anew, \(model.named("redraw")) tries again: \(failure)", .error), in: room,
        theme: theme)
      return
    }
    let words = "Answers and promises 90 days, the rest a year; 95% ranges"
    grid.put(StyledText(words, .muted), in: room, theme: theme)
  }

  private mutating func drawNoInsights() {
    let room = layout.list.inset(columns: 2, rows: 1)
    if let failure = model.insights.failure {
      drawFailure("\(failure) \(model.named("redraw")) reads it again.", in: room)
    } else if model.insights.isLoaded {
      drawWords(EmptyWords.insights(model.named))
    } else {
      drawWords("Reckoning\(glyphs.ellipsis)")
    }
  }

  /// Draws the rule of the selected figure and what it rests on where there is room beside the list.
  private mutating func drawFigureBeside() {
    guard layout.detail == .beside, let metric = model.insights.selected else { return }
    let room = layout.item.inset(columns: 1)
    let lines = model.figureLines(metric.name, width: room.width) ?? []
    for (row, line) in lines.prefix(room.height).enumerated() {
      grid.put(line, in: room.line(row), theme: theme)
    }
  }
}
