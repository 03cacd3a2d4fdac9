import Testing

@testable import TerminalKit

@Suite("Text made safe to draw")
struct SafeTextTests {
  @Test(
    "Width is what every terminal draws",
    arguments: [
      ("e\u{301}", 1, "e\u{301}"), ("中", 2, "中"), ("😀", 2, "😀"),
      ("👨\u{200D}👩\u{200D}👧", 2, "👨"), ("🇩🇪", 2, "DE"), ("❤\u{FE0F}", 1, "❤"), ("👍🏽", 2, "👍"),
      ("1\u{FE0F}\u{20E3}", 1, "1"), ("क्ष", 2, "क्ष"), ("\u{1FAE9}", 1, "\u{FFFD}"), ("\t", 1, " "),
      ("\u{1}", 0, ""), ("ｱ", 1, "ｱ"), ("Ａ", 2, "Ａ"), ("한", 2, "한"),
      ("\u{1112}\u{1161}\u{11AB}", 2, "\u{1112}\u{1161}\u{11AB}"),
      ("🏴\u{E0067}\u{E0062}\u{E007F}", 2, "🏴"), ("\u{301}", 1, "\u{25CC}\u{301}"), ("★", 1, "★"),
    ])
  func widths(text: String, width: Int, drawn: String) {
    #expect(SafeText.width(of: text) == width)
    #expect(Array(SafeText.line(text).unicodeScalars) == Array(drawn.unicodeScalars))
  }

  @Test("No control, bidirectional or invisible character is drawn")
  func dropped() {
    let scalars =
      (0x00...0x1F).map { $0 } + (0x7F...0x9F).map { $0 }
      + [
        0xAD, 0x34F, 0x61C, 0x115F, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202E, 0x2060,
        0x2066, 0x2069,
      ]
      + [0xFE00, 0xFE0E, 0xFE0F, 0xFEFF, 0xFFF9, 0xE0001, 0xE0041, 0xE0100]
    for value in scalars {
      let scalar = Unicode.Scalar(UInt32(value)) ?? " "
      let expected = SafeText.isSpace(scalar) ? "a b" : "ab"
      #expect(SafeText.line("a\(Character(scalar))b") == expected, "U+\(String(value, radix: 16))")
      #expect(SafeText.line("é\(Character(scalar))b") == expected.replacing("a", with: "é"))
    }
  }

  @Test("An escape sequence leaves only its letters, whatever follows")
  func escapes() {
    #expect(SafeText.line("\u{1B}]52;c;aGk=\u{7}") == "]52;c;aGk=")
    #expect(SafeText.line("Zoë\u{9B}2J") == "Zoë2J")
    #expect(SafeText.line("\u{1B}[2Jé") == "[2Jé")
  }

  @Test("A newline of any kind and a tab become one space on a line")
  func spaces() {
    #expect(SafeText.line("a\r\nb\nc\rd\te\u{2028}f\u{85}g") == "a b c d e f g")
    #expect(SafeText.line("a\r\nb") == "a b")
    #expect(SafeText.lines("a\r\nb\n\nc\u{7}") == ["a", "b", "", "c"])
  }

  @Test("At most four marks stay on a character")
  func marks() {
    let zalgo = "o" + String(repeating: "\u{300}", count: 40) + "k"
    #expect(SafeText.line(zalgo).unicodeScalars.count == 6)
    #expect(SafeText.width(of: zalgo) == 2)
  }

  @Test(
    "Without Unicode, letters lose their marks and the rest is a question mark",
    arguments: [
      ("Zoë Håkansson", "Zoe Hakansson"), ("Łódź, Ștefan", "Lodz, Stefan"), ("Straße", "Strasse"),
      ("山田 太郎", "?? ??"), ("20 €", "20 EUR"), ("a — “b”…", "a - \"b\"..."), ("👨\u{200D}👩\u{200D}👧", "?"),
      ("🇩🇪", "DE"), ("e\u{301}", "e"), ("Æther", "AEther"), ("Ærø", "AEro"), ("Dvořák", "Dvorak"),
      ("ÀÿŽſ", "AyZs"), ("1\u{FE0F}\u{20E3}", "1"), ("Nguyễn", "Nguyen"),
    ])
  func ascii(text: String, expected: String) {
    #expect(SafeText.line(text, isUnicode: false) == expected)
  }

  @Test("Text is cut between characters, never within one")
  func cut() {
    let glyphs = GlyphTable.unicode
    #expect(SafeText.padded("क्षab", width: 2, glyphs: glyphs) == "… ")
    #expect(SafeText.padded("aक्षb", width: 3, glyphs: glyphs) == "a… ")
    #expect(SafeText.padded("🇩🇪🇫🇷", width: 3, glyphs: glyphs, cut: .plain) == "DE ")
    #expect(SafeText.padded("abc", width: 0, glyphs: glyphs) == "")
    #expect(SafeText.padded("abc", width: 1, glyphs: glyphs) == "…")
    #expect(SafeText.padded("abcd", width: 3, glyphs: .ascii) == "ab~")
  }

  @Test("Text is filled to its width on the side it stands on")
  func pad() {
    #expect(SafeText.padded("12", width: 5, alignment: .right, glyphs: .unicode) == "   12")
    #expect(SafeText.padded("12", width: 5, alignment: .center, glyphs: .unicode) == " 12  ")
    #expect(SafeText.padded("中", width: 5, glyphs: .unicode) == "中   ")
  }
}
