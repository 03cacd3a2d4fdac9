/// What a terminal can show and send.
public struct TerminalCapabilities: Sendable, Hashable {
  /// How many colours can be shown.
  public var colors: ColorDepth
  /// Whether characters beyond ASCII can be shown.
  public var isUnicode: Bool
  /// Whether the terminal can report a mouse.
  public var hasMouse: Bool

  /// Makes a description of a terminal.
  public init(colors: ColorDepth, isUnicode: Bool, hasMouse: Bool) {
    self.colors = colors
    self.isUnicode = isUnicode
    self.hasMouse = hasMouse
  }

  /// The glyphs that such a terminal can show.
  public var glyphs: GlyphTable { isUnicode ? .unicode : .ascii }
}
