import Testing

@testable import TerminalKit

@Suite("Short ways through text end where the long ones do")
struct ShortcutTests {
  /// Scalars that join in every way that Unicode knows, among plain ones.
  static let pool: [Unicode.Scalar] = [
    "a", "-", " ", "\t", "\r", "\n", "\u{85}", "é", "ß", "\u{A9}", "\u{AD}", "\u{301}", "\u{200D}",
    "\u{200B}",
    "\u{FE0F}", "\u{600}", "क", "्", "ष", "ि", "中", "。", "ᄒ", "ᅡ", "ᆫ", "🇩", "🇪", "👩", "🏽", "❤", "★", "…",
    "\u{20E3}", "1", "\u{2028}", "\u{2066}", "“", "█", "\u{2065}", "\u{1FAE9}",
  ]

  /// Texts of up to 24 of these, the same in each run.
  static let texts: [String] = {
    var random: UInt64 = 7
    func next(_ bound: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % bound
    }
    return (0..<4000).map { _ in
      var text = ""
      for _ in 0..<next(25) { text.unicodeScalars.append(pool[next(pool.count)]) }
      return text
    }
  }()

  @Test("Scalars are taken for characters only where they are", arguments: [true, false])
  func characters(isUnicode: Bool) {
    for text in ShortcutTests.texts {
      var expected: [SafeCluster] = []
      for character in text {
        _ = SafeText.append(character, isUnicode: isUnicode) {
          expected.append($0)
          return true
        }
      }
      let clusters = SafeText.clusters(of: text, isUnicode: isUnicode)
      #expect(clusters == expected, "\(text.unicodeScalars.map(\.value))")
      #expect(SafeText.width(of: text, isUnicode: isUnicode) == expected.reduce(0) { $0 + $1.width })
    }
  }

  @Test("What is never dropped by its place in the tables isn't dropped by its properties either")
  func signs() {
    for value in UInt32(0x2000)..<0x2C00 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      let category = properties.generalCategory
      let isFormat = category == .format && scalar.terminalWidth != 1
      let expected = category == .control || isFormat || properties.isDefaultIgnorableCodePoint
      #expect(SafeText.isDropped(scalar) == expected, "\(value)")
    }
  }

  @Test("A text that is one line is what its characters, taken one by one, make", arguments: [1, 4, 9, 16])
  func lines(width: Int) {
    for text in ShortcutTests.texts {
      var wrapper = LineWrapper(text: text, width: width)
      for index in text.indices {
        wrapper.add(text[index], at: index, width: SafeText.width(of: text[index]))
      }
      #expect(SafeText.wrap(text, width: width) == wrapper.finish(), "\(text.unicodeScalars.map(\.value))")
    }
  }

  @Test("A text that fits is given as it is, another one as it is cut")
  func fitted() {
    #expect(SafeText.fitted("plain", width: 5, glyphs: .unicode) == "plain")
    #expect(SafeText.fitted("plain", width: 4, glyphs: .unicode) == "pla…")
    #expect(SafeText.fitted("Zoë 中文", width: 7, glyphs: .unicode) == "Zoë 中…")
    #expect(SafeText.fitted("a\tb", width: 3, glyphs: .unicode) == "a b")
  }
}
