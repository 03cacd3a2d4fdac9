/// Paragraphs in a room that may be smaller than they are.
public struct ScrollText: Sendable, Hashable {
  /// A paragraph with the cells it stands in from the left.
  public struct Paragraph: Sendable, Hashable {
    /// The text, which may have newlines.
    public var text: StyledText
    /// The free cells left of every line.
    public var indent: Int

    /// Makes a paragraph.
    public init(_ text: StyledText, indent: Int = 0) {
      self.text = text
      self.indent = max(0, indent)
    }
  }

  /// The paragraphs, from top to bottom.
  public var paragraphs: [Paragraph]
  /// The lines scrolled away at the top; drawing shows the last ones when it is too large.
  public private(set) var top = 0

  /// Makes a text that isn't scrolled.
  public init(_ paragraphs: [Paragraph] = []) {
    self.paragraphs = paragraphs
  }

  /// Makes a text of paragraphs that aren't indented, with some lines scrolled away at the top.
  public init(lines: [StyledText], top: Int = 0) {
    self.init(lines.map { Paragraph($0) })
    self.top = max(0, top)
  }

  /// Goes back to the first line.
  public mutating func scrollToTop() { top = 0 }

  /// Scrolls so that the last lines are in view.
  public mutating func scrollToEnd(in size: TerminalSize, glyphs: GlyphTable) {
    top = lastTop(in: size, glyphs: glyphs)
  }

  /// Scrolls by some lines, down or, when negative, up.
  public mutating func scroll(by lines: Int, in size: TerminalSize, glyphs: GlyphTable) {
    let last = lastTop(in: size, glyphs: glyphs)
    top = min(max(0, min(top, last) + lines), last)
  }

  /// Does what a scrolling key asks for; answers whether it was one.
  ///
  /// These are `j k`, arrows, `^d ^u`, page keys, space, Home, End and `G`.
  ///
  /// - Parameters:
  ///   - chord: The key.
  ///   - size: The room the text is drawn in.
  ///   - glyphs: The symbols it is drawn with.
  /// - Returns: Whether the key scrolls.
  public mutating func handle(_ chord: KeyChord, in size: TerminalSize, glyphs: GlyphTable) -> Bool {
    let page = max(1, size.rows - 1)
    let half = max(1, size.rows / 2)
    switch chord {
    case KeyChord("j"), KeyChord(.down): scroll(by: 1, in: size, glyphs: glyphs)
    case KeyChord("k"), KeyChord(.up): scroll(by: -1, in: size, glyphs: glyphs)
    case .control("d"): scroll(by: half, in: size, glyphs: glyphs)
    case .control("u"): scroll(by: -half, in: size, glyphs: glyphs)
    case KeyChord(.pageDown), KeyChord(" "): scroll(by: page, in: size, glyphs: glyphs)
    case KeyChord(.pageUp): scroll(by: -page, in: size, glyphs: glyphs)
    case KeyChord(.home): scrollToTop()
    case KeyChord(.end), KeyChord("G"): scrollToEnd(in: size, glyphs: glyphs)
    default: return false
    }
    return true
  }

  /// Every line as it is drawn in a room, one cell narrower when a scroll bar is needed.
  func lines(in size: TerminalSize, glyphs: GlyphTable) -> [Paragraph] {
    let whole = wrapped(width: size.columns, glyphs: glyphs)
    return whole.count > size.rows ? wrapped(width: size.columns - 1, glyphs: glyphs) : whole
  }

  func lastTop(in size: TerminalSize, glyphs: GlyphTable) -> Int {
    max(0, lines(in: size, glyphs: glyphs).count - size.rows)
  }

  private func wrapped(width: Int, glyphs: GlyphTable) -> [Paragraph] {
    paragraphs.flatMap { paragraph in
      let indent = min(paragraph.indent, max(0, width - 1))
      return paragraph.text.wrapped(width: width - indent, glyphs: glyphs)
        .map { Paragraph($0, indent: indent) }
    }
  }
}
