import Advocacy
import AdvocacyStore
import ArgumentParser
import CursesTerminal
import Foundation

/// Tells what this terminal, this host and this file can do.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Tell what this terminal and this host can do, and whether the file opens.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let environment = Paths.current.environment
    var console = Console.output()
    func tell(_ what: String, _ found: String) {
      console.line(what.padding(toLength: 15, withPad: " ", startingAt: 0) + found)
    }
    tell("terminal", environment["TERM"].map { $0.isEmpty ? "TERM is empty" : $0 } ?? "TERM is not set")
    tell("in a terminal", isInteractive() ? "yes" : "no; the dashboard prints today's work as text instead")
    let locale = TerminalLocale.establish(environment: environment)
    tell("text", locale == .utf8 ? "UTF-8" : "ASCII alone; set LANG to a UTF-8 locale such as C.UTF-8")
    let noColor = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    tell(
      "colours",
      noColor
        ? "off by NO_COLOR" : (environment["COLORTERM"].map { "COLORTERM=\($0)" } ?? "as the terminal says"))
    let clipboard = environment["TMUX"].map { !$0.isEmpty } ?? false
    tell("clipboard", clipboard ? "through tmux" : "through the terminal (OSC 52)")
    tell("editor", environment["VISUAL"] ?? environment["EDITOR"] ?? "vi")
    tell("colleague", "@" + global.handle)
    tell("zone", SystemDefaults.zone.name)
    tell("log", Paths.current.log)
    let settings = ConfigurationFile(Paths.current.settings)
    tell(
      "settings", settings.path + (settings.isThere ? "" : "  (not there; `advocate settings` explains them)")
    )
    for problem in settings.problems { tell("", problem) }
    tell("programme", global.path)
    if let warning = NetworkDisk.warning(for: global.path) { tell("", warning) }
    guard FileManager.default.fileExists(atPath: global.path) else {
      console.line("               not there; `advocate demo` makes a sample to look around in")
      return
    }
    let session = try global.open()
    let programme = session.programme.settings
    console.line(
      "               opens: \(programme.name), \(programme.zone.name), \(programme.currency.code); you are \(session.actor.role.rawValue)"
    )
  }
}
