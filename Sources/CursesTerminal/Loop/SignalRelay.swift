import CTerminalGuard
import Glibc

/// The signals of a terminal, read as bytes from a descriptor instead of handled in the middle of anything.
///
/// One a process; opened before ncurses starts, because ncurses' own handlers end the process.
final class SignalRelay {
  /// The descriptor that becomes readable when a signal came.
  let descriptor: Int32

  private var waiting: [Int32] = []

  /// Takes the signals; nil when they are taken already or the system has no descriptor left.
  init?() {
    descriptor = terminal_signals_open()
    if descriptor < 0 {
      return nil
    }
  }

  deinit {
    terminal_signals_close()
  }

  /// Takes the signals that came since the last call, in their order.
  func drain() -> [Int32] {
    gather()
    let taken = waiting
    waiting = []
    return taken
  }

  /// Forgets signals that came and are no news any more; others stay for the next `drain`.
  func forget(_ signals: [Int32]) {
    gather()
    waiting.removeAll { signals.contains($0) }
  }

  private func gather() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while true {
      let count = read(descriptor, &bytes, bytes.count)
      guard count > 0 else { return }
      waiting += bytes.prefix(count).map { Int32($0) }
    }
  }
}
