/// Finds the words that someone may have meant.
public enum NearWords {
  /// The words at most two slips from the text, or beginning with it, the nearest first.
  public static func of(_ text: String, in words: [String]) -> [String] {
    let typed = Array(text.unicodeScalars)
    guard !typed.isEmpty else { return [] }
    let bound = typed.count < 4 ? 1 : 2
    let ranked = words.compactMap { word -> (distance: Int, word: String)? in
      let distance = word.hasPrefix(text) ? 0 : slips(typed, Array(word.unicodeScalars))
      return distance <= bound ? (distance, word) : nil
    }
    return ranked.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.map(\.word)
  }

  /// The number of letters added, left out, changed or swapped with their neighbour.
  static func slips(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    if abs(left.count - right.count) > 2 { return 3 }
    var rows = [Array(0...right.count)]
    for row in 0..<left.count {
      var line = [row + 1]
      for column in 0..<right.count {
        let isSame = left[row] == right[column]
        var best = min(rows[row][column] + (isSame ? 0 : 1), rows[row][column + 1] + 1, line[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, rows[row - 1][column - 1] + 1)
        }
        line.append(best)
      }
      rows.append(line)
    }
    return rows[left.count][right.count]
  }
}
