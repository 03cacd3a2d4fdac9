import Advocacy

/// A place one can be at and come back to.
enum Place: Hashable, Sendable {
  /// The worklist.
  case today
  /// A list of things of one kind.
  case list(ListID)
  /// The figures.
  case insights
  /// One thing, on the whole screen.
  case thing(Reference)

  /// The places that the number keys go to, with the number of each.
  static let tabs: [(number: Int, title: String, place: Place)] = [
    (1, "Today", .today), (2, "Customers", .list(.customer)), (3, "Feedback", .list(.feedback)),
    (4, "Requests", .list(.request)), (5, "Referrals", .list(.referral)),
    (6, "Rewards", .list(.reward)), (7, "Recognition", .list(ListID(.opportunity, on: .recognition))),
    (8, "Outreach", .list(ListID(.customer, on: .outreach))),
    (9, "Insights", .insights),
  ]

  /// The lists there are: that of each kind with a screen of its own, and those of the screens for several kinds.
  static let lists: [ListID] = {
    let own = tabs.compactMap { tab in if case .list(let id) = tab.place, id.screen == nil { id } else { nil }
    }
    let others = SavedView.Screen.allCases.flatMap(SavedView.views(on:)).map(ListID.init)
    return others.reduce(into: own) { lists, id in if !lists.contains(id) { lists.append(id) } }
  }()

  /// The number of the tab that a place belongs to; nothing for one that belongs to none.
  var tab: Int? {
    guard case .list(let id) = self else { return Place.tabs.first { $0.place == self }?.number }
    return Place.tabs.first { tab in
      guard case .list(let own) = tab.place else { return false }
      return own.screen == id.screen && (id.screen != nil || own.kind == id.kind)
    }?.number
  }

  /// The list on which things of a kind stand; nothing for a kind without one.
  static func list(of kind: Kind) -> Place? {
    (lists.first { $0.kind == kind && $0.screen == nil } ?? lists.first { $0.kind == kind }).map { .list($0) }
  }
}
