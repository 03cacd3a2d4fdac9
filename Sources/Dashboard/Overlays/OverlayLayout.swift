import TerminalKit

/// Where what lies over the screen is drawn.
enum OverlayLayout {
  /// The columns of a form: most of a narrow screen, never more than a line is read well in.
  static func formWidth(_ size: TerminalSize) -> Int { min(size.columns - 4, 84) }

  /// The columns of a sheet's text.
  static func sheetWidth(_ size: TerminalSize) -> Int { min(80, size.columns - 2) - 5 }

  /// The lines of a sheet in view.
  static func sheetHeight(_ size: TerminalSize) -> Int { max(1, size.rows - 6) }

  /// The room of the choice of columns: at the right, below the first rows of the list they are of.
  static func columns(below list: CellRect, in size: TerminalSize) -> CellRect {
    var room = CellRect(column: 0, row: 0, width: size.columns, height: size.rows)
    _ = room.cutTop(list.row + min(4, list.height / 4))
    _ = room.cutBottom(2)
    _ = room.cutRight(1)
    return room.cutRight(min(56, size.columns - 2))
  }

  /// The room of a choice of so many rows besides its frame.
  static func box(rows: Int, width: Int, in size: TerminalSize) -> CellRect {
    let screen = CellRect(column: 0, row: 0, width: size.columns, height: size.rows)
    var room = screen
    _ = room.cutTop(2)
    _ = room.cutBottom(2)
    return room.centered(width: min(width, size.columns - 2), height: min(rows + 2, room.height))
  }
}
