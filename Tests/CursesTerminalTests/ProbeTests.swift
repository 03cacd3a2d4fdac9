import CNcurses
import Foundation
import TerminalKit
import Testing

@testable import CursesTerminal

extension CursesSuites {
  /// A program of its own on a terminal of its own: signals, job control, faults, the editor.
  @Suite("A whole program")
  struct ProbeTests {
    private let person: PseudoTerminal

    init() throws {
      person = try PseudoTerminal(size: TerminalSize(columns: 80, rows: 24))
    }

    /// The folder of the built programs, which is this one's own.
    private static var products: String {
      let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
      return (program as NSString).deletingLastPathComponent
    }

    private static var probe: String { products + "/terminal-probe" }

    /// POSIX_SPAWN_SETSID, which is not in Swift's Glibc.
    private static let newSession: Int16 = 0x80

    /// Starts words as the leader of a session on the terminal.
    private func start(_ words: [String], _ variables: [String: String] = [:]) throws -> pid_t {
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      defer { posix_spawn_file_actions_destroy(&actions) }
      // The first terminal that a new session opens becomes its own.
      posix_spawn_file_actions_addopen(&actions, 0, person.path, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
      var attributes = posix_spawnattr_t()
      posix_spawnattr_init(&attributes)
      defer { posix_spawnattr_destroy(&attributes) }
      posix_spawnattr_setflags(&attributes, Self.newSession)
      let environment = [
        "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
        "SWIFT_BACKTRACE": "enable=no",
      ].merging(variables) { $1 }
      let arguments = words.map { strdup($0) } + [nil]
      let settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
      defer { (arguments + settings).forEach { free($0) } }
      var process: pid_t = 0
      try #require(posix_spawn(&process, words[0], &actions, &attributes, arguments, settings) == 0)
      return process
    }

    /// Waits for the end: the exit status, or 128 and the signal.
    private func end(of process: pid_t) -> Int32 {
      var status: Int32 = 0
      guard waitpid(process, &status, 0) == process else { return -1 }
      return cn_exit_status(status) >= 0 ? cn_exit_status(status) : 128 + (status & 0x7F)
    }

    @Test func endsInOrder() throws {
      let process = try start([Self.probe])
      _ = try person.read(until: "ready 80x24")
      person.type("jq")
      let rest = try person.read(until: "ended after 2 events")
      #expect(rest.contains("\u{1B}[?2004l") && rest.contains("\u{1B}[?1049l"))
      #expect(end(of: process) == 0)
    }

    @Test func seesANewSizeAtOnceInSpiteOfLinesAndColumns() throws {
      let process = try start([Self.probe], ["LINES": "10", "COLUMNS": "20"])
      _ = try person.read(until: "ready 80x24")
      person.resize(TerminalSize(columns: 100, rows: 30))
      _ = try person.read(until: "1 resize 100x30")
      person.type("q")
      #expect(end(of: process) == 0)
    }

    @Test(arguments: [SIGTERM, SIGQUIT, SIGHUP, SIGINT])
    func signalsEndItInOrder(signal: Int32) throws {
      let process = try start([Self.probe])
      _ = try person.read(until: "ready")
      kill(process, signal)
      let rest = try person.read(until: "ended after 1 events")
      #expect(rest.contains("\u{1B}[?2004l") && rest.contains("\u{1B}[?1049l"))
      #expect(end(of: process) == 0)
    }

    @Test func aTypedInterruptIsAnEvent() throws {
      let process = try start([Self.probe])
      _ = try person.read(until: "ready")
      person.type("\u{3}")
      _ = try person.read(until: "1 interrupt")
      person.type("q")
      #expect(end(of: process) == 0)
    }

    @Test func endsWhenTheTerminalGoes() throws {
      let process = try start([Self.probe])
      _ = try person.read(until: "ready")
      person.hangUp()
      #expect(end(of: process) == 0)
    }

    @Test func aFaultGivesTheTerminalBackAndNamesTheLog() throws {
      let log = NSTemporaryDirectory() + "probe-\(UUID().uuidString).log"
      defer { try? FileManager.default.removeItem(atPath: log) }
      let process = try start([Self.probe], ["PROBE_LOG": log])
      _ = try person.read(until: "ready")
      person.type("T")
      let undone = try person.read(until: "its last words are in \(log).")
      for mode in ["\u{1B}[?2026l", "\u{1B}[?2004l", "\u{1B}[?1000l", "\u{1B}[?25h", "\u{1B}[?1049l"] {
        #expect(undone.contains(mode), "\(mode.debugDescription)")
      }
      #expect([128 + SIGILL, 128 + SIGTRAP].contains(end(of: process)))
      var settings = termios()
      let terminal = open(person.path, O_RDWR | O_NOCTTY)
      defer { close(terminal) }
      tcgetattr(terminal, &settings)
      #expect(settings.c_lflag & tcflag_t(ICANON | ECHO) == tcflag_t(ICANON | ECHO))
      #expect(try String(contentsOfFile: log, encoding: .utf8).contains("Index out of range"))
    }

    @Test func anAbortFromOutsideGivesTheTerminalBackToo() throws {
      let process = try start([Self.probe])
      _ = try person.read(until: "ready")
      kill(process, SIGABRT)
      _ = try person.read(until: "\u{1B}[?1049l")
      #expect(end(of: process) == 128 + SIGABRT)
    }

    @Test func anExitFromAnywhereGivesTheTerminalBack() throws {
      let process = try start([Self.probe])
      _ = try person.read(until: "ready")
      person.type("X")
      let undone = try person.read(until: "\u{1B}[?1049l")
      #expect(undone.contains("\u{1B}[?2004l"))
      #expect(end(of: process) == 3)
    }

    @Test func controlZStopsItAndTheShellBringsItBack() throws {
      let script = "set -m; \(Self.probe); echo stopped; fg; echo over"
      let process = try start(["/bin/sh", "-c", script])
      _ = try person.read(until: "ready")
      person.type("\u{1A}")
      let stopped = try person.read(until: "stopped\r\n")
      #expect(stopped.contains("\u{1B}[?2004l") && stopped.contains("\u{1B}[?1049l"))
      let back = try person.read(until: "1 resumed")
      #expect(back.contains("\u{1B}[?2004h") && back.contains("\u{1B}[?1049h") && back.contains("ready"))
      person.type("q")
      _ = try person.read(until: "over")
      #expect(end(of: process) == 0)
    }

    @Test func controlZIsAKeyWhereNobodyCouldBringItBack() throws {
      let process = try start([Self.probe])
      _ = try person.read(until: "ready")
      person.type("\u{1A}")
      _ = try person.read(until: "1 key ^z")
      person.type("q")
      #expect(end(of: process) == 0)
    }

    @Test func theEditorHasTheTerminalAndGivesItBack() throws {
      let editor = "sh -c 'echo in the editor; read line; echo \"$line\" > \"$1\"' sh"
      let process = try start([Self.probe], ["VISUAL": editor])
      _ = try person.read(until: "ready")
      person.type("e")
      let left = try person.read(until: "in the editor")
      #expect(left.contains("\u{1B}[?2004l") && left.contains("\u{1B}[?1049l"))
      person.type("new words\n")
      let back = try person.read(until: "2 resumed")
      #expect(back.contains("editor: changed(\"new words\")"))
      #expect(back.contains("\u{1B}[?2004h") && back.contains("\u{1B}[?1049h"))
      person.type("q")
      #expect(end(of: process) == 0)
    }

    @Test func keysComeFromTheTerminalWhenTheInputIsAPipe() throws {
      let process = try start(["/bin/sh", "-c", "echo piped | \(Self.probe)"])
      _ = try person.read(until: "ready")
      person.type("x")
      _ = try person.read(until: "1 key x")
      person.type("q")
      #expect(end(of: process) == 0)
    }

    @Test func withoutATerminalItSaysSo() throws {
      let process = try start(["/bin/sh", "-c", "\(Self.probe) > /dev/null"])
      _ = try person.read(until: "The output is not a terminal")
      #expect(end(of: process) == 1)
    }
  }
}
