/// On which side of its room a text stands.
public enum TextAlignment: Sendable, Hashable {
  /// At the left.
  case left
  /// In the middle.
  case center
  /// At the right, as numbers do.
  case right

  /// The blank cells before a text of some width in its room.
  public func indent(of width: Int, in room: Int) -> Int {
    let spare = max(0, room - width)
    switch self {
    case .left: return 0
    case .center: return spare / 2
    case .right: return spare
    }
  }
}
