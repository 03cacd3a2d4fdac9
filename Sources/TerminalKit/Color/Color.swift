/// The colour of a cell's ink or ground.
public enum Color: Sendable, Hashable {
  /// The terminal's own colour.
  case terminalDefault
  /// One of the sixteen named colours, 0 to 15, whose look the user's terminal decides.
  case ansi(UInt8)
  /// One of the fixed colours 16 to 255 of a terminal with 256 colours.
  case indexed(UInt8)
  /// A colour by its red, green and blue parts, each 0 to 255.
  case rgb(UInt8, UInt8, UInt8)
}
