/// What happened to one piece of feedback, as far as its promises care: enough to reckon its clocks anew.
///
/// Acts that were undone are no part of it. For feedback that came by import what went before is taken to be
/// as the import says: new until the first thing that is known.
public struct FeedbackCourse: Hashable, Sendable {
  /// One thing that happened.
  public enum Fact: Hashable, Sendable {
    /// The customer wrote.
    case customerWrote
    /// We answered.
    case answered
    /// The priority changed; before it was another.
    case priority(from: Priority)
    /// The kind changed; before it was another, or none.
    case kind(from: FeedbackKind?)
    /// The status changed; before it was another.
    case status(from: FeedbackStatus)
  }

  /// A fact and when it happened.
  public struct Event: Hashable, Sendable {
    /// When.
    public var at: Instant
    /// What.
    public var fact: Fact

    /// Notes a fact.
    public init(_ at: Instant, _ fact: Fact) {
      self.at = at
      self.fact = fact
    }

    /// At one instant a message comes before the change of status that it brings.
    fileprivate var rank: Int {
      switch fact {
      case .customerWrote, .answered: 0
      case .priority, .kind: 1
      case .status: 2
      }
    }
  }

  /// From when its clocks run: its arrival, or for imported feedback the first new thing that happened.
  public var from: Instant
  /// Whether we had answered before its clocks began; then no first response is owed.
  public var wasAnswered: Bool
  /// Its kind now; none when it isn't known.
  public var kind: FeedbackKind?
  /// Its priority now.
  public var priority: Priority
  /// Its status now.
  public var status: FeedbackStatus
  /// What happened since, in any order.
  public var events: [Event]

  /// Gathers what happened.
  public init(
    from: Instant, wasAnswered: Bool = false, kind: FeedbackKind?, priority: Priority, status: FeedbackStatus,
    events: [Event] = []
  ) {
    self.from = from
    self.wasAnswered = wasAnswered
    self.kind = kind
    self.priority = priority
    self.status = status
    self.events = events
  }
}

extension FeedbackCourse {
  /// The rules at the beginning, and everything after it that a clock listens to, in order.
  ///
  /// A version of the policy holds from the first event after it came into force, one that re-times from that
  /// instant on. A change of kind or priority takes the promise that fits then.
  public func clockEvents(under book: PromiseBook) -> (
    opening: (status: FeedbackStatus, rules: ClockRules), events: [ClockEvent]
  )? {
    let versions = book.versions
    guard !versions.isEmpty else { return nil }
    let ordered = events.filter { $0.at >= from }.sorted { ($0.at, $0.rank) < ($1.at, $1.rank) }
    var walk = Walk(course: self, ordered: ordered, book: book)
    let opening = (status: walk.status, rules: walk.rules)
    let retimings = versions.indices.filter { versions[$0].isRetiming && versions[$0].from > from }
    var next = retimings.startIndex
    for (position, event) in ordered.enumerated() {
      while next < retimings.endIndex, versions[retimings[next]].from <= event.at {
        walk.take(retimings[next])
        next += 1
      }
      walk.take(event, at: position)
    }
    for version in retimings[next...] { walk.take(version) }
    return (opening, walk.events)
  }

  /// All that its clocks listened to, as the engine of the clocks takes it.
  public func history(under versions: [PolicyVersion]) -> ClockHistory? {
    guard let (opening, events) = clockEvents(under: PromiseBook(versions)) else { return nil }
    return ClockHistory(opened: from, status: opening.status, rules: opening.rules, events: events)
  }

  /// The clocks after everything that happened.
  public func clocks(under versions: [PolicyVersion]) -> ClockSnapshot? {
    clocks(under: PromiseBook(versions))
  }

  /// The clocks after everything that happened, as one of many courses under the same promises.
  public func clocks(under book: PromiseBook) -> ClockSnapshot? {
    guard let (opening, events) = clockEvents(under: book) else { return nil }
    var rules = opening.rules
    var snapshot = ClockSnapshot(opened: from, status: opening.status, rules: opening.rules)
    for event in events {
      snapshot = snapshot.advanced(with: event, under: rules)
      if case .rules(let adopted) = event.change { rules = adopted }
    }
    return snapshot
  }

  /// The way through the events, with what held before each.
  private struct Walk {
    let course: FeedbackCourse
    let ordered: [Event]
    let book: PromiseBook
    /// Where the version stands that holds.
    var version: Int
    var kind: FeedbackKind?
    var priority: Priority
    var status: FeedbackStatus
    var events: [ClockEvent] = []

    init(course: FeedbackCourse, ordered: [Event], book: PromiseBook) {
      self.course = course
      self.ordered = ordered
      self.book = book
      version = book.place(at: course.from)
      kind = course.kind
      priority = course.priority
      status = course.status
      // What held at the beginning is what the first change of each changed from.
      for event in ordered.reversed() {
        switch event.fact {
        case .kind(let before): kind = before
        case .priority(let before): priority = before
        case .status(let before): status = before
        case .customerWrote, .answered: break
        }
      }
      if course.wasAnswered { events.append(ClockEvent(course.from, .answered)) }
    }

    var rules: ClockRules {
      book.rules(version, for: kind, priority, isAnswered: course.wasAnswered)
    }

    mutating func take(_ retiming: Int) {
      version = retiming
      events.append(ClockEvent(book.versions[retiming].from, .rules(rules)))
    }

    mutating func take(_ event: Event, at position: Int) {
      let before = (version, kind, priority)
      version = book.place(at: event.at)
      switch event.fact {
      case .kind:
        kind =
          following(position) { if case .kind(let kind) = $0 { .some(kind) } else { nil } } ?? course.kind
      case .priority:
        priority =
          following(position) { if case .priority(let priority) = $0 { priority } else { nil } }
          ?? course.priority
      case .status, .customerWrote, .answered: break
      }
      if before != (version, kind, priority) { events.append(ClockEvent(event.at, .rules(rules))) }
      switch event.fact {
      case .customerWrote: events.append(ClockEvent(event.at, .customerWrote))
      case .answered: events.append(ClockEvent(event.at, .answered))
      case .status:
        status =
          following(position) { if case .status(let status) = $0 { status } else { nil } } ?? course.status
        events.append(ClockEvent(event.at, .status(status)))
      case .kind, .priority: break
      }
    }

    /// What the next change of the same field changed from: what this one changed it to.
    private func following<Held>(_ position: Int, _ before: (Fact) -> Held?) -> Held? {
      for event in ordered[(position + 1)...] {
        if let held = before(event.fact) { return held }
      }
      return nil
    }
  }
}

extension Policy {
  /// The promises for feedback of a kind and a priority as its clocks take them.
  ///
  /// Feedback that was answered before its clocks began owes no first response.
  func rules(for kind: FeedbackKind?, _ priority: Priority, version: Int, isAnswered: Bool) -> ClockRules {
    var targets: [ClockKind: ClockTarget] = [:]
    for (clock, allowance) in promise(for: kind, priority)?.targets ?? [:]
    where !(isAnswered && clock == .firstResponse) {
      targets[clock] = ClockTarget(
        allowance.length, allowance.calendar.flatMap { calendars[$0] }.map { .business($0) } ?? .elapsed)
    }
    let table = pauses.mapValues { clocks in
      Dictionary(uniqueKeysWithValues: clocks.map { ($0, ClockMode.paused) })
    }
    return ClockRules(
      key: ClockRules.Key(policy: version, kind: kind ?? .question, priority: priority), targets: targets,
      modes: ClockModes(table))
  }
}
