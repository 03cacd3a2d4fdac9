import Advocacy
import GRDB

/// The numbers of the things of a kind, removed ones too, that refer to any of those of another source.
final class ReferringNumbers: NumberSource {
  private let database: Database
  private let kind: Kind
  private let link: FieldName
  private let bound: Int
  private let others: any NumberSource
  /// What leads from some of the others.
  private var own: StatementNumbers?
  /// The last of the others from which was gone on.
  private var last: Int64?
  /// How many rows were gone through besides the others'.
  private var passed = 0
  private(set) var numbers = NumberSet()
  private var outcome: NumberSourceState?

  /// Takes a kind, its field that refers, and what it refers to; more than a bound are too many.
  init(
    _ database: Database, of kind: Kind, whose link: FieldName, isAmong others: any NumberSource,
    atMost bound: Int
  ) {
    (self.database, self.kind, self.link, self.bound) = (database, kind, link, bound)
    self.others = others
  }

  var state: NumberSourceState { outcome ?? .more }
  var met: NumberSet { numbers.count > 0 ? numbers : own?.numbers ?? numbers }
  var gone: Int { others.gone + passed + (own?.gone ?? 0) }

  func advance(_ effort: Effort) throws {
    try others.advance(effort)
    guard others.state == .whole, others.numbers.count <= bound / Self.thingsOfOne else {
      if others.state != .more { outcome = .tooMany }
      return
    }
    while outcome == nil, !effort.isOver {
      guard let own = own ?? next() else {
        outcome = .whole
        return
      }
      self.own = own
      try own.advance(effort)
      guard own.state != .more else { return }
      if own.state == .tooMany { outcome = .tooMany }
      numbers.formUnion(own.numbers)
      passed += own.gone
      self.own = nil
    }
  }

  /// What leads from the next of the others: of all at once the list would take megabytes.
  private func next() -> StatementNumbers? {
    let some = others.numbers.next(Self.atOnce, beyond: last, forward: true)
    guard let end = some.last else { return nil }
    last = end
    return StatementNumbers(
      database,
      SQLCondition(
        "SELECT t.id FROM json_each(?) c CROSS JOIN \(ThingTable.name(of: kind)) t WHERE t.\(link) = c.value",
        [.text(NumberSet.list(some))]), atMost: bound - passed)
  }

  /// How many of the others are gone on from at once.
  private static let atOnce = 10_000

  /// How many things are taken to refer to one.
  private static let thingsOfOne = 5
}
