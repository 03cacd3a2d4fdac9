/// A screenful of cells to draw on.
///
/// Text is made safe by ``SafeText`` on its way in, so whatever the grid holds can be sent to a terminal. A glyph
/// of two cells is never cut in half: writing over one half blanks the other.
public struct CellGrid: Sendable, Hashable {
  /// The size of the grid.
  public let size: TerminalSize
  /// The symbols this grid draws with, which also say whether text must be ASCII.
  public let glyphs: GlyphTable
  /// The cells, row by row.
  public private(set) var cells: [Cell]

  /// Makes a blank grid.
  public init(size: TerminalSize, glyphs: GlyphTable = .unicode, style: CellStyle = .plain) {
    self.size = size
    self.glyphs = glyphs
    cells = Array(repeating: .blank(style), count: size.columns * size.rows)
  }

  /// The whole grid as a rectangle.
  public var bounds: CellRect {
    CellRect(column: 0, row: 0, width: size.columns, height: size.rows)
  }

  /// The cell at a position; `nil` outside of the grid.
  public subscript(position: CellPosition) -> Cell? {
    bounds.contains(position) ? cells[index(position.column, position.row)] : nil
  }

  /// The cells of one row; none outside of the grid.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    guard row >= 0 && row < size.rows else { return [] }
    return cells[index(0, row)..<index(0, row) + size.columns]
  }

  /// Changes the look of the cells in a rectangle and leaves their text.
  public mutating func restyle(_ rect: CellRect, _ change: (inout CellStyle) -> Void) {
    let area = rect.intersection(bounds)
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn {
        change(&cells[index(column, row)].style)
      }
    }
  }

  /// Whether a row reads and looks as that of another grid does; not when either has no such row.
  public func hasSameRow(_ row: Int, as other: CellGrid) -> Bool {
    guard row >= 0, row < size.rows, row < other.size.rows, size.columns == other.size.columns else {
      return false
    }
    let places = index(0, row)..<index(0, row + 1)
    return cells.withUnsafeBufferPointer { own in
      other.cells.withUnsafeBufferPointer { others in
        own[places].elementsEqual(others[places])
      }
    }
  }

  /// Writes one glyph, of one or two cells, that has been made safe; the caller has checked the bounds.
  mutating func place(_ glyph: PackedGlyph, column: Int, row: Int, style: CellStyle) {
    let place = index(column, row)
    let width = Int(glyph.width)
    blankHalves(from: column, to: column + width, row: row)
    cells[place] = Cell(glyph, style)
    if width == 2 { cells[place + 1] = Cell(.rightHalf, style) }
  }

  /// Writes visible ASCII over some cells of a row; the caller has checked the bounds.
  mutating func place<Bytes: Collection<UInt8>>(
    ascii bytes: Bytes, column: Int, row: Int, style: CellStyle
  ) {
    guard !bytes.isEmpty else { return }
    blankHalves(from: column, to: column + bytes.count, row: row)
    var place = index(column, row)
    for byte in bytes {
      cells[place] = Cell(PackedGlyph(Unicode.Scalar(byte), width: 1), style)
      place += 1
    }
  }

  /// Writes finished cells over those of a row; the caller has checked the bounds.
  mutating func replaceCells(from column: Int, row: Int, with replacement: ArraySlice<Cell>) {
    blankHalves(from: column, to: column + replacement.count, row: row)
    let start = index(column, row)
    cells.replaceSubrange(start..<start + replacement.count, with: replacement)
  }

  /// Blanks the outer halves of wide glyphs that a change of some columns would cut.
  private mutating func blankHalves(from start: Int, to end: Int, row: Int) {
    let first = index(start, row)
    if cells[first].width == 0 && start > 0 {
      cells[first - 1] = .blank(cells[first - 1].style)
    }
    let last = index(end - 1, row)
    if cells[last].width == 2 && end < size.columns {
      cells[last + 1] = .blank(cells[last + 1].style)
    }
  }

  private func index(_ column: Int, _ row: Int) -> Int { row * size.columns + column }
}
