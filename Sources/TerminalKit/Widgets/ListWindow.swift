/// The loaded part of a list of any length, the selected row, and what of it is in view.
///
/// Rows are read a piece at a time: ``need`` says which piece is wanted next, and
/// ``replace(with:hasBefore:hasAfter:select:)``, ``append(_:hasAfter:)`` and ``prepend(_:hasBefore:)`` bring it in. The
/// selection stays on its row by identity, and moves that ran past the loaded part are made good when rows arrive.
public struct ListWindow<Row: Identifiable & Sendable>: Sendable where Row.ID: Sendable {
  /// The loaded rows, in order.
  public internal(set) var rows: [Row] = []
  /// Whether there are rows before the loaded ones.
  public internal(set) var hasBefore = false
  /// Whether there are rows after the loaded ones.
  public internal(set) var hasAfter = false
  /// The place of the selected row among the loaded ones; `nil` only when there are none.
  public internal(set) var selectedIndex: Int?
  /// The place of the first row in view among the loaded ones.
  public internal(set) var top = 0
  /// The number of rows that are in view at once.
  public private(set) var height: Int
  /// The most rows that are kept loaded; those far from the view are let go.
  public let limit: Int
  /// Rows still to move once more are loaded.
  var owed = 0
  /// The end of the whole list that was asked for and isn't loaded.
  var wantedEnd: ListEnd?

  /// Makes an empty list.
  public init(height: Int = 20, limit: Int = 1000) {
    self.height = max(1, height)
    self.limit = max(1, limit)
  }

  // What is asked for with every key can be inlined: elsewhere the compiler then knows what a row is, and neither copies
  // it whole to look at its identity nor asks its type how.

  /// The selected row.
  @inlinable
  public var selectedRow: Row? { selectedIndex.map { rows[$0] } }

  /// The identity of the selected row.
  @inlinable
  public var selectedID: Row.ID? { selectedIndex.map { rows[$0].id } }

  /// A loaded row by its identity; `nil` when it isn't loaded.
  @inlinable
  public func row(_ id: Row.ID) -> Row? { index(of: id).map { rows[$0] } }

  /// The place of a loaded row by its identity; `nil` when it isn't loaded.
  @inlinable
  public func index(of id: Row.ID) -> Int? {
    rows.indices.first { rows[$0].id == id }
  }

  /// The places of the rows in view among the loaded ones.
  public var visible: Range<Int> { top..<min(rows.count, top + height) }

  /// What should be read next; `nil` while enough is loaded around the view.
  public var need: ListNeed? {
    switch wantedEnd {
    case .first: return .first
    case .last: return .last
    case nil: break
    }
    if hasAfter && (owed > 0 || top + 2 * height > rows.count) { return .after }
    if hasBefore && (owed < 0 || top < height) { return .before }
    return nil
  }

  /// Whether an end of the list was asked for that isn't loaded.
  public var wantsEnd: Bool { wantedEnd != nil }

  /// Forgets moves that rows which aren't loaded would have to make good.
  public mutating func letGoOfMoves() { (owed, wantedEnd) = (0, nil) }

  /// Says how many rows are in view at once; the selection stays in view.
  public mutating func resize(height: Int) {
    self.height = max(1, height)
    scrollToSelection()
  }

  /// Moves the view as little as needed to show the selected row, and leaves no empty rows below the last.
  mutating func scrollToSelection() {
    guard let selectedIndex else {
      top = 0
      return
    }
    if selectedIndex < top { top = selectedIndex }
    if selectedIndex >= top + height { top = selectedIndex - height + 1 }
    if !hasAfter { top = min(top, max(0, rows.count - height)) }
  }
}
