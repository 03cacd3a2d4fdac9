/// The cells of a rectangle, taken off a grid so that they can be put on another one of the same kind.
public struct CellPatch: Sendable, Hashable {
  let width: Int
  let height: Int
  let cells: [Cell]
}

extension CellGrid {
  /// The cells of a rectangle; nothing when it isn't wholly on the grid.
  public func patch(_ rect: CellRect) -> CellPatch? {
    guard rect == rect.intersection(bounds) else { return nil }
    var taken: [Cell] = []
    taken.reserveCapacity(rect.width * rect.height)
    for row in rect.row..<rect.endRow {
      let start = row * size.columns + rect.column
      taken += cells[start..<start + rect.width]
    }
    return CellPatch(width: rect.width, height: rect.height, cells: taken)
  }

  /// Puts cells on a rectangle of the size that they were taken from.
  ///
  /// - Returns: Whether they fitted; the grid is as it was when they didn't.
  public mutating func put(_ patch: CellPatch, in rect: CellRect) -> Bool {
    guard rect.width == patch.width, rect.height == patch.height, rect == rect.intersection(bounds) else {
      return false
    }
    guard rect.width > 0 else { return true }
    for line in 0..<rect.height {
      replaceCells(
        from: rect.column, row: rect.row + line,
        with: patch.cells[line * rect.width..<(line + 1) * rect.width])
    }
    return true
  }
}
