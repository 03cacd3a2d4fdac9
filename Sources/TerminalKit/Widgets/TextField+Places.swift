extension TextField {
  /// The start of the word before the cursor.
  var wordStart: Int {
    var place = cursor
    while place > 0 && !Self.isInWord(characters[place - 1]) { place -= 1 }
    while place > 0 && Self.isInWord(characters[place - 1]) { place -= 1 }
    return place
  }

  /// The end of the word after the cursor.
  var wordEnd: Int {
    var place = cursor
    while place < characters.count && !Self.isInWord(characters[place]) { place += 1 }
    while place < characters.count && Self.isInWord(characters[place]) { place += 1 }
    return place
  }

  /// The place behind the newline before the cursor.
  var paragraphStart: Int {
    characters[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }

  /// The place of the newline after the cursor, or the one newline it stands at.
  var paragraphEnd: Int {
    let end = characters[cursor...].firstIndex(of: "\n") ?? characters.count
    return end == cursor && cursor < characters.count ? end + 1 : end
  }

  private static func isInWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  /// The lines the text is wrapped to, each as a range of characters; one cell stays free for the cursor.
  func displayLines(_ width: Int, isUnicode: Bool = true) -> [Range<Int>] {
    guard isMultiline else { return [0..<characters.count] }
    let text = self.text
    var index = text.startIndex
    var place = 0
    func advance(to end: String.Index) -> Int {
      while index < end {
        index = text.index(after: index)
        place += 1
      }
      return place
    }
    return SafeText.wrap(text, width: max(1, width - 1), isUnicode: isUnicode).map { line in
      let start = advance(to: line.lowerBound)
      return start..<advance(to: line.upperBound)
    }
  }

  /// The number of the wrapped line the cursor stands in.
  func cursorLine(_ lines: [Range<Int>]) -> Int {
    lines.lastIndex { $0.lowerBound <= cursor } ?? 0
  }

  /// The cells between a line's start and a place in it.
  func column(of place: Int, from start: Int, isUnicode: Bool = true) -> Int {
    characters[start..<max(start, place)].reduce(0) { $0 + SafeText.width(of: $1, isUnicode: isUnicode) }
  }

  func lineStart(_ width: Int) -> Int {
    let lines = displayLines(width)
    return lines[cursorLine(lines)].lowerBound
  }

  func lineEnd(_ width: Int) -> Int {
    let lines = displayLines(width)
    return lastPlace(of: cursorLine(lines), in: lines)
  }

  /// The last place of the cursor in a line: before the character that begins the next when nothing is between.
  private func lastPlace(of number: Int, in lines: [Range<Int>]) -> Int {
    let line = lines[number]
    guard number + 1 < lines.count, lines[number + 1].lowerBound == line.upperBound else {
      return line.upperBound
    }
    return max(line.lowerBound, line.upperBound - 1)
  }

  mutating func moveLines(_ count: Int, width: Int) {
    let lines = displayLines(width)
    let current = cursorLine(lines)
    let goal = goalColumn ?? column(of: cursor, from: lines[current].lowerBound)
    let target = min(max(0, current + count), lines.count - 1)
    let last = lastPlace(of: target, in: lines)
    var place = lines[target].lowerBound
    var taken = 0
    while place < last {
      taken += SafeText.width(of: characters[place])
      guard taken <= goal else { break }
      place += 1
    }
    cursor = place
    goalColumn = goal
  }
}
