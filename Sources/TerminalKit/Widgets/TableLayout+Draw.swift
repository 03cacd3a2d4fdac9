extension TableLayout {
  /// Draws the headings, with a mark on the one the rows are sorted by.
  public func drawHeader(
    into grid: inout CellGrid, rect: CellRect, theme: Theme, sort: TableSort? = nil
  ) {
    for place in places {
      let column = columns[place.index]
      var title = StyledText(column.title, .header)
      if let sort, sort.column == place.index {
        let mark = sort.isAscending ? grid.glyphs.sortAscending : grid.glyphs.sortDescending
        let room = place.width - SafeText.width(of: mark, isUnicode: grid.glyphs.isUnicode) - 1
        title = StyledText(
          SafeText.fitted(column.title, width: room, glyphs: grid.glyphs) + " " + mark,
          .header, adding: .bold)
      }
      grid.put(title, in: cell(place, of: rect), alignment: column.alignment, theme: theme)
    }
  }

  /// Draws one row; a column without a content stays empty.
  ///
  /// - Parameters:
  ///   - grid: Where to draw.
  ///   - rect: The room, of which the first line is used.
  ///   - cells: The contents, one a column, those of columns without room included.
  ///   - theme: The look of the roles.
  ///   - attributes: What is added to every content's look, such as bold for the selected row.
  public func drawRow(
    into grid: inout CellGrid, rect: CellRect, cells: [StyledText], theme: Theme,
    adding attributes: CellAttributes = []
  ) {
    for place in places where place.index < cells.count {
      grid.put(
        cells[place.index], in: cell(place, of: rect), alignment: columns[place.index].alignment,
        theme: theme,
        adding: attributes)
    }
  }

  private func cell(_ place: Place, of rect: CellRect) -> CellRect {
    CellRect(
      column: rect.column + place.offset, row: rect.row, width: place.width, height: min(1, rect.height)
    )
    .intersection(rect)
  }
}
