extension CellRect {
  /// Takes rows off the top and answers them; fewer when there aren't as many.
  public mutating func cutTop(_ rows: Int) -> CellRect {
    let taken = min(max(0, rows), height)
    let part = CellRect(column: column, row: row, width: width, height: taken)
    self = CellRect(column: column, row: row + taken, width: width, height: height - taken)
    return part
  }

  /// Takes rows off the bottom and answers them; fewer when there aren't as many.
  public mutating func cutBottom(_ rows: Int) -> CellRect {
    let taken = min(max(0, rows), height)
    let part = CellRect(column: column, row: endRow - taken, width: width, height: taken)
    self = CellRect(column: column, row: row, width: width, height: height - taken)
    return part
  }

  /// Takes columns off the left and answers them; fewer when there aren't as many.
  public mutating func cutLeft(_ columns: Int) -> CellRect {
    let taken = min(max(0, columns), width)
    let part = CellRect(column: column, row: row, width: taken, height: height)
    self = CellRect(column: column + taken, row: row, width: width - taken, height: height)
    return part
  }

  /// Takes columns off the right and answers them; fewer when there aren't as many.
  public mutating func cutRight(_ columns: Int) -> CellRect {
    let taken = min(max(0, columns), width)
    let part = CellRect(column: endColumn - taken, row: row, width: taken, height: height)
    self = CellRect(column: column, row: row, width: width - taken, height: height)
    return part
  }

  /// The rectangle without some cells at each side and some rows at top and bottom.
  public func inset(columns: Int = 0, rows: Int = 0) -> CellRect {
    CellRect(
      column: column + columns, row: row + rows, width: width - 2 * columns, height: height - 2 * rows)
  }

  /// One row of the rectangle, counted from its top; empty outside of it.
  public func line(_ number: Int) -> CellRect {
    let isInside = number >= 0 && number < height
    return CellRect(column: column, row: row + number, width: width, height: isInside ? 1 : 0)
  }

  /// A rectangle of some size in the middle of this one, no larger than it.
  public func centered(width innerWidth: Int, height innerHeight: Int) -> CellRect {
    let innerWidth = min(innerWidth, width)
    let innerHeight = min(innerHeight, height)
    return CellRect(
      column: column + (width - innerWidth) / 2, row: row + (height - innerHeight) / 2,
      width: innerWidth, height: innerHeight)
  }
}
