import CursesTerminal
import Glibc
import Synchronization
import TerminalKit

/// Where commands write: as it is into pipes and files, without any control on a terminal.
struct Console: ~Copyable {
  private let descriptor: Int32
  private let isTerminal: Bool
  /// Whether other signs than ASCII's may go out: a terminal that reads no UTF-8 takes some of its bytes for controls.
  private let isUnicode: Bool
  private var buffer: [UInt8] = []
  /// Why the standard output could not be written, as the system's number, of everything that this process wrote
  /// there; a reader that went away is no reason.
  private static let outputFailure = Mutex<Int32>(0)
  /// The beginning of a line of an export whose end hasn't come yet.
  private var begun: [UInt8] = []

  /// The standard output.
  static func output() -> Console { Console(descriptor: STDOUT_FILENO) }
  /// The standard error.
  static func error() -> Console { Console(descriptor: STDERR_FILENO) }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
    isTerminal = isatty(descriptor) == 1
    isUnicode = !isTerminal || TerminalLocale.establish(environment: Paths.current.environment) == .utf8
  }

  deinit { Console.note(Console.write(buffer + safe(begun), to: descriptor), of: descriptor) }

  /// What ends a command whose words didn't all reach the standard output; nothing when they did, or when the
  /// reader wanted no more of them.
  static var outputProblem: CommandFailure? {
    let failure = outputFailure.withLock { $0 }
    guard failure != 0 else { return nil }
    return CommandFailure("The standard output can't be written: \(String(cString: strerror(failure))).")
  }

  /// Writes a line of our own words and of customers' text; controls in it are dropped everywhere.
  mutating func line(_ text: String = "") {
    append(safe(Array((text + "\n").utf8)))
  }

  /// Writes the bytes of an export: unchanged into a pipe or file, made safe on a terminal.
  mutating func export(_ bytes: [UInt8]) {
    guard isTerminal else { return append(bytes) }
    begun += bytes
    guard let end = begun.lastIndex(of: 0x0A) else { return }
    append(safe(Array(begun[...end])))
    begun.removeSubrange(...end)
  }

  private func safe(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    return Array(SafeText.lines(text, isUnicode: isUnicode).joined(separator: "\n").utf8)
  }

  /// Writes what is still held back.
  mutating func flush() {
    Console.note(Console.write(buffer, to: descriptor), of: descriptor)
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ bytes: [UInt8]) {
    buffer += bytes
    if buffer.count >= 1 << 16 { flush() }
  }

  private static func note(_ problem: Int32, of descriptor: Int32) {
    guard descriptor == STDOUT_FILENO, problem != 0, problem != EPIPE else { return }
    outputFailure.withLock { first in
      if first == 0 { first = problem }
    }
  }

  /// Writes all bytes, and answers zero or why it couldn't.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      start += count
    }
    return 0
  }
}

/// Whether standard input and output are a terminal.
func isInteractive() -> Bool {
  isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
}
