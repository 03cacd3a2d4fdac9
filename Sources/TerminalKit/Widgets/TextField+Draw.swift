extension TextField {
  /// Draws the field and answers where the cursor belongs.
  ///
  /// The text scrolls by half of the room when the cursor leaves it. An error takes the last row of a room of two
  /// rows or more.
  ///
  /// - Parameters:
  ///   - grid: Where to draw.
  ///   - rect: The room.
  ///   - theme: The look.
  /// - Returns: The place of the cursor; `nil` when there is no room.
  @discardableResult
  public func draw(into grid: inout CellGrid, rect: CellRect, theme: Theme) -> CellPosition? {
    var room = rect.intersection(grid.bounds)
    guard !room.isEmpty else { return nil }
    if let error, room.height > 1 {
      let line = room.cutBottom(1)
      grid.fill(line, style: theme[.error])
      grid.put(error, at: line.origin, in: line, style: theme[.error])
    } else if !isMultiline {
      room = room.line(0)
    }
    let style = theme[error == nil ? .field : .fieldError]
    grid.fill(room, style: style)
    guard !characters.isEmpty else {
      let hint = theme[.placeholder].on(style.background)
      grid.put(placeholder, at: room.origin, in: room, style: hint.adding(style.attributes))
      return room.origin
    }
    return isMultiline
      ? drawLines(into: &grid, room: room, style: style)
      : drawLine(into: &grid, room: room, style: style)
  }

  private func drawLine(into grid: inout CellGrid, room: CellRect, style: CellStyle) -> CellPosition {
    let isUnicode = grid.glyphs.isUnicode
    let cursorColumn = column(of: cursor, from: 0, isUnicode: isUnicode)
    let scroll = Self.scroll(to: cursorColumn, room: room.width)
    let start = CellPosition(column: room.column - scroll, row: room.row)
    grid.put(text, at: start, in: room, style: style, cut: .plain)
    return CellPosition(column: room.column + cursorColumn - scroll, row: room.row)
  }

  private func drawLines(into grid: inout CellGrid, room: CellRect, style: CellStyle) -> CellPosition {
    let isUnicode = grid.glyphs.isUnicode
    let lines = displayLines(room.width, isUnicode: isUnicode)
    let current = cursorLine(lines)
    let scroll = min(Self.scroll(to: current, room: room.height), max(0, lines.count - room.height))
    for (row, line) in lines.dropFirst(scroll).prefix(room.height).enumerated() {
      let position = CellPosition(column: room.column, row: room.row + row)
      grid.put(String(characters[line]), at: position, in: room, style: style, cut: .plain)
    }
    let cursorColumn = column(of: cursor, from: lines[current].lowerBound, isUnicode: isUnicode)
    return CellPosition(
      column: room.column + min(cursorColumn, room.width - 1), row: room.row + current - scroll)
  }

  /// How far a text scrolls so that a place in it is in view: by halves of the room, so that it rarely moves.
  private static func scroll(to place: Int, room: Int) -> Int {
    guard place >= room else { return 0 }
    let step = max(1, room / 2)
    return (place - room) / step * step + step
  }
}
