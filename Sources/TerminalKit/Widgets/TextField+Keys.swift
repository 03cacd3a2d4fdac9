extension TextField {
  /// Does what a key asks for; answers whether it was one of the field's.
  ///
  /// Enter adds a line in a field of several lines and isn't taken by the others. In a field of one line, up, down
  /// and the page keys aren't taken.
  ///
  /// - Parameters:
  ///   - chord: The key.
  ///   - width: The columns the field is drawn in, for moves between the lines it is wrapped to.
  /// - Returns: Whether the key was the field's.
  public mutating func handle(_ chord: KeyChord, width: Int = 80) -> Bool {
    isFull = false
    if let character = chord.typedCharacter {
      paste(String(character))
      return true
    }
    return move(chord, width: width) || delete(chord, width: width)
  }

  private mutating func move(_ chord: KeyChord, width: Int) -> Bool {
    switch chord {
    case KeyChord(.left): moveCursor(to: cursor - 1)
    case KeyChord(.right), .control("f"): moveCursor(to: cursor + 1)
    case KeyChord(.left, .control), KeyChord(.left, .alt), .alt("b"): moveCursor(to: wordStart)
    case KeyChord(.right, .control), KeyChord(.right, .alt), .alt("f"): moveCursor(to: wordEnd)
    case KeyChord(.home), .control("a"): moveCursor(to: lineStart(width))
    case KeyChord(.end), .control("e"): moveCursor(to: lineEnd(width))
    case KeyChord(.home, .control): moveCursor(to: 0)
    case KeyChord(.end, .control): moveCursor(to: characters.count)
    case KeyChord(.up) where isMultiline: moveLines(-1, width: width)
    case KeyChord(.down) where isMultiline: moveLines(1, width: width)
    case KeyChord(.pageUp) where isMultiline: moveLines(-10, width: width)
    case KeyChord(.pageDown) where isMultiline: moveLines(10, width: width)
    default: return false
    }
    return true
  }

  private mutating func delete(_ chord: KeyChord, width: Int) -> Bool {
    switch chord {
    case KeyChord(.enter) where isMultiline: paste("\n")
    case KeyChord(.backspace), .control("h"): remove(max(0, cursor - 1)..<cursor)
    case KeyChord(.delete), .control("d"): remove(cursor..<min(cursor + 1, characters.count))
    case .control("w"), KeyChord(.backspace, .alt), KeyChord(.backspace, .control):
      kill(wordStart..<cursor)
    case .alt("d"), KeyChord(.delete, .control): kill(cursor..<wordEnd)
    case .control("u"): kill(paragraphStart..<cursor)
    case .control("k"): kill(cursor..<paragraphEnd)
    case .control("y"): paste(String(killed))
    default: return false
    }
    return true
  }

  private mutating func remove(_ range: Range<Int>) {
    replace(range, with: "")
  }

  private mutating func kill(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    killed = Array(characters[range])
    remove(range)
  }
}
