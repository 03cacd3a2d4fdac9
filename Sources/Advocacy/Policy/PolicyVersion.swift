/// One version of a programme's policy: versions are numbered from 1 and never changed.
public struct PolicyVersion: Hashable, Sendable {
  /// Its number.
  public var number: Int
  /// The document as it was written.
  public var text: String
  /// What it says.
  public var policy: Policy
  /// From when it is in force.
  public var from: Instant
  /// The handle of who applied it.
  public var colleague: String
  /// Whether open things were re-timed at once, instead of each at its next event.
  public var isRetiming: Bool

  /// Gathers a version.
  public init(
    number: Int, text: String, policy: Policy, from: Instant, colleague: String, isRetiming: Bool
  ) {
    self.number = number
    self.text = text
    self.policy = policy
    self.from = from
    self.colleague = colleague
    self.isRetiming = isRetiming
  }
}

extension [PolicyVersion] {
  /// The version in force at an instant; before the first there is the first.
  public func inForce(at instant: Instant) -> PolicyVersion? {
    last { $0.from <= instant } ?? first
  }
}
