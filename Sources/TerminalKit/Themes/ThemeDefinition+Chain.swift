extension ThemeDefinition {
  /// Joins a theme's file with those it inherits from, the nearest first.
  ///
  /// A role of the nearer file takes the place of the whole role; a colour of its palette goes for all files.
  init(chain: [ThemeFile]) {
    var palette: [String: Ink] = [:]
    var entries: [ThemeRole: ThemeFile.RoleEntry] = [:]
    for file in chain.reversed() {
      palette.merge(file.palette) { _, nearer in nearer }
      entries.merge(file.roles) { _, nearer in nearer }
    }
    var warnings = chain.flatMap(\.warnings)
    func ink(_ name: String, theme: String, line: Int?) -> Ink? {
      if let ink = palette[name] ?? Color(name: name).map({ Ink(color: $0) }) { return ink }
      warnings.append(ThemeWarning(theme: theme, line: line, message: "there is no colour “\(name)”"))
      return nil
    }
    let name = chain.first?.name ?? ""
    let ground = chain.lazy.compactMap(\.background).first
    background = ground.flatMap { ink($0, theme: name, line: nil)?.color } ?? .terminalDefault
    looks = entries.mapValues { entry in
      RoleLook(
        foreground: entry.foreground.flatMap { ink($0, theme: entry.theme, line: entry.line) }
          ?? .terminalDefault,
        background: entry.background.flatMap { ink($0, theme: entry.theme, line: entry.line)?.color },
        attributes: entry.attributes, monoAttributes: entry.monoAttributes)
    }
    self.name = name
    audience = chain.lazy.compactMap(\.audience).first ?? .any
    self.warnings = warnings
  }
}
