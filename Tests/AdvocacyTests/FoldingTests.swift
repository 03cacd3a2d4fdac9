import Advocacy
import Foundation
import Testing

@Suite("Folding")
struct FoldingTests {
  @Test(
    "Text is folded part by part as it would be in one piece",
    arguments: [
      "", "plain ASCII", "Zoë Okafor", "Straße ØRE ŁÓDŹ Æther Œuvre Đorđe Þór ILIK ılık",
      "cafe\u{301} and e\u{323}\u{301}x", "\u{301}begins with a mark", "İstanbul, K and Å signs",
      "김민준 said hello to 山田 太郎", "مُحَمَّد ab فاطمة", "ΟΔΥΣΣΕΥΣ x ΟΔΥΣΣΕΥΣ", "a\r\nb\u{0}c é\r\n", "👩‍🚀 ñ 👍🏽",
    ])
  func runs(text: String) {
    #expect(Folding.fold(text) == whole(text))
    #expect(Folding.fold(text.dropFirst()) == whole(String(text.dropFirst())))
  }

  @Test("Case and diacritics are ignored")
  func finds() {
    #expect(Folding.fold("ZOË Håkansson") == "zoe hakansson")
    #expect(Folding.fold("Müller-Weiß") == "muller-weiss")
  }

  /// The folding of a text decomposed as a whole.
  private func whole(_ text: String) -> String {
    let others: [Unicode.Scalar: String] = [
      "ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
    ]
    var folded = ""
    for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
    where scalar.properties.canonicalCombiningClass == .notReordered {
      folded += others[scalar] ?? String(scalar)
    }
    return folded
  }
}
