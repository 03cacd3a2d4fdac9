import Foundation

extension Folding {
  /// The form in which a column kept by an import is named in queries: `Monthly Charges` is `monthly_charges`.
  ///
  /// Folded, with every run of what is neither letter nor digit as one underscore.
  public static func key(_ name: some StringProtocol) -> String {
    var key = ""
    for character in fold(name) {
      if character.isLetter || character.isNumber {
        key.append(character)
      } else if !key.isEmpty, key.last != "_" {
        key.append("_")
      }
    }
    return key.last == "_" ? String(key.dropLast()) : key
  }

  /// Whether folded text holds another folded text, scalar by scalar as the programme file compares them.
  public static func text(_ text: String, holds part: String) -> Bool {
    text.range(of: part, options: .literal) != nil || part.isEmpty
  }
}
