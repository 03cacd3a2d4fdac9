import Advocacy
import TerminalKit

/// A list of things of one kind: what it shows, how far it is loaded, and what is selected in it.
struct ListState: Sendable {
  /// A read that is under way.
  struct Load: Hashable, Sendable {
    /// The number of the request.
    var token: Token
    /// The piece it brings; nothing for a new beginning with the rows around the view.
    var need: ListNeed?
  }

  /// The kind of thing listed.
  let kind: Kind
  /// The saved view that the list stands on.
  var view: SavedView
  /// What was typed to narrow the view down.
  var filter = ""
  /// The filter as last understood.
  var filterQuery = Query.everything
  /// What the loaded rows match: view and filter, with times reckoned from when they were read.
  var query = Query.everything
  /// The order, which may differ from the view's.
  var order: ListOrder
  /// The loaded rows and the selected one: a few screens of them, since each takes some KiB and a change has all read anew.
  var window = ListWindow<Record>(limit: 120)
  /// The things chosen for an act on several, each with its version as it was chosen.
  var marks: [Reference: Int64] = [:]
  /// Where a range that is being chosen began.
  var rangeStart: Reference?
  /// The loaded things that others changed since they were last looked at.
  var changedByOthers: Set<Reference> = []
  /// When those marks go.
  var changesFade: Instant?
  /// Whether others wrote since the rows were read.
  var watchesOthers = false
  /// Whether I wrote since the rows were read, so that not every change in them is others'.
  var holdsOwnChanges = false
  /// How many things the view has.
  var viewCount: ListCount?
  /// How many of them match the filter.
  var filterCount: ListCount?
  /// The requests for the two counts that are under way.
  var countTokens: (view: Token?, filter: Token?) = (nil, nil)
  /// The read that is under way.
  var load: Load?
  /// Whether rows and counts must be read anew.
  var isStale = true
  /// Whether the next rows belong to another question, so that the bar goes to the first.
  var beginsAnew = false
  /// Whether the rows are matches whose place in the order isn't known yet.
  var isProvisional = false
  /// Whether anything has been read yet.
  var isLoaded = false
  /// Why the rows couldn't be read, as a sentence.
  var failure: String?
  /// The row to select when it comes with the next rows.
  var wanted: Reference?
  /// Where in the order the next rows begin, when they belong to another question; nothing for the first.
  var start: ListAnchor?

  /// Makes a list that stands on the first of its saved views.
  init(_ id: ListID) {
    kind = id.kind
    view =
      id.views.first { $0.kind == id.kind }
      ?? SavedView("All", id.kind, "", ListOrder(.created, descending: true))
    order = view.order
  }

  /// The number of rows read at once: about three screens.
  var pageLength: Int { max(60, window.height * 3) }

  /// The window of the list that a read of a piece asks for.
  func windowRequest(_ need: ListNeed?) -> ListRequest.Window {
    switch need {
    case .after: return window.rows.last.map { .after(anchor($0)) } ?? .first
    case .before: return window.rows.first.map { .before(anchor($0)) } ?? .first
    case .first: return .first
    case .last: return .last
    case nil:
      if beginsAnew { return start.map { .from($0) } ?? .first }
      guard window.hasBefore, let first = window.rows.first else { return .first }
      return .from(anchor(first))
    }
  }

  /// The place of a row in the list's order.
  private func anchor(_ row: Record) -> ListAnchor {
    ListAnchor(value: row[order.field], id: row.reference.id)
  }

  /// The things chosen, those of the range that is being chosen included.
  var chosen: Set<Reference> { Set(marks.keys).union(range.map(\.id)) }

  /// Whether things are chosen or a range is being chosen.
  var hasChoice: Bool { !marks.isEmpty || rangeStart != nil }

  /// The loaded things between the beginning of a range and the bar.
  private var range: ArraySlice<Record> {
    guard let rangeStart, let end = window.selectedIndex,
      let start = window.rows.firstIndex(where: { $0.id == rangeStart })
    else { return [] }
    return window.rows[min(start, end)...max(start, end)]
  }

  /// Ends the range that is being chosen and keeps it chosen.
  mutating func keepRange() {
    for row in range { marks[row.id] = row.version }
    rangeStart = nil
  }

  /// Chooses nothing any more.
  mutating func unchoose() {
    marks = [:]
    rangeStart = nil
  }

  /// Gives up a read that failed; nothing is read until it is asked for again.
  mutating func stopReading(because sentence: String) {
    failure = sentence
    load = nil
    (isLoaded, isProvisional) = (false, false)
    // Rows of another question would be taken for the answer to this one.
    if beginsAnew { window.replace(with: [], hasBefore: false, hasAfter: false) }
  }

  /// Reads again what is under way, since another search of the same kind ends it.
  mutating func readLater() {
    load = nil
    isStale = true
  }

  /// Begins at the top, for another question than before; the rows stay until others come.
  mutating func restart() {
    unchoose()
    start = nil
    beginsAnew = true
    isStale = true
    filterCount = nil
    load = nil
    isProvisional = false
    window.letGoOfMoves()
  }
}
