import Advocacy
import AdvocacyExchange
import AdvocacyStore
import ArgumentParser
import Glibc

@main
struct Advocate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "advocate",
    abstract: "A customer-advocacy desk in a terminal.",
    discussion: "Without a command it opens the dashboard.",
    subcommands: [
      DeskCommand.self, DemoCommand.self, TodayCommand.self, ListCommand.self, ShowCommand.self,
      DoCommand.self,
      WhyCommand.self, MetricsCommand.self, PolicyCommand.self, UndoCommand.self, LogCommand.self,
      SettleCommand.self,
      ImportCommand.self, ExportCommand.self,
      BackupCommand.self, CheckCommand.self, DoctorCommand.self, PathsCommand.self, SettingsCommand.self,
    ],
    defaultSubcommand: DeskCommand.self
  )

  /// Runs a command; every failure ends as one sentence on the standard error and an exit status.
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    // A file that may not grow is told like a full disk.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try command(Array(CommandLine.arguments.dropFirst()))
      do {
        try command.run()
        if let problem = Console.outputProblem { throw problem }
      } catch let failure as CommandFailure {
        end(failure.sentence, failure.status)
      } catch let refusal as Refusal {
        end(refusal.sentence, refusal.status)
      } catch let error as ProgrammeFileError {
        end(error.description, .failed)
      } catch let error as ExchangeError {
        end(error.description, .failed)
      }
    } catch {
      let code = exitCode(for: error)
      let told = fullMessage(for: error)
      let text = told.hasPrefix("Error: ") ? String(told.dropFirst(7)) : told
      if code.isSuccess {
        do {
          var console = Console.output()
          console.export(Array((text + "\n").utf8))
        }
      } else if !text.isEmpty {
        end(text, code.rawValue)
      }
      // A command that ends with a status of its own keeps it, and what was lost of its words is told.
      if let problem = Console.outputProblem {
        end(problem.sentence, code.isSuccess ? problem.status.rawValue : code.rawValue)
      }
      Glibc.exit(code.rawValue)
    }
  }

  private static func command(_ arguments: [String]) throws -> any ParsableCommand {
    if let desk = DeskCommand(plain: arguments) { return desk }
    return try parseAsRoot(DoCommand.joined(arguments))
  }

  private static func end(_ sentence: String, _ status: ExitStatus) -> Never {
    end(sentence, status.rawValue)
  }

  private static func end(_ sentence: String, _ status: Int32) -> Never {
    do {
      var console = Console.error()
      console.line(sentence)
    }
    Glibc.exit(status)
  }
}

extension Refusal {
  /// How a command ends that was refused so.
  var status: ExitStatus {
    switch cause {
    case .rule, .role: .refused
    case .argument: .usage
    case .missing: .failed
    case .changed: .changed
    }
  }
}
