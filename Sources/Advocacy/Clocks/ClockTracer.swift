/// Follows clocks from event to event and keeps what each did in between, to lay open how deadlines came
/// about.
struct ClockTracer {
  /// A time between two events in which a clock did one thing.
  private struct Leg {
    var from: Instant
    var to: Instant
    var phase: ClockReading.Phase
    var status: FeedbackStatus
    var rules: ClockRules
  }

  /// One time that a clock was begun.
  private struct Episode {
    var reading: ClockReading
    var legs: [Leg] = []
  }

  private var episodes: [ClockKind: [Episode]] = [:]

  init(_ opened: ClockSnapshot) {
    for clock in ClockKind.allCases { keep(opened[clock], of: clock) }
  }

  /// Keeps what happened between two events.
  mutating func follow(from before: ClockSnapshot, to after: ClockSnapshot, under rules: ClockRules) {
    for clock in ClockKind.allCases {
      add(
        Leg(from: before.at, to: after.at, phase: before[clock].phase, status: before.status, rules: rules),
        clock)
      keep(after[clock], of: clock)
    }
  }

  /// The traces of all episodes at an instant not before the last event.
  func traces(from last: ClockSnapshot, under rules: ClockRules, at now: Instant) -> [ClockTrace] {
    var whole = self
    for clock in ClockKind.allCases {
      let reading = last[clock]
      let end = reading.phase == .running ? max(reading.due ?? now, now) : now
      whole.add(
        Leg(from: last.at, to: end, phase: reading.phase, status: last.status, rules: rules), clock)
    }
    return ClockKind.allCases.flatMap { clock in
      (whole.episodes[clock] ?? []).compactMap { ClockTracer.trace(of: $0, clock, at: now) }
    }
  }

  private mutating func add(_ leg: Leg, _ clock: ClockKind) {
    guard leg.from < leg.to, let count = episodes[clock]?.count, count > 0 else { return }
    episodes[clock]?[count - 1].legs.append(leg)
  }

  private mutating func keep(_ reading: ClockReading, of clock: ClockKind) {
    guard reading.began != nil else { return }
    let known = episodes[clock, default: []]
    if known.last?.reading.episodes == reading.episodes {
      episodes[clock]?[known.count - 1].reading = reading
    } else {
      episodes[clock, default: []].append(Episode(reading: reading))
    }
  }

  private static func trace(of episode: Episode, _ clock: ClockKind, at now: Instant) -> ClockTrace? {
    let reading = episode.reading
    guard let began = reading.began, let target = reading.target else { return nil }
    let state = reading.state(at: now)
    let end: Instant =
      switch state {
      case .breached(let due, _): due
      case .running(let due): due ?? now
      case .met(let at, _), .lifted(let at): at
      case .paused, .off: now
      }
    var trace = ClockTrace(clock: clock, began: began, state: state, target: target, intervals: [])
    for leg in episode.legs where leg.from < end {
      for interval in intervals(of: leg, clock, until: min(leg.to, end)) { trace.add(interval) }
    }
    return trace
  }

  private static func intervals(of leg: Leg, _ clock: ClockKind, until end: Instant) -> [ClockInterval] {
    func whole(_ reason: ClockInterval.Reason) -> [ClockInterval] {
      [ClockInterval(from: leg.from, to: end, reason: reason, rules: leg.rules.key)]
    }
    guard leg.phase == .running else {
      let isEnded = leg.rules.mode(of: clock, in: leg.status) == .stopped
      return whole(isEnded ? .ended(leg.status) : .paused(leg.status))
    }
    switch leg.rules.targets[clock]?.measure {
    case nil: return whole(.unpromised)
    case .elapsed: return whole(.elapsed)
    case .business(let calendar):
      return calendar.stretches(from: leg.from, to: end).map { stretch in
        let reason: ClockInterval.Reason =
          switch stretch.state {
          case .open: .open
          case .closed: .closed
          case .holiday(let name): .holiday(name)
          }
        return ClockInterval(from: stretch.from, to: stretch.to, reason: reason, rules: leg.rules.key)
      }
    }
  }
}

extension ClockTrace {
  /// Adds an interval, to the last one when it is alike.
  fileprivate mutating func add(_ interval: ClockInterval) {
    if let last = intervals.last, last.to == interval.from, last.reason == interval.reason,
      last.rules == interval.rules
    {
      intervals[intervals.count - 1].to = interval.to
    } else {
      intervals.append(interval)
    }
  }
}
