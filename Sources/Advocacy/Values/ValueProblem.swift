/// Why text is no value of a field, as a sentence that says what was expected.
public struct ValueProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sentence.
  public var sentence: String
  /// Words that may have been meant.
  public var suggestions: [String]

  /// Makes a problem.
  public init(_ sentence: String, suggestions: [String] = []) {
    self.sentence = sentence
    self.suggestions = suggestions
  }

  /// The sentence.
  public var description: String { sentence }
}
