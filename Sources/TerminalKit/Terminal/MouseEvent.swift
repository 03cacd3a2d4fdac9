/// Something the mouse did, and where.
public struct MouseEvent: Sendable, Hashable {
  /// What a mouse can do.
  public enum Kind: Sendable, Hashable {
    /// The main button went down.
    case press
    /// The main button came up.
    case release
    /// The wheel turned away from the user.
    case wheelUp
    /// The wheel turned towards the user.
    case wheelDown
  }

  /// What was done.
  public let kind: Kind
  /// The cell below the pointer.
  public let position: CellPosition

  /// Makes a mouse event.
  public init(kind: Kind, position: CellPosition) {
    self.kind = kind
    self.position = position
  }
}
