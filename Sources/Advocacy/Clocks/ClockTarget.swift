/// How much time a promise allows, and which time counts.
public struct ClockTarget: Hashable, Sendable {
  /// The time in which a target counts.
  public enum Measure: Hashable, Sendable {
    /// The open time of a calendar, paused by statuses; the calendar is large and the target copied at every event.
    indirect case business(BusinessCalendar)
    /// All time, paused by no status: "8 weeks". Only the gap before a reopening is on hold.
    case elapsed
  }

  /// The time allowed.
  public var duration: Span
  /// Which time counts.
  public var measure: Measure

  /// Makes a target.
  public init(_ duration: Span, _ measure: Measure) {
    self.duration = duration
    self.measure = measure
  }

  /// The time that counts between two instants.
  func counted(from start: Instant, to end: Instant) -> Span {
    switch measure {
    case .business(let calendar): calendar.openTime(from: start, to: end)
    case .elapsed: Span(milliseconds: max(0, (end - start).milliseconds))
    }
  }

  /// When the target is used up if time runs on from an instant, or nothing when its calendar is closed
  /// for ten years; a target used up already is due at that instant.
  func due(from instant: Instant, used: Span) -> Instant? {
    let left = Span(milliseconds: max(0, duration.milliseconds - used.milliseconds))
    switch measure {
    case .business(let calendar): return try? calendar.instant(after: instant, adding: left)
    case .elapsed: return instant + left
    }
  }
}
