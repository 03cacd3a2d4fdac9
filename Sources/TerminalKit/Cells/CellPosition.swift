/// A place on the screen; column 0, row 0 is the upper left cell.
public struct CellPosition: Sendable, Hashable {
  /// The column, counted from the left edge.
  public var column: Int
  /// The row, counted from the top edge.
  public var row: Int

  /// Makes a position, which may lie outside of any screen.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}
