extension ThemeDefinition {
  /// A role whose ink is too near to its ground.
  public struct ContrastProblem: Sendable, Hashable, CustomStringConvertible {
    /// The theme.
    public let theme: String
    /// The role.
    public let role: ThemeRole
    /// The number of colours it was resolved for.
    public let depth: ColorDepth
    /// What the named colours and the ground were taken to be.
    public let terminal: String
    /// The contrast ratio of WCAG 2.1; `nil` when ink or ground is the terminal's own and the other isn't.
    public let ratio: Double?
    /// The least ratio the role needs.
    public let least: Double

    /// The problem as a sentence.
    public var description: String {
      let found =
        ratio.map { "has contrast " + String(Int($0 * 10)) + " tenths" } ?? "can't be told from its ground"
      return
        "theme \(theme), role \(role.rawValue), \(depth.rawValue) colours, \(terminal): \(found), needs \(least)"
    }
  }

  /// The roles that are hard to read with some number of colours, on the terminals the theme is made for.
  public func contrastProblems(at depth: ColorDepth) -> [ContrastProblem] {
    let theme = self.theme(for: depth)
    var problems: [ContrastProblem] = []
    for role in ThemeRole.allCases {
      let style = theme[role]
      if style.foreground == .terminalDefault && style.background == .terminalDefault { continue }
      for palette in AnsiPalette.known {
        for ground in audience.grounds {
          let ratio = contrast(of: style, palette: palette, ground: ground)
          if let ratio, ratio >= role.leastContrast { continue }
          problems.append(
            ContrastProblem(
              theme: name, role: role, depth: depth, terminal: palette.name, ratio: ratio,
              least: role.leastContrast))
        }
      }
    }
    return problems
  }

  /// The contrast of a style; `nil` when the ink is the terminal's own on a ground that isn't.
  private func contrast(of style: CellStyle, palette: AnsiPalette, ground: RGB) -> Double? {
    guard let ink = palette.shown(style.foreground) else { return nil }
    return ink.contrast(to: palette.shown(style.background) ?? ground)
  }
}
