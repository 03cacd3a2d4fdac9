import Advocacy
import TerminalKit

extension CommandTable {
  /// The commands of the choice of columns.
  static let columns: [Command] = [
    Command(
      "columns.keep", "Keep these columns", hint: "keep", keys: "enter", scopes: [.overlay(.columns)],
      order: 1
    ) { $0.keepColumns() },
    Command(
      "columns.toggle", "Show the field, or leave it out", hint: "show or not", keys: "space",
      scopes: [.overlay(.columns)], order: 2
    ) { $0.toggleColumn() },
    Command(
      "columns.left", "Move the column to the left", hint: "left", keys: "K", "alt-up", "left",
      scopes: [.overlay(.columns)], order: 3
    ) { $0.moveColumn(isLater: false) },
    Command(
      "columns.right", "Move the column to the right", hint: "right", keys: "J", "alt-down", "right",
      scopes: [.overlay(.columns)], order: 4
    ) { $0.moveColumn(isLater: true) },
    Command(
      "columns.copy", "Copy the line for config.toml that keeps them", hint: "copy for config.toml",
      keys: "y",
      scopes: [.overlay(.columns)], order: 5
    ) { $0.copyColumns() },
    Command(
      "columns.standard", "Back to the list's own columns", hint: "the list's own", keys: "r",
      scopes: [.overlay(.columns)], order: 6
    ) { $0.restoreColumns() },
  ]
}
