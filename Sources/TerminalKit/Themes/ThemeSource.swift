import Foundation

/// Where the text of a theme comes from.
struct ThemeSource: Hashable {
  let name: String
  /// The file; `nil` for a theme that comes with the program.
  let path: String?

  /// The text of the theme.
  func text() throws(ThemeError) -> String {
    guard let path else { return ThemeLibrary.builtIn[name] ?? "" }
    do {
      return try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw .unreadable(path: path, reason: error.localizedDescription)
    }
  }
}
