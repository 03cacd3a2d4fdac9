/// A text that should name keys and doesn't.
public struct UnknownKeyName: Error, Sendable, Hashable, CustomStringConvertible {
  /// The text.
  public let text: String

  /// Makes the error.
  public init(text: String) {
    self.text = text
  }

  /// What is wrong, as a sentence.
  public var description: String {
    "“\(text)” names no key. Keys are written like G, ^d, alt-left, shift-tab, space or f5."
  }
}
