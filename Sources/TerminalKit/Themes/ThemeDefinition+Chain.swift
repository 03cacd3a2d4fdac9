extension ThemeDefinition {
  /// Joins a theme's file with those it inherits from, the nearest first.
  ///
  /// A role of the nearer file takes the place of the whole role; a colour of its palette goes for all files.
  init(chain: [ThemeFile]) {
    var palette: [String: String] = [:]
    var entries: [ThemeRole: ThemeFile.RoleEntry] = [:]
    for file in chain.reversed() {
      palette.merge(file.palette) { _, nearer in nearer }
      entries.merge(file.roles) { _, nearer in nearer }
    }
    var warnings = chain.flatMap(\.warnings)
    func color(_ name: String, theme: String, line: Int?) -> Color? {
      if let color = Color(name: palette[name] ?? name) { return color }
      warnings.append(ThemeWarning(theme: theme, line: line, message: "there is no colour “\(name)”"))
      return nil
    }
    let name = chain.first?.name ?? ""
    let ground = chain.lazy.compactMap(\.background).first
    background = ground.flatMap { color($0, theme: name, line: nil) } ?? .terminalDefault
    looks = entries.mapValues { entry in
      RoleLook(
        foreground: entry.foreground.flatMap { color($0, theme: entry.theme, line: entry.line) }
          ?? .terminalDefault,
        background: entry.background.flatMap { color($0, theme: entry.theme, line: entry.line) },
        attributes: entry.attributes, monoAttributes: entry.monoAttributes)
    }
    self.name = name
    audience = chain.lazy.compactMap(\.audience).first ?? .any
    self.warnings = warnings
  }
}
