import Advocacy
import TerminalKit

extension Model {
  /// Takes in what came from the terminal.
  mutating func take(_ event: TerminalEvent) {
    switch event {
    case .key(let chord): press(chord)
    case .paste: break
    case .mouse(let event): if isMouseOn { take(event) }
    case .resize(let size):
      self.size = size
      fitLists()
    case .resumed: emit(.redraw)
    case .hangUp: emit(.quit)
    case .interrupt: press(.control("c"))
    }
  }

  /// Does what a key asks for.
  mutating func press(_ chord: KeyChord) {
    if notice?.weight == .refusal { notice = nil }
    guard isLargeEnough else {
      if chord == KeyChord("q") || chord == .control("c") { emit(.quit) }
      return
    }
    let chords = pendingChords + [chord]
    pendingChords = []
    if let command = CommandTable.command(for: chords, in: context) {
      perform(command)
    } else if chords.count == 1, isBeginning(chord) {
      pendingChords = chords
    } else {
      let label = chords.map { $0.label(.unicode) }.joined(separator: " ")
      say("\(label) does nothing here; ? shows the keys that do.")
    }
  }

  /// Runs a command, or says why it can't be done now.
  mutating func perform(_ command: Command) {
    if let reason = command.unavailable(self) {
      refuse(reason)
    } else {
      command.run(&self)
    }
  }

  private func isBeginning(_ chord: KeyChord) -> Bool {
    CommandTable.commands(in: context).contains { $0.keys.contains { $0.count > 1 && $0.first == chord } }
  }

  private mutating func take(_ event: MouseEvent) {
    switch event.kind {
    case .press:
      let room = ScreenLayout(self).list
      guard room.contains(event.position) else { return }
      selectVisible(line: event.position.row - room.row)
    case .wheelUp: move(by: -3)
    case .wheelDown: move(by: 3)
    case .release: break
    }
  }
}
