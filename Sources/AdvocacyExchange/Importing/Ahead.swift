import Foundation
import Synchronization

/// What is made beside whoever will ask for it, once.
public final class Ahead<Made: Sendable>: Sendable {
  private let outcome = Mutex<Result<Made, any Error>?>(nil)
  private let end = DispatchSemaphore(value: 0)

  /// Something that is still to come.
  public init() {}

  /// Says what was made, or why nothing was; what is said later counts no more.
  public func come(_ result: Result<Made, any Error>) {
    let isFirst = outcome.withLock { outcome in
      guard outcome == nil else { return false }
      outcome = result
      return true
    }
    if isFirst { end.signal() }
  }

  /// Waits for what is made; to be asked for once.
  public func get() throws -> Made {
    end.wait()
    return try outcome.withLock { outcome in
      guard let outcome else { throw CancellationError() }
      return try outcome.get()
    }
  }
}
