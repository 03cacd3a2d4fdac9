/// Walks over the characters of a query.
struct QueryScanner {
  /// A part of a value: what stood there, where, and whether it was quoted.
  struct Item {
    var text: String
    var isQuoted: Bool
    var column: Int
  }

  private let characters: [Character]
  private(set) var index = 0

  init(_ text: String) { characters = Array(text) }

  /// The place, the first character being 1.
  var column: Int { index + 1 }
  var isAtEnd: Bool { index >= characters.count }
  var next: Character? { character(0) }

  func character(_ ahead: Int) -> Character? {
    index + ahead < characters.count ? characters[index + ahead] : nil
  }

  mutating func skipBlanks() {
    while let next, next.isWhitespace { index += 1 }
  }

  mutating func take(_ text: String) -> Bool {
    let wanted = Array(text)
    guard index + wanted.count <= characters.count,
      characters[index..<(index + wanted.count)].elementsEqual(wanted)
    else { return false }
    index += wanted.count
    return true
  }

  mutating func takeMinus() -> Bool {
    guard next == "-", let following = character(1), !following.isWhitespace else { return false }
    index += 1
    return true
  }

  /// A field name, when one stands here with an operator behind it.
  mutating func takeFieldName() -> String? {
    guard let first = next, first.isLetter else { return nil }
    var end = index
    while end < characters.count, isNamePart(characters[end]) { end += 1 }
    guard end < characters.count else { return nil }
    let follows = characters[end]
    let isOperator =
      ":=<>".contains(follows)
      || (follows == "!" && end + 1 < characters.count && characters[end + 1] == "=")
    guard isOperator else { return nil }
    defer { index = end }
    return String(characters[index..<end])
  }

  /// The operator here; `:>` is read as `>`.
  mutating func takeComparison() -> Query.Comparison? {
    for comparison in [Query.Comparison.differs, .atMost, .atLeast, .equals, .less, .greater]
    where take(comparison.rawValue) {
      return comparison
    }
    guard take(":") else { return nil }
    for comparison in [Query.Comparison.atMost, .atLeast, .equals, .less, .greater]
    where take(comparison.rawValue) {
      return comparison
    }
    return .matches
  }

  /// Characters to the next blank or quotation mark.
  mutating func takeWord() -> String {
    let start = index
    while let next, !next.isWhitespace, next != "\"" { index += 1 }
    return String(characters[start..<index])
  }

  /// Quoted text, in which a doubled quotation mark stands for one; the first mark is here.
  mutating func takeQuoted() throws(QueryProblem) -> String {
    let start = column
    index += 1
    var text = ""
    while let next {
      index += 1
      if next != "\"" {
        text.append(next)
      } else if self.next == "\"" {
        text.append("\"")
        index += 1
      } else {
        return text
      }
    }
    throw QueryProblem(column: start, "This quotation mark is not closed.")
  }

  /// One value of a list, to a blank, a comma, or where wanted two dots.
  mutating func takeItem(stopsAtDots: Bool) throws(QueryProblem) -> Item {
    var item = Item(text: "", isQuoted: false, column: column)
    while let next, !next.isWhitespace, next != "," {
      if stopsAtDots, next == ".", character(1) == "." { break }
      if next == "\"" {
        item.text += try takeQuoted()
        item.isQuoted = true
      } else {
        item.text.append(next)
        index += 1
      }
    }
    return item
  }

  private func isNamePart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "." || character == "-"
  }
}
