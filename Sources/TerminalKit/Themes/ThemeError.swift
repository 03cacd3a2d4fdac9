/// Why a theme can't be used.
public enum ThemeError: Error, Sendable, Hashable, CustomStringConvertible {
  /// No theme has the name; the known ones follow.
  case notFound(name: String, known: [String])
  /// The file can't be read.
  case unreadable(path: String, reason: String)
  /// The file isn't TOML; the line and column count from 1.
  case syntax(theme: String, line: Int, column: Int, reason: String)
  /// The themes inherit from each other in a ring; their names follow.
  case cycle([String])

  /// What is wrong and what helps, as a sentence.
  public var description: String {
    switch self {
    case .notFound(let name, let known):
      "There is no theme “\(name)”. These are known: \(known.joined(separator: ", "))."
    case .unreadable(let path, let reason):
      "The theme file \(path) can't be read: \(reason)."
    case .syntax(let theme, let line, let column, let reason):
      "The theme \(theme) can't be read at line \(line), column \(column): \(reason)."
    case .cycle(let names):
      "These themes inherit from each other in a ring: \(names.joined(separator: " → "))."
    }
  }
}
