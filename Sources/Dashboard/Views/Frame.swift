import TerminalKit

/// What is on the screen.
public struct Frame: Hashable, Sendable {
  /// The cells.
  public var grid: CellGrid
  /// Where the cursor stands; nothing when it is hidden.
  public var cursor: CellPosition?
}

/// Draws the screen that follows from a model.
///
/// - Parameters:
///   - model: What is to be seen.
///   - theme: How it looks.
///   - glyphs: The symbols that the terminal can show.
///   - parts: Parts of the screen as they were drawn before; what they hold decides how fast it is drawn, never what.
/// - Returns: The cells of the screen and its cursor.
public func view(
  _ model: Model, theme: Theme, glyphs: GlyphTable, keeping parts: DrawnParts = DrawnParts()
) -> Frame {
  var canvas = Canvas(model: model, theme: theme, glyphs: glyphs, parts: parts)
  canvas.drawScreen()
  return Frame(grid: canvas.grid, cursor: canvas.cursor)
}
