extension SafeText {
  /// A text as it is drawn in a number of cells: cut when too long, else filled with blanks.
  public static func padded(
    _ text: String, width: Int, alignment: TextAlignment = .left, glyphs: GlyphTable,
    cut: TextCut = .ellipsis
  ) -> String {
    let clusters = fit(text, width: width, glyphs: glyphs, cut: cut)
    let taken = clusters.reduce(0) { $0 + $1.width }
    let before = alignment.indent(of: taken, in: width)
    let after = max(0, width - taken - before)
    return String(repeating: " ", count: before) + clusters.map(\.glyph).joined()
      + String(repeating: " ", count: after)
  }
}
