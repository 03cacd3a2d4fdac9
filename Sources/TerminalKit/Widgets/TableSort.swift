/// The column a table is sorted by.
public struct TableSort: Sendable, Hashable {
  /// The number of the column in the table's list of columns.
  public var column: Int
  /// Whether small values come first.
  public var isAscending: Bool

  /// Makes a sort order.
  public init(column: Int, isAscending: Bool = true) {
    self.column = column
    self.isAscending = isAscending
  }
}
