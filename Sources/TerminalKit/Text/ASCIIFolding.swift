import Foundation

/// Plain letters for characters that a terminal without Unicode can't show.
enum ASCIIFolding {
  /// One or more ASCII characters that stand for a scalar; `?` when none do.
  static func letters(for scalar: Unicode.Scalar) -> String {
    if scalar.isASCII { return String(scalar) }
    if let known = replacements[scalar] { return known }
    let index = Int(scalar.value) - 0xC0
    if index >= 0 && index < latin.count {
      return String(decoding: CollectionOfOne(latin[index]), as: UTF8.self)
    }
    let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first
    return base.map { $0.isASCII ? String($0) : "?" } ?? "?"
  }

  /// The base letters of U+00C0 to U+017F.
  private static let latin = Array(
    """
    AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty\
    AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiJjJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRr\
    SsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs
    """.utf8)

  private static let replacements: [Unicode.Scalar: String] = [
    "\u{A0}": " ", "¡": "!", "¢": "c", "£": "GBP", "¥": "JPY", "§": "S", "©": "(c)", "«": "<<", "®": "(R)",
    "°": "o", "±": "+-", "²": "2", "³": "3", "´": "'", "µ": "u", "¶": "P", "·": ".", "¹": "1", "»": ">>",
    "¼": "1/4", "½": "1/2", "¾": "3/4", "¿": "?", "Æ": "AE", "Þ": "Th", "ß": "ss", "æ": "ae", "þ": "th",
    "Ĳ": "IJ", "ĳ": "ij", "Œ": "OE", "œ": "oe", "Ș": "S", "ș": "s", "Ț": "T", "ț": "t", "ẞ": "SS",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "‘": "'", "’": "'", "‚": ",", "“": "\"",
    "”": "\"", "„": "\"", "†": "+", "•": "*", "…": "...", "‰": "o/oo", "′": "'", "″": "\"", "‹": "<",
    "›": ">", "€": "EUR", "™": "(TM)", "←": "<-", "↑": "^", "→": "->", "↓": "v", "−": "-", "×": "x",
    "÷": "/", "≤": "<=", "≥": ">=", "≠": "!=", "\u{2009}": " ", "\u{202F}": " ", "\u{3000}": " ",
  ]
}
