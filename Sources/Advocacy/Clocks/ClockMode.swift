/// What a status does to a clock.
public enum ClockMode: String, CaseIterable, Sendable {
  /// Time counts.
  case running
  /// Time is on hold; it isn't counted, so the deadline moves out by it.
  case paused
  /// The matter is ended for this clock. Reopening runs it on, with the gap on hold.
  case stopped
}
