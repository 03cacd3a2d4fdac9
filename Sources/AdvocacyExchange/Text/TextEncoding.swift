/// How the characters of a file are kept as bytes.
public enum TextEncoding: String, CaseIterable, Sendable {
  /// UTF-8, and with it ASCII.
  case utf8 = "utf-8"
  /// UTF-16, low byte first.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, high byte first.
  case utf16BigEndian = "utf-16be"
  /// Windows-1252, the superset of Latin-1 that is meant wherever Latin-1 is said.
  case windows1252 = "windows-1252"

  /// The encoding of a name as people write it, such as `latin1` or `UTF8`.
  public init?(name: String) {
    let folded = String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    switch folded {
    case "utf8", "ascii", "usascii": self = .utf8
    case "utf16le", "utf16", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1252", "cp1252", "latin1", "iso88591": self = .windows1252
    default: return nil
    }
  }

  /// The name shown to people.
  public var title: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16 (little endian)"
    case .utf16BigEndian: "UTF-16 (big endian)"
    case .windows1252: "Latin-1 (Windows-1252)"
    }
  }
}
