import Advocacy

/// A message on the line above the keys.
struct Notice: Hashable, Sendable {
  /// How long a message stays.
  enum Weight: Hashable, Sendable {
    /// About five seconds.
    case information
    /// Until a key is pressed.
    case refusal
  }

  /// The sentence.
  var text: String
  /// How long it stays.
  var weight: Weight
  /// When it was said.
  var at: Instant

  /// How long information stays.
  static let stay = Span.seconds(5)
  /// How many messages the history keeps.
  static let kept = 200
}
