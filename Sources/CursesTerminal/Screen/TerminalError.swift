/// Why the screen could not be taken; the text is a sentence for the person at the terminal.
public enum TerminalError: Error, Equatable, CustomStringConvertible {
  /// The output goes to a file or a pipe.
  case notATerminal

  /// Keys can be read neither from the input nor from the terminal itself.
  case noKeyboard

  /// Neither the terminal's own name nor the general ones are known on this host.
  case unknownTerminal(name: String)

  /// The terminal can't place text, as `dumb` can't.
  case tooSimple(name: String)

  /// The process shows a screen already.
  case alreadyOpen

  /// A sentence for the person at the terminal.
  public var description: String {
    switch self {
    case .notATerminal:
      "The output is not a terminal, so there is no screen to show the dashboard on."
    case .noKeyboard:
      "The input is not a terminal and the terminal itself can't be opened, so no keys can be read."
    case .unknownTerminal(let name):
      "This host knows neither terminal “\(name)” nor the general ones; install the package ncurses-base."
    case .tooSimple(let name):
      "Terminal “\(name)” can't place text on a screen; set TERM to what your terminal is, "
        + "such as xterm-256color."
    case .alreadyOpen:
      "The dashboard is open in this process already."
    }
  }
}
