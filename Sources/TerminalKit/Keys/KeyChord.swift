/// One key press, with the modifiers held.
public struct KeyChord: Sendable, Hashable {
  /// The key itself.
  public let key: Key
  /// The modifiers held with it.
  public let modifiers: KeyModifiers

  /// Makes a chord in its one normal form.
  ///
  /// Shift with a character is the character alone, shift with Tab is ``Key/backtab``, and control makes a letter
  /// small.
  public init(_ key: Key, _ modifiers: KeyModifiers = []) {
    switch key {
    case .character(let character):
      let isControl = modifiers.contains(.control)
      let lowered = isControl ? character.lowercased().first ?? character : character
      self.key = .character(lowered)
      self.modifiers = modifiers.subtracting(.shift)
    case .tab where modifiers.contains(.shift):
      self.key = .backtab
      self.modifiers = modifiers.subtracting(.shift)
    default:
      self.key = key
      self.modifiers = modifiers
    }
  }

  /// Makes the chord of a plain character.
  public init(_ character: Character) {
    self.init(.character(character))
  }

  /// The chord of a character with the control key.
  public static func control(_ character: Character) -> KeyChord {
    KeyChord(.character(character), .control)
  }

  /// The chord of a character with the alt key.
  public static func alt(_ character: Character) -> KeyChord {
    KeyChord(.character(character), .alt)
  }

  /// The character that this chord writes into a field; `nil` for a command or a named key.
  public var typedCharacter: Character? {
    guard case .character(let character) = key, modifiers.isEmpty else { return nil }
    return character
  }
}
