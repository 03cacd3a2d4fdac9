import Glibc

/// The character set that the terminal is spoken to in.
///
/// Only the character type is taken from the environment: numbers and dates keep C's form for the libraries
/// that read files.
public enum TerminalLocale: Equatable, Sendable {
  /// UTF-8: all text and all glyphs.
  case utf8

  /// ASCII alone: what goes beyond is shown by other signs.
  case ascii

  /// What to tell a person whose environment names no UTF-8; in ASCII, as it must be.
  static let asciiNotice =
    "The locale is not UTF-8, so signs beyond ASCII are shown as \"?\". To fix: `export LC_ALL=C.UTF-8`"

  /// Sets the process's character type by LC_ALL, LC_CTYPE or LANG, the first that is not empty.
  ///
  /// A UTF-8 locale that this host lacks becomes C.UTF-8; anything that doesn't name UTF-8 becomes ASCII.
  public static func establish(environment: [String: String]) -> TerminalLocale {
    let name =
      ["LC_ALL", "LC_CTYPE", "LANG"].lazy
      .compactMap { environment[$0] }
      .first { !$0.isEmpty } ?? "C"
    if setlocale(LC_CTYPE, name) != nil, isUTF8 {
      return .utf8
    }
    let plain = name.lowercased()
    if plain.contains("utf-8") || plain.contains("utf8"), setlocale(LC_CTYPE, "C.UTF-8") != nil, isUTF8 {
      return .utf8
    }
    setlocale(LC_CTYPE, "C")
    return .ascii
  }

  private static var isUTF8: Bool {
    nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } == "UTF-8"
  }
}
