import Advocacy
import TerminalKit

extension Model {
  /// Takes in what came from the terminal.
  mutating func take(_ event: TerminalEvent) {
    switch event {
    case .key(let chord): press(chord)
    case .paste(let text): paste(text)
    case .mouse(let event): if isMouseOn { take(event) }
    case .resize(let size):
      self.size = size
      fitLists()
    case .resumed: emit(.redraw)
    case .hangUp: queue(.quit)
    case .interrupt: press(.control("c"))
    }
  }

  /// Does what a key asks for.
  mutating func press(_ chord: KeyChord) {
    if notice?.weight == .refusal { notice = nil }
    guard isLargeEnough else {
      if chord == KeyChord("q") || chord == .control("c") { queue(.quit) }
      return
    }
    if chord == .control("c") { return cancel() }
    if isHoldingKeys, heldKeys.count < Model.mostHeldKeys {
      heldKeys.append(chord)
      return
    }
    let chords = pendingChords + [chord]
    pendingChords = []
    if let command = commands.command(for: chords, in: context), !isTyped(chord) {
      pressed = chords
      perform(command)
    } else if let command = formerCommand(of: chord) {
      say(
        "\(chord.label(settings.glyphs)) does nothing here; \(named(command.id)) is “\(command.title)”.")
    } else if pressInOverlay(chord) {
      return
    } else if chords.count == 1, isBeginning(chord) {
      pendingChords = chords
    } else {
      let label = chords.map { $0.label(settings.glyphs) }.joined(separator: " ")
      switch overlays.last {
      case nil: say("\(label) does nothing here; \(named("help")) shows the keys that do.")
      case .sheet: say("\(label) does nothing here; \(named("close")) closes this first.")
      default: break
      }
    }
  }

  /// The command of what lies on top that a key was taken from, although forms and lists know the key by themselves.
  private func formerCommand(of chord: KeyChord) -> Command? {
    guard !overlays.isEmpty, chord.typedCharacter == nil else { return nil }
    let context = context
    return CommandTable.all.first { $0.keys.contains([chord]) && $0.isAtHand(in: context) }
  }

  /// Whether keys wait for something that is on its way.
  private var isHoldingKeys: Bool {
    heldCommand != nil || search != nil || choosing != nil || isFormWaiting
  }

  /// Whether a key writes into what lies on top, although a command has it too.
  private func isTyped(_ chord: KeyChord) -> Bool {
    guard let character = chord.typedCharacter else { return false }
    switch overlays.last {
    case .goto(let field): return !field.isEmpty
    case .pick(let picker): return picker.isSearched && !(character.isNumber && picker.list.field.isEmpty)
    case .choice(let choice): return choice.isNarrowed
    default: return false
    }
  }

  private static let mostHeldKeys = 256

  /// Runs a command, or says why it can't be done now.
  mutating func perform(_ command: Command) {
    if let reason = command.unavailable(self) {
      refuse(reason)
    } else {
      command.run(&self)
    }
  }

  private func isBeginning(_ chord: KeyChord) -> Bool {
    commands.commands(in: context).contains { $0.keys.contains { $0.count > 1 && $0.first == chord } }
  }

  private mutating func take(_ event: MouseEvent) {
    let layout = ScreenLayout(self)
    guard overlays.isEmpty else { return takeInOverlay(event) }
    switch event.kind {
    case .press:
      guard layout.list.contains(event.position) else { return }
      isDetailFocused = false
      selectVisible(line: event.position.row - layout.list.row)
    case .wheelUp, .wheelDown:
      let lines = event.kind == .wheelUp ? -3 : 3
      if layout.item.contains(event.position) { scrollDetail(by: lines) } else { move(by: lines) }
    case .release: break
    }
  }

  private mutating func takeInOverlay(_ event: MouseEvent) {
    guard event.kind == .wheelUp || event.kind == .wheelDown else { return }
    let chord = KeyChord(event.kind == .wheelUp ? .up : .down)
    if var picker = overlays.last?.picker {
      _ = picker.list.handle(chord)
      show(picker)
    } else if case .columns(var picker)? = overlays.last {
      _ = picker.handle(chord)
      overlays[overlays.count - 1] = .columns(picker)
    }
  }
}
