import Advocacy
import AdvocacyStore
import ArgumentParser
import Foundation

/// Undoes a batch.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Undo a batch; without one, your last.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The batch, such as B-21.") var batch: String?

  func run() throws {
    let session = try global.open()
    let number = try batch.map(UndoCommand.number)
    let report = try session.programme.undo(number, by: session.actor, at: .now, via: .command)
    session.programme.reckonWaitingStandings(at: .now)
    var console = Console.output()
    console.line(report.sentence("Undid"))
  }

  /// The number of a batch as typed: `B-21`, `b21` or `21`.
  static func number(_ text: String) throws -> Int64 {
    let digits = text.drop { $0 == "B" || $0 == "b" }.drop { $0 == "-" }
    guard let number = Int64(digits), number > 0 else {
      throw CommandFailure("“\(text)” is no batch; batches look like B-21.", .usage)
    }
    return number
  }
}

/// Does what time does by itself.
struct SettleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle",
    abstract: "Do all that has fallen due: snoozes and holds end, referrals and rewards expire.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.open()
    let count = try session.programme.settle(at: .now)
    var console = Console.output()
    console.line(count == 0 ? "Nothing had fallen due." : "Settled \(count).")
  }
}

/// Checks a programme file.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check that the programme file is whole.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = try global.open()
    let findings = try session.programme.check()
    var console = Console.output()
    for finding in findings { console.line(finding) }
    guard findings.isEmpty else { throw ExitStatus.failed.code }
    console.line("Everything is in order.")
  }
}

/// Copies a programme file.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the programme to a new file while it is in use.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The new file.") var path: String

  func run() throws {
    let session = try global.open()
    try session.programme.backup(to: path)
    var console = Console.output()
    console.line("Copied to \(path).")
  }
}

/// Tells where things are.
struct PathsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "paths", abstract: "Tell where files are.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let paths = Paths.current
    var console = Console.output()
    for (what, path) in [
      ("programme", global.path), ("sample", paths.demo), ("settings", paths.settings),
      ("themes", paths.themes), ("log", paths.log),
    ] {
      let isThere = FileManager.default.fileExists(atPath: path)
      console.line(
        what.padding(toLength: 11, withPad: " ", startingAt: 0) + path + (isThere ? "" : "  (not there)"))
    }
  }
}
