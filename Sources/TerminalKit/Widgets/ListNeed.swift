/// The piece of a list that should be read next.
public enum ListNeed: Sendable, Hashable {
  /// The rows after the last loaded one.
  case after
  /// The rows before the first loaded one.
  case before
  /// The first rows of the whole list.
  case first
  /// The last rows of the whole list.
  case last
}

/// An end of a list.
public enum ListEnd: Sendable, Hashable {
  /// Its first row.
  case first
  /// Its last row.
  case last
}
