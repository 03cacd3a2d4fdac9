import TerminalKit

/// What is on the screen.
public struct Frame: Hashable, Sendable {
  /// The cells.
  public var grid: CellGrid
  /// Where the cursor stands; nothing when it is hidden.
  public var cursor: CellPosition?
}

/// Draws the screen that follows from a model.
public func view(_ model: Model, theme: Theme, glyphs: GlyphTable) -> Frame {
  var canvas = Canvas(model: model, theme: theme, glyphs: glyphs)
  canvas.drawScreen()
  return Frame(grid: canvas.grid, cursor: canvas.cursor)
}
