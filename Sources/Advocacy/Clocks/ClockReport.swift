/// The clocks of one piece of feedback at an instant, with how each came about.
public struct ClockReport: Hashable, Sendable {
  /// The clocks after the last event, as a store keeps them.
  public var snapshot: ClockSnapshot
  /// The rules in force.
  public var rules: ClockRules
  /// The instant reported on.
  public var now: Instant
  /// Every episode of every clock that was promised something, by clock and then in order.
  public var traces: [ClockTrace]

  /// Where a promise stands.
  public func state(of clock: ClockKind) -> ClockState { snapshot.state(of: clock, at: now) }

  /// How many promises of a clock are broken, each episode once.
  public func breaches(of clock: ClockKind) -> Int { snapshot.breaches(of: clock, at: now) }

  /// How the latest episode of a clock came about, or nothing when nothing was promised.
  public func trace(of clock: ClockKind) -> ClockTrace? { traces.last { $0.clock == clock } }
}
