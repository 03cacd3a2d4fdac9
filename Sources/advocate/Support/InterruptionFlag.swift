import Synchronization

/// Whether an interruption has come; raised on one thread and read on another.
final class InterruptionFlag: Sendable {
  private let raised = Mutex(false)

  /// Notes the interruption.
  func raise() { raised.withLock { $0 = true } }

  /// Whether it has come.
  var isRaised: Bool { raised.withLock { $0 } }
}
