/// The terminals a theme is made for.
public enum ThemeAudience: String, Sendable, Hashable, CaseIterable {
  /// Terminals with a dark ground.
  case dark
  /// Terminals with a light ground.
  case light
  /// Every terminal.
  case any

  /// The grounds a theme must be readable on when the terminal decides.
  var grounds: [RGB] {
    let dark = [RGB(0, 0, 0), RGB(0x1E, 0x1E, 0x1E)]
    let light = [RGB(0xFF, 0xFF, 0xFF)]
    switch self {
    case .dark: return dark
    case .light: return light
    case .any: return dark + light
    }
  }
}
