/// How text ends that is longer than its room.
public enum TextCut: Sendable, Hashable {
  /// With an ellipsis in its last cell.
  case ellipsis
  /// With the last character that fits.
  case plain
}
