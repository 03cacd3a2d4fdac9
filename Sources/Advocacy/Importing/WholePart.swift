/// One line of a whole programme.
public enum WholePart: Hashable, Sendable {
  /// A thing.
  case thing(WholeThing)
  /// Customers who were told of an announcement, or left out.
  case told(WholeTold)
}
