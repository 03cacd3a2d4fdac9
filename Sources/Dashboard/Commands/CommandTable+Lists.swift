import Advocacy
import TerminalKit

extension CommandTable {
  /// The commands of lists.
  static let lists: [Command] = [
    Command("list.views", "Next saved view", hint: "views", keys: "v", scopes: [.lists], order: 80) { model in
      guard case .list(let kind) = model.place, let list = model.lists[kind] else { return }
      let views = SavedView.views(of: kind)
      let index = views.firstIndex(of: list.view) ?? -1
      model.show(views[(index + 1) % views.count])
    }
  ]
}
