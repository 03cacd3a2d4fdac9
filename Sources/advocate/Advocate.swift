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
      UndoCommand.self, LogCommand.self, SettleCommand.self, ImportCommand.self, ExportCommand.self,
      BackupCommand.self, CheckCommand.self, DoctorCommand.self, PathsCommand.self,
    ],
    defaultSubcommand: DeskCommand.self
  )

  /// Runs a command; every failure ends as one sentence on the standard error and an exit status.
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    // A file that may not grow is told like a full disk.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      do {
        try command.run()
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
      let text = fullMessage(for: error)
      if code.isSuccess { print(text) } else if !text.isEmpty { end(text, code.rawValue) }
      Glibc.exit(code.rawValue)
    }
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
