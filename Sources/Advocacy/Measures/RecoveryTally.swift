/// What became of all who complained, counted case by case: only the latest cases themselves are kept.
public struct RecoveryTally: Sendable {
  /// Of how many something is known, and of how many of them it holds.
  struct Share: Sendable {
    private(set) var holding = 0
    private(set) var known = 0

    /// The share, as far as it is known.
    var proportion: Proportion { Proportion(holding, of: known) }

    fileprivate mutating func add(_ holds: Bool?) {
      guard let holds else { return }
      known += 1
      if holds { holding += 1 }
    }
  }

  /// How many cases there are.
  public private(set) var count = 0
  private(set) var higher = Share()
  private(set) var lower = Share()
  private(set) var stayed = Share()
  private(set) var advocates = Share()
  private(set) var became = Share()
  /// Of how many it isn't known how far they were brand advocates when they complained.
  private(set) var unknownThen = 0
  private var kept: [RecoveryCase] = []
  /// The earliest of the latest cases, as they were when last put in order; none before it is among them.
  private var earliest: RecoveryCase?

  /// Counts cases.
  public init(_ cases: [RecoveryCase] = []) {
    for one in cases { add(one) }
  }

  /// The latest cases, the last one first.
  var latest: [RecoveryCase] {
    Array(kept.sorted { Self.isEarlier($1, than: $0) }.prefix(Metric.mostRows))
  }

  /// Counts a case.
  public mutating func add(_ one: RecoveryCase) {
    count += 1
    higher.add(one.scores.map { $0.after > $0.before })
    lower.add(one.scores.map { $0.after < $0.before })
    stayed.add(one.stayed)
    advocates.add(one.stayed == nil ? nil : one.isAdvocate)
    became.add(one.becameAdvocate)
    if one.standingThen == nil { unknownThen += 1 }
    if let earliest, Self.isEarlier(one, than: earliest) { return }
    kept.append(one)
    if kept.count >= Metric.mostRows * 20 {
      kept = latest
      earliest = kept.last
    }
  }

  private static func isEarlier(_ one: RecoveryCase, than other: RecoveryCase) -> Bool {
    (one.ended, one.complaint) < (other.ended, other.complaint)
  }
}
