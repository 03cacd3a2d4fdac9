import Foundation
import Testing

/// A real terminal: a tmux server of its own with one window, driven by keys and read as text.
final class Tmux {
  private let tool: String
  private let socket: String
  private let scratch: Scratch

  /// Starts a command in a terminal of a size.
  init(_ command: [String], columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]) throws {
    tool = try Tools.path("tmux", package: "tmux")
    scratch = try Scratch()
    socket = scratch.file("tmux")
    let settings = environment.merging(["HOME": scratch.path, "TERM": "tmux-256color"]) { given, _ in given }
    let assignments = Tools.base.merging(settings) { $1 }.map { "\($0)=\($1)" }.sorted()
    let line = (["env", "-i"] + assignments + command).map(Tmux.quoted).joined(separator: " ")
    // The shell stays behind the program, so that suspending and the end can be seen.
    try call(
      [
        "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-s", "main",
        "bash --norc --noprofile",
      ])
    try call(["set-option", "-g", "status", "off"])
    try call(["resize-window", "-t", "main", "-x", "\(columns)", "-y", "\(rows)"])
    try call(["send-keys", "-t", "main", "-l", "PS1='shell> '; clear; \(line)"])
    try call(["send-keys", "-t", "main", "Enter"])
  }

  deinit { _ = try? Tools.run(tool, ["-S", socket, "kill-server"]) }

  /// Types keys by tmux's names: `j`, `Enter`, `Escape`, `C-d`.
  func press(_ keys: String...) throws {
    for key in keys { try call(["send-keys", "-t", "main", key]) }
  }

  /// Types text as it is.
  func type(_ text: String) throws { try call(["send-keys", "-t", "main", "-l", text]) }

  /// Gives the window another size.
  func resize(columns: Int, rows: Int) throws {
    try call(["resize-window", "-t", "main", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The lines on the screen.
  func screen() throws -> String { try call(["capture-pane", "-p", "-t", "main"]) }

  /// Waits until the screen satisfies a condition and gives it; fails with the screen after half a minute.
  @discardableResult
  func wait(_ what: String, _ condition: (String) -> Bool) throws -> String {
    let end = Date(timeIntervalSinceNow: 30)
    var last = ""
    while Date() < end {
      last = try screen()
      if condition(last) { return last }
      usleep(20_000)
    }
    throw Broken("Waited in vain for \(what). The screen:\n\(last)")
  }

  /// Waits until a text is on the screen.
  @discardableResult
  func see(_ text: String) throws -> String { try wait("“\(text)”") { $0.contains(text) } }

  @discardableResult
  func call(_ arguments: [String]) throws -> String {
    let result = try Tools.run(tool, ["-S", socket] + arguments)
    guard result.status == 0 else {
      throw Broken("tmux \(arguments) ended with \(result.status): \(result.problems)")
    }
    return result.output
  }

  /// A word for the shell.
  static func quoted(_ word: String) -> String { "'" + word.replacing("'", with: "'\\''") + "'" }
}
