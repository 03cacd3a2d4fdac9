/// One cell of the screen.
///
/// A glyph that takes two cells lies in the left one, and the right one has an empty glyph of width 0.
/// Only ``CellGrid`` makes cells, from text that ``SafeText`` has cleaned.
public struct Cell: Sendable, Hashable {
  /// What stands in the cell, and how wide it is.
  public let packed: PackedGlyph
  /// The look of the cell.
  public internal(set) var style: CellStyle

  init(_ packed: PackedGlyph, _ style: CellStyle) {
    self.packed = packed
    self.style = style
  }

  /// A base character and at most four marks on it; empty in the right half of a wide glyph.
  public var glyph: String { packed.text }

  /// 1, or 2 for the left half of a wide glyph, or 0 for its right half.
  public var width: UInt8 { packed.width }

  static func blank(_ style: CellStyle) -> Cell { Cell(.blank, style) }
}
