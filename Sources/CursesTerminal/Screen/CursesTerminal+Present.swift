import CNcurses
import TerminalKit

extension CursesTerminal {
  /// Shows a grid, and the cursor at a position, or no cursor; only what changed since the last one is sent.
  public func present(_ grid: CellGrid, cursor: CellPosition?) {
    guard !isAway, screen != nil, let window = cn_stdscr() else { return }
    let hasChanged = draw(grid, in: window)
    guard hasChanged || needsRepaint || cursor != shownCursor else { return }

    if needsRepaint {
      clearok(cn_curscr(), true)
      needsRepaint = false
    }
    sendFrame {
      place(cursor, in: window)
      wnoutrefresh(window)
      doupdate()
    }
  }

  /// Sends what ncurses makes of a frame in one piece, between the marks of a frame where they are wanted.
  private func sendFrame(_ work: () -> Void) {
    let (begin, end) = options.synchronizesOutput ? (Self.frameBegin, Self.frameEnd) : ([], [])
    // As it takes the terminal again, ncurses sets it up through the descriptor that it writes to.
    if !isendwin(), let frame = screen?.gatherer?.gather(work) {
      _ = DescriptorOutput.writeAll(begin + frame + end, to: options.output, patience: -1)
    } else {
      _ = DescriptorOutput.writeAll(begin, to: options.output)
      work()
      _ = DescriptorOutput.writeAll(end, to: options.output)
    }
  }

  private static let frameBegin = Array("\u{1B}[?2026h".utf8)
  private static let frameEnd = Array("\u{1B}[?2026l".utf8)

  /// Sends the whole screen anew with the next ``present(_:cursor:)``.
  public func repaint() {
    needsRepaint = true
  }

  private func draw(_ grid: CellGrid, in window: UnsafeMutablePointer<WINDOW>) -> Bool {
    defer { shown = grid }
    guard let shown, shown.size == grid.size else {
      werase(window)
      for row in 0..<min(grid.size.rows, size.rows) {
        encoder.write(grid.row(row), row: row, column: 0, to: window)
      }
      return true
    }
    var hasChanged = false
    for row in 0..<min(grid.size.rows, size.rows) where !grid.hasSameRow(row, as: shown) {
      let new = grid.row(row)
      let old = shown.row(row)
      if let columns = Self.changedColumns(from: old, to: new) {
        let cells = new[(new.startIndex + columns.lowerBound)..<(new.startIndex + columns.upperBound)]
        encoder.write(cells, row: row, column: columns.lowerBound, to: window)
        hasChanged = true
      }
    }
    return hasChanged
  }

  /// The columns from the first to the last change, widened so that no wide glyph is cut; nil for none.
  static func changedColumns(from old: ArraySlice<Cell>, to new: ArraySlice<Cell>) -> Range<Int>? {
    let count = min(old.count, new.count)
    let (oldStart, newStart) = (old.startIndex, new.startIndex)
    func differs(_ column: Int) -> Bool { old[oldStart + column] != new[newStart + column] }
    func isRightHalf(_ column: Int) -> Bool {
      old[oldStart + column].width == 0 || new[newStart + column].width == 0
    }
    guard var first = (0..<count).first(where: differs),
      var last = (first..<count).last(where: differs)
    else { return nil }
    while first > 0, isRightHalf(first) { first -= 1 }
    while last + 1 < count, isRightHalf(last + 1) { last += 1 }
    return first..<(last + 1)
  }

  private func place(_ cursor: CellPosition?, in window: UnsafeMutablePointer<WINDOW>) {
    if let cursor, wmove(window, Int32(clamping: cursor.row), Int32(clamping: cursor.column)) == OK {
      leaveok(window, false)
      curs_set(1)
    } else {
      // Hidden: not worth the bytes of bringing it anywhere.
      leaveok(window, true)
      curs_set(0)
    }
    shownCursor = cursor
  }
}
