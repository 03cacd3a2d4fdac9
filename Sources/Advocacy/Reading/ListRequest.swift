/// The order of a list.
public struct ListOrder: Hashable, Sendable {
  /// The field sorted by; equal values go by number, in the same direction.
  public var field: FieldName
  /// Whether the greatest comes first.
  ///
  /// Empty values come last either way.
  public var isDescending: Bool

  /// Makes an order.
  public init(_ field: FieldName, descending: Bool = false) {
    self.field = field
    self.isDescending = descending
  }
}

/// The place of a row in a list: what the list is sorted by, and the row's number.
public struct ListAnchor: Hashable, Sendable {
  /// The row's value of the field sorted by.
  public var value: Value?
  /// The row's number.
  public var id: Int64

  /// Names a place.
  public init(value: Value?, id: Int64) {
    self.value = value
    self.id = id
  }
}

/// One window of a list, by key and never by offset.
public struct ListRequest: Hashable, Sendable {
  /// Which part of the list.
  public enum Window: Hashable, Sendable {
    /// The beginning.
    case first
    /// The end.
    case last
    /// What follows a row, without it.
    case after(ListAnchor)
    /// What comes before a row, without it, in list order.
    case before(ListAnchor)
    /// The row itself, or the one that stands where it would, and what follows.
    case from(ListAnchor)
  }

  /// The kind of thing listed.
  public var kind: Kind
  /// What the rows must match.
  public var query: Query
  /// The order.
  public var order: ListOrder
  /// Which part.
  public var window: Window
  /// At most so many rows.
  public var limit: Int
  /// The derived fields that the rows carry; nothing for all of them.
  ///
  /// Reckoning those that nobody looks at is most of what a page costs. Rows always carry stored and related fields,
  /// and the field sorted by.
  public var derived: Set<FieldName>?
  /// After how long fewer rows will do when more take longer to find, if there are any; nothing when all must come.
  ///
  /// The page then says that others follow, and the last of its rows is where to go on.
  public var fewerAfter: Duration?
  /// After how long some matches are told before their order is known, when those that come first take longer to find;
  /// nothing when they aren't to be.
  public var provisionalAfter: Duration?

  /// Asks for a window of a list.
  public init(
    _ kind: Kind, query: Query = .everything, order: ListOrder, window: Window = .first, limit: Int,
    derived: Set<FieldName>? = nil, fewerAfter: Duration? = nil, provisionalAfter: Duration? = nil
  ) {
    self.derived = derived
    self.fewerAfter = fewerAfter
    self.provisionalAfter = provisionalAfter
    self.kind = kind
    self.query = query
    self.order = order
    self.window = window
    self.limit = limit
  }
}

/// The rows of a window, in list order.
public struct ListPage: Hashable, Sendable {
  /// The rows.
  public var rows: [Record]
  /// Whether rows come before the first.
  public var hasBefore: Bool
  /// Whether rows follow the last.
  public var hasAfter: Bool

  /// Makes a page.
  public init(rows: [Record], hasBefore: Bool, hasAfter: Bool) {
    self.rows = rows
    self.hasBefore = hasBefore
    self.hasAfter = hasAfter
  }
}

/// How many things match, counted to a bound.
public struct ListCount: Hashable, Sendable {
  /// The number counted.
  public var number: Int
  /// Whether counting stopped at the bound, so that there are at least so many.
  public var isAtLeast: Bool

  /// Makes a count.
  public init(_ number: Int, isAtLeast: Bool = false) {
    self.number = number
    self.isAtLeast = isAtLeast
  }
}
