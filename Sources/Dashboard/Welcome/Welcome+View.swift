import TerminalKit

/// Draws the question how to begin.
public func view(_ welcome: Welcome, theme: Theme, glyphs: GlyphTable) -> Frame {
  var grid = CellGrid(size: welcome.size, glyphs: glyphs, style: theme[.text])
  let cursor = welcome.draw(into: &grid, theme: theme)
  return Frame(grid: grid, cursor: cursor)
}

extension Welcome {
  /// Draws the question and answers where the cursor belongs.
  fileprivate func draw(into grid: inout CellGrid, theme: Theme) -> CellPosition? {
    let glyphs = grid.glyphs
    guard size.columns >= Model.leastSize.columns, size.rows >= Model.leastSize.rows else {
      let least = Model.leastSize
      let text = "\(size.columns)x\(size.rows), needs \(least.columns)x\(least.rows); q leaves"
      grid.put(text, at: CellPosition(column: 0, row: 0), style: theme[.warning])
      return nil
    }
    var rest = CellRect(column: 0, row: 0, width: size.columns, height: size.rows).inset(columns: 1)
    grid.put(StyledText("Advocate", .title), in: rest.cutTop(1), theme: theme)
    let footer = rest.cutBottom(1)
    let message = rest.cutBottom(1)
    let isLow = size.rows < 20
    _ = rest.cutTop(isLow ? 0 : 1)
    grid.put(StyledText(question, .title), in: rest.cutTop(1), theme: theme)
    _ = rest.cutTop(1)
    let cursor =
      step == .ways
      ? drawWays(into: &grid, room: rest, isLow: isLow, theme: theme)
      : drawField(into: &grid, room: rest, theme: theme)
    let told =
      problem.map { StyledText($0, .error) } ?? StyledText("Your programme will be \(path)", .muted)
    grid.put(told, in: message, theme: theme)
    grid.put(hints(glyphs), in: footer, theme: theme)
    return cursor
  }

  private var question: String {
    switch step {
    case .ways: "There is no programme here yet. How would you like to begin?"
    case .file: "Which file has your customers?"
    case .name: "What is the programme called?"
    }
  }

  private func drawWays(
    into grid: inout CellGrid, room: CellRect, isLow: Bool, theme: Theme
  ) -> CellPosition? {
    var rest = room
    var cursor: CellPosition?
    for (number, way) in Welcome.ways.enumerated() {
      let isSelected = number == selected
      var line = rest.cutTop(1)
      if isSelected { cursor = line.origin }
      let mark = line.cutLeft(2)
      if isSelected { grid.put(StyledText(grid.glyphs.selection, .selection), in: mark, theme: theme) }
      let title =
        StyledText("\(number + 1)  ", .key)
        + StyledText(way.title, isSelected ? .selected : .text, adding: isSelected ? .bold : [])
      grid.put(title, in: line, theme: theme)
      let width = min(72, max(1, room.width - 6))
      for text in StyledText(way.text, .muted).wrapped(width: width, glyphs: grid.glyphs) {
        var below = rest.cutTop(1)
        _ = below.cutLeft(5)
        grid.put(text, in: below, theme: theme)
      }
      if !isLow { _ = rest.cutTop(1) }
    }
    return cursor
  }

  private func drawField(into grid: inout CellGrid, room: CellRect, theme: Theme) -> CellPosition? {
    var rest = room
    let cursor = field.draw(into: &grid, rect: rest.cutTop(1).inset(columns: 1), theme: theme)
    _ = rest.cutTop(1)
    for file in files.prefix(max(0, rest.height - 1)) {
      grid.put(StyledText(file, .muted), in: rest.cutTop(1).inset(columns: 1), theme: theme)
    }
    return cursor
  }

  private func hints(_ glyphs: GlyphTable) -> StyledText {
    let keys: [(String, String)] =
      switch step {
      case .ways: [(glyphs.enter, "begin"), ("1-3", "at once"), ("j k", "move"), ("q", "leave")]
      case .file: [(glyphs.enter, "bring it in"), ("Tab", "complete"), ("Esc", "back"), ("^c", "leave")]
      case .name: [(glyphs.enter, "make it"), ("Esc", "back"), ("^c", "leave")]
      }
    var text = StyledText()
    for (key, word) in keys {
      text.append((text.isEmpty ? "" : "  ") + key, .key)
      text.append(" " + word, .label)
    }
    return text
  }
}
