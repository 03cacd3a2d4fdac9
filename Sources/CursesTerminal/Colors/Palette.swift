import TerminalKit

/// What the 256 colours of a terminal look like, as xterm draws them.
enum Palette {
  struct Parts: Hashable {
    let red: Int
    let green: Int
    let blue: Int

    /// How unlike two colours look: a weighted square, redder colours weighing red more.
    func distance(to other: Parts) -> Int {
      let mean = (red + other.red) / 2
      let (dr, dg, db) = (red - other.red, green - other.green, blue - other.blue)
      return ((512 + mean) * dr * dr) / 256 + 4 * dg * dg + ((767 - mean) * db * db) / 256
    }
  }

  /// The colours in their order: 16 named ones, a cube of 216, 24 greys.
  static let all: [Parts] = named + cube + greys

  private static let named: [Parts] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
    (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ].map { Parts(red: $0.0, green: $0.1, blue: $0.2) }

  private static let cube: [Parts] = {
    let steps = [0, 95, 135, 175, 215, 255]
    return steps.flatMap { red in
      steps.flatMap { green in steps.map { Parts(red: red, green: green, blue: $0) } }
    }
  }()

  private static let greys: [Parts] = (0..<24).map { step in
    Parts(red: 8 + 10 * step, green: 8 + 10 * step, blue: 8 + 10 * step)
  }

  /// The number, among `numbers`, of the colour that looks most like `parts`; the first of equals.
  static func nearest(to parts: Parts, among numbers: Range<Int>) -> Int {
    var best = numbers.lowerBound
    var least = Int.max
    for number in numbers {
      let distance = all[number].distance(to: parts)
      if distance < least {
        (best, least) = (number, distance)
      }
    }
    return best
  }
}
