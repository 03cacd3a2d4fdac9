import Advocacy
import TerminalKit

extension CommandTable {
  /// The commands of the figures.
  static let insights: [Command] = [
    Command(
      "figure.why", "Why: its rule, how many it rests on, and which", hint: "why", keys: "w",
      scopes: [.insights], order: 20, aliases: ["rule", "rows", "explain"],
      unavailable: { $0.insights.selected == nil ? "There is no figure yet." : nil }
    ) { $0.openFigure() },
    Command(
      "figure.follow", "Follow what the figure rests on", hint: "follow", keys: "f", scopes: [.insights],
      order: 21, aliases: ["rows", "things"],
      unavailable: { $0.insights.selected == nil ? "There is no figure yet." : nil }
    ) { $0.pickFigureRow() },
  ]
}
