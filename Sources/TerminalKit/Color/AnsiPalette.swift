/// What a terminal shows for the sixteen named colours.
struct AnsiPalette: Sendable, Hashable {
  /// The terminal it belongs to.
  let name: String
  /// The sixteen colours, in the order of their numbers.
  let colors: [RGB]

  /// The palettes a theme must be readable in.
  static let known = [xterm, console]

  /// The colours of xterm as it comes.
  static let xterm = AnsiPalette(
    name: "xterm",
    colors: [
      RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0), RGB(0, 0, 238), RGB(205, 0, 205),
      RGB(0, 205, 205), RGB(229, 229, 229), RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0),
      RGB(255, 255, 0), RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
    ])

  /// The colours of the Linux console, which are those of VGA.
  static let console = AnsiPalette(
    name: "Linux console",
    colors: [
      RGB(0, 0, 0), RGB(170, 0, 0), RGB(0, 170, 0), RGB(170, 85, 0), RGB(0, 0, 170), RGB(170, 0, 170),
      RGB(0, 170, 170), RGB(170, 170, 170), RGB(85, 85, 85), RGB(255, 85, 85), RGB(85, 255, 85),
      RGB(255, 255, 85), RGB(85, 85, 255), RGB(255, 85, 255), RGB(85, 255, 255), RGB(255, 255, 255),
    ])

  /// What this palette shows for a colour; `nil` for the terminal's own.
  func shown(_ color: Color) -> RGB? {
    switch color {
    case .terminalDefault: nil
    case .ansi(let number): colors[Int(min(number, 15))]
    case .indexed(let number): number < 16 ? colors[Int(number)] : RGB(indexed: number)
    case .rgb(let red, let green, let blue): RGB(red, green, blue)
    }
  }
}
