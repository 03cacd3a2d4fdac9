/// Finds the ends of lines while characters come in one by one.
struct LineWrapper {
  private let text: String
  private let room: Int
  private var lines: [Range<String.Index>] = []
  /// Where the line begins.
  private var start: String.Index
  /// The cells from the start of the line, blanks at its end included.
  private var taken = 0
  /// The end of the last character that isn't blank.
  private var inkEnd: String.Index
  /// The last place to break: the end of the ink before it, where the next line would begin, the cells up to there.
  private var rest: (inkEnd: String.Index, next: String.Index, taken: Int)?
  private var previousIsWide = false

  init(text: String, width: Int) {
    self.text = text
    room = width
    start = text.startIndex
    inkEnd = text.startIndex
  }

  mutating func add(_ character: Character, at index: String.Index, width: Int) {
    let next = text.index(after: index)
    if character.isNewline {
      lines.append(start..<inkEnd)
      begin(at: next)
      return
    }
    let isBlank = character == " " || character == "\t"
    let isWide = width == 2
    if !isBlank {
      if taken > 0 && (isWide || previousIsWide) && inkEnd == index && !Self.staysBehind(character) {
        rest = (inkEnd, index, taken)
      }
      while taken + width > room && taken > 0 { breakLine(before: index) }
    }
    taken += width
    previousIsWide = isWide
    if isBlank {
      if inkEnd > start { rest = (inkEnd, next, taken) }
    } else {
      if inkEnd == index && index > start && Self.endsPart(character), !isInNumber(at: index) {
        rest = (next, next, taken)
      }
      inkEnd = next
    }
  }

  /// The ranges of all lines.
  mutating func finish() -> [Range<String.Index>] {
    lines.append(start..<inkEnd)
    return lines
  }

  private mutating func breakLine(before index: String.Index) {
    if let rest {
      lines.append(start..<rest.inkEnd)
      let left = taken - rest.taken
      start = rest.next
      taken = left
      inkEnd = max(inkEnd, start)
    } else {
      lines.append(start..<inkEnd)
      start = index
      taken = 0
      inkEnd = index
    }
    rest = nil
  }

  private mutating func begin(at index: String.Index) {
    start = index
    inkEnd = index
    taken = 0
    rest = nil
    previousIsWide = false
  }

  /// Whether a character stands within a date or a reference such as `W-214`, which stay whole.
  private func isInNumber(at index: String.Index) -> Bool {
    let next = text.index(after: index)
    guard index > text.startIndex, next < text.endIndex, text[next].isNumber else { return false }
    let former = text[text.index(before: index)]
    return former.isNumber || former.isLetter
  }

  /// Whether a line may end after a character in the middle of a word.
  private static func endsPart(_ character: Character) -> Bool {
    character == "-" || character == "/"
  }

  /// Whether a character never begins a line: closing marks of East Asian text and its small kana.
  private static func staysBehind(_ character: Character) -> Bool {
    "、。，．・：；？！）］｝」』】〉》〕〟ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々,.;:!?)]}".contains(character)
  }
}
