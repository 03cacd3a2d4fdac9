/// How a cell looks: its colours and attributes.
public struct CellStyle: Sendable, Hashable {
  /// The colour of the ink.
  public var foreground: Color
  /// The colour of the ground.
  public var background: Color
  /// Bold, underline and their kin.
  public var attributes: CellAttributes

  /// Makes a style; what is left out is the terminal's own.
  public init(
    foreground: Color = .terminalDefault,
    background: Color = .terminalDefault,
    attributes: CellAttributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours, no attributes.
  public static let plain = CellStyle()

  /// The same style with more attributes.
  public func adding(_ attributes: CellAttributes) -> CellStyle {
    CellStyle(
      foreground: foreground, background: background, attributes: self.attributes.union(attributes))
  }

  /// The same ink on another ground.
  public func on(_ background: Color) -> CellStyle {
    CellStyle(foreground: foreground, background: background, attributes: attributes)
  }
}
