import Foundation
import TerminalKit

/// How the screen is to be opened.
public struct TerminalOptions {
  /// Whether colours are wanted.
  public var colors = ColorChoice.auto

  /// The depth of colour not to go beyond; nil for what the terminal can.
  public var mostColors: ColorDepth?

  /// Whether everything is to be ASCII, also where the locale allows more.
  public var wantsASCII = false

  /// Whether the mouse is reported from the start.
  public var usesMouse = false

  /// Whether a frame is shown all at once, by terminals that know how (mode 2026).
  public var synchronizesOutput = true

  /// The file that takes standard error while the screen is up; without one that text is lost.
  public var logPath: String?

  /// The variables that TERM, NO_COLOR, ESCDELAY and the locale are read from.
  public var environment = ProcessInfo.processInfo.environment

  /// The descriptor that is written to.
  public var output: Int32 = 1

  /// The descriptor that keys come from; the terminal itself is opened when this is none.
  public var input: Int32 = 0

  /// Whether the process is the screen's: its signals, its standard error and its LINES and COLUMNS.
  ///
  /// Tests on a file or a pseudo-terminal of their own leave the process alone.
  var ownsProcess = true

  /// The size to take instead of the terminal's own, for a file that has none.
  var size: TerminalSize?

  /// Makes options as they suit most.
  public init() {}

  /// How long the rest of a sequence is waited for: ESCDELAY in milliseconds, else 25 over SSH, where a line may bring
  /// it in pieces, and 10 where a terminal on the same machine writes it whole.
  var escapeDelay: Duration {
    let isRemote = environment["SSH_CONNECTION"] != nil || environment["SSH_TTY"] != nil
    let wanted = environment["ESCDELAY"].flatMap { Int($0) } ?? (isRemote ? 25 : 10)
    return .milliseconds(min(max(wanted, 0), 5000))
  }
}
