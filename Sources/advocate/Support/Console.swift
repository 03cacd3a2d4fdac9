import Glibc
import TerminalKit

/// Where commands write: as it is into pipes and files, without any control on a terminal.
struct Console: ~Copyable {
  private let descriptor: Int32
  private let isTerminal: Bool
  private var buffer: [UInt8] = []

  /// The standard output.
  static func output() -> Console { Console(descriptor: STDOUT_FILENO) }
  /// The standard error.
  static func error() -> Console { Console(descriptor: STDERR_FILENO) }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
    isTerminal = isatty(descriptor) == 1
  }

  deinit { Console.write(buffer, to: descriptor) }

  /// Writes a line of our own words and of customers' text; controls in it are dropped everywhere.
  mutating func line(_ text: String = "") {
    let safe = SafeText.lines(text, isUnicode: true).joined(separator: "\n")
    append(Array((safe + "\n").utf8))
  }

  /// Writes the bytes of an export: unchanged into a pipe or file, made safe on a terminal.
  mutating func export(_ bytes: [UInt8]) {
    guard isTerminal else { return append(bytes) }
    let text = String(decoding: bytes, as: UTF8.self)
    append(Array(SafeText.lines(text, isUnicode: true).joined(separator: "\n").utf8))
  }

  /// Writes what is still held back.
  mutating func flush() {
    Console.write(buffer, to: descriptor)
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ bytes: [UInt8]) {
    buffer += bytes
    if buffer.count >= 1 << 16 { flush() }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return
      }
      start += count
    }
  }
}

/// Whether standard input and output are a terminal.
func isInteractive() -> Bool {
  isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
}
