/// What a TOML text says that can't be understood, and where.
public struct TOMLProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, from 1; none where the text as a whole is meant.
  public var line: Int?
  /// What is wrong and what was expected, as a sentence.
  public var sentence: String

  /// Names a problem and its line.
  public init(line: Int?, _ sentence: String) {
    self.line = line
    self.sentence = sentence
  }

  /// The sentence, after its line.
  public var description: String { line.map { "line \($0): \(sentence)" } ?? sentence }
}
