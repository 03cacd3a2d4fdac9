import Advocacy
import TerminalKit

extension Model {
  /// Where one is and how it stands there.
  var visit: Visit {
    var visit = Visit(
      place: place, selection: selection, isDetailFocused: isDetailFocused, detailScroll: detailScroll)
    if place == .today {
      visit.filter = today.filter
    } else if let list {
      visit.view = list.view
      visit.order = list.order
      visit.filter = list.filter
      visit.query = list.filterQuery
      visit.anchor = list.window.selectedRow.map {
        ListAnchor(value: $0[list.order.field], id: $0.reference.id)
      }
    }
    return visit
  }

  /// Remembers how things stand before one goes on to something else.
  mutating func remember(_ visit: Visit) {
    back.append(visit)
    if back.count > Model.mostVisits { back.removeFirst() }
    forward = []
  }

  /// Goes to a place and remembers the present one.
  mutating func go(to place: Place) {
    guard place != self.place else { return }
    remember(visit)
    arrive(at: place)
  }

  /// Goes back to how it was before: another place, view, filter or thing.
  mutating func goBack() {
    guard let former = back.popLast() else { return say("There is no former place.") }
    forward.append(visit)
    find(former)
  }

  /// Goes forward again after going back.
  mutating func goForward() {
    guard let later = forward.popLast() else { return say("There is no later place.") }
    back.append(visit)
    find(later)
  }

  private mutating func arrive(at place: Place) {
    self.place = place
    noteShownList()
    if case .thing = place { isDetailFocused = true } else { isDetailFocused = false }
    fitLists()
    settle()
  }

  /// Notes which list of a screen for several kinds is shown, and reads it again where another ended its reading.
  private mutating func noteShownList() {
    guard case .list(let id) = place else { return }
    if let screen = id.screen { shownLists[screen] = id }
    if lists[id]?.load != nil, lists.keys.contains(where: { $0.kind == id.kind && $0 != id }) {
      lists[id]?.readLater()
    }
  }

  /// Brings a place back as it was left.
  private mutating func find(_ visit: Visit) {
    place = visit.place
    noteShownList()
    if place == .today {
      if let words = try? TodayFilter(visit.filter) { today.narrow(to: visit.filter, words) }
      if let row = today.window.rows.first(where: { $0.line != nil && $0.line?.reference == visit.selection })
      {
        today.window.select(row.id)
      }
    } else if var list {
      list.find(visit)
      self.list = list
    }
    isDetailFocused = visit.isDetailFocused
    fitLists()
    settle()
    detailScroll = visit.detailScroll
  }

  private static let mostVisits = 200
}

extension ListState {
  /// Brings back view, order, filter and the selected thing; only what differs is read anew.
  mutating func find(_ visit: Visit) {
    let isSame = view == visit.view && order == visit.order && filterQuery == visit.query
    if view != visit.view { viewCount = nil }
    view = visit.view ?? view
    order = visit.order ?? order
    filter = visit.filter
    filterQuery = visit.query
    if isSame, let selection = visit.selection, window.rows.contains(where: { $0.id == selection }) {
      window.select(selection)
    } else if !isSame {
      restart()
      wanted = visit.selection
      start = visit.anchor
    }
  }
}
