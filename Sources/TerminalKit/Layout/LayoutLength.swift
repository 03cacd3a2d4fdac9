/// How much of a row or column of panes one of them takes.
public enum LayoutLength: Sendable, Hashable {
  /// A number of cells, as far as there are so many.
  case cells(Int)
  /// A part of what the others leave, by weight.
  case share(Int)
}
