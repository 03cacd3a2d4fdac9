import Advocacy
import TerminalKit

extension CommandTable {
  /// The commands that are at hand on every screen and are no moves.
  static let screens: [Command] =
    Place.tabs.map { tab in
      Command(
        "go.\(tab.title.lowercased())", "Go to \(tab.title)", keys: String(tab.number), scopes: [.screens],
        order: 700 + tab.number
      ) { $0.go(toTab: tab.place) }
    }
    + [
      Command(
        "palette", "Every command by name", hint: "all", keys: ":", scopes: [.screens], order: 90
      ) { $0.openPalette() },
      Command("help", "Keys of this screen", hint: "help", keys: "?", "f1", scopes: [.screens], order: 99) {
        $0.openHelp()
      },
      Command("undo", "Undo my last act", hint: "undo", keys: "u", scopes: [.screens], order: 32) {
        $0.queue(.undo)
      },
      Command("redo", "Redo", keys: "^r", scopes: [.screens], order: 700) { $0.queue(.redo) },
      Command(
        "goto", "Go to a reference", keys: "g", scopes: [.screens], order: 701, aliases: ["jump"]
      ) { $0.openGoto() },
      Command(
        "messages", "Messages of late", keys: [], scopes: [.screens], order: 720,
        aliases: ["history", "errors"]
      ) { $0.overlays.append(.messages(scroll: 0)) },
      Command(
        "tour", "Tour of two minutes", keys: [], scopes: [.screens], order: 723,
        aliases: ["introduction", "learn", "begin"]
      ) { $0.beginTour() },
      Command("theme", "Theme", keys: [], scopes: [.screens], order: 721, aliases: ["colours", "look"]) {
        $0.pickTheme()
      },
      Command(
        "dates", "Times relative or by the calendar", keys: [], scopes: [.screens], order: 722,
        aliases: ["dates", "absolute", "clock"]
      ) { $0.switchDates() },
      Command(
        "quit", "Close, or quit at the top", keys: "q", scopes: [.screens], order: 900, aliases: ["exit"]
      ) {
        $0.close()
      },
      Command(
        "redraw", "Read and draw everything anew", keys: "^l", scopes: [.screens], order: 910,
        aliases: ["refresh"]
      ) {
        model in
        model.emit(.redraw)
        (model.insights.waitToken, model.insights.readAt) = (nil, nil)
        model.forgetWhatWasRead()
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
