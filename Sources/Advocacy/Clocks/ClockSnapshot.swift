/// The three clocks of one piece of feedback after its last event: plain numbers that a store keeps in
/// columns or as JSON, enough to go on from.
public struct ClockSnapshot: Hashable, Codable, Sendable {
  /// The rules in force.
  public internal(set) var rules: ClockRules.Key
  /// The status in force, by which clocks run, pause and stop.
  public internal(set) var status: FeedbackStatus
  /// When the last event happened.
  public internal(set) var at: Instant
  /// The promise of a first answer.
  public internal(set) var firstResponse = ClockReading()
  /// The promise of each further answer.
  public internal(set) var nextResponse = ClockReading()
  /// The promise to end the matter.
  public internal(set) var resolution = ClockReading()

  /// The clocks of feedback that has just been opened: first response and resolution run.
  public init(opened: Instant, status: FeedbackStatus = .new, rules: ClockRules) {
    self.rules = rules.key
    self.status = status
    at = opened
    firstResponse.begin(at: opened, under: rules.targets[.firstResponse])
    resolution.begin(at: opened, under: rules.targets[.resolution])
    turn(from: nil, status: status, rules)
  }

  /// One of the clocks.
  public internal(set) subscript(clock: ClockKind) -> ClockReading {
    get {
      switch clock {
      case .firstResponse: firstResponse
      case .nextResponse: nextResponse
      case .resolution: resolution
      }
    }
    set {
      switch clock {
      case .firstResponse: firstResponse = newValue
      case .nextResponse: nextResponse = newValue
      case .resolution: resolution = newValue
      }
    }
  }

  /// Where a promise stands at an instant; an instant before the last event is taken as that event's.
  public func state(of clock: ClockKind, at now: Instant) -> ClockState {
    self[clock].state(at: max(now, at))
  }

  /// How many promises of a clock are broken at an instant, each episode once.
  public func breaches(of clock: ClockKind, at now: Instant) -> Int {
    self[clock].breaches(at: max(now, at))
  }

  /// The earliest deadline that is still owed, broken or not, and whose it is; what a queue is sorted by.
  public var nextDue: (clock: ClockKind, at: Instant)? {
    let open = ClockKind.allCases.compactMap { clock -> (clock: ClockKind, at: Instant)? in
      let reading = self[clock]
      guard reading.isOpen, let due = reading.broken ?? reading.due else { return nil }
      return (clock, due)
    }
    return open.min { $0.at < $1.at }
  }
}
