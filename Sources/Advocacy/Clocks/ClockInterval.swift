/// A part of the time between a clock's beginning and its deadline, all of it counted or none of it.
public struct ClockInterval: Hashable, Sendable {
  /// Why time counted or not.
  public enum Reason: Hashable, Sendable {
    /// Open hours of the calendar: counted.
    case open
    /// All time of a target that no calendar bounds: counted.
    case elapsed
    /// Closed by the calendar's weekly hours.
    case closed
    /// Closed on a holiday of this name.
    case holiday(String)
    /// On hold in this status.
    case paused(FeedbackStatus)
    /// The gap in which the matter was ended, in this status, before it was reopened.
    case ended(FeedbackStatus)
    /// The rules promised nothing then.
    case unpromised
  }

  /// When it begins.
  public var from: Instant
  /// When it ends: the first instant that is no part of it.
  public var to: Instant
  /// Why time counted or not.
  public var reason: Reason
  /// The rules in force, with their policy's number.
  public var rules: ClockRules.Key

  /// Whether the time counted.
  public var isCounted: Bool { reason == .open || reason == .elapsed }

  /// The time that counted: all of the interval or none.
  public var counted: Span { isCounted ? to - from : Span(milliseconds: 0) }
}
