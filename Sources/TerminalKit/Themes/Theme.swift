/// A look for every role, ready for one terminal.
public struct Theme: Sendable, Hashable {
  /// The name of the theme.
  public let name: String
  private let styles: [ThemeRole: CellStyle]

  /// Makes a theme; a role that is left out is the terminal's own.
  public init(name: String, styles: [ThemeRole: CellStyle]) {
    self.name = name
    self.styles = styles
  }

  /// The look of a role.
  public subscript(role: ThemeRole) -> CellStyle {
    styles[role] ?? .plain
  }

  /// A theme in which every role is the terminal's own.
  public static let plain = Theme(name: "plain", styles: [:])
}
