import CNcurses
import Glibc
import TerminalKit

/// ncurses' screen from `newterm` to `delscreen`, set up as the terminal needs it.
///
/// ncurses is one for the process and not safe on threads: one screen at a time, on one thread.
final class CursesScreen {
  /// The sentence for the person when the terminal goes by another name here.
  let notice: String?

  /// How many colours the terminal has.
  let colors: Int

  /// Whether the terminal can report a mouse.
  let hasMouse: Bool

  /// What keys are read from: a pad, because reading from a window would draw it.
  let keyboard: UnsafeMutablePointer<WINDOW>

  /// What gathers the writes of a frame; nil when the system has no descriptors left.
  let gatherer: FrameGatherer?

  private let screen: OpaquePointer
  private let streams: [UnsafeMutablePointer<FILE>]

  /// Starts ncurses on two descriptors, on which it stays until the end.
  init(name: String, output: Int32, input: Int32) throws(TerminalError) {
    guard let out = cn_stream(output, "w") else { throw .notATerminal }
    guard let into = cn_stream(input, "r") else {
      fclose(out)
      throw .noKeyboard
    }
    let opened: Opened
    do {
      opened = try Self.open(name: name, output: out, input: into)
    } catch {
      fclose(out)
      fclose(into)
      throw error
    }
    streams = [out, into]
    gatherer = FrameGatherer(fileno(out))
    screen = opened.screen
    keyboard = opened.keyboard
    notice = opened.notice
    colors = max(0, Int(tigetnum("colors")))
    hasMouse = cn_has_capability("kmous")
    setUp()
  }

  deinit {
    endwin()
    delwin(keyboard)
    delscreen(screen)
    streams.forEach { fclose($0) }
  }

  /// Lets colours be used; whether -1 may stand for the terminal's own.
  func startColors() -> Bool {
    start_color()
    return use_default_colors() == OK
  }

  private struct Opened {
    let screen: OpaquePointer
    let keyboard: UnsafeMutablePointer<WINDOW>
    let notice: String?
  }

  private static func open(
    name: String, output: UnsafeMutablePointer<FILE>, input: UnsafeMutablePointer<FILE>
  ) throws(TerminalError) -> Opened {
    let shownName = TerminalNames.printable(name)
    guard name != "dumb" else { throw .tooSimple(name: shownName) }
    var notice: String?
    var screen = name.isEmpty ? nil : newterm(name, output, input)
    if screen == nil {
      let substitute = TerminalNames.substitute(for: name)
      notice = TerminalNames.notice(of: name, using: substitute)
      screen = newterm(substitute, output, input)
    }
    guard let screen else { throw .unknownTerminal(name: shownName) }
    guard cn_has_capability("cup"), let keyboard = newpad(1, 1) else {
      endwin()
      delscreen(screen)
      throw .tooSimple(name: shownName)
    }
    return Opened(screen: screen, keyboard: keyboard, notice: notice)
  }

  private func setUp() {
    // No wait inside of ncurses: the decoder waits for the rest of a sequence, and the loop for the decoder.
    set_escdelay(0)
    // All keys as keys: ^C, ^Z, ^\, ^S and ^Q included.
    raw()
    noecho()
    nonl()
    intrflush(keyboard, false)
    meta(keyboard, true)
    keypad(keyboard, true)
    nodelay(keyboard, true)
    // A frame is never left half drawn because a key came.
    typeahead(-1)
    curs_set(0)
    for (place, entry) in KeySequences.table.enumerated() {
      define_key("\u{1B}\(entry.sequence)", KeySequences.firstCode + Int32(place))
    }
    // Reports of the mouse are read here: ncurses' own reading ends at column 223 in tmux.
    keyok(KEY_MOUSE, false)
  }
}
