/// Something that reaches the program from its terminal.
public enum TerminalEvent: Sendable, Hashable {
  /// A key was pressed.
  case key(KeyChord)
  /// Text was pasted, with its newlines as `\n`; nothing else in it has been cleaned.
  case paste(String)
  /// The mouse did something.
  case mouse(MouseEvent)
  /// The screen has another size now.
  case resize(TerminalSize)
  /// The program runs again after it was stopped or another program had the screen.
  case resumed
  /// The terminal is gone or a signal asks for it, so the program must end.
  case hangUp
  /// The program was asked to stop what it does, by ^C.
  case interrupt
}
