import TerminalKit

extension KeyDecoder {
  /// How many bytes a character has that starts with `byte`; 1 for bytes that start none.
  static func length(startingWith byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// Takes the next byte of a character; what turns out to be none is dropped.
  mutating func takeInCharacter(_ byte: UInt8, after bytes: [UInt8], isAlt: Bool) -> [TerminalEvent] {
    guard (0x80..<0xC0).contains(byte) else {
      return begin(byte, isAlt: false)
    }
    let whole = bytes + [byte]
    guard whole.count == KeyDecoder.length(startingWith: whole[0]) else {
      state = .character(whole, isAlt: isAlt)
      return []
    }
    reset()
    guard let text = String(validating: whole, as: UTF8.self), let scalar = text.unicodeScalars.first,
      scalar.properties.generalCategory != .control, let character = text.first
    else { return [] }
    return [.key(KeyChord(.character(character), isAlt ? .alt : []))]
  }

  /// The chord of a byte below 128, as terminals send control and letters.
  static func chord(ofByte byte: UInt8, isAlt: Bool) -> KeyChord? {
    let alt: KeyModifiers = isAlt ? .alt : []
    switch byte {
    case 0x00: return KeyChord(.character(" "), alt.union(.control))
    case 0x08, 0x7F: return KeyChord(.backspace, alt)
    case 0x09: return KeyChord(.tab, alt)
    case 0x0D: return KeyChord(.enter, alt)
    case 0x1B: return KeyChord(.escape, alt)
    case 0x01...0x1F:
      return KeyChord(.character(Character(Unicode.Scalar(byte + 0x40))), alt.union(.control))
    default: return KeyChord(.character(Character(Unicode.Scalar(byte))), alt)
    }
  }
}
