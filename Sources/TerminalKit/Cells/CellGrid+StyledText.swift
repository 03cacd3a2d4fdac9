extension CellGrid {
  /// Writes one line of text with roles.
  ///
  /// - Parameters:
  ///   - text: The text; it is made safe first, and newlines become spaces.
  ///   - position: Where the first cell goes.
  ///   - clip: What may be written on; the whole grid when left out.
  ///   - theme: The look of the roles.
  ///   - attributes: What is added to every part's look, such as bold for the selected row.
  ///   - cut: How text that is too long ends.
  /// - Returns: The cells it took.
  @discardableResult
  public mutating func put(
    _ text: StyledText, at position: CellPosition, in clip: CellRect? = nil, theme: Theme,
    adding attributes: CellAttributes = [], cut: TextCut = .ellipsis
  ) -> Int {
    let area = (clip ?? bounds).intersection(bounds)
    var place = position
    for (number, span) in text.spans.enumerated() {
      let room = area.endColumn - place.column
      guard room > 0 else { break }
      let style = theme[span.role].adding(span.attributes.union(attributes))
      let width = SafeText.width(of: span.text, isUnicode: glyphs.isUnicode)
      guard width >= room else {
        place.column += put(span.text, at: place, in: area, style: style, cut: cut)
        continue
      }
      // The text behind this part decides whether there is something to leave out.
      let rest = text.spans[number...].map(\.text).joined()
      place.column += put(rest, at: place, in: area, style: style, cut: cut)
      break
    }
    return place.column - position.column
  }

  /// Writes one line of text with roles into the first row of a rectangle, at one of its sides.
  ///
  /// - Returns: The cells it took.
  @discardableResult
  public mutating func put(
    _ text: StyledText, in rect: CellRect, alignment: TextAlignment = .left, theme: Theme,
    adding attributes: CellAttributes = [], cut: TextCut = .ellipsis
  ) -> Int {
    let indent = alignment.indent(of: alignment == .left ? 0 : text.width(glyphs), in: rect.width)
    let start = CellPosition(column: alignment == .left ? rect.column : rect.column + indent, row: rect.row)
    return put(text, at: start, in: rect, theme: theme, adding: attributes, cut: cut)
  }
}
