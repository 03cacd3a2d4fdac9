extension ListWindow {
  /// Draws the rows in view: the mark of the selected one in the first column, and each row's content right of it.
  ///
  /// - Parameters:
  ///   - grid: Where to draw.
  ///   - rect: The room; a row takes one line of it.
  ///   - theme: The look of the mark.
  ///   - isFocused: Whether keys go to this list; the mark is muted when they don't.
  ///   - content: Draws a row into the rectangle right of the mark; its last parameter says whether it is selected.
  public func draw(
    into grid: inout CellGrid, rect: CellRect, theme: Theme, isFocused: Bool = true,
    content: (inout CellGrid, CellRect, Row, Bool) -> Void
  ) {
    let first = firstDrawn(rect)
    for (line, index) in (first..<rows.count).prefix(min(height, rect.height)).enumerated() {
      let isSelected = index == selectedIndex
      var room = rect.line(line)
      let gutter = room.cutLeft(1)
      if isSelected {
        let role: ThemeRole = isFocused ? .selection : .muted
        grid.put(grid.glyphs.selection, at: gutter.origin, in: gutter, style: theme[role])
      }
      content(&grid, room, rows[index], isSelected)
    }
  }

  /// Where the mark of the selected row is when the rows are drawn into a rectangle; `nil` when none is.
  public func selectedPosition(in rect: CellRect) -> CellPosition? {
    guard let selectedIndex, rect.height > 0, selectedIndex >= firstDrawn(rect) else { return nil }
    return CellPosition(column: rect.column, row: rect.row + selectedIndex - firstDrawn(rect))
  }

  private func firstDrawn(_ rect: CellRect) -> Int {
    max(top, (selectedIndex ?? 0) - max(1, rect.height) + 1)
  }
}
