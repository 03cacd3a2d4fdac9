extension ThemeRole {
  /// The contrast a role's ink must have to its ground, by WCAG 2.1: 4.5 for text, 3 for signs, 1 for decoration.
  var leastContrast: Double {
    switch self {
    case .rule, .frame, .barTrack: 1
    case .bar, .selection: 3
    default: 4.5
    }
  }
}
