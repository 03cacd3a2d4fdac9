/// A rectangle of cells.
public struct CellRect: Sendable, Hashable {
  /// The leftmost column.
  public let column: Int
  /// The topmost row.
  public let row: Int
  /// The number of cells across.
  public let width: Int
  /// The number of cells down.
  public let height: Int

  /// Makes a rectangle; a negative width or height becomes zero.
  public init(column: Int, row: Int, width: Int, height: Int) {
    self.column = column
    self.row = row
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The first column to the right of the rectangle.
  public var endColumn: Int { column + width }
  /// The first row below the rectangle.
  public var endRow: Int { row + height }
  /// The upper left cell.
  public var origin: CellPosition { CellPosition(column: column, row: row) }
  /// Whether no cell lies inside.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether a position lies inside.
  public func contains(_ position: CellPosition) -> Bool {
    position.column >= column && position.column < endColumn
      && position.row >= row && position.row < endRow
  }

  /// The cells both rectangles share; empty when they share none.
  public func intersection(_ other: CellRect) -> CellRect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return CellRect(
      column: left, row: top,
      width: min(endColumn, other.endColumn) - left,
      height: min(endRow, other.endRow) - top)
  }
}
