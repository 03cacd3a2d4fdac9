import Advocacy
import TerminalKit

extension CommandTable {
  /// The commands that move the bar, or the detail when keys go to it.
  static let moves: [Command] = [
    Command("move.down", "Down", keys: "j", "down", scopes: [.screens], order: 600) { $0.move(by: 1) },
    Command("move.up", "Up", keys: "k", "up", scopes: [.screens], order: 601) { $0.move(by: -1) },
    Command("move.half.down", "Half a page down", keys: "^d", scopes: [.screens], order: 602) {
      $0.movePage(by: 0.5)
    },
    Command("move.half.up", "Half a page up", keys: "^u", scopes: [.screens], order: 603) {
      $0.movePage(by: -0.5)
    },
    Command("move.page.down", "A page down", keys: "pgdn", scopes: [.screens], order: 604) {
      $0.movePage(by: 1)
    },
    Command("move.page.up", "A page up", keys: "pgup", scopes: [.screens], order: 605) {
      $0.movePage(by: -1)
    },
    Command("move.first", "To the beginning", keys: "g g", "home", scopes: [.screens], order: 606) {
      $0.moveToEnd(.first)
    },
    Command("move.last", "To the end", keys: "G", "end", scopes: [.screens], order: 607) {
      $0.moveToEnd(.last)
    },
    Command(
      "open", "Open", hint: "open", keys: "enter", "l", "right", scopes: [.screens], order: 10,
      unavailable: {
        $0.selection == nil && $0.insights.selected == nil ? "Nothing is selected." : nil
      }
    ) { $0.open() },
    Command("back", "Back one step", keys: "esc", "h", "left", scopes: [.screens], order: 610) {
      $0.stepBack()
    },
    Command("thing.next", "Next thing", keys: "J", "alt-down", scopes: [.screens], order: 608) {
      $0.moveThing(by: 1)
    },
    Command("thing.former", "Former thing", keys: "K", "alt-up", scopes: [.screens], order: 609) {
      $0.moveThing(by: -1)
    },
    Command("pane", "Next pane", keys: "tab", "shift-tab", scopes: [.screens], order: 611) {
      $0.switchPane()
    },
    Command("history.back", "Back to the former place", keys: "[", "alt-left", scopes: [.screens], order: 612)
    {
      $0.goBack()
    },
    Command(
      "history.forward", "Forward again", keys: "]", "alt-right", scopes: [.screens], order: 613
    ) { $0.goForward() },
  ]
}
