/// Numbers among which are those that all of some sources have.
///
/// Once one source is known, going through another leaves out few where that has more things than the first, or a share
/// of all: such a source is put aside, and taken up again when looking at the things themselves was in vain.
final class CommonNumbers: NumberSource {
  private var left: [any NumberSource]
  private var aside: [any NumberSource] = []
  private var known: NumberSet?
  /// So many numbers are few enough to be looked at instead of further sources.
  private let share: Int
  /// Whether what was put aside is gone through as far as that may pay.
  private var isThorough = false
  private(set) var gone = 0

  /// So many more rows are gone through to leave out some of the numbers that are known, when need be: looking at one
  /// takes as long.
  private static let worth = 32

  /// How long each source is gone on with in turn.
  private static let turn = Duration.milliseconds(1)

  /// Takes sources; one of which a number is known to be more than `share` isn't gone through to its end at first.
  init(_ sources: [any NumberSource], share: Int) { (left, self.share) = (sources, share) }

  var state: NumberSourceState { left.isEmpty ? known == nil ? .tooMany : .whole : .more }
  var numbers: NumberSet { known ?? NumberSet() }

  /// What is known and what else was met have in common, as far as they have anything.
  var met: NumberSet {
    let sets = ([known].compactMap(\.self) + left.map(\.met)).sorted { $0.count < $1.count }
    return sets.reduce(into: sets.first ?? NumberSet()) { common, set in
      var both = common
      both.formIntersection(set)
      if both.count > 0 { common = both }
    }
  }

  func advance(_ effort: Effort) throws {
    while !left.isEmpty, !effort.isOver {
      var further: [any NumberSource] = []
      for source in left {
        guard isWorth(source) else {
          aside.append(source)
          continue
        }
        let before = source.gone
        try source.advance(Effort(Self.turn).and(effort))
        gone += source.gone - before
        switch source.state {
        case .more: further.append(source)
        case .whole: if known?.formIntersection(source.numbers) == nil { known = source.numbers }
        case .tooMany: break
        }
      }
      left = further
    }
  }

  /// Whether anything was put aside.
  var canTakeUp: Bool { !aside.isEmpty }

  /// Takes up again what was put aside; whether any of it may pay.
  func takeUp() -> Bool {
    isThorough = true
    left = aside.filter(isWorth)
    aside = []
    return !left.isEmpty
  }

  private func isWorth(_ source: any NumberSource) -> Bool {
    guard let known else { return true }
    return known.count > 0
      && source.gone <= (isThorough ? known.count * Self.worth : max(known.count, share))
  }
}
