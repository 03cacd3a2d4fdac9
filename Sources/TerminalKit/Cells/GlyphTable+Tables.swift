extension GlyphTable {
  /// The symbols for terminals that show Unicode; none of them needs a special font.
  public static let unicode = GlyphTable(
    isUnicode: true, ellipsis: "…", selection: "▌", chosen: "◆", bullet: "•", presence: "●", changed: "~",
    star: "★",
    breadcrumb: "›", separator: "·", absent: "—", check: "✓", cross: "✗",
    arrowUp: "↑", arrowDown: "↓", arrowLeft: "←", arrowRight: "→", arrowBoth: "⇄",
    sortAscending: "↑", sortDescending: "↓", enter: "⏎",
    sparks: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    barSteps: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"], barTrack: "░", shades: ["░", "▒", "▓", "█"],
    gaugeMark: "█", gaugeRange: "▒",
    scrollThumb: "┃", scrollTrack: "│", spinner: ["◐", "◓", "◑", "◒"],
    lines: [
      " ", "│", "│", "│", "─", "┘", "┐", "┤", "─", "└", "┌", "├", "─", "┴", "┬", "┼",
    ])

  /// The symbols for terminals that show ASCII alone.
  public static let ascii = GlyphTable(
    isUnicode: false, ellipsis: "~", selection: ">", chosen: "*", bullet: "*", presence: "@", changed: "~",
    star: "*",
    breadcrumb: ">", separator: "|", absent: "-", check: "+", cross: "x",
    arrowUp: "^", arrowDown: "v", arrowLeft: "<-", arrowRight: "->", arrowBoth: "<->",
    sortAscending: "^", sortDescending: "v", enter: "Enter",
    sparks: ["_", ".", ":", "-", "=", "+", "*", "#"],
    barSteps: ["#"], barTrack: ".", shades: [".", "-", "=", "#"],
    gaugeMark: "#", gaugeRange: "-",
    scrollThumb: "#", scrollTrack: "|", spinner: ["|", "/", "-", "\\"],
    lines: [" ", "|", "|", "|", "-", "+", "+", "+", "-", "+", "+", "+", "-", "+", "+", "+"])
}
