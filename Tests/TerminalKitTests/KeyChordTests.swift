import Testing

@testable import TerminalKit

@Suite("Keys and their names")
struct KeyChordTests {
  @Test(
    "A chord is read from its name and written as the same name",
    arguments: [
      ("G", KeyChord("G")), ("^d", .control("d")), ("alt-left", KeyChord(.left, .alt)),
      ("space", KeyChord(" ")), ("esc", KeyChord(.escape)), ("enter", KeyChord(.enter)),
      ("shift-tab", KeyChord(.backtab)), ("pgdn", KeyChord(.pageDown)), ("f12", KeyChord(.function(12))),
      ("^", KeyChord("^")), ("-", KeyChord("-")), ("alt--", .alt("-")), ("ö", KeyChord("ö")),
      ("alt-^x", KeyChord(.character("x"), [.alt, .control])), ("ctrl-home", KeyChord(.home, .control)),
      ("ctrl-space", .control(" ")), ("shift-up", KeyChord(.up, .shift)), ("f", KeyChord("f")),
    ])
  func names(text: String, chord: KeyChord) {
    #expect(KeyChord(parsing: text) == chord)
    #expect(chord.description == text)
  }

  @Test(
    "Other spellings of the same chord are read too",
    arguments: [
      ("ctrl-d", "^d"), ("^D", "^d"), ("Ctrl-Left", "ctrl-left"), ("Escape", "esc"), ("PageUp", "pgup"),
      ("backtab", "shift-tab"), ("F5", "f5"),
    ])
  func spellings(text: String, expected: String) {
    #expect(KeyChord(parsing: text)?.description == expected)
  }

  @Test(
    "What names no key is refused",
    arguments: ["", "^^^", "ctrl-", "alt-alt-x", "f0", "f99", "nokey", " ", "\u{1B}", "\u{7}"])
  func refused(text: String) {
    #expect(KeyChord(parsing: text) == nil)
  }

  @Test("A row of chords is read between spaces")
  func sequence() {
    #expect(KeyChord.sequence(parsing: "g g") == [KeyChord("g"), KeyChord("g")])
    #expect(KeyChord.sequence(parsing: "g space") == [KeyChord("g"), KeyChord(" ")])
    #expect(KeyChord.sequence(parsing: "g nokey") == nil)
    #expect(KeyChord.sequence(parsing: "  ") == nil)
  }

  @Test("Labels use the terminal's symbols, or words without them")
  func labels() {
    #expect(KeyChord(.enter).label(.unicode) == "⏎")
    #expect(KeyChord(.enter).label(.ascii) == "Enter")
    #expect(KeyChord(.left, .alt).label(.unicode) == "alt-←")
    #expect(KeyChord(.escape).label(.unicode) == "Esc")
    #expect(KeyChord.control("d").label(.unicode) == "^d")
    #expect(KeyChord(" ").label(.ascii) == "space")
  }

  @Test("Only a plain character is typed into a field")
  func typed() {
    #expect(KeyChord("é").typedCharacter == "é")
    #expect(KeyChord(" ").typedCharacter == " ")
    #expect(KeyChord.control("a").typedCharacter == nil)
    #expect(KeyChord.alt("a").typedCharacter == nil)
    #expect(KeyChord(.enter).typedCharacter == nil)
  }
}
