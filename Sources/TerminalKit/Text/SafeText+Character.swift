extension SafeText {
  /// Passes on the pieces of one character; answers whether to go on.
  static func append(_ character: Character, isUnicode: Bool, to body: (SafeCluster) -> Bool) -> Bool {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return true }
    if isSpace(first) { return body(SafeCluster(glyph: " ", width: 1)) }
    if first.isASCII && scalars.count == 1 {
      guard first.value >= 0x20 && first.value != 0x7F else { return true }
      return body(SafeCluster(glyph: String(character), width: 1))
    }
    return isUnicode
      ? appendUnicode(scalars, first: first, to: body)
      : appendASCII(scalars, first: first, to: body)
  }

  /// Whether a scalar ends a line or is a tab.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether a scalar is dropped wherever it stands.
  static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x300 { return scalar.value == 0xAD || scalar.terminalWidth == nil }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control: return true
    case .format: return scalar.terminalWidth != 1 || properties.isDefaultIgnorableCodePoint
    default: return properties.isDefaultIgnorableCodePoint
    }
  }

  private static func appendUnicode(
    _ scalars: Character.UnicodeScalarView, first: Unicode.Scalar, to body: (SafeCluster) -> Bool
  ) -> Bool {
    if let letters = flagLetters(scalars) { return appendLetters(letters, to: body) }
    if drawsFirstOnly(scalars, first: first) {
      guard let width = first.terminalWidth else { return body(unknown(isJoined: false)) }
      return body(SafeCluster(glyph: String(first), width: width))
    }
    return appendPieces(scalars, to: body)
  }

  private static func appendPieces(
    _ scalars: Character.UnicodeScalarView, to body: (SafeCluster) -> Bool
  ) -> Bool {
    var glyph = ""
    var width = 0
    var marks = 0
    var isJoined = false
    for scalar in scalars where !isDropped(scalar) {
      let scalarWidth = scalar.terminalWidth
      if scalarWidth == 0 && width > 0 {
        if marks < mostMarks { glyph.unicodeScalars.append(scalar) }
        marks += 1
        continue
      }
      if width > 0 {
        guard body(SafeCluster(glyph: glyph, width: width, isJoined: isJoined)) else { return false }
        isJoined = true
      }
      marks = scalarWidth == 0 ? 1 : 0
      width = scalarWidth == 2 ? 2 : 1
      glyph =
        switch scalarWidth {
        case .none: "\u{FFFD}"
        case .some(0): "\u{25CC}" + String(scalar)
        case .some: String(scalar)
        }
    }
    return width == 0 || body(SafeCluster(glyph: glyph, width: width, isJoined: isJoined))
  }

  /// Whether terminals disagree on the width of a character, so that only its first scalar is drawn.
  ///
  /// These are emoji joined by U+200D, emoji with a skin tone, and keycaps.
  private static func drawsFirstOnly(
    _ scalars: Character.UnicodeScalarView, first: Unicode.Scalar
  ) -> Bool {
    guard first.properties.isEmoji, first.terminalWidth != 0 else { return false }
    return scalars.dropFirst().contains {
      $0.value == 0x200D || $0.value == 0x20E3 || $0.properties.isEmojiModifier
    }
  }

  /// The two letters of a flag, which every terminal draws in two cells, unlike the flag.
  private static func flagLetters(_ scalars: Character.UnicodeScalarView) -> [Unicode.Scalar]? {
    let indicators: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF
    guard let first = scalars.first, indicators.contains(first.value) else { return nil }
    return scalars.compactMap { scalar in
      guard indicators.contains(scalar.value) else { return nil }
      return Unicode.Scalar(scalar.value - indicators.lowerBound + 0x41)
    }
  }

  private static func appendLetters(_ letters: [Unicode.Scalar], to body: (SafeCluster) -> Bool) -> Bool {
    for (index, letter) in letters.enumerated() {
      guard body(SafeCluster(glyph: String(letter), width: 1, isJoined: index > 0)) else { return false }
    }
    return true
  }

  private static func unknown(isJoined: Bool) -> SafeCluster {
    SafeCluster(glyph: "\u{FFFD}", width: 1, isJoined: isJoined)
  }

  private static func appendASCII(
    _ scalars: Character.UnicodeScalarView, first: Unicode.Scalar, to body: (SafeCluster) -> Bool
  ) -> Bool {
    if let letters = flagLetters(scalars) { return appendLetters(letters, to: body) }
    guard let visible = scalars.first(where: { !isDropped($0) }) else { return true }
    return appendLetters(Array(ASCIIFolding.letters(for: visible).unicodeScalars), to: body)
  }
}
