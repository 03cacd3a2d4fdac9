/// Where a promise stands at an instant.
public enum ClockState: Hashable, Sendable {
  /// There is nothing to keep: the rules promise nothing, or for the next response, no customer has
  /// written since the first answer.
  case off
  /// Time counts; nothing when the calendar is closed for ten years to come.
  case running(due: Instant?)
  /// Time is on hold, with so much left to count.
  case paused(since: Instant, remaining: Span)
  /// It was kept: at or before its deadline.
  case met(at: Instant, due: Instant?)
  /// It was broken when its deadline passed; the clock is still open until it is ended, late.
  case breached(due: Instant, ended: Instant?)
  /// The matter ended in time without the answer that was promised: neither kept nor broken.
  case lifted(at: Instant)

  /// The deadline that is still to be kept, or was broken and is still open.
  public var openDue: Instant? {
    switch self {
    case .running(let due): due
    case .breached(let due, nil): due
    case .off, .paused, .met, .breached, .lifted: nil
    }
  }
}
