import Advocacy
import AdvocacyStore
import ArgumentParser
import CursesTerminal
import Dashboard

/// How the dashboard is shown.
struct ScreenOptions: ParsableArguments {
  @Option(name: .long, help: "The theme: dark, light, dusk, dawn, …; `:theme` shows them all.") var theme:
    String?
  @Option(name: .long, help: "Colours: auto, always or never.") var color: ColorChoice?
  @Flag(name: .long, help: "Draw with ASCII alone.") var ascii = false
  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal.") var noMouse = false
  @Option(
    name: .customLong("config"),
    help: ArgumentHelp("Settings to take instead of those in the configuration folder.", valueName: "path"))
  var configurationPath: String?

  /// The same, as the dashboard takes them: what is said here goes before what the settings say.
  var desk: DeskOptions {
    let file = ConfigurationFile(configurationPath ?? Paths.current.settings)
    let settings = file.configuration
    let colorsOfTerminal = Paths.current.environment["COLORFGBG"]
    return DeskOptions(
      configuration: settings, problems: file.problems,
      theme: theme ?? settings.themeName(colorsOfTerminal: colorsOfTerminal),
      colors: color ?? settings.colorChoice, mostColors: settings.mostColors,
      wantsASCII: ascii || settings.wantsASCII, usesMouse: !noMouse && settings.usesMouse)
  }
}

extension ColorChoice: ExpressibleByArgument {}

/// Opens the dashboard.
struct DeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk", abstract: "Open the dashboard; this is what `advocate` alone does.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    if let session = try global.openIfThere() {
      try DeskCommand.show(session, screen)
    } else if isInteractive() {
      try FirstRun(global: global, options: screen.desk).run()
    } else {
      throw CommandFailure(GlobalOptions.nothingThere(global.path))
    }
  }

  /// Shows the dashboard, or today's work as text where there is no terminal.
  static func show(_ session: Session, _ screen: ScreenOptions) throws {
    guard isInteractive() else {
      _ = try session.programme.settle(at: .now)
      let today = try session.programme.today(at: .now, for: session.actor, within: nil)
      var console = Console.output()
      for line in PlainText.today(today, of: session.programme.settings.name, in: session.context) {
        console.line(line)
      }
      return
    }
    try Desk(session: session, options: screen.desk).run()
  }
}
