import Advocacy
import TerminalKit

/// How a place was left, so that one finds it again as it was.
struct Visit: Sendable {
  /// The place.
  var place: Place
  /// The saved view that its list stood on; nothing where there is no list.
  var view: SavedView?
  /// The order of the list.
  var order: ListOrder?
  /// What its list or the worklist was narrowed to.
  var filter = ""
  /// The filter as it was understood.
  var query = Query.everything
  /// The selected thing.
  var selection: Reference?
  /// Where in the order of the list that thing stood.
  var anchor: ListAnchor?
  /// Whether the keys went to the detail.
  var isDetailFocused = false
  /// How far the detail was scrolled, in lines.
  var detailScroll = 0
}
