/// All that happened to the clocks of one piece of feedback, in order.
public struct ClockHistory: Hashable, Sendable {
  /// When it was opened: for feedback received earlier, when it was received.
  public var opened: Instant
  /// The status it was opened in.
  public var status: FeedbackStatus
  /// The rules in force at the opening.
  public var rules: ClockRules
  /// What happened then, in order of time; what happened at one instant in the order given.
  public private(set) var events: [ClockEvent]

  /// Makes a history; events are put in order of time.
  public init(opened: Instant, status: FeedbackStatus = .new, rules: ClockRules, events: [ClockEvent] = []) {
    self.opened = opened
    self.status = status
    self.rules = rules
    self.events = events.enumerated().sorted {
      ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
    }.map(\.element)
  }

  /// The same history under rules published on the way: each acts from the next event on, and of several
  /// published between two events only the last.
  public func adopting(_ published: [(at: Instant, rules: ClockRules)]) -> ClockHistory {
    let waiting = published.sorted { $0.at < $1.at }
    var next = 0
    var events: [ClockEvent] = []
    for event in self.events {
      var current: ClockRules?
      while next < waiting.count, waiting[next].at <= event.at {
        current = waiting[next].rules
        next += 1
      }
      if let current { events.append(ClockEvent(event.at, .rules(current))) }
      events.append(event)
    }
    return ClockHistory(opened: opened, status: status, rules: rules, events: events)
  }

  /// The clocks as they stood at an instant, from the events up to it; before the opening, as at the
  /// opening.
  ///
  /// The clocks are those of `ClockSnapshot.advanced(with:under:)` event by event, so that what a store
  /// keeps and what is evaluated anew are the same.
  public func evaluated(at now: Instant) -> ClockReport {
    var snapshot = ClockSnapshot(opened: opened, status: status, rules: rules)
    var rules = rules
    var tracer = ClockTracer(snapshot)
    for event in events where event.at <= now {
      let next = snapshot.advanced(with: event, under: rules)
      tracer.follow(from: snapshot, to: next, under: rules)
      if case .rules(let adopted) = event.change { rules = adopted }
      snapshot = next
    }
    let end = max(now, snapshot.at)
    return ClockReport(
      snapshot: snapshot, rules: rules, now: end, traces: tracer.traces(from: snapshot, under: rules, at: end)
    )
  }
}
