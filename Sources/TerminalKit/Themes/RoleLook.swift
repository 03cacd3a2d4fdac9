/// How a theme file describes a role, before a terminal's colours are known.
struct RoleLook: Sendable, Hashable {
  /// The colour of the ink.
  var foreground: Ink = .terminalDefault
  /// The colour of the ground; the theme's own when left out.
  var background: Color?
  /// The attributes where colours show.
  var attributes: CellAttributes = []
  /// The attributes where the colours can't be shown; the others when left out.
  var monoAttributes: CellAttributes?
}
