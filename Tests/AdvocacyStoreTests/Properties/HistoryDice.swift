import Foundation

/// SplitMix64, Steele, Lea and Flood 2014: the same random choices on every run.
struct HistoryDice: RandomNumberGenerator {
  private var state: UInt64

  /// The seed of the histories: the same each time, or the number in `ADVOCATE_HISTORY_SEED` to try others.
  static let seed =
    ProcessInfo.processInfo.environment["ADVOCATE_HISTORY_SEED"].flatMap { UInt64($0) } ?? 0xAD70_CA7E

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  mutating func one<Element>(_ items: [Element]) -> Element? {
    items.isEmpty ? nil : items[number(0...items.count - 1)]
  }
}
