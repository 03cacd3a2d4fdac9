import TerminalKit

/// Turns the colours of a theme into the numbers that a terminal knows, approximating downwards.
struct ColorMapper {
  /// Stands for the terminal's own ink or ground.
  static let terminalDefault: Int32 = -1

  /// How many colours may be used.
  let depth: ColorDepth

  /// Whether colour numbers from 8 up are red, green and blue parts rather than places in a palette.
  let isDirect: Bool

  /// The number of a colour; `isInk` tells text from ground.
  func number(of color: Color, isInk: Bool) -> Int32 {
    switch color {
    case .terminalDefault:
      Self.terminalDefault
    case .ansi(let number):
      named(Int(number), isInk: isInk)
    case .indexed(let number) where number < 16:
      named(Int(number), isInk: isInk)
    case .indexed(let number):
      depth == .twoHundredFiftySix && !isDirect
        ? Int32(number) : nearest(to: Palette.all[Int(number)], isInk: isInk)
    case .rgb(let red, let green, let blue):
      nearest(to: Palette.Parts(red: Int(red), green: Int(green), blue: Int(blue)), isInk: isInk)
    }
  }

  private func nearest(to parts: Palette.Parts, isInk: Bool) -> Int32 {
    if isDirect, depth == .twoHundredFiftySix {
      // The numbers below 8 stay palette colours, so the darkest blues become the first that isn't.
      return Int32(max(8, parts.red << 16 | parts.green << 8 | parts.blue))
    }
    switch depth {
    case .mono: return Self.terminalDefault
    case .eight: return Int32(Palette.nearest(to: parts, among: 0..<8))
    case .sixteen: return named(Palette.nearest(to: parts, among: 0..<16), isInk: isInk)
    // The first sixteen look as the user has set them, so they are no match for a colour by its parts.
    case .twoHundredFiftySix: return Int32(Palette.nearest(to: parts, among: 16..<256))
    }
  }

  private func named(_ number: Int, isInk: Bool) -> Int32 {
    let number = min(number, 15)
    switch depth {
    case .mono:
      return Self.terminalDefault
    case .eight:
      // Grey ink would become black on what is mostly a black ground.
      if number == 8 {
        return isInk ? Self.terminalDefault : 0
      }
      return Int32(number % 8)
    case .sixteen:
      return Int32(number)
    case .twoHundredFiftySix:
      return isDirect && number >= 8 ? nearest(to: Palette.all[number], isInk: isInk) : Int32(number)
    }
  }
}
