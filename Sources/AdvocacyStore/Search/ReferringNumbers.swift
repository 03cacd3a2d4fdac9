import Advocacy
import GRDB

/// The numbers of the things of a kind, removed ones too, that refer to any of those of another source.
final class ReferringNumbers: NumberSource {
  private let database: Database
  private let kind: Kind
  private let link: FieldName
  private let bound: Int
  private let others: any NumberSource
  private var own: StatementNumbers?
  private var isVain = false

  /// Takes a kind, its field that refers, and what it refers to; more than a bound are too many.
  init(
    _ database: Database, of kind: Kind, whose link: FieldName, isAmong others: any NumberSource,
    atMost bound: Int
  ) {
    (self.database, self.kind, self.link, self.bound) = (database, kind, link, bound)
    self.others = others
  }

  var state: NumberSourceState { isVain ? .tooMany : own?.state ?? .more }
  var numbers: NumberSet { own?.numbers ?? NumberSet() }
  var gone: Int { others.gone + (own?.gone ?? 0) }

  func advance(until end: ContinuousClock.Instant) throws {
    if own == nil {
      try others.advance(until: end)
      guard others.state != .more else { return }
      guard others.state == .whole, others.numbers.count <= bound / Self.thingsOfOne else {
        isVain = true
        return
      }
      own = StatementNumbers(
        database,
        SQLCondition(
          "SELECT t.id FROM json_each(?) c CROSS JOIN \(ThingTable.name(of: kind)) t WHERE t.\(link) = c.value",
          [.text(others.numbers.list)]), atMost: bound)
    }
    try own?.advance(until: end)
  }

  /// How many things are taken to refer to one.
  private static let thingsOfOne = 5
}
