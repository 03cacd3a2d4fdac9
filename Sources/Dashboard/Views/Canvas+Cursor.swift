import TerminalKit

extension Canvas {
  /// Puts the terminal's cursor on what the keys go to where nothing is written, for those who follow it.
  mutating func placeCursor() {
    guard cursor == nil, model.overlays.isEmpty else { return }
    if model.isDetailFocused {
      cursor = layout.item.isEmpty ? nil : layout.item.origin
    } else if model.place == .today {
      cursor = model.today.window.selectedPosition(in: layout.list)
    } else if model.place == .insights {
      cursor = model.insights.window.selectedPosition(in: layout.list)
    } else {
      cursor = model.list?.window.selectedPosition(in: layout.list)
    }
  }
}
