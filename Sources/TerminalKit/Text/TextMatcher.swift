/// Finds words in short texts as people type them: in any order, without regard to case and accents.
struct TextMatcher {
  /// The words looked for, folded.
  let words: [[Character]]
  /// Whether the letters of a word may have others between them.
  let isFuzzy: Bool

  init(_ query: String, isFuzzy: Bool = false) {
    words = query.split(whereSeparator: \.isWhitespace).map { $0.flatMap(Self.fold) }
    self.isFuzzy = isFuzzy
  }

  /// Where the words were found, and how well: a lower number is a better match.
  struct Match {
    var score: Int
    /// The places of the found characters in the text.
    var places: Set<Int>
  }

  /// Finds every word in the text, or answers `nil`.
  func match(_ text: String) -> Match? {
    let folded = FoldedText(text)
    var result = Match(score: 0, places: [])
    for word in words {
      guard let found = find(word, in: folded) else { return nil }
      result.score += found.score
      result.places.formUnion(found.places)
    }
    return result
  }

  private func find(_ word: [Character], in text: FoldedText) -> Match? {
    let starts = text.letters.indices.filter { text.letters[$0...].starts(with: word) }
    let best = starts.min { rank($0, in: text) < rank($1, in: text) }
    if let best {
      let places = Set(text.places[best..<best + word.count])
      return Match(score: rank(best, in: text), places: places)
    }
    return isFuzzy ? findScattered(word, in: text) : nil
  }

  /// 0 at the start of the text, 1 at the start of a word, 2 within one.
  private func rank(_ start: Int, in text: FoldedText) -> Int {
    if start == 0 { return 0 }
    let before = text.letters[start - 1]
    return before.isLetter || before.isNumber ? 2 : 1
  }

  /// Finds the letters one after the other, where they stand best: together, or at the beginnings of words.
  private func findScattered(_ word: [Character], in text: FoldedText) -> Match? {
    var best: [[(cost: Int, former: Int)?]] = []
    for (number, letter) in word.enumerated() {
      var row = [(cost: Int, former: Int)?](repeating: nil, count: text.letters.count)
      // The cheapest end of the letters before, so far from the left.
      var cheapest: (cost: Int, place: Int)?
      for place in text.letters.indices {
        if number > 0, place > 0, let former = best[number - 1][place - 1],
          former.cost < cheapest?.cost ?? .max
        {
          cheapest = (former.cost, place - 1)
        }
        guard text.letters[place] == letter else { continue }
        let leap = rank(place, in: text) < 2 ? 1 : 3
        if number == 0 {
          row[place] = (leap, -1)
        } else {
          let together = place > 0 ? best[number - 1][place - 1].map { ($0.cost, place - 1) } : nil
          let apart = cheapest.map { ($0.cost + leap, $0.place) }
          row[place] = [together, apart].compactMap { $0 }.min { $0.0 < $1.0 }.map {
            (cost: $0.0, former: $0.1)
          }
        }
      }
      best.append(row)
    }
    guard let last = best.last else { return nil }
    let ends = last.indices.filter { last[$0] != nil }
    guard var place = ends.min(by: { last[$0]?.cost ?? 0 < last[$1]?.cost ?? 0 }), let end = last[place]
    else {
      return nil
    }
    var places: Set<Int> = []
    for row in best.reversed() {
      places.insert(text.places[place])
      place = row[place]?.former ?? 0
    }
    return Match(score: 10 + end.cost, places: places)
  }

  /// A character in small letters and without its accents.
  static func fold(_ character: Character) -> [Character] {
    guard let first = character.unicodeScalars.first else { return [] }
    let plain = ASCIIFolding.letters(for: first)
    return Array((plain == "?" ? String(character) : plain).lowercased())
  }
}

/// A text folded letter by letter, with the place of each in the text.
private struct FoldedText {
  var letters: [Character] = []
  var places: [Int] = []

  init(_ text: String) {
    for (place, character) in text.enumerated() {
      for letter in TextMatcher.fold(character) {
        letters.append(letter)
        places.append(place)
      }
    }
  }
}
