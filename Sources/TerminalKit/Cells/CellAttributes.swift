/// The ways a cell's ink can be changed besides its colour.
public struct CellAttributes: OptionSet, Sendable, Hashable {
  /// The bits of the set.
  public let rawValue: UInt8

  /// Makes a set from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Heavier strokes.
  public static let bold = CellAttributes(rawValue: 1)
  /// Fainter ink.
  public static let dim = CellAttributes(rawValue: 2)
  /// A line below the text.
  public static let underline = CellAttributes(rawValue: 4)
  /// Ink and ground exchanged.
  public static let reverse = CellAttributes(rawValue: 8)
  /// Slanted strokes, where the terminal has them.
  public static let italic = CellAttributes(rawValue: 16)
}
