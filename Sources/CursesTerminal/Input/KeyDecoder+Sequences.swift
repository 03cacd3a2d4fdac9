import TerminalKit

extension KeyDecoder {
  /// The longest sequence that is waited for; terminals send far shorter ones.
  private static let longestSequence = 64

  /// Takes the next byte of a sequence after an escape.
  mutating func takeInSequence(_ byte: UInt8, after bytes: [UInt8]) -> [TerminalEvent] {
    let whole = bytes + [byte]
    let isOldMouse = bytes.starts(with: Array("[M".utf8))
    switch byte {
    case _ where isOldMouse:
      // Three bytes of any value follow.
      return whole.count == 5 ? finish(MouseReport.event(old: whole.dropFirst(2))) : wait(for: whole)
    case 0x1B:
      return begin(byte, isAlt: false)
    case 0..<0x20:
      return begin(byte, isAlt: false)
    case _ where bytes[0] == UInt8(ascii: "O"):
      return finish(whole)
    case UInt8(ascii: "[") where bytes.count == 1, UInt8(ascii: "M") where bytes.count == 1:
      return wait(for: whole)
    case 0x40...0x7E:
      return finish(whole)
    case 0x20..<0x40 where whole.count < Self.longestSequence:
      return wait(for: whole)
    default:
      reset()
      return []
    }
  }

  private mutating func wait(for bytes: [UInt8]) -> [TerminalEvent] {
    state = .sequence(bytes)
    return []
  }

  private mutating func finish(_ event: MouseEvent?) -> [TerminalEvent] {
    reset()
    return event.map { [.mouse($0)] } ?? []
  }

  /// What a whole sequence means; one that nobody knows means nothing.
  private mutating func finish(_ bytes: [UInt8]) -> [TerminalEvent] {
    reset()
    if let meaning = KeySequences.meanings[bytes] {
      return events(of: meaning, isAlt: false)
    }
    if bytes.count > 1, bytes[1] == UInt8(ascii: "<") {
      return finish(MouseReport.event(sgr: bytes.dropFirst()))
    }
    return []
  }

  /// Takes a key that ncurses has recognised.
  mutating func take(code: Int32) -> [TerminalEvent] {
    var isAlt = false
    switch state {
    case .paste:
      // A key's sequence inside of pasted text is no text.
      return []
    case .escape:
      isAlt = true
    case .ground, .sequence, .character:
      break
    }
    reset()
    if let meaning = KeySequences.meaning(of: code) {
      return events(of: meaning, isAlt: isAlt)
    }
    return KeySequences.chord(ofCursesKey: code).map { events(of: .key($0), isAlt: isAlt) } ?? []
  }

  private mutating func events(of meaning: KeySequences.Meaning, isAlt: Bool) -> [TerminalEvent] {
    switch meaning {
    case .pasteStart:
      state = .paste(PasteCollector(most: mostPasted))
      return []
    case .key(let chord):
      return [.key(isAlt ? KeyChord(chord.key, chord.modifiers.union(.alt)) : chord)]
    }
  }
}
