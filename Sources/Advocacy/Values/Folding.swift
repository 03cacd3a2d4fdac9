import Foundation

/// Text made comparable: case and diacritics are ignored, so that `zoe` finds `Zoë`.
public enum Folding {
  /// The folded form of text: lower case without diacritics; ß is `ss`, ø `o`, ł `l`, æ `ae`, œ `oe`, đ `d`, þ `th`.
  public static func fold(_ text: some StringProtocol) -> String {
    var folded = ""
    folded.reserveCapacity(text.utf8.count)
    var rest = Substring(text)
    // Plain ASCII is folded by itself; only what stands between needs its decomposition, which no ASCII changes.
    while let first = rest.utf8.first {
      let isPlain = first < 0x80
      let end = rest.utf8.firstIndex { ($0 < 0x80) != isPlain } ?? rest.endIndex
      let run = rest[..<end]
      if isPlain { folded += run.lowercased() } else { appendFolded(run, to: &folded) }
      rest = rest[end...]
    }
    return folded
  }

  private static func appendFolded(_ text: Substring, to folded: inout String) {
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
  }
}
