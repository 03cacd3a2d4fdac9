import CNcurses
import CTerminalGuard
import Glibc
import TerminalKit

extension CursesTerminal {
  /// Turns mouse reports on or off, the wheel included; without a mouse nothing happens.
  public func setMouse(_ isOn: Bool) {
    guard capabilities.hasMouse, isOn != hasMouseOn else { return }
    hasMouseOn = isOn
    if !isAway {
      send(isOn ? Self.mouseOn : Self.mouseOff)
    }
  }

  /// Gives the terminal back as it was found, for another program to use.
  public func suspend() {
    guard !isAway, screen != nil else { return }
    sendModes(on: false)
    endwin()
    hold?.errors.end()
    isAway = true
  }

  /// Takes the terminal again after ``suspend()``; the next grid is sent whole.
  public func resume() {
    guard isAway, screen != nil else { return }
    isAway = false
    hold?.errors.begin()
    reset_prog_mode()
    sendModes(on: true)
    noticeSize()
    repaint()
    ready.append(.resumed)
  }

  /// Runs something that needs the terminal for itself, such as an editor, and takes the terminal again.
  ///
  /// What the person does to that program with ^C, ^\ and ^Z does not reach this one as an event.
  public func leavingScreen<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure)
    -> Result
  {
    suspend()
    terminal_signals_allow_stop(1)
    defer {
      terminal_signals_allow_stop(0)
      hold?.signals.forget([SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])
      resume()
    }
    return try body()
  }

  /// Stops the program as ^Z does, until the shell continues it; false when there is no shell to go back to.
  @discardableResult
  public func stop() -> Bool {
    // The leader of a session, as under ssh or tmux with a command, has nobody who could continue it.
    guard getsid(0) != getpgrp() else { return false }
    suspend()
    kill(0, SIGSTOP)
    hold?.signals.forget([SIGTSTP, SIGCONT, SIGWINCH])
    resume()
    return true
  }

  /// Takes the terminal anew after somebody else stopped and continued the program.
  func takeBack() {
    guard !isAway, screen != nil else { return }
    endwin()
    isAway = true
    resume()
  }

  /// Takes the size that the terminal has now, and reports it when it is another.
  func noticeSize() {
    var (rows, columns): (Int32, Int32) = (0, 0)
    guard options.size == nil, cn_window_size(options.output, &rows, &columns) == 0, rows > 0, columns > 0
    else { return }
    let present = TerminalSize(columns: Int(columns), rows: Int(rows))
    guard present != size else { return }
    resizeterm(rows, columns)
    size = present
    shown = nil
    ready.append(.resize(present))
  }

  func sendModes(on isOn: Bool) {
    if isOn {
      send("\u{1B}[?2004h" + (hasMouseOn ? Self.mouseOn : ""))
    } else {
      send((hasMouseOn ? Self.mouseOff : "") + "\u{1B}[?2004l")
    }
  }

  /// Sends a sequence past ncurses, whose buffer is empty between frames.
  func send(_ sequence: String) {
    _ = DescriptorOutput.writeAll(Array(sequence.utf8), to: options.output)
  }

  private static var mouseOn: String { "\u{1B}[?1000h\u{1B}[?1006h" }
  private static var mouseOff: String { "\u{1B}[?1006l\u{1B}[?1000l" }
}
