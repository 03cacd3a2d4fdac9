import Advocacy
import AdvocacyStore
import ArgumentParser
import CursesTerminal
import Foundation

/// Shows and changes what the programme promises, allows and keeps to.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "Show, check, rehearse and apply the programme's policy.",
    subcommands: [Show.self, Edit.self, Check.self, Rehearse.self, Apply.self])

  /// Prints the policy.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Print the policy in force, or an earlier version.")

    @OptionGroup var global: GlobalOptions
    @Option(name: .long, help: "The number of the version.") var version: Int?
    @Flag(name: .long, help: "List the versions instead.") var versions = false

    func run() throws {
      let session = try global.open()
      var console = Console.output()
      guard versions else {
        console.export(Array(try session.programme.policy(version).text.utf8))
        return
      }
      for version in try session.programme.policies() {
        console.line(
          "\(version.number)  \(version.from)  @\(version.colleague)  \(version.policy.name)"
            + (version.isRetiming ? "  open things re-timed" : ""))
      }
    }
  }

  /// Reads a policy and says what can't be understood.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Read a policy and tell what can't be understood, with its line.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "The policy's file.") var path: String

    func run() throws {
      let text = try PolicyCommand.read(path)
      let settings = try global.openIfThere()?.programme.settings
      let policy = try PolicyCommand.understood(path) {
        try Policy(
          text: text, zone: settings?.zone ?? SystemDefaults.zone,
          currency: settings?.currency ?? SystemDefaults.currency)
      }
      var console = Console.output()
      console.line(
        "\(path) is in order: “\(policy.name)”, \(policy.promises.count) promises, \(policy.calendars.count) calendars, \(policy.cadences.count) cadences."
      )
    }
  }

  /// Says what a policy would have changed.
  struct Rehearse: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rehearse",
      abstract: "Tell what a policy would have changed in the programme's own past; nothing is changed.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "The policy's file.") var path: String

    func run() throws {
      let session = try global.open()
      let text = try PolicyCommand.read(path)
      let rehearsal = try PolicyCommand.understood(path) {
        try session.programme.rehearsePolicy(text, at: .now)
      }
      var console = Console.output()
      for line in rehearsal.lines { console.line(line) }
    }
  }

  /// Puts a policy in force.
  struct Apply: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "apply",
      abstract: "Put a policy in force: for each thing from its next event on, or with --now at once.")

    @OptionGroup var global: GlobalOptions
    @Argument(help: "The policy's file.") var path: String?
    @Option(name: .long, help: "An earlier version instead of a file.") var version: Int?
    @Flag(name: .long, help: "Re-time everything open at once.") var now = false

    func run() throws {
      let session = try global.open()
      let text: String
      switch (path, version) {
      case (let path?, nil): text = try PolicyCommand.read(path)
      case (nil, let version?): text = try session.programme.policy(version).text
      default: throw CommandFailure("apply takes the policy's file, or --version N.", .usage)
      }
      let change = try PolicyCommand.understood(path ?? "version \(version ?? 0)") {
        try session.programme.applyPolicy(text, retiming: now, by: session.actor, at: .now, via: .command)
      }
      var console = Console.output()
      console.line(change.sentence(isRetiming: now))
    }
  }

  /// Changes the policy in the editor of one's choice.
  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit",
      abstract: "Change the policy in $VISUAL or $EDITOR; nothing is saved until it is in order.")

    @OptionGroup var global: GlobalOptions
    @Flag(name: .long, help: "Re-time everything open at once.") var now = false

    func run() throws {
      let session = try global.open()
      var console = Console.output()
      var text = try session.programme.policy(nil).text
      while true {
        switch try edited(text) {
        case .cancelled: return console.line("The policy stays as it was.")
        case .changed(let new):
          text = new
          do {
            let change = try session.programme.applyPolicy(
              new, retiming: now, by: session.actor, at: .now, via: .command)
            return console.line(change.sentence(isRetiming: now))
          } catch let problem as PolicyProblem {
            console.line("Not saved, \(problem)")
            console.flush()
            guard isInteractive() else { throw ExitStatus.failed.code }
            console.line("Press return to edit it again, or type n and return to leave it.")
            console.flush()
            guard readLine()?.lowercased().hasPrefix("n") == false else { throw ExitStatus.failed.code }
          }
        }
      }
    }

    private func edited(_ text: String) throws -> ExternalEditor.Outcome {
      do {
        return try ExternalEditor(environment: Paths.current.environment).edit(text, fileName: "policy.toml")
      } catch {
        throw CommandFailure(error.description)
      }
    }
  }

  /// The text of a file.
  fileprivate static func read(_ path: String) throws -> String {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw CommandFailure("\(path) can't be read.")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure("\(path) is not text in UTF-8.")
    }
    return text
  }

  /// Tells what can't be understood with the file's name.
  fileprivate static func understood<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let problem as PolicyProblem {
      throw CommandFailure("\(path), \(problem)")
    }
  }
}

extension ProgrammeFile {
  /// A version of the policy, or the one in force.
  fileprivate func policy(_ number: Int?) throws -> PolicyVersion {
    guard let number else { return try policy() }
    guard let version = try policies().first(where: { $0.number == number }) else {
      throw CommandFailure("There is no version \(number) of the policy.")
    }
    return version
  }
}

extension PolicyChange {
  /// What was done, in a sentence.
  fileprivate func sentence(isRetiming: Bool) -> String {
    "Policy \(version) is in force"
      + (isRetiming
        ? "; \(retimed) open pieces of feedback have another deadline."
        : ", for each thing from its next event on.")
  }
}
