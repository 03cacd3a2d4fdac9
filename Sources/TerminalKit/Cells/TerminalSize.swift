/// The size of a screen, in cells.
public struct TerminalSize: Sendable, Hashable {
  /// The number of cells across.
  public let columns: Int
  /// The number of cells down.
  public let rows: Int

  /// Makes a size; a negative number becomes zero.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}
