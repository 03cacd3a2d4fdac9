import Advocacy
import TerminalKit

extension CommandTable {
  /// The commands that are at hand on every screen and are no moves.
  static let screens: [Command] =
    Place.tabs.map { tab in
      Command(
        "go.\(tab.title.lowercased())", "Go to \(tab.title)", keys: String(tab.number), scopes: [.screens],
        order: 700 + tab.number
      ) { $0.go(to: tab.place) }
    }
    + Place.laterTabs.map { tab in
      Command(
        "go.\(tab.title.lowercased())", "Go to \(tab.title)", keys: String(tab.number), scopes: [.screens],
        order: 700 + tab.number,
        unavailable: { _ in "\(tab.title) isn't in this version yet." }
      ) { _ in }
    } + [
      Command(
        "quit", "Close, or quit at the top", keys: "q", scopes: [.screens], order: 900, aliases: ["exit"]
      ) {
        $0.close()
      },
      Command("redraw", "Redraw the screen", keys: "^l", scopes: [.screens], order: 910, aliases: ["refresh"])
      {
        $0.emit(.redraw)
      },
      Command("suspend", "Suspend", keys: "^z", scopes: [.screens], order: 911) { $0.emit(.suspend) },
      Command(
        "mouse", "Mouse on or off", keys: "M", scopes: [.screens], order: 912
      ) { model in
        model.isMouseOn.toggle()
        model.emit(.setMouse(model.isMouseOn))
        model.say(
          model.isMouseOn
            ? "The mouse is on; hold Shift to select text." : "The mouse is off.")
      },
    ]
}
