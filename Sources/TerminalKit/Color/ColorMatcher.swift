/// Finds, for the colours of a theme, those that a terminal has.
struct ColorMatcher {
  let depth: ColorDepth
  /// What the text stands on; several when the terminal decides.
  let grounds: [RGB]

  /// The fixed colours of a terminal with 256.
  private static let cube = (16...255).map { (Color.indexed(UInt8($0)), RGB(indexed: UInt8($0))) }

  /// The nearest colour for ink that must reach a contrast; the terminal's own ink when no named one does.
  func ink(_ color: Color, contrast: Double) -> Color {
    guard let named = reduced(color) else {
      guard case .rgb(let red, let green, let blue) = color else { return .terminalDefault }
      let wanted = RGB(red, green, blue)
      return depth == .twoHundredFiftySix
        ? nearestInCube(wanted) : nearestNamed(wanted, contrast: contrast) ?? .terminalDefault
    }
    return named
  }

  /// The nearest colour for a ground; the terminal's own with few colours, where no subtle ones exist.
  func ground(_ color: Color) -> Color {
    guard case .rgb(let red, let green, let blue) = color else { return reduced(color) ?? .terminalDefault }
    let wanted = RGB(red, green, blue)
    switch depth {
    case .twoHundredFiftySix: return nearestInCube(wanted)
    case .sixteen, .eight: return strongGround(wanted)
    case .mono: return .terminalDefault
    }
  }

  /// A named colour as far as the depth has it; `nil` for one that must be looked for.
  private func reduced(_ color: Color) -> Color? {
    switch (color, depth) {
    case (.terminalDefault, _), (_, .mono): .terminalDefault
    case (.ansi(let number), .eight): .ansi(number % 8)
    case (.ansi, _): color
    case (.indexed, .twoHundredFiftySix): color
    case (.indexed, _), (.rgb, _): nil
    }
  }

  private func nearestInCube(_ wanted: RGB) -> Color {
    Self.cube.min { $0.1.distance(to: wanted) < $1.1.distance(to: wanted) }?.0 ?? .terminalDefault
  }

  private func nearestNamed(_ wanted: RGB, contrast: Double) -> Color? {
    let readable = (0..<depth.rawValue).filter { number in
      AnsiPalette.known.allSatisfy { palette in
        grounds.allSatisfy { palette.colors[number].contrast(to: $0) >= contrast }
      }
    }
    let nearest = readable.min {
      AnsiPalette.xterm.colors[$0].distance(to: wanted) < AnsiPalette.xterm.colors[$1].distance(to: wanted)
    }
    return nearest.map { .ansi(UInt8($0)) }
  }

  /// Black or white when the ground is nearly one of them.
  private func strongGround(_ wanted: RGB) -> Color {
    let white: UInt8 = depth == .eight ? 7 : 15
    if wanted.luminance < 0.005 { return .ansi(0) }
    return wanted.luminance > 0.9 ? .ansi(white) : .terminalDefault
  }
}
