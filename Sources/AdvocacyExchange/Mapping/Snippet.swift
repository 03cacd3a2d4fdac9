/// A short, harmless form of a text from a file, for messages.
enum Snippet {
  private static let longest = 40

  /// The beginning of the text on one line; controls and invisible characters show as `·`.
  static func of(_ text: String) -> String {
    var result = ""
    var count = 0
    for scalar in text.unicodeScalars {
      guard count < longest else { return result + "…" }
      result.unicodeScalars.append(isHarmless(scalar) ? scalar : "·")
      count += 1
    }
    return result
  }

  /// The whole text, made harmless in the same way.
  static func harmless(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { isHarmless($0) ? $0 : "·" }))
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    default: true
    }
  }
}
