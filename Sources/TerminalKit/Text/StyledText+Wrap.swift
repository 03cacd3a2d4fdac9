extension StyledText {
  /// The lines of the text, wrapped to a width by the rules of ``SafeText/wrap(_:width:isUnicode:)``.
  public func wrapped(width: Int, glyphs: GlyphTable) -> [StyledText] {
    let text = plainText
    let lines = SafeText.wrap(text, width: width, isUnicode: glyphs.isUnicode)
    if lines == [text.startIndex..<text.endIndex] { return [self] }
    var parts = spans[...]
    var partStart = text.startIndex
    return lines.map { line in
      var pieces: [Span] = []
      while let part = parts.first {
        let partEnd = text.utf8.index(partStart, offsetBy: part.text.utf8.count)
        let start = max(partStart, line.lowerBound)
        let end = min(partEnd, line.upperBound)
        if start < end {
          pieces.append(Span(String(text[start..<end]), part.role, adding: part.attributes))
        }
        guard partEnd < line.upperBound else { break }
        parts = parts.dropFirst()
        partStart = partEnd
      }
      return StyledText(pieces)
    }
  }
}
