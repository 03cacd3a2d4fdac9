import Glibc

/// Keeps what the process writes to standard error off the screen, and gives it back at the end.
final class ErrorRedirection {
  /// A copy of standard error as it was; -1 when there was none.
  let saved: Int32

  /// The sentence for the person when the log could not be written to.
  let notice: String?

  private let target: Int32

  /// Opens the log, or nothing's own file, but redirects nothing yet.
  init(logPath: String?) {
    saved = fcntl(2, F_DUPFD_CLOEXEC, 3)
    let log = logPath.map { open($0, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600) } ?? -1
    if log >= 0 {
      target = log
      notice = nil
    } else {
      let reason = String(cString: strerror(errno))
      target = open("/dev/null", O_WRONLY | O_CLOEXEC)
      notice = logPath.map {
        "The log \($0) can't be written: \(reason). Nothing is logged."
      }
    }
  }

  /// Sends standard error to the log.
  func begin() {
    if target >= 0 {
      dup2(target, 2)
    }
  }

  /// Gives standard error back.
  func end() {
    if saved >= 0 {
      dup2(saved, 2)
    }
  }

  deinit {
    end()
    if saved >= 0 { close(saved) }
    if target >= 0 { close(target) }
  }
}
