import TerminalKit

/// Makes events of bytes and keys; what is not complete waits for its rest, or for its deadline.
///
/// Bytes are decoded here and not by ncurses, which loses a character that comes in two reads and all that
/// follows a byte that is no UTF-8.
struct KeyDecoder {
  enum State {
    case ground
    /// An escape came, which may be the key or the start of something.
    case escape
    /// The bytes after an escape, the first of which is `[` or `O`.
    case sequence([UInt8])
    /// The first bytes of a character.
    case character([UInt8], isAlt: Bool)
    case paste(PasteCollector)
  }

  /// How long the rest of a sequence is waited for.
  let escapeDelay: Duration

  /// How long pasted text may pause before what came is taken for all of it.
  let pasteDelay: Duration

  /// The most bytes of one paste.
  let mostPasted: Int

  var state = State.ground

  /// When ``expire(at:)`` has something to do, unless more comes before.
  private(set) var deadline: ContinuousClock.Instant?

  /// Makes a decoder.
  init(
    escapeDelay: Duration = .milliseconds(25), pasteDelay: Duration = .seconds(2),
    mostPasted: Int = 1 << 20
  ) {
    self.escapeDelay = escapeDelay
    self.pasteDelay = pasteDelay
    self.mostPasted = mostPasted
  }

  /// Takes one input and returns what it completes.
  mutating func take(_ input: RawInput, at now: ContinuousClock.Instant) -> [TerminalEvent] {
    let events: [TerminalEvent]
    switch input {
    case .byte(let byte): events = take(byte)
    case .code(let code): events = take(code: code)
    }
    deadline = delay.map { now.advanced(by: $0) }
    return events
  }

  /// Ends the wait for a rest that has not come in time, and returns what the part alone means.
  mutating func expire(at now: ContinuousClock.Instant) -> [TerminalEvent] {
    guard let deadline, deadline <= now else { return [] }
    let unfinished = state
    reset()
    switch unfinished {
    case .escape:
      return [.key(KeyChord(.escape))]
    case .sequence(let bytes):
      // `[` or `O` alone was the key with alt; a longer part is no key at all.
      return bytes.count == 1 ? KeyDecoder.chord(ofByte: bytes[0], isAlt: true).map { [.key($0)] } ?? [] : []
    case .paste(let collector):
      return [.paste(collector.text)]
    case .ground, .character:
      return []
    }
  }

  private var delay: Duration? {
    switch state {
    case .ground, .character: nil
    case .escape, .sequence: escapeDelay
    case .paste: pasteDelay
    }
  }

  mutating func reset() {
    state = .ground
    deadline = nil
  }

  private mutating func take(_ byte: UInt8) -> [TerminalEvent] {
    switch state {
    case .ground:
      return begin(byte, isAlt: false)
    case .escape:
      return takeAfterEscape(byte)
    case .sequence(let bytes):
      return takeInSequence(byte, after: bytes)
    case .character(let bytes, let isAlt):
      return takeInCharacter(byte, after: bytes, isAlt: isAlt)
    case .paste(var collector):
      state = .ground
      if collector.take(byte) {
        return [.paste(collector.text)]
      }
      state = .paste(collector)
      return []
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8) -> [TerminalEvent] {
    switch byte {
    case 0x1B:
      return [.key(KeyChord(.escape))]
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      state = .sequence([byte])
      return []
    default:
      return begin(byte, isAlt: true)
    }
  }

  mutating func begin(_ byte: UInt8, isAlt: Bool) -> [TerminalEvent] {
    state = .ground
    if byte == 0x1B {
      state = .escape
      return []
    }
    if byte == 0x03, !isAlt {
      return [.interrupt]
    }
    if byte < 0x80 {
      return KeyDecoder.chord(ofByte: byte, isAlt: isAlt).map { [.key($0)] } ?? []
    }
    if KeyDecoder.length(startingWith: byte) > 1 {
      state = .character([byte], isAlt: isAlt)
    }
    return []
  }
}
