/// What one clock of one piece of feedback has counted, as plain numbers for a store to keep.
///
/// All instants are milliseconds since 1970 UTC, all spans milliseconds of time that counted.
public struct ClockReading: Hashable, Codable, Sendable {
  /// What the clock does.
  public enum Phase: String, Codable, Sendable {
    /// It was never begun.
    case off
    /// Time counts since `mark`.
    case running
    /// Time is on hold since `mark`.
    case paused
    /// The matter is ended; reopening runs it on.
    case stopped
    /// Answered, or for the next response also lifted when the matter ended.
    case done
  }

  /// What the clock does.
  public internal(set) var phase = Phase.off
  /// When the promise began: the opening, or the oldest unanswered message.
  public internal(set) var began: Instant?
  /// The time allowed by the rules last applied; nothing when they promise nothing.
  public internal(set) var target: Span?
  /// What had counted at `mark`.
  public internal(set) var used = Span(milliseconds: 0)
  /// Since when the phase has lasted, or rules were last applied to a running clock.
  public internal(set) var mark: Instant?
  /// The deadline while running, and the one that was met.
  public internal(set) var due: Instant?
  /// The deadline that passed with the promise open.
  ///
  /// It stays: a broken promise isn't kept by changing the rules, which re-time only what is still owed.
  public internal(set) var broken: Instant?
  /// When it was answered or the matter ended.
  public internal(set) var ended: Instant?
  /// Whether it ended without the answer that was promised.
  public internal(set) var isLifted = false
  /// How often it was begun: each time a customer began to wait for the next response counts once.
  public internal(set) var episodes = 0
  /// How many episodes were kept.
  public internal(set) var kept = 0
  /// How many episodes were broken.
  public internal(set) var breaches = 0

  /// Whether the promise is neither kept nor ended.
  public var isOpen: Bool { phase == .running || phase == .paused }

  /// Where the promise stands at an instant not before the last event.
  public func state(at now: Instant) -> ClockState {
    if let broken { return .breached(due: broken, ended: ended) }
    guard phase != .off, let mark, let target else { return .off }
    if let ended { return isLifted ? .lifted(at: ended) : .met(at: ended, due: due) }
    if phase == .running {
      if let due, due < now { return .breached(due: due, ended: nil) }
      return .running(due: due)
    }
    let left = max(0, target.milliseconds - used.milliseconds)
    return .paused(since: mark, remaining: Span(milliseconds: left))
  }

  /// How many episodes are broken at an instant not before the last event.
  public func breaches(at now: Instant) -> Int {
    if broken == nil, phase == .running, target != nil, let due, due < now { return breaches + 1 }
    return breaches
  }
}
