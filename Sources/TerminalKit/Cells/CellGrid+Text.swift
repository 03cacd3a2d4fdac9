extension CellGrid {
  /// Writes one line of text.
  ///
  /// - Parameters:
  ///   - text: Any text; it is made safe first, and newlines become spaces.
  ///   - position: Where the first cell goes.
  ///   - clip: What may be written on; the whole grid when left out.
  ///   - style: The look of the cells.
  ///   - cut: How text that is too long ends.
  /// - Returns: The cells it took.
  @discardableResult
  public mutating func put(
    _ text: String, at position: CellPosition, in clip: CellRect? = nil,
    style: CellStyle = .plain, cut: TextCut = .ellipsis
  ) -> Int {
    let area = (clip ?? bounds).intersection(bounds)
    guard position.row >= area.row && position.row < area.endRow, position.column < area.endColumn else {
      return 0
    }
    let room = area.endColumn - position.column
    if let taken = putPlain(text, at: position, in: area, style: style, cut: cut) { return taken }
    let clusters = SafeText.fit(text, width: room, glyphs: glyphs, cut: cut)
    var column = position.column
    for cluster in clusters {
      if column >= area.column {
        place(cluster.packed, column: column, row: position.row, style: style)
      }
      column += cluster.width
    }
    return column - position.column
  }

  /// Fills a rectangle with one glyph of a single cell, a blank when left out.
  public mutating func fill(_ rect: CellRect, with glyph: String = " ", style: CellStyle = .plain) {
    let clusters = SafeText.clusters(of: glyph, isUnicode: glyphs.isUnicode)
    let safe = clusters.first { $0.width == 1 }?.packed ?? .blank
    let area = rect.intersection(bounds)
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn {
        place(safe, column: column, row: row, style: style)
      }
    }
  }

  /// Writes text of nothing but visible ASCII, which is most of what is drawn; `nil` when there is something else.
  private mutating func putPlain(
    _ text: String, at position: CellPosition, in area: CellRect, style: CellStyle, cut: TextCut
  ) -> Int? {
    guard position.column >= area.column else { return nil }
    let room = area.endColumn - position.column
    return text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      guard bytes.allSatisfy(SafeText.isVisibleASCII) else { return nil }
      let isCut = bytes.count > room
      let kept = isCut ? (cut == .ellipsis ? room - 1 : room) : bytes.count
      place(ascii: bytes.prefix(kept), column: position.column, row: position.row, style: style)
      guard isCut && cut == .ellipsis else { return kept }
      let sign = PackedGlyph(glyphs.ellipsis)
      place(sign, column: position.column + kept, row: position.row, style: style)
      return room
    } ?? nil
  }
}
