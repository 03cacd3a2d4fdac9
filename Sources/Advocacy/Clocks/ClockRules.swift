/// The promises that one version of the policy makes for one kind and priority of feedback.
public struct ClockRules: Hashable, Sendable {
  /// Which rules these are; kept with every clock that runs under them.
  public struct Key: Hashable, Codable, Sendable {
    /// The number of the policy version.
    public var policy: Int
    /// The kind of feedback.
    public var kind: FeedbackKind
    /// The priority.
    public var priority: Priority

    /// Makes a key.
    public init(policy: Int, kind: FeedbackKind, priority: Priority) {
      self.policy = policy
      self.kind = kind
      self.priority = priority
    }
  }

  /// Which rules these are.
  public var key: Key
  /// The time each clock allows; a clock that is missing is not promised.
  public var targets: [ClockKind: ClockTarget]
  /// Which status pauses or stops which clock.
  public var modes: ClockModes

  /// Makes rules.
  public init(key: Key, targets: [ClockKind: ClockTarget], modes: ClockModes = .standard) {
    self.key = key
    self.targets = targets
    self.modes = modes
  }

  /// What a status does to a clock: pausing doesn't touch a target of all time.
  func mode(of clock: ClockKind, in status: FeedbackStatus) -> ClockMode {
    let mode = modes[clock, status]
    return mode == .paused && targets[clock]?.measure == .elapsed ? .running : mode
  }
}

extension FeedbackKind: Codable {}
extension Priority: Codable {}
extension FeedbackStatus: Codable {}
