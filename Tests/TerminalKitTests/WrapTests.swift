import Testing

@testable import TerminalKit

@Suite("Lines of a width")
struct WrapTests {
  @Test(
    "Lines end after the last word that fits",
    arguments: [
      ("", 5, [""]), ("one two", 7, ["one two"]), ("one two", 6, ["one", "two"]),
      ("one  two", 4, ["one", "two"]), ("a\n\nb", 5, ["a", "", "b"]), ("a\r\nb\n", 5, ["a", "b", ""]),
      ("abcdefg", 3, ["abc", "def", "g"]), ("ab cdefgh i", 4, ["ab", "cdef", "gh i"]),
      ("well-known", 7, ["well-", "known"]), ("at -12 now", 4, ["at", "-12", "now"]),
      ("  in", 4, ["  in"]), ("山田太郎", 4, ["山田", "太郎"]), ("山田太郎", 5, ["山田", "太郎"]),
      ("山田。太", 4, ["山", "田。", "太"]), ("a山田", 3, ["a山", "田"]), ("中", 1, ["中"]),
      ("🇩🇪🇫🇷", 3, ["🇩🇪", "🇫🇷"]), ("word    ", 4, ["word"]),
      ("due 2026-12-15", 10, ["due", "2026-12-15"]), ("held, W-214", 8, ["held,", "W-214"]),
    ])
  func wrap(text: String, width: Int, expected: [String]) {
    #expect(SafeText.wrappedLines(text, width: width) == expected)
  }

  @Test("No line is wider than its room, and no ink is lost", arguments: 1...24)
  func property(width: Int) {
    let text = "Zoë said: “the well-known 山田 太郎 shop, 👨\u{200D}👩\u{200D}👧 and 🇩🇪, closed—again…”\n\nहिन्दी क्षमा ok"
    let lines = SafeText.wrappedLines(text, width: width)
    let ink = { (text: String) in text.filter { !$0.isWhitespace } }
    #expect(ink(lines.joined()) == ink(text))
    for line in lines where line.count > 1 {
      #expect(SafeText.width(of: line) <= width)
    }
  }

  @Test("There are no lines in no room")
  func noRoom() {
    #expect(SafeText.wrap("abc", width: 0).isEmpty)
  }
}
