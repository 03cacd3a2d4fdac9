import CTerminalGuard
import Glibc

/// What belongs to the whole process while a screen is up: signals, the crash guard, standard error.
///
/// Everything is given back when the hold ends.
final class ProcessHold {
  /// Where signals arrive.
  let signals: SignalRelay

  /// Where standard error goes.
  let errors: ErrorRedirection

  /// Takes the process; must come before ncurses starts, and once at a time.
  init(terminal: Int32, logPath: String?) throws(TerminalError) {
    guard let signals = SignalRelay() else { throw .alreadyOpen }
    self.signals = signals
    errors = ErrorRedirection(logPath: logPath)
    guard terminal_guard_arm(terminal, errors.saved, logPath) == 0 else { throw .alreadyOpen }
    // ncurses would take them for the size, and see no change of it.
    unsetenv("LINES")
    unsetenv("COLUMNS")
  }

  deinit {
    errors.end()
    terminal_guard_disarm()
  }
}
