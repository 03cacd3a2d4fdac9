import Advocacy
import TerminalKit

extension Model {
  /// Opens the line in which a reference is written.
  mutating func openGoto() {
    overlays.append(
      .goto(TextField(placeholder: "a reference such as f88, or g for the beginning", limit: 40)))
  }

  /// Goes to the thing whose reference was written.
  mutating func goToTyped() {
    guard case .goto(let field)? = overlays.last else { return }
    let text = field.text.filter { !$0.isWhitespace }
    guard let reference = Reference(text) else {
      return refuse(
        text.isEmpty ? "Type a reference such as f88." : "“\(text)” is no reference; try f88 or C-1042.")
    }
    overlays.removeLast()
    go(to: .thing(reference))
  }

  /// Scrolls the messages of late.
  mutating func scrollMessages(by lines: Int) {
    guard case .messages(let scroll)? = overlays.last else { return }
    overlays[overlays.count - 1] = .messages(scroll: min(max(0, scroll + lines), max(0, notices.count - 1)))
  }
}
