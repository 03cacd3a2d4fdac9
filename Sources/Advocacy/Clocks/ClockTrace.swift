/// How one episode of a clock came to its deadline: intervals from its beginning, each starting where the
/// one before ends.
///
/// A promise that runs or was broken is traced to its deadline, and what counted adds up to its target, or
/// to what was used when shorter rules were applied. One that was met or lifted is traced to its end, one
/// on hold or never due to now; there what counted adds up to what was used.
public struct ClockTrace: Hashable, Sendable {
  /// The clock.
  public var clock: ClockKind
  /// When the episode began.
  public var began: Instant
  /// Where it stands.
  public var state: ClockState
  /// The time allowed by the rules last applied.
  public var target: Span
  /// The intervals; no two alike side by side.
  public var intervals: [ClockInterval]

  /// All time that counted.
  public var counted: Span {
    Span(milliseconds: intervals.reduce(0) { $0 + $1.counted.milliseconds })
  }
}
