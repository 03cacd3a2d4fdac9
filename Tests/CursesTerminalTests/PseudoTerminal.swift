import CNcurses
import Foundation
import TerminalKit

@testable import CursesTerminal

/// Both ends of a terminal: what a person would type goes in, and what they would see comes out, as bytes.
final class PseudoTerminal {
  struct Failure: Error {
    let seen: String
  }

  /// How long bytes are waited for before a test fails; far longer than they need.
  private static let patience: TimeInterval = 60

  private(set) var person: Int32
  let path: String
  private var seen = ""

  init(size: TerminalSize) throws {
    var name = [CChar](repeating: 0, count: 256)
    person = cn_open_pseudo_terminal(&name, name.count)
    guard person >= 0 else { throw Failure(seen: "") }
    path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    resize(size)
  }

  deinit {
    hangUp()
  }

  func resize(_ size: TerminalSize) {
    _ = cn_set_window_size(person, Int32(size.rows), Int32(size.columns))
  }

  func type(_ text: String) {
    _ = DescriptorOutput.writeAll(Array(text.utf8), to: person)
  }

  func hangUp() {
    if person >= 0 {
      close(person)
      person = -1
    }
  }

  /// Reads until `text` has come, and returns all up to its end; what follows stays for the next call.
  func read(until text: String) throws -> String {
    let end = Date(timeIntervalSinceNow: Self.patience)
    while true {
      if let range = seen.range(of: text) {
        let read = String(seen[..<range.upperBound])
        seen = String(seen[range.upperBound...])
        return read
      }
      guard Date() < end, readSome() else { throw Failure(seen: seen) }
    }
  }

  /// Waits for some bytes; false when the other end is closed.
  private func readSome() -> Bool {
    var state = pollfd(fd: person, events: Int16(POLLIN), revents: 0)
    guard poll(&state, 1, 1000) > 0 else { return true }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = Foundation.read(person, &bytes, bytes.count)
    guard count > 0 else { return false }
    seen += String(decoding: bytes.prefix(count), as: UTF8.self)
    return true
  }
}
