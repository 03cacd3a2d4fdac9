/// Keeps text from being taken for a formula by the spreadsheet that opens a CSV export.
///
/// The rule: a text that begins with `=`, `+`, `-`, `@`, a tab, a line feed or a carriage return (or with one
/// of the full-width `＝＋－＠`), with or without apostrophes before it, gets one apostrophe more in front.
/// Import takes exactly that apostrophe off again, so every text comes back as it was.
public enum SpreadsheetSafety {
  private static let starters: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\n", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  /// The text as it stands in a spreadsheet-safe file.
  public static func protected(_ text: String) -> String {
    startsFormula(text.unicodeScalars.drop { $0 == "'" }) ? "'" + text : text
  }

  /// Whether the bytes of a text begin as those do that ``protected(_:)`` changes, as few others do.
  static func mayNeedProtection(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    // The full-width signs begin with the same byte.
    switch first {
    case UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      0x09, 0x0A, 0x0D, 0xEF:
      return true
    default: return false
    }
  }

  /// The text as it was before it was protected.
  public static func original(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.first == "'", startsFormula(scalars.drop { $0 == "'" }) else { return text }
    return String(String.UnicodeScalarView(scalars.dropFirst()))
  }

  private static func startsFormula(_ rest: Substring.UnicodeScalarView) -> Bool {
    rest.first.map(starters.contains) ?? false
  }
}
