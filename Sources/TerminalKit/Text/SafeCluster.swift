/// A piece of text that is safe to draw: one base character and at most four marks.
public struct SafeCluster: Sendable, Hashable {
  /// What is drawn.
  public let glyph: String
  /// The cells it takes: 1 or 2.
  public let width: Int
  /// Whether it belongs to the character before it, from which it must not be cut.
  public let isJoined: Bool

  init(glyph: String, width: Int, isJoined: Bool = false) {
    self.glyph = glyph
    self.width = width
    self.isJoined = isJoined
  }
}
