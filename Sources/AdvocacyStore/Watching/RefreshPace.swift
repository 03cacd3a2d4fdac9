import Synchronization

/// How often what others change is read anew: the longer that took, the longer nothing is read for others' sake, so
/// that many dashboards on one file leave the machine to those who work.
public final class RefreshPace: Sendable {
  private let state = Mutex(State())

  /// Nothing was read yet.
  public init() {}

  private struct State {
    /// Whether a change was told whose readings aren't all over.
    var isRefreshing = false
    var running = 0
    var spent = Duration.zero
  }

  /// How much longer than the reading the rest after it is.
  private static let share = 40
  /// The longest rest: a screen is never older than this while others go on changing the file.
  private static let longest = Duration.seconds(10)

  /// A change was told: what is read from now on is read because of it.
  public func changeWasTold() {
    state.withLock { ($0.isRefreshing, $0.spent) = (true, .zero) }
  }

  /// A reading begins; answers when.
  ///
  /// What takes so long that it counts by itself is rested after in any case.
  public func begin(countsByItself: Bool = false) -> ContinuousClock.Instant {
    state.withLock { state in
      if countsByItself, !state.isRefreshing { (state.isRefreshing, state.spent) = (true, .zero) }
      state.running += 1
    }
    return .now
  }

  /// A reading that began then ended; answers for how long to rest, when it was the last one because of a change.
  public func end(_ begun: ContinuousClock.Instant) -> Duration? {
    state.withLock { state in
      state.running -= 1
      state.spent += .now - begun
      guard state.isRefreshing, state.running == 0 else { return nil }
      state.isRefreshing = false
      return RefreshPace.rest(after: state.spent)
    }
  }

  /// For how long nothing is read for others' sake after so much of it.
  static func rest(after spent: Duration) -> Duration { min(spent * share, longest) }
}
