import ArgumentParser

/// How a command ends, for scripts and cron.
enum ExitStatus: Int32 {
  /// Everything asked for was done.
  case done = 0
  /// It failed.
  case failed = 1
  /// Some rows were refused.
  case someRefused = 2
  /// Something is due.
  case due = 3
  /// A rule refused it.
  case refused = 4
  /// Someone changed the thing meanwhile.
  case changed = 5
  /// The command was used wrongly.
  case usage = 64
  /// Interrupted from the keyboard.
  case interrupted = 130

  /// The exit code that ends a command with this status.
  var code: ExitCode { ExitCode(rawValue) }

  /// The exit code of a program that a signal ended, as shells count them: 143 for TERM.
  static func code(endedBy signal: Int32) -> ExitCode { ExitCode(128 + signal) }
}

/// A sentence that ends a command.
struct CommandFailure: Error {
  /// What went wrong and what helps.
  var sentence: String
  /// How the command ends.
  var status: ExitStatus

  init(_ sentence: String, _ status: ExitStatus = .failed) {
    self.sentence = sentence
    self.status = status
  }
}
