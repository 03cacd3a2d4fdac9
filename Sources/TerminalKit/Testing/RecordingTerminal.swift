/// A terminal in memory, for tests: it plays events from a script and keeps what was shown.
public final class RecordingTerminal: Terminal {
  /// The size of the screen; an event that tells another size changes it as it is taken.
  public private(set) var size: TerminalSize
  /// What the terminal can show and send.
  public let capabilities: TerminalCapabilities
  /// The last grid shown.
  public private(set) var grid: CellGrid?
  /// Where the cursor stood in the last grid.
  public private(set) var cursor: CellPosition?
  /// How often a grid was shown.
  public private(set) var presentedCount = 0
  /// How often the whole screen was asked for.
  public private(set) var repaintCount = 0
  /// Whether mouse reports are on.
  public private(set) var isMouseOn = false
  /// Whether another program has the screen.
  public private(set) var isSuspended = false
  /// Whether the terminal was given back for good.
  public private(set) var isClosed = false
  private var events: [TerminalEvent]

  /// Makes a terminal with the events it will send.
  public init(
    size: TerminalSize = TerminalSize(columns: 80, rows: 24),
    capabilities: TerminalCapabilities = TerminalCapabilities(
      colors: .twoHundredFiftySix, isUnicode: true, hasMouse: true),
    events: [TerminalEvent] = []
  ) {
    self.size = size
    self.capabilities = capabilities
    self.events = events
  }

  /// Adds events behind those that wait.
  public func send(_ more: [TerminalEvent]) {
    events += more
  }

  /// Adds key presses by their names, with a space between each, behind the events that wait.
  ///
  /// - Throws: ``UnknownKeyName`` when one of them names no key.
  public func send(keys names: String) throws {
    guard let chords = KeyChord.sequence(parsing: names) else { throw UnknownKeyName(text: names) }
    events += chords.map(TerminalEvent.key)
  }

  /// Adds the key presses that type a text behind the events that wait.
  public func send(typed text: String) {
    events += text.map { .key($0.isNewline ? KeyChord(.enter) : KeyChord($0)) }
  }

  /// What the last grid shows, without looks; empty before the first.
  public var text: String { grid.map(ScreenText.plain) ?? "" }

  /// Keeps a grid as the last one shown.
  public func present(_ grid: CellGrid, cursor: CellPosition?) {
    self.grid = grid
    self.cursor = cursor
    presentedCount += 1
  }

  /// Takes the next event of the script; `nil` at its end.
  public func nextEvent() -> TerminalEvent? {
    guard !events.isEmpty else { return nil }
    let event = events.removeFirst()
    if case .resize(let size) = event { self.size = size }
    return event
  }

  /// Turns mouse reports on or off.
  public func setMouse(_ isOn: Bool) { isMouseOn = isOn && capabilities.hasMouse }

  /// Counts the request.
  public func repaint() { repaintCount += 1 }

  /// Remembers that another program has the screen.
  public func suspend() { isSuspended = true }

  /// Remembers that this program has the screen again.
  public func resume() { isSuspended = false }

  /// Remembers that the terminal was given back.
  public func close() { isClosed = true }
}
