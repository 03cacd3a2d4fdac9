import Advocacy

/// A place one can be at and come back to.
enum Place: Hashable, Sendable {
  /// The worklist.
  case today
  /// The list of a kind.
  case list(Kind)
  /// One thing, on the whole screen.
  case thing(Reference)

  /// The places that the number keys go to, with the number of each.
  static let tabs: [(number: Int, title: String, place: Place)] = [
    (1, "Today", .today), (2, "Customers", .list(.customer)), (3, "Feedback", .list(.feedback)),
    (4, "Requests", .list(.request)), (6, "Rewards", .list(.reward)),
  ]

  /// The kinds of things that have a list of their own on a screen.
  static let listedKinds: [Kind] = tabs.compactMap { tab in
    if case .list(let kind) = tab.place { kind } else { nil }
  }

  /// The names of the screens that are still to come, by number.
  static let laterTabs: [(number: Int, title: String)] = [
    (5, "Referrals"), (7, "Recognition"), (8, "Outreach"), (9, "Insights"),
  ]
}
