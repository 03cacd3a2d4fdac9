/// Points of one lot that something takes.
public struct PointsShare: Hashable, Sendable {
  /// The lot.
  public var lot: Reference
  /// How many of its points.
  public var points: Int64

  /// Names points of a lot.
  public init(_ lot: Reference, _ points: Int64) {
    self.lot = lot
    self.points = points
  }

  /// Shares as they are kept: `L-3:200 L-5:100`.
  public static func text(_ shares: [PointsShare]) -> String {
    shares.map { "\($0.lot):\($0.points)" }.joined(separator: " ")
  }

  /// Reads shares as they are kept; what is none is left out.
  public static func shares(_ text: String) -> [PointsShare] {
    text.split(separator: " ").compactMap { part in
      let halves = part.split(separator: ":")
      guard halves.count == 2, let lot = Reference(String(halves[0])), lot.kind == .lot,
        let points = Int64(halves[1])
      else { return nil }
      return PointsShare(lot, points)
    }
  }
}

/// The points lots of one customer and pot.
///
/// The balance is the sum of what is left of each lot; what was taken back may leave less than nothing of one, and
/// points earned later make up for it. Soonest-expiring points are spent first, then the oldest (Siebel's closest to
/// expiring, not first in first out: the two differ when expiries do).
public struct PointsLots: Hashable, Sendable {
  /// The lots.
  public var lots: [Record]

  /// Gathers lots.
  public init(_ lots: [Record]) { self.lots = lots }

  /// What is left of a lot: less than nothing when more was taken back than there was.
  public static func left(of lot: Record) -> Int64 {
    let taken = [FieldName.spent, .reserved, .lapsed, .withdrawn].reduce(Int64(0)) {
      $0 + (lot[$1]?.integer ?? 0)
    }
    return (lot[.points]?.integer ?? 0) - taken
  }

  /// What can be spent at an instant.
  public func balance(at now: Instant) -> Int64 {
    lots.reduce(0) { $0 + (Self.hasStarted($1, now) ? Self.left(of: $1) : min(0, Self.left(of: $1))) }
  }

  /// The lots that so many points are taken from; nothing when there aren't so many.
  public func shares(of points: Int64, at now: Instant) -> [PointsShare]? {
    guard points > 0, balance(at: now) >= points else { return nil }
    let usable = lots.filter { lot in
      Self.left(of: lot) > 0 && Self.hasStarted(lot, now) && lot[.expired] == nil
        && (lot[.expires]?.instant.map { $0 > now } ?? true)
    }
    let ordered = usable.sorted { first, second in
      let ends = [first, second].map { $0[.expires]?.instant?.milliseconds ?? Int64.max }
      let starts = [first, second].map { $0[.earned]?.instant ?? now }
      return (ends[0], starts[0], first.reference) < (ends[1], starts[1], second.reference)
    }
    var open = points
    var shares: [PointsShare] = []
    for lot in ordered where open > 0 {
      let taken = min(open, Self.left(of: lot))
      shares.append(PointsShare(lot.reference, taken))
      open -= taken
    }
    return open == 0 ? shares : nil
  }

  /// How many points of a lot lapse when it ends: what is left of it, but for what makes up for points taken back.
  public func lapsing(of lot: Record, at now: Instant) -> Int64 {
    max(0, min(Self.left(of: lot), balance(at: now)))
  }

  private static func hasStarted(_ lot: Record, _ now: Instant) -> Bool {
    lot[.starts]?.instant.map { $0 <= now } ?? true
  }
}
