import TerminalKit

/// One paragraph of a detail: what stands before it, and its text, which wraps beside that.
struct DetailLine: Hashable, Sendable {
  /// What stands before the first line; the others are indented as far.
  var lead: StyledText
  /// The text.
  var text: StyledText

  /// Makes a paragraph.
  init(_ text: StyledText, lead: StyledText = StyledText()) {
    self.lead = lead
    self.text = text
  }

  /// Makes a paragraph of a line that begins with blanks, or blanks and a number: where it is wrapped, the text stays
  /// right of them.
  init(indented line: String, _ role: ThemeRole = .text) {
    let blanks = line.prefix { $0 == " " }
    let number = line[blanks.endIndex...].prefix(while: \.isNumber)
    let sign = line[number.endIndex...].prefix(2)
    let isNumbered = !number.isEmpty && sign == ". "
    let start = isNumbered ? sign.endIndex : blanks.endIndex
    self.init(StyledText(String(line[start...]), role), lead: StyledText(String(line[..<start]), role))
  }

  /// The fewest cells that the text keeps beside what leads it.
  private static let leastRoom = 12

  /// The lines of the paragraph at a width; what leads has a line of its own when there is no room beside it.
  func wrapped(width: Int, glyphs: GlyphTable) -> [StyledText] {
    guard !text.isEmpty else { return [lead] }
    let leadWidth = lead.width(glyphs)
    guard leadWidth == 0 || width - leadWidth >= DetailLine.leastRoom else {
      let isBlank = lead.plainText.allSatisfy { $0 == " " }
      let own = isBlank ? [] : lead.wrapped(width: width, glyphs: glyphs)
      return own + DetailLine(text, lead: StyledText(" ")).narrow(width: width, glyphs: glyphs)
    }
    let blank = StyledText(String(repeating: " ", count: leadWidth))
    return text.wrapped(width: width - leadWidth, glyphs: glyphs).enumerated().map { number, line in
      (number == 0 ? lead : blank) + line
    }
  }

  private func narrow(width: Int, glyphs: GlyphTable) -> [StyledText] {
    let indent = width > 2 ? 1 : 0
    return text.wrapped(width: max(1, width - indent), glyphs: glyphs).map { indent > 0 ? lead + $0 : $0 }
  }
}
