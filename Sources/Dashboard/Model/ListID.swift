import Advocacy

/// Which list: the one of a kind, or one of a kind among the lists of a screen for several.
struct ListID: Hashable, Sendable {
  /// The kind of thing listed.
  var kind: Kind
  /// The screen for several kinds that it stands on; nothing for the one of its kind.
  var screen: SavedView.Screen?

  /// Names a list.
  init(_ kind: Kind, on screen: SavedView.Screen? = nil) {
    self.kind = kind
    self.screen = screen
  }

  /// Names the list that a view is of.
  init(_ view: SavedView) { self.init(view.kind, on: view.screen) }

  /// The saved views beside which it stands, those of other kinds on its screen included.
  var views: [SavedView] { screen.map(SavedView.views(on:)) ?? SavedView.views(of: kind) }

  /// The customers.
  static let customer = ListID(.customer)
  /// The feedback.
  static let feedback = ListID(.feedback)
  /// The requests.
  static let request = ListID(.request)
  /// The referrals.
  static let referral = ListID(.referral)
  /// The rewards.
  static let reward = ListID(.reward)
}
