/// A theme as its file and those it inherits from describe it.
public struct ThemeDefinition: Sendable, Hashable {
  /// The name, which is that of its file.
  public let name: String
  /// The terminals it is made for.
  public let audience: ThemeAudience
  /// The ground of the whole screen.
  public let background: Color
  /// What in the files was left out because it isn't known.
  public let warnings: [ThemeWarning]
  let looks: [ThemeRole: RoleLook]

  /// The looks for a terminal with some number of colours; what it can't show is approximated.
  public func theme(for depth: ColorDepth) -> Theme {
    let matcher = ColorMatcher(
      depth: depth, grounds: grounds, isPainted: background != .terminalDefault)
    let ground = matcher.ground(background)
    var styles: [ThemeRole: CellStyle] = [:]
    for role in ThemeRole.allCases {
      styles[role] = style(of: looks[role] ?? RoleLook(), role: role, ground: ground, matcher: matcher)
    }
    return Theme(name: name, styles: styles)
  }

  /// The grounds the text may stand on.
  var grounds: [RGB] {
    AnsiPalette.xterm.shown(background).map { [$0] } ?? audience.grounds
  }

  private func style(
    of look: RoleLook, role: ThemeRole, ground: Color, matcher: ColorMatcher
  ) -> CellStyle {
    let own = look.background.map(matcher.ground) ?? ground
    let isGroundLost =
      look.background != nil && look.background != .terminalDefault && own == .terminalDefault
    let isMono = matcher.depth == .mono || isGroundLost
    return CellStyle(
      foreground: matcher.ink(look.foreground, contrast: role.leastContrast),
      background: own,
      attributes: isMono ? look.monoAttributes ?? look.attributes : look.attributes)
  }
}
