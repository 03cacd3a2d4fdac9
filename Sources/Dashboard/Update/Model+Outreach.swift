import Advocacy
import TerminalKit

extension Model {
  /// Whether it is known whom to be in touch with; asks for it when it isn't, or no longer.
  mutating func hasContacts() -> Bool {
    if areContactsStale, contactsToken == nil {
      areContactsStale = false
      let token = nextToken()
      contactsToken = token
      emit(.contacts(token))
    }
    return contacts != nil
  }

  /// Takes in whom to be in touch with, and reads the list of them anew when they are others than before.
  mutating func take(_ contacts: Contacts, for token: Token) {
    guard token == contactsToken else { return }
    contactsToken = nil
    guard contacts != self.contacts else { return }
    self.contacts = contacts
    for (id, list) in lists where list.view.isForContact { lists[id]?.isStale = true }
  }

  /// Reads again what is under way for lists of a kind, since another reading of that kind ends it.
  mutating func readListsLater(of kind: Kind) {
    changeLists(of: kind) { if $0.load != nil { $0.readLater() } }
  }

  /// Shows a saved view.
  mutating func show(_ view: SavedView) {
    let id = ListID(view)
    guard var list = lists[id] else { return }
    if list.view != view {
      if place == .list(id) { remember(visit) }
      list.view = view
      list.order = view.order
      list.viewCount = nil
      list.restart()
      lists[id] = list
    }
    if place != .list(id) { go(to: .list(id)) }
  }

  /// Goes to the screen of a tab; one with lists of several kinds shows the one that was last shown there.
  mutating func go(toTab place: Place) {
    guard case .list(let id) = place, let screen = id.screen else { return go(to: place) }
    go(to: .list(shownLists[screen] ?? id))
  }
}
