import Advocacy

/// Words that narrow the worklist down; all must be found in a line, and those behind a minus must not.
struct TodayFilter: Hashable, Sendable {
  /// One word, or several between quotation marks.
  private struct Term: Hashable {
    var text: String
    var isExcluded: Bool
  }

  private var terms: [Term] = []

  /// The filter that every line passes.
  static let none = TodayFilter()

  private init() {}

  /// Reads words; a field, which the lines of different kinds don't share, is told as a problem.
  init(_ text: String) throws(QueryProblem) {
    var rest = text[...]
    while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
      rest = rest[start...]
      let column = text.distance(from: text.startIndex, to: start) + 1
      let isExcluded = rest.first == "-"
      if isExcluded { rest = rest.dropFirst() }
      let isQuoted = rest.first == "\""
      if isQuoted { rest = rest.dropFirst() }
      let end = rest.firstIndex { isQuoted ? $0 == "\"" : $0.isWhitespace } ?? rest.endIndex
      let word = rest[..<end]
      rest = rest[end...].dropFirst()
      if !isQuoted, let name = TodayFilter.fieldName(in: word) {
        throw QueryProblem(
          column: column,
          "Today is narrowed by words alone; “\(name):” is for the lists of customers, feedback and rewards.")
      }
      let folded = Folding.fold(word)
      if !folded.isEmpty { terms.append(Term(text: folded, isExcluded: isExcluded)) }
    }
  }

  /// Whether it lets every line pass.
  var isEmpty: Bool { terms.isEmpty }

  /// Whether a line passes.
  func matches(_ line: Today.Line) -> Bool {
    guard !terms.isEmpty else { return true }
    let text = Folding.fold("\(line.what) \(line.why) \(line.reference)")
    return terms.allSatisfy { term in
      let isFound = text.contains(term.text) || Reference(term.text) == line.reference
      return isFound != term.isExcluded
    }
  }

  /// The name of a field that a word begins with as a query would, or nothing.
  private static func fieldName(in word: Substring) -> Substring? {
    guard let end = word.firstIndex(where: { ":=<>".contains($0) }) else { return nil }
    let name = word[..<end]
    let isField = Kind.allCases.contains { FieldTable.field(matching: name, of: $0) != nil }
    return isField ? name : nil
  }
}
