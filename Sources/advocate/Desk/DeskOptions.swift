import CursesTerminal
import Dashboard
import TerminalKit

/// How the terminal is used.
struct DeskOptions {
  /// How the person wants the dashboard.
  var configuration = Configuration()
  /// What in the settings wasn't understood, as sentences.
  var problems: [String] = []
  /// The theme's name.
  var theme = "dark"
  /// Whether colours are used.
  var colors = ColorChoice.auto
  /// The depth of colour not to go beyond; nothing for what the terminal can.
  var mostColors: ColorDepth?
  /// Whether only ASCII is drawn.
  var wantsASCII = false
  /// Whether the mouse is listened to.
  var usesMouse = true
  /// Whether the tour is shown as the dashboard opens.
  var showsTour = false

  /// The same, as the terminal takes them.
  var terminal: TerminalOptions {
    var options = TerminalOptions()
    options.colors = colors
    options.mostColors = mostColors
    options.wantsASCII = wantsASCII
    options.usesMouse = usesMouse
    options.synchronizesOutput = configuration.synchronizesOutput
    options.logPath = Paths.current.log
    return options
  }

  /// What is said about the settings as the dashboard opens: each problem, and where they all are told.
  var notices: [String] {
    guard problems.count > 1 else { return problems }
    return problems + [
      "\(problems.count) settings weren't understood; `:messages` has them, and `advocate settings --check`."
    ]
  }
}

extension Configuration {
  /// Whether colours are used.
  var colorChoice: ColorChoice {
    switch colors {
    case .always: .always
    case .never: .never
    case .auto, .most256, .most16, .most8: .auto
    }
  }

  /// The depth of colour not to go beyond; nothing for what the terminal can.
  var mostColors: ColorDepth? {
    switch colors {
    case .most256: .twoHundredFiftySix
    case .most16: .sixteen
    case .most8: .eight
    case .auto, .always, .never: nil
    }
  }
}
