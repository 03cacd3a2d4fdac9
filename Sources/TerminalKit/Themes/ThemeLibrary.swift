import Foundation

/// The themes that can be chosen: those in the user's folders, and those that come with the program.
public struct ThemeLibrary: Sendable {
  /// The folders that are searched, the first one first, before the program's own themes.
  public let folders: [String]

  /// Makes a library.
  public init(folders: [String] = []) {
    self.folders = folders
  }

  /// The names of all themes, in order.
  public var names: [String] {
    let files = folders.flatMap { (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? [] }
    let own = files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }
    return Set(own + Self.builtIn.keys).sorted()
  }

  /// The themes that come with the program, by their names, as the text of their files.
  static let builtIn: [String: String] = [
    "dark": PackageResources.dark_toml, "light": PackageResources.light_toml,
    "dusk": PackageResources.dusk_toml, "dawn": PackageResources.dawn_toml,
    "fjord": PackageResources.fjord_toml, "paper": PackageResources.paper_toml,
    "phosphor": PackageResources.phosphor_toml,
    "high-contrast": PackageResources.high_contrast_toml,
    "high-contrast-light": PackageResources.high_contrast_light_toml,
    "colour-blind": PackageResources.colour_blind_toml,
    "colour-blind-light": PackageResources.colour_blind_light_toml,
    "mono": PackageResources.mono_toml,
  ].mapValues { String(decoding: $0, as: UTF8.self) }

  /// Reads a theme and those it inherits from.
  ///
  /// A theme of the user may inherit from one of the same name that comes later in the search: that is how a few
  /// colours of it are changed.
  public func definition(named name: String) throws(ThemeError) -> ThemeDefinition {
    var chain: [ThemeFile] = []
    var seen: [ThemeSource] = []
    var wanted: String? = name
    while let next = wanted {
      let candidates = try sources(named: next)
      let isSameName = chain.last?.name == next
      let passed = isSameName ? seen.filter { $0.name == next } : []
      guard let source = candidates.first(where: { !passed.contains($0) }), !seen.contains(source) else {
        throw .cycle(seen.map(\.name) + [next])
      }
      seen.append(source)
      let file = try ThemeFile(name: next, text: source.text())
      chain.append(file)
      wanted = file.parent
    }
    return ThemeDefinition(chain: chain)
  }

  private func sources(named name: String) throws(ThemeError) -> [ThemeSource] {
    let isPlain = !name.contains("/") && !name.hasPrefix(".")
    let files = folders.map { $0 + "/" + name + ".toml" }
      .filter { isPlain && FileManager.default.fileExists(atPath: $0) }
      .map { ThemeSource(name: name, path: $0) }
    let all = files + (Self.builtIn[name] == nil ? [] : [ThemeSource(name: name, path: nil)])
    guard !all.isEmpty else { throw .notFound(name: name, known: names) }
    return all
  }
}
