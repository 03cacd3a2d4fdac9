import Glibc

/// One line on the standard error that tells how far long work is; nothing where that is no terminal.
struct Progress {
  private let title: String
  private let isShown = isatty(STDERR_FILENO) == 1
  private var last = -1
  private let start = ContinuousClock.now

  init(_ title: String) { self.title = title }

  /// Shows how much is done, after the first moment and then at each percent.
  mutating func show(_ done: Int, of total: Int?) {
    guard isShown, ContinuousClock.now - start > .milliseconds(150) else { return }
    let step = total.map { $0 > 0 ? min(100, done * 100 / $0) : 100 } ?? done / 10_000
    guard step != last else { return }
    last = step
    write(total == nil ? "\r\(title): \(done)" : "\r\(title): \(step) %")
  }

  /// Takes the line away.
  mutating func end() {
    if isShown, last >= 0 { write("\r" + String(repeating: " ", count: title.count + 16) + "\r") }
    last = -1
  }

  private func write(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
