import Foundation
import TestSupport

/// The random choices of the histories.
struct HistoryDice {
  private var generator: SeededGenerator

  /// The seed of the histories: the same each time, or the number in `ADVOCATE_HISTORY_SEED` to try others.
  static let seed =
    ProcessInfo.processInfo.environment["ADVOCATE_HISTORY_SEED"].flatMap { UInt64($0) } ?? 0xAD70_CA7E

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func next() -> UInt64 { generator.next() }

  mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  mutating func one<Element>(_ items: [Element]) -> Element? {
    items.isEmpty ? nil : items[number(0...items.count - 1)]
  }
}
