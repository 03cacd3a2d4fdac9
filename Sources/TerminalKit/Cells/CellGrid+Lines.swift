extension CellGrid {
  /// Draws a line across; where it meets lines that are there, it joins them.
  public mutating func drawHorizontalLine(row: Int, columns: Range<Int>, style: CellStyle = .plain) {
    for column in columns {
      var arms: LineArms = []
      if column > columns.lowerBound { arms.insert(.left) }
      if column < columns.upperBound - 1 { arms.insert(.right) }
      join(arms, alone: [.left, .right], column: column, row: row, style: style)
    }
  }

  /// Draws a line down; where it meets lines that are there, it joins them.
  public mutating func drawVerticalLine(column: Int, rows: Range<Int>, style: CellStyle = .plain) {
    for row in rows {
      var arms: LineArms = []
      if row > rows.lowerBound { arms.insert(.up) }
      if row < rows.upperBound - 1 { arms.insert(.down) }
      join(arms, alone: [.up, .down], column: column, row: row, style: style)
    }
  }

  /// Blanks a rectangle and draws a frame along its inner edge, with a title in its upper side.
  public mutating func drawBox(
    _ rect: CellRect, title: String = "", style: CellStyle = .plain, titleStyle: CellStyle? = nil
  ) {
    guard rect.width >= 2 && rect.height >= 2 else { return }
    fill(rect, style: style)
    let right = rect.endColumn - 1
    let bottom = rect.endRow - 1
    for row in [rect.row, bottom] {
      drawHorizontalLine(row: row, columns: rect.column + 1..<right, style: style)
    }
    for column in [rect.column, right] {
      drawVerticalLine(column: column, rows: rect.row + 1..<bottom, style: style)
    }
    let corners: [(Int, Int, LineArms)] = [
      (rect.column, rect.row, [.right, .down]), (right, rect.row, [.left, .down]),
      (rect.column, bottom, [.right, .up]), (right, bottom, [.left, .up]),
    ]
    for (column, row, arms) in corners where bounds.contains(CellPosition(column: column, row: row)) {
      place(PackedGlyph(glyphs.line(arms)), column: column, row: row, style: style)
    }
    guard !title.isEmpty, rect.width >= 6 else { return }
    let room = CellRect(column: rect.column + 2, row: rect.row, width: rect.width - 4, height: 1)
    put(" \(title) ", at: room.origin, in: room, style: titleStyle ?? style)
  }

  /// Adds arms to the line in a cell, or draws the line they have alone.
  private mutating func join(_ arms: LineArms, alone: LineArms, column: Int, row: Int, style: CellStyle) {
    guard let cell = self[CellPosition(column: column, row: row)] else { return }
    let present = glyphs.arms(of: cell.packed)
    let joined = present.isEmpty ? alone : present.union(arms)
    place(PackedGlyph(glyphs.line(joined)), column: column, row: row, style: style)
  }
}
