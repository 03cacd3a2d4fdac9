import Advocacy
import TerminalKit

extension Configuration {
  /// A whole `config.toml` in which every setting is explained and stands at what goes without it.
  ///
  /// Nothing in it is in force until the sign of a comment is taken away. It names the themes there are.
  public static func standardText(themes: [String]) -> String {
    """
    # Settings of Advocate's dashboard. Every line below says what goes without it: take away the first # of a line
    # to change it. A setting that isn't understood is told with its line and left out; the program never writes here.

    # The theme, one for all terminals: theme = "dusk". Or one for each ground:
    # theme = { dark = "dark", light = "light" }
    # There are: \(wrapped(themes.joined(separator: ", "))).
    # A file NAME.toml in the folder `themes` beside this one is a theme of your own. `:theme` shows them.

    # Which ground the terminal has: auto (as it says by COLORFGBG, else dark), dark or light.
    # background = "auto"

    # Colours: auto, always (also where NO_COLOR is set), never, or at most 256, 16 or 8.
    # colors = "auto"

    # Whether only ASCII is drawn.
    # ascii = false

    # Whether the mouse selects and scrolls; `M` changes it for now. With it hold Shift to select text.
    # mouse = true

    # Whether a frame is shown all at once by terminals that know how (mode 2026).
    # synchronized = true

    # Times in lists: relative near now (12m, Wed, 12 Nov), or absolute (16:48, 11-12 16:48). `:dates` changes it for now.
    # dates = "relative"

    # The columns of a list, from left to right. Where it is narrow the wide ones are cut and then the last left out; the
    # first and the one that is sorted by stay. `advocate list KIND --fields` has the names, and "ref" is the reference.
    # `|` on a list changes them for now, and copies the line for here.
    [columns]
    \(columnLines)

    # The keys of a command in place of its own: "c", "^k", "alt-left", "f5", "g x" for two in a row, a list for
    # several, [] for none. A key that another command had is taken from it, and that is told at the start.
    [keys]
    \(keyLines)

    """
  }

  private static var columnLines: String {
    Kind.allCases.map { kind in
      let names = RowLayout.columns(of: kind, width: 100).map { "\"\($0.field.rawValue)\"" }
      return "# \(kind.plural) = [\(wrapped(names.joined(separator: ", ")))]"
    }.joined(separator: "\n")
  }

  private static var keyLines: String {
    let listed = Set(CommandTable.listed.map(\.id))
    let shown = CommandTable.all.filter {
      CommandSet.mayChange($0) && ($0.keys.isEmpty || listed.contains($0.id))
    }
    return shown.map { command in
      let keys = command.keys.map { row in
        let text = row.map(\.description).joined(separator: " ")
        return text.contains("\\") ? "'\(text)'" : "\"\(text)\""
      }
      let value = keys.count == 1 ? keys[0] : "[\(keys.joined(separator: ", "))]"
      return "# \"\(command.id)\" = \(value)  # \(command.longTitle)"
    }.joined(separator: "\n")
  }

  /// A list broken into lines that are comments.
  private static func wrapped(_ list: String) -> String {
    var lines = [""]
    for word in list.split(separator: " ") {
      if lines[lines.count - 1].count + word.count > 96 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines.joined(separator: "\n#   ")
  }
}
