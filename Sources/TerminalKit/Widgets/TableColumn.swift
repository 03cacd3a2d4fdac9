/// A column of a table.
public struct TableColumn: Sendable, Hashable {
  /// The heading.
  public var title: String
  /// The fewest cells it can do with.
  public var minimum: Int
  /// The cells it is cut to where the minima of the columns that stay don't fit; as many as ``minimum`` where nothing is
  /// said.
  public var least: Int
  /// The cells it would like to have.
  public var ideal: Int
  /// When it is left out in a narrow room: the highest first, and a column of 0 never.
  public var priority: Int
  /// The side its cells stand on.
  public var alignment: TextAlignment
  /// Whether it takes the cells that no column asked for.
  public var isFlexible: Bool

  /// Makes a column; without an ideal width the minimum is enough.
  public init(
    _ title: String, minimum: Int, ideal: Int? = nil, least: Int? = nil, priority: Int = 0,
    alignment: TextAlignment = .left, isFlexible: Bool = false
  ) {
    self.title = title
    self.minimum = max(1, minimum)
    self.least = min(self.minimum, max(1, least ?? minimum))
    self.ideal = max(self.minimum, ideal ?? minimum)
    self.priority = priority
    self.alignment = alignment
    self.isFlexible = isFlexible
  }
}
