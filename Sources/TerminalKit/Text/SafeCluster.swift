/// A piece of text that is safe to draw: one base character and at most four marks.
public struct SafeCluster: Sendable, Hashable {
  /// What is drawn, with the cells it takes.
  let packed: PackedGlyph
  /// Whether it belongs to the character before it, from which it must not be cut.
  public let isJoined: Bool

  init(_ packed: PackedGlyph, isJoined: Bool = false) {
    self.packed = packed
    self.isJoined = isJoined
  }

  /// What is drawn.
  public var glyph: String { packed.text }

  /// The cells it takes: 1 or 2.
  public var width: Int { Int(packed.width) }
}
