import CNcurses
import Glibc
import Synchronization

/// The one way from other threads into the loop: messages in a queue, and a descriptor that wakes `poll`.
///
/// Only the message that ends an empty queue writes to the descriptor, so that a burst costs one wake-up.
public final class Mailbox<Message: Sendable>: Sendable {
  private let queue = Mutex<[Message]>([])

  /// The descriptor that becomes readable when a message waits; -1 when the system has none left.
  public let wakeupDescriptor: Int32

  /// Makes an empty mailbox.
  public init() {
    wakeupDescriptor = cn_wakeup_descriptor()
  }

  deinit {
    if wakeupDescriptor >= 0 {
      close(wakeupDescriptor)
    }
  }

  /// Puts a message at the end of the queue; may be called from any thread.
  public func post(_ message: Message) {
    let wasEmpty = queue.withLock { messages in
      messages.append(message)
      return messages.count == 1
    }
    if wasEmpty {
      var one: UInt64 = 1
      _ = write(wakeupDescriptor, &one, MemoryLayout<UInt64>.size)
    }
  }

  /// Takes all waiting messages, oldest first.
  public func drain() -> [Message] {
    // The descriptor first: a message that comes in between is taken now and costs one empty wake-up, where
    // the other order would lose the wake-up.
    var count: UInt64 = 0
    _ = read(wakeupDescriptor, &count, MemoryLayout<UInt64>.size)
    return queue.withLock { messages in
      let taken = messages
      messages = []
      return taken
    }
  }
}
