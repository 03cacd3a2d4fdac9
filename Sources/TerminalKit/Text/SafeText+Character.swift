extension SafeText {
  /// Passes on the pieces of one character; answers whether to go on.
  static func append(_ character: Character, isUnicode: Bool, to body: (SafeCluster) -> Bool) -> Bool {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return true }
    if isSpace(first) { return body(SafeCluster(.blank)) }
    if first.isASCII && scalars.count == 1 { return append(first, isUnicode: isUnicode, to: body) }
    return isUnicode
      ? appendUnicode(scalars, first: first, to: body)
      : appendASCII(scalars, first: first, to: body)
  }

  /// Passes on the piece of a scalar that is a character by itself; answers whether to go on.
  static func append(_ scalar: Unicode.Scalar, isUnicode: Bool, to body: (SafeCluster) -> Bool) -> Bool {
    if isSpace(scalar) { return body(SafeCluster(.blank)) }
    if scalar.isASCII {
      guard isVisibleASCII(UInt8(scalar.value)) else { return true }
      return body(SafeCluster(PackedGlyph(scalar, width: 1)))
    }
    if isDropped(scalar) { return true }
    guard isUnicode else { return appendLetters(folded(scalar), to: body) }
    return body(SafeCluster(base(scalar, width: scalar.terminalWidth)))
  }

  /// Whether a scalar that begins a character is all of it, told without the tables of Unicode.
  ///
  /// What joins scalars needs one of them beyond the Latin letters (a mark, a joiner, a letter put before others), but
  /// for the two that end a line. Punctuation and symbols are joined to what is before them alone.
  static func standsAlone(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) -> Bool {
    guard scalar.value < 0x300 || 0x2000..<0x2C00 ~= scalar.value else { return false }
    guard let next else { return true }
    return next.value < 0x300 && scalar.value != 0x0D
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
    if isSign(scalar) { return false }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control: return true
    case .format: return scalar.terminalWidth != 1 || properties.isDefaultIgnorableCodePoint
    default: return properties.isDefaultIgnorableCodePoint
    }
  }

  /// Whether a scalar lies among punctuation and symbols that are all drawn, which saves the tables of Unicode.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2010..<0x2028, 0x202F..<0x2060, 0x2070..<0x2C00: true
    default: false
    }
  }

  private static func appendUnicode(
    _ scalars: Character.UnicodeScalarView, first: Unicode.Scalar, to body: (SafeCluster) -> Bool
  ) -> Bool {
    if let letters = flagLetters(scalars) { return appendLetters(letters, to: body) }
    if drawsFirstOnly(scalars, first: first) {
      guard let width = first.terminalWidth else { return body(unknown(isJoined: false)) }
      return body(SafeCluster(PackedGlyph(first, width: width)))
    }
    return appendPieces(scalars, to: body)
  }

  private static func appendPieces(
    _ scalars: Character.UnicodeScalarView, to body: (SafeCluster) -> Bool
  ) -> Bool {
    var glyph: PackedGlyph?
    var isJoined = false
    for scalar in scalars where !isDropped(scalar) {
      let width = scalar.terminalWidth
      if width == 0 && glyph != nil {
        glyph?.append(scalar)
        continue
      }
      if let glyph {
        guard body(SafeCluster(glyph, isJoined: isJoined)) else { return false }
        isJoined = true
      }
      glyph = base(scalar, width: width)
    }
    return glyph.map { body(SafeCluster($0, isJoined: isJoined)) } ?? true
  }

  /// A scalar as the base of a piece: a mark on a circle, and what isn't known as a sign for that.
  private static func base(_ scalar: Unicode.Scalar, width: Int?) -> PackedGlyph {
    guard let width else { return PackedGlyph("\u{FFFD}", width: 1) }
    guard width == 0 else { return PackedGlyph(scalar, width: width) }
    var circled = PackedGlyph("\u{25CC}", width: 1)
    circled.append(scalar)
    return circled
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
      guard body(SafeCluster(PackedGlyph(letter, width: 1), isJoined: index > 0)) else { return false }
    }
    return true
  }

  private static func unknown(isJoined: Bool) -> SafeCluster {
    SafeCluster(PackedGlyph("\u{FFFD}", width: 1), isJoined: isJoined)
  }

  private static func appendASCII(
    _ scalars: Character.UnicodeScalarView, first: Unicode.Scalar, to body: (SafeCluster) -> Bool
  ) -> Bool {
    if let letters = flagLetters(scalars) { return appendLetters(letters, to: body) }
    guard let visible = scalars.first(where: { !isDropped($0) }) else { return true }
    return appendLetters(folded(visible), to: body)
  }

  private static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    Array(ASCIIFolding.letters(for: scalar).unicodeScalars)
  }
}
