import Foundation
import TerminalKit

/// A theme and a table of glyphs, fit for one terminal.
struct Look {
  /// The theme in the terminal's colours.
  let theme: Theme
  /// The glyphs it can show.
  let glyphs: GlyphTable

  /// Reads a theme by name; without one, the standard theme of the terminal.
  init(_ themes: ThemeLibrary, _ name: String, _ capabilities: TerminalCapabilities) throws {
    theme = try themes.definition(named: name).theme(for: capabilities.colors)
    glyphs = capabilities.isUnicode ? .unicode : .ascii
  }
}
