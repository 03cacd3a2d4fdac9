extension ScrollText {
  /// Draws the lines in view, and at the right a scroll bar when there are more.
  public func draw(into grid: inout CellGrid, rect: CellRect, theme: Theme) {
    let size = TerminalSize(columns: rect.width, rows: rect.height)
    let lines = self.lines(in: size, glyphs: grid.glyphs)
    let first = min(top, max(0, lines.count - rect.height))
    var room = rect
    if lines.count > rect.height {
      drawScrollBar(into: &grid, rect: room.cutRight(1), first: first, count: lines.count, theme: theme)
    }
    for (row, line) in lines.dropFirst(first).prefix(rect.height).enumerated() {
      var place = room.line(row)
      _ = place.cutLeft(line.indent)
      grid.put(line.text, in: place, theme: theme)
    }
  }

  private func drawScrollBar(
    into grid: inout CellGrid, rect: CellRect, first: Int, count: Int, theme: Theme
  ) {
    let length = max(1, rect.height * rect.height / count)
    let start = count > rect.height ? (rect.height - length) * first / (count - rect.height) : 0
    for row in 0..<rect.height {
      let isThumb = (start..<start + length).contains(row)
      grid.put(
        isThumb ? grid.glyphs.scrollThumb : grid.glyphs.scrollTrack, at: rect.line(row).origin, in: rect,
        style: theme[isThumb ? .muted : .rule])
    }
  }
}
