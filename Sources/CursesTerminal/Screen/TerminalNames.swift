/// What to do about terminals that the host's terminfo doesn't know.
enum TerminalNames {
  /// Names, by their beginning, of terminals that understand what xterm understands.
  private static let likeXterm = [
    "xterm", "alacritty", "foot", "wezterm", "kitty", "ghostty", "rio", "contour", "st", "konsole",
  ]

  /// The name to try in place of one that is not known.
  static func substitute(for name: String) -> String {
    let isLikeXterm = likeXterm.contains { name == $0 || name.hasPrefix("\($0)-") }
    return isLikeXterm ? "xterm-256color" : "ansi"
  }

  /// The sentence that says so, once.
  static func notice(of name: String, using substitute: String) -> String {
    guard !name.isEmpty else {
      return "TERM is not set. Using \(substitute)."
    }
    let plain = printable(name)
    return "This host does not know terminal “\(plain)”. Using \(substitute). "
      + "To fix: `infocmp -x \(plain) | ssh HOST tic -x -`"
  }

  /// A name as it may be shown: what no terminal's name has becomes a question mark.
  static func printable(_ name: String) -> String {
    String(
      name.prefix(60).map { character in
        let isPlain = character.isASCII && (character.isLetter || character.isNumber)
        return isPlain || "+-._".contains(character) ? character : "?"
      })
  }
}
