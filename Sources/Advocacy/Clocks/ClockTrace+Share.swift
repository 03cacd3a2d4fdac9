extension ClockTrace {
  /// Which share of the promised time is gone at an instant, 0 to 1: of the time that counts and no other.
  public func share(at now: Instant) -> Double {
    let whole = max(target, counted)
    guard whole.milliseconds > 0 else { return 1 }
    let used = intervals.filter(\.isCounted).reduce(Int64(0)) { sum, interval in
      sum + max(0, (min(interval.to, now) - interval.from).milliseconds)
    }
    return min(1, Double(used) / Double(whole.milliseconds))
  }

  /// Whether its promise is still to be kept, on hold or broken without an end.
  public var isOpen: Bool {
    switch state {
    case .running, .paused, .breached(_, nil): true
    case .off, .met, .breached, .lifted: false
    }
  }
}
