/// What a grid shows, as text for snapshots.
public enum ScreenText {
  /// The rows of a grid without the blanks at their ends, each ended by a newline.
  public static func plain(_ grid: CellGrid) -> String {
    (0..<grid.size.rows).map { row in
      trimmed(grid.row(row).map(\.glyph).joined()) + "\n"
    }.joined()
  }

  /// The rows of a grid with every look that isn't plain between marks, such as `{bold fg=1|text}`.
  ///
  /// A left brace or a bar in the text is doubled.
  public static func styled(_ grid: CellGrid) -> String {
    (0..<grid.size.rows).map { row in
      var line = ""
      var cells = grid.row(row)
      while let style = cells.first?.style {
        let run = cells.prefix { $0.style == style }
        let text = run.map(\.glyph).joined()
          .replacing("{", with: "{{").replacing("|", with: "||").replacing("}", with: "}}")
        line += style == .plain ? text : "{\(describe(style))|\(text)}"
        cells = cells.dropFirst(run.count)
      }
      return trimmed(line) + "\n"
    }.joined()
  }

  /// The names of what differs from the plain look, between spaces.
  static func describe(_ style: CellStyle) -> String {
    var words = CellAttributes.names.filter { style.attributes.contains($0.attribute) }.map(\.name)
    if style.foreground != .terminalDefault { words.append("fg=" + describe(style.foreground)) }
    if style.background != .terminalDefault { words.append("bg=" + describe(style.background)) }
    return words.joined(separator: " ")
  }

  private static func describe(_ color: Color) -> String {
    switch color {
    case .terminalDefault: return "default"
    case .ansi(let number), .indexed(let number): return String(number)
    case .rgb(let red, let green, let blue):
      return "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
