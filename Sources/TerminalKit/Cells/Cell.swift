/// One cell of the screen.
///
/// A glyph that takes two cells lies in the left one, and the right one has an empty glyph of width 0.
/// Only ``CellGrid`` makes cells, from text that ``SafeText`` has cleaned.
public struct Cell: Sendable, Hashable {
  /// A base character and at most four marks on it; empty in the right half of a wide glyph.
  public let glyph: String
  /// 1, or 2 for the left half of a wide glyph, or 0 for its right half.
  public let width: UInt8
  /// The look of the cell.
  public internal(set) var style: CellStyle

  init(glyph: String, width: Int, style: CellStyle) {
    self.glyph = glyph
    self.width = UInt8(clamping: width)
    self.style = style
  }

  static func blank(_ style: CellStyle) -> Cell {
    Cell(glyph: " ", width: 1, style: style)
  }
}
