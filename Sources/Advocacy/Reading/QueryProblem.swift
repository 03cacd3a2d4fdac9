/// Why text is no query, with the place.
public struct QueryProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where it begins, the first character being 1.
  public var column: Int
  /// What is wrong, as a sentence that says what was expected.
  public var sentence: String
  /// Words that may have been meant instead, the nearest first.
  public var suggestions: [String]

  /// Makes a problem.
  public init(column: Int, _ sentence: String, suggestions: [String] = []) {
    self.column = column
    self.sentence = sentence
    self.suggestions = suggestions
  }

  /// The sentence with its column.
  public var description: String { "Column \(column): \(sentence)" }
}

/// What could be read of a query that may be half typed.
public struct QueryReading: Hashable, Sendable {
  /// The terms up to the problem, or all.
  public var query: Query
  /// What stopped the reading; nothing when all was read.
  public var problem: QueryProblem?

  /// Notes what was read.
  public init(query: Query, problem: QueryProblem? = nil) {
    self.query = query
    self.problem = problem
  }
}
