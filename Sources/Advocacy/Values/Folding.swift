import Foundation

/// Text made comparable: case and diacritics are ignored, so that `zoe` finds `Zoë`.
public enum Folding {
  /// The folded form of text: lower case without diacritics; ß is `ss`, ø `o`, ł `l`, æ `ae`, œ `oe`, đ `d`, þ `th`.
  public static func fold(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var folded = ""
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.properties.canonicalCombiningClass != .notReordered { continue }
      switch scalar {
      case "ß": folded += "ss"
      case "ø": folded += "o"
      case "ł": folded += "l"
      case "æ": folded += "ae"
      case "œ": folded += "oe"
      case "đ", "ð": folded += "d"
      case "þ": folded += "th"
      case "ı": folded += "i"
      default: folded.unicodeScalars.append(scalar)
      }
    }
    return folded
  }
}
