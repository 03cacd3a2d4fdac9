import ArgumentParser
import Dashboard
import TerminalKit

/// Prints the settings there are.
struct SettingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings",
    abstract: "Print a config.toml that explains every setting and says what goes without it.",
    discussion: """
      Every line of it is a comment. Begin your own with:
        advocate settings > "$(advocate settings --path)"
      """)

  @Flag(name: .long, help: "Print where your config.toml is looked for.") var path = false
  @Flag(name: .long, help: "Tell what in your config.toml isn't understood.") var check = false

  func run() throws {
    var console = Console.output()
    let file = ConfigurationFile(Paths.current.settings)
    if path {
      try Paths.makeFolder(for: file.path)
      console.line(file.path)
    } else if check {
      for problem in file.problems { console.line(problem) }
      guard file.problems.isEmpty else { throw ExitStatus.failed.code }
      console.line(
        file.isThere ? "\(file.path) is understood." : "There is no \(file.path); nothing is changed.")
    } else {
      let themes = ThemeLibrary(folders: [Paths.current.themes]).names
      console.export(Array(Configuration.standardText(themes: themes).utf8))
    }
  }
}
