extension ClockReading {
  /// Begins an episode, on hold until the status says otherwise.
  mutating func begin(at instant: Instant, under promise: ClockTarget?) {
    phase = .paused
    began = instant
    mark = instant
    target = promise?.duration
    used = Span(milliseconds: 0)
    due = nil
    broken = nil
    ended = nil
    isLifted = false
    episodes += 1
  }

  /// Takes note that the deadline has passed: at the deadline itself the promise can still be kept.
  mutating func notice(_ now: Instant) {
    guard phase == .running, broken == nil, let target, let due, due < now else { return }
    broken = due
    used = max(used, target)
    breaches += 1
  }

  /// Ends the episode: answered, or lifted with the matter.
  mutating func finish(at instant: Instant, under promise: ClockTarget?, lifted: Bool = false) {
    guard phase != .off, phase != .done else { return }
    close(at: instant, under: promise, lifted: lifted)
    phase = .done
  }

  /// Goes on under a target in another phase, or under another target in the same.
  ///
  /// What counted so far stays counted, in milliseconds, whichever calendar counted it; what is left is the
  /// new target less that. So no hold is lost by a change, no open thing gets a second full target, and a
  /// target used up already is due when it is applied, never before.
  ///
  /// - Parameters:
  ///   - next: Running, paused or stopped.
  ///   - instant: When.
  ///   - former: What was promised until then.
  ///   - promise: What is promised from then on.
  ///   - keepsMatter: Whether stopping keeps the promise: it does for the resolution.
  mutating func turn(
    to next: Phase, at instant: Instant, from former: ClockTarget?, to promise: ClockTarget?,
    keepsMatter: Bool
  ) {
    guard phase != .off, phase != .done else { return }
    if next == .stopped {
      guard phase != .stopped else { return }
      close(at: instant, under: former, lifted: !keepsMatter)
      phase = .stopped
      return
    }
    if phase == .stopped, broken == nil, !isLifted, target != nil { kept -= 1 }
    ended = nil
    isLifted = false
    if broken == nil {
      count(until: instant, under: former)
      target = promise?.duration
      due = next == .running ? promise?.due(from: instant, used: used) : nil
      if next == .running || phase != .paused { mark = instant }
    }
    phase = next
  }

  /// Adds what counted since the mark.
  private mutating func count(until instant: Instant, under promise: ClockTarget?) {
    guard phase == .running, let mark, let promise else { return }
    used = Span(milliseconds: used.milliseconds + promise.counted(from: mark, to: instant).milliseconds)
  }

  /// Counts to the end and says how it ended; a clock on hold would have been due as if it had run on.
  private mutating func close(at instant: Instant, under promise: ClockTarget?, lifted: Bool) {
    if broken == nil, target != nil {
      count(until: instant, under: promise)
      if phase != .running { due = promise?.due(from: instant, used: used) }
      if !lifted { kept += 1 }
    }
    if broken == nil || ended == nil || !lifted {
      ended = instant
      isLifted = lifted
    }
    mark = instant
  }
}
