/// A screen to draw on and a source of keys.
///
/// A terminal belongs to the one thread that made it. It is never `Sendable`.
public protocol Terminal: AnyObject {
  /// The present size of the screen.
  var size: TerminalSize { get }
  /// What the terminal can show and send.
  var capabilities: TerminalCapabilities { get }

  /// Shows a grid, and the cursor at a position, or no cursor.
  ///
  /// Only what differs from the last grid is sent. A grid of another size than the screen is cut or padded.
  func present(_ grid: CellGrid, cursor: CellPosition?)

  /// Takes the next event that waits; `nil` at once when none does.
  func nextEvent() -> TerminalEvent?

  /// Turns mouse reports on or off, the wheel included; without a mouse nothing happens.
  func setMouse(_ isOn: Bool)

  /// Sends the whole screen anew with the next ``present(_:cursor:)``.
  func repaint()

  /// Gives the terminal back as it was found, for another program to use.
  func suspend()

  /// Takes the terminal again after ``suspend()``; the next grid is sent whole.
  func resume()

  /// Gives the terminal back for good; calling it again does nothing.
  func close()
}
