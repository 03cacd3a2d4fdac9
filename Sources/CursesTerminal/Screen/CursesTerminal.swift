import CNcurses
import Glibc
import TerminalKit

/// A terminal on ncurses.
///
/// One at a time in a process, made and used on one thread. What the process lends it (signals, standard error,
/// the terminal's settings) is given back by ``close()``, by its end, and by the guard when the program faults.
public final class CursesTerminal: Terminal {
  /// The present size of the screen.
  public internal(set) var size: TerminalSize

  /// What the terminal can show and send.
  public let capabilities: TerminalCapabilities

  /// Sentences that the person should read once: an unknown terminal, a log that can't be written.
  public let notices: [String]

  let options: TerminalOptions
  let input: Int32
  private let ownsInput: Bool
  private(set) var screen: CursesScreen?
  private(set) var hold: ProcessHold?

  var encoder: CellEncoder
  var shown: CellGrid?
  var shownCursor: CellPosition?
  var needsRepaint = true

  var decoder: KeyDecoder
  var ready: [TerminalEvent] = []
  var isHungUp = false
  /// The signal that asked the program to end, or SIGHUP when its terminal went away; none as long as it goes on.
  public internal(set) var endingSignal: Int32?
  var isAway = false
  var hasMouseOn = false

  /// Takes the terminal and clears its screen.
  public init(_ options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    guard !options.ownsProcess || isatty(options.output) == 1 else { throw .notATerminal }
    self.options = options
    (input, ownsInput) = try Self.keyboard(options)
    let locale = TerminalLocale.establish(environment: options.environment)
    let hold =
      options.ownsProcess ? try ProcessHold(terminal: options.output, logPath: options.logPath) : nil
    let screen = try CursesScreen(
      name: options.environment["TERM"] ?? "", output: options.output, input: input)
    if let size = options.size {
      resizeterm(Int32(size.rows), Int32(size.columns))
    }
    self.hold = hold
    self.screen = screen
    size = TerminalSize(columns: Int(cn_columns()), rows: Int(cn_lines()))
    let isForced = locale == .ascii && !options.wantsASCII
    notices = [screen.notice, isForced ? TerminalLocale.asciiNotice : nil, hold?.errors.notice]
      .compactMap { $0 }

    let depth = options.colors.depth(
      colors: screen.colors, most: options.mostColors, environment: options.environment)
    let hasDefaults = depth > .mono && screen.startColors()
    let isUnicode = locale == .utf8 && !options.wantsASCII
    capabilities = TerminalCapabilities(colors: depth, isUnicode: isUnicode, hasMouse: screen.hasMouse)
    encoder = CellEncoder(
      mapper: ColorMapper(depth: depth, isDirect: screen.colors > 256),
      pairs: ColorPairs(limit: depth > .mono ? Int(cn_color_pairs()) : 0, hasDefaults: hasDefaults) {
        init_extended_pair($0, $1, $2) == OK
      },
      isUnicode: isUnicode)
    decoder = KeyDecoder(escapeDelay: options.escapeDelay)
    hasMouseOn = options.usesMouse && screen.hasMouse
    hold?.errors.begin()
    sendModes(on: true)
  }

  deinit {
    close()
    if ownsInput {
      Glibc.close(input)
    }
  }

  /// Gives the terminal back for good; calling it again does nothing.
  public func close() {
    suspend()
    screen = nil
    hold = nil
  }

  /// The descriptor of the keys, or the terminal itself when the input is a file or a pipe.
  private static func keyboard(_ options: TerminalOptions) throws(TerminalError) -> (Int32, Bool) {
    if !options.ownsProcess || isatty(options.input) == 1 {
      return (options.input, false)
    }
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { throw .noKeyboard }
    return (terminal, true)
  }
}
