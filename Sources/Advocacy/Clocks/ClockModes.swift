/// Which status pauses or stops which clock.
public struct ClockModes: Hashable, Sendable {
  /// What differs from the rule that a clock runs while feedback is open and is stopped when it is ended.
  public var table: [FeedbackStatus: [ClockKind: ClockMode]]

  /// Makes a table; what it doesn't name runs in open statuses and is stopped in the others.
  public init(_ table: [FeedbackStatus: [ClockKind: ClockMode]] = [:]) {
    self.table = table
  }

  /// Waiting for the customer pauses the resolution and nothing else: while the customer waits for an
  /// answer, our own status is no reason to wait longer (as Frappe Helpdesk holds the resolution only).
  public static let standard = ClockModes([.waitingCustomer: [.resolution: .paused]])

  /// What a status does to a clock.
  public subscript(clock: ClockKind, status: FeedbackStatus) -> ClockMode {
    table[status]?[clock] ?? (status.isOpen ? .running : .stopped)
  }
}
