/// Something that happened to a piece of feedback and that a clock listens to.
///
/// Snoozing is none: it hides work from a list and moves no promise.
public struct ClockEvent: Hashable, Sendable {
  /// What happened.
  public enum Change: Hashable, Sendable {
    /// It went to another status; resolving, declining and reopening are that too.
    case status(FeedbackStatus)
    /// The customer wrote, on whatever channel, or a colleague noted what the customer said.
    ///
    /// It takes feedback that waits for the customer back to in progress, so that a reply ends the pause
    /// whether or not someone changes the status.
    case customerWrote
    /// We answered the customer.
    case answered
    /// Other rules hold from here on: a changed policy, or another kind or priority.
    case rules(ClockRules)
  }

  /// When it happened.
  public var at: Instant
  /// What happened.
  public var change: Change

  /// Makes an event.
  public init(_ at: Instant, _ change: Change) {
    self.at = at
    self.change = change
  }
}
