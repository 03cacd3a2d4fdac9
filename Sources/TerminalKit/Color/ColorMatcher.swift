/// Finds, for the colours of a theme, those that a terminal has.
struct ColorMatcher {
  let depth: ColorDepth
  /// What the text stands on; several when the terminal decides.
  let grounds: [RGB]
  /// Whether the theme paints the ground, so that the terminal's own ink may not be readable on it.
  var isPainted = false

  /// The fixed colours of a terminal with 256, in the Oklab space.
  private static let cube = (16...255).map { (Color.indexed(UInt8($0)), RGB(indexed: UInt8($0)).oklab) }

  /// The colour for ink: one that the terminal has, which reaches a contrast and isn't of another hue.
  ///
  /// With few colours the ink's stand-in is taken when it can be read, else the nearest of its hue, else the terminal's
  /// own. Colours that a theme names are taken as they are.
  func ink(_ ink: Ink, contrast: Double) -> Color {
    guard let wanted = Self.rgb(ink.color) else { return reduced(ink.color) ?? .terminalDefault }
    switch depth {
    case .mono: return .terminalDefault
    case .twoHundredFiftySix: return nearestInCube(wanted)
    case .eight, .sixteen: break
    }
    let readable = (0..<depth.rawValue).filter { isReadable($0, contrast: contrast) }
    if ink.standIn == .terminalDefault { return plainInk }
    if case .ansi(let number)? = ink.standIn, readable.contains(Int(number) % depth.rawValue) {
      return .ansi(UInt8(Int(number) % depth.rawValue))
    }
    return nearestNamed(wanted, among: readable) ?? plainInk
  }

  /// The nearest colour for a ground; the terminal's own with few colours, where no subtle ones exist.
  func ground(_ color: Color) -> Color {
    guard let wanted = Self.rgb(color) else { return reduced(color) ?? .terminalDefault }
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
    case (.indexed, _): .terminalDefault
    case (.rgb, _): nil
    }
  }

  private func nearestInCube(_ wanted: RGB) -> Color {
    let place = wanted.oklab
    let distances = Self.cube.map { color, lab in (color, ((lab - place) * (lab - place)).sum()) }
    return distances.min { $0.1 < $1.1 }?.0 ?? .terminalDefault
  }

  /// Ink without a colour: the terminal's own, or on a painted ground black or white.
  private var plainInk: Color {
    guard isPainted else { return .terminalDefault }
    let isDark = grounds.allSatisfy { $0.luminance < 0.18 }
    return .ansi(isDark ? (depth == .eight ? 7 : 15) : 0)
  }

  private static func rgb(_ color: Color) -> RGB? {
    switch color {
    case .rgb(let red, let green, let blue): RGB(red, green, blue)
    case .terminalDefault, .ansi, .indexed: nil
    }
  }

  private func isReadable(_ number: Int, contrast: Double) -> Bool {
    AnsiPalette.known.allSatisfy { palette in
      grounds.allSatisfy { palette.colors[number].contrast(to: $0) >= contrast }
    }
  }

  /// The nearest of some named colours that is less than a twelfth of the circle of hues away.
  private func nearestNamed(_ wanted: RGB, among numbers: [Int]) -> Color? {
    let colors = AnsiPalette.xterm.colors
    let near = numbers.filter { number in
      guard let hue = colors[number].hue, let wantedHue = wanted.hue else {
        return number == 8 && wanted.hue == nil
      }
      return abs((hue - wantedHue).remainder(dividingBy: 360)) < 30
    }
    let nearest = near.min { colors[$0].distance(to: wanted) < colors[$1].distance(to: wanted) }
    return nearest.map { .ansi(UInt8($0)) }
  }

  /// Black or white when the ground is nearly one of them.
  private func strongGround(_ wanted: RGB) -> Color {
    let white: UInt8 = depth == .eight ? 7 : 15
    if wanted.luminance < 0.005 { return .ansi(0) }
    return wanted.luminance > 0.9 ? .ansi(white) : .terminalDefault
  }
}
