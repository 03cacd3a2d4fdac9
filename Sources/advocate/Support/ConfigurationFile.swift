import Dashboard
import Foundation
import TOMLText
import TerminalKit

/// A person's `config.toml`, read and never written.
struct ConfigurationFile {
  /// Where it stands.
  let path: String
  /// Whether there is one.
  let isThere: Bool
  /// What it says, and what goes where it says nothing.
  private(set) var configuration = Configuration()
  /// What in it was left out and why, as sentences with their lines.
  private(set) var problems: [String] = []

  /// Reads the file; without one everything is as it is.
  init(_ path: String) {
    self.path = path
    isThere = FileManager.default.fileExists(atPath: path)
    guard isThere else { return }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      problems = ["\(path) can't be read as text; everything is as it is without it."]
      return
    }
    let reader = ConfigurationReader(text)
    configuration = reader.configuration
    problems = reader.problems.map { "\(path), \($0)" }
    checkThemes()
  }

  /// Puts the standard theme where the file names one that isn't there.
  private mutating func checkThemes() {
    let themes = ThemeLibrary(folders: [Paths.current.themes])
    for place in [\Configuration.darkTheme, \.lightTheme] {
      do throws(ThemeError) {
        problems += try themes.definition(named: configuration[keyPath: place]).warnings.map(\.description)
      } catch {
        if !problems.contains("\(error)") { problems.append("\(error)") }
        configuration[keyPath: place] = Configuration()[keyPath: place]
      }
    }
    problems = problems.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
