import CNcurses
import TerminalKit

/// Hands out ncurses' numbered pairs of ink and ground as they are asked for.
///
/// Terminals have from none to 65,536 of them. When none is left the nearest ink on the same ground does.
struct ColorPairs {
  private struct Pair: Hashable {
    let ink: Int32
    let ground: Int32
  }

  private let limit: Int
  private let hasDefaults: Bool
  private let define: (Int32, Int32, Int32) -> Bool
  private var numbers: [Pair: Int32] = [:]

  /// Makes a registry.
  ///
  /// - Parameters:
  ///   - limit: How many pairs the terminal has, the default pair 0 included.
  ///   - hasDefaults: Whether -1 may stand for the terminal's own colours.
  ///   - define: Makes a pair from its number, ink and ground; whether that worked.
  init(limit: Int, hasDefaults: Bool, define: @escaping (Int32, Int32, Int32) -> Bool) {
    self.limit = limit
    self.hasDefaults = hasDefaults
    self.define = define
  }

  /// How many pairs have been made.
  var count: Int { numbers.count }

  /// The number of the pair for an ink and a ground; 0 for the terminal's own colours.
  mutating func number(ink: Int32, ground: Int32) -> Int32 {
    if ink == ColorMapper.terminalDefault, ground == ColorMapper.terminalDefault {
      return 0
    }
    let pair = Pair(ink: opaque(ink, else: 7), ground: opaque(ground, else: 0))
    if let known = numbers[pair] {
      return known
    }
    let next = Int32(numbers.count + 1)
    if next < limit, define(next, pair.ink, pair.ground) {
      numbers[pair] = next
      return next
    }
    return nearest(to: pair)
  }

  private func opaque(_ number: Int32, else plain: Int32) -> Int32 {
    number == ColorMapper.terminalDefault && !hasDefaults ? plain : number
  }

  private func nearest(to wanted: Pair) -> Int32 {
    guard let ink = Self.parts(wanted.ink) else { return 0 }
    let candidates = numbers.filter { $0.key.ground == wanted.ground }
    let best = candidates.min { one, other in
      Self.unlikeness(one.key.ink, ink, one.value) < Self.unlikeness(other.key.ink, ink, other.value)
    }
    return best?.value ?? 0
  }

  /// Ordered by look, then by number, so that the choice does not change from run to run.
  private static func unlikeness(_ number: Int32, _ ink: Palette.Parts, _ pair: Int32) -> (Int, Int32) {
    (parts(number)?.distance(to: ink) ?? Int.max, pair)
  }

  private static func parts(_ number: Int32) -> Palette.Parts? {
    switch number {
    case 0..<256: Palette.all[Int(number)]
    case 256...:
      Palette.Parts(
        red: Int(number >> 16), green: Int(number >> 8 & 255), blue: Int(number & 255))
    default: nil
    }
  }
}
