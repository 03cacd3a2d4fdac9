import Testing

@testable import TerminalKit

@Suite("A field to write in")
struct TextFieldTests {
  /// The text with `|` at the cursor, after some keys; keys that aren't the field's are a failure.
  func after(_ keys: String, _ text: String, isMultiline: Bool = false, width: Int = 80) throws -> String {
    var field = TextField(text: text, isMultiline: isMultiline)
    for chord in try #require(KeyChord.sequence(parsing: keys)) {
      let isTaken = field.handle(chord, width: width)
      #expect(isTaken, "\(chord)")
    }
    var shown = Array(field.text)
    shown.insert("|", at: field.cursor)
    return String(shown)
  }

  @Test(
    "Keys move, write and delete",
    arguments: [
      ("left left X", "abc", "aX|bc"), ("home X", "abc", "X|abc"), ("^a right delete", "abc", "a|c"),
      ("backspace", "abc", "ab|"), ("^h", "e\u{301}", "|"),
      ("left backspace", "a👨\u{200D}👩\u{200D}👧b", "a|b"),
      ("alt-b", "send gift card", "send gift |card"), ("alt-b alt-b ^w", "send gift card", "|gift card"),
      ("^w", "send gift card  ", "send gift |"), ("alt-left X", "one, two", "one, X|two"),
      ("^a alt-f", "one, two", "one|, two"), ("^a alt-d", "one, two", "|, two"), ("^u", "abc", "|"),
      ("left ^u", "abc", "|c"), ("left left ^k", "abc", "a|"), ("left ^u end ^y", "abc", "cab|"),
      ("^a left backspace", "abc", "|abc"), ("right delete", "abc", "abc|"), ("space", "a", "a |"),
      ("ctrl-left", "山田 太郎", "山田 |太郎"), ("ctrl-home ctrl-right", "ab cd", "ab| cd"),
    ])
  func keys(keys: String, text: String, expected: String) throws {
    #expect(try after(keys, text) == expected)
  }

  @Test(
    "Several lines have moves of their own",
    arguments: [
      ("up X", "one\ntwo", "oneX|\ntwo"), ("enter X", "one", "one\nX|"), ("home X", "one\ntwo", "one\nX|two"),
      ("up up home down down X", "abc\nd\nefg", "abc\nd\nX|efg"), ("up up end X", "abc\nd\ne", "abcX|\nd\ne"),
      ("up down X", "abcdef\n\nxyz", "abcdef\n\nxyzX|"), ("^u", "one\ntwo", "one\n|"),
      ("home backspace", "one\ntwo", "one|two"), ("up ^k", "one\ntwo", "one|two"),
      ("up home ^k", "one\ntwo", "|\ntwo"), ("pgup", "a\nb\nc", "a|\nb\nc"),
    ])
  func lines(keys: String, text: String, expected: String) throws {
    #expect(try after(keys, text, isMultiline: true) == expected)
  }

  @Test("Up and down follow the lines that are seen, and keep their column")
  func wrapped() throws {
    let text = "the boots came back torn"
    #expect(try after("up X", text, isMultiline: true, width: 11) == "the boots cameX| back torn")
    #expect(try after("ctrl-home down X", text, isMultiline: true, width: 11) == "the boots X|came back torn")
    #expect(try after("ctrl-home end X", text, isMultiline: true, width: 11) == "the bootsX| came back torn")
    #expect(try after("up up down down X", "abcdef\nx\nabcdef", isMultiline: true) == "abcdef\nx\nabcdefX|")
  }

  @Test("Other keys are left to others")
  func others() {
    var field = TextField(text: "a")
    for chord in [
      KeyChord(.enter), KeyChord(.escape), KeyChord(.up), KeyChord(.tab), .alt("x"), KeyChord(.function(1)),
    ] {
      let isTaken = field.handle(chord)
      #expect(!isTaken, "\(chord)")
    }
    #expect(field.text == "a")
  }

  @Test("Pasted newlines are kept or become spaces, and other controls are dropped")
  func paste() {
    var line = TextField()
    line.paste("a\r\nb\u{1B}[2J\tc\u{0}")
    #expect(line.text == "a b[2J c")
    var lines = TextField(isMultiline: true)
    lines.paste("a\r\nb\rc\n")
    #expect(lines.text == "a\nb\nc\n")
  }

  @Test("A mark that is typed joins the character before it")
  func combining() {
    var field = TextField(text: "ex")
    field.moveCursor(to: 1)
    field.paste("\u{301}")
    #expect(field.text == "e\u{301}x" && field.cursor == 1)
  }

  @Test("No more is taken in than the field holds")
  func limit() {
    var field = TextField(text: "abcd", limit: 4)
    field.paste("x")
    #expect(field.text == "abcd" && field.isFull)
    _ = field.handle(KeyChord(.left))
    #expect(!field.isFull)
    field.replace(1..<3, with: "12345")
    #expect(field.text == "a12d" && field.cursor == 3 && field.isFull)
    #expect(field.fullSentence == "Only the first 4 letters were taken; no more fits.")
  }

  @Test("Of a pasted text that is too long its beginning is taken, cut between characters")
  func longPaste() {
    var field = TextField(isMultiline: true)
    field.paste(String(repeating: "né \n", count: 300_000))
    #expect(field.text.utf8.count <= 64 * 1024 && field.text.utf8.count > 64 * 1024 - 8)
    #expect(field.fullSentence?.contains("64 KB") == true)
    var line = TextField()
    line.paste("e" + String(repeating: "\u{301}", count: 500_000))
    #expect(line.isEmpty && line.isFull)
  }

  @Test("A text that was there before is kept whole, however long")
  func longText() {
    let text = String(repeating: "x", count: 70_000)
    var field = TextField(text: text, isMultiline: true)
    #expect(field.text == text && !field.isFull)
    field.paste("y")
    #expect(field.text == text && field.isFull)
    _ = field.handle(KeyChord(.backspace))
    #expect(field.text.count == 69_999)
  }

  func draw(_ field: TextField, columns: Int, rows: Int = 1) -> (String, CellPosition?) {
    var grid = CellGrid(size: TerminalSize(columns: columns, rows: rows))
    let cursor = field.draw(into: &grid, rect: grid.bounds, theme: .plain)
    return (ScreenText.plain(grid), cursor)
  }

  @Test("A long line scrolls by halves and the cursor is always in view")
  func scroll() {
    var field = TextField(text: "abcdefgh")
    #expect(draw(field, columns: 10).0 == "abcdefgh\n")
    field.paste("ij")
    let scrolled = draw(field, columns: 10)
    #expect(scrolled == ("fghij\n", CellPosition(column: 5, row: 0)))
    field.moveCursor(to: 9)
    #expect(draw(field, columns: 10) == ("abcdefghij\n", CellPosition(column: 9, row: 0)))
    field.text = String(repeating: "山", count: 40)
    for place in 0...40 {
      field.moveCursor(to: place)
      for width in 1...12 {
        let cursor = draw(field, columns: width).1
        #expect((0..<width).contains(cursor?.column ?? -1))
      }
    }
  }

  @Test("Lines scroll too, and an error stands below them")
  func drawLines() {
    var field = TextField(text: "one\ntwo\nthree", isMultiline: true)
    #expect(draw(field, columns: 8, rows: 2) == ("two\nthree\n", CellPosition(column: 5, row: 1)))
    // As much of the text is in view as there is room for.
    let long = TextField(text: "one\ntwo\nthree\nfour\nfive", isMultiline: true)
    #expect(draw(long, columns: 8, rows: 4) == ("two\nthree\nfour\nfive\n", CellPosition(column: 4, row: 3)))
    field.error = "Too long"
    #expect(draw(field, columns: 9, rows: 4).0 == "one\ntwo\nthree\nToo long\n")
    #expect(draw(field, columns: 0, rows: 0).1 == nil)
  }

  @Test("Without Unicode, lines are wrapped by the letters that stand in")
  func ascii() {
    let field = TextField(text: "20 € – 山田 says… fine", isMultiline: true)
    var grid = CellGrid(size: TerminalSize(columns: 12, rows: 3), glyphs: .ascii)
    let cursor = field.draw(into: &grid, rect: grid.bounds, theme: .plain)
    #expect(ScreenText.plain(grid) == "20 EUR - ??\nsays...\nfine\n")
    #expect(cursor == CellPosition(column: 4, row: 2))
  }

  @Test("An empty field shows what belongs there")
  func placeholder() {
    let field = TextField(placeholder: "filter")
    #expect(draw(field, columns: 10) == ("filter\n", CellPosition(column: 0, row: 0)))
  }
}
