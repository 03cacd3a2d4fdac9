import Advocacy
import TerminalKit

extension FormModel {
  /// The rows that the form would like to have at a width, its frame included.
  func height(width: Int) -> Int {
    let layout = FormLayout(width: width)
    let rows = fields.indices.reduce(0) { $0 + blockHeight($1, layout: layout, room: 40, glyphs: .unicode) }
    return rows + 4 + refusalLines(layout, glyphs: .unicode).count
  }

  /// Draws the form in a frame and answers where the cursor belongs.
  ///
  /// A form that is taller than its room shows the fields around the one that is written in.
  @discardableResult
  func draw(into grid: inout CellGrid, rect: CellRect, theme: Theme) -> CellPosition? {
    let rect = rect.intersection(grid.bounds)
    guard !rect.isEmpty else { return nil }
    grid.fill(rect, style: theme[.text])
    grid.drawBox(rect, title: title, style: theme[.frame], titleStyle: theme[.title])
    let layout = FormLayout(width: rect.width)
    var room = rect.width >= 6 && rect.height >= 4 ? rect.inset(columns: 2, rows: 1) : rect
    let footer = room.height > 2 ? room.cutBottom(1) : room.cutBottom(0)
    let refusals = refusalLines(layout, glyphs: grid.glyphs)
    let refusalRoom = room.cutBottom(min(refusals.count, max(0, room.height - 3)))
    for (row, line) in refusals.enumerated() where row < refusalRoom.height {
      grid.put(line, in: refusalRoom.line(row), theme: theme)
    }
    let cursor = drawFields(into: &grid, room: room, theme: theme)
    grid.put(footerText, in: footer, theme: theme)
    return cursor
  }

  private func refusalLines(_ layout: FormLayout, glyphs: GlyphTable) -> [StyledText] {
    guard let refusal else { return [] }
    return Array(StyledText(refusal, .error).wrapped(width: layout.inner, glyphs: glyphs).prefix(3))
  }

  private var footerText: StyledText {
    var hints = [(keys.submit, "save"), (keys.next, "next")]
    if focused?.isMultiline == true { hints.append((keys.editor, "editor")) }
    hints.append((keys.close, "close"))
    var text = StyledText()
    for (key, label) in hints {
      text.append((text.isEmpty ? "" : "  ") + key, .key)
      text.append(" " + label, .label)
    }
    if fields.contains(where: \.spec.isRequired) { text.append("  * needed", .muted) }
    return text
  }

  private func drawFields(into grid: inout CellGrid, room: CellRect, theme: Theme) -> CellPosition? {
    let layout = FormLayout(width: room.width + 4)
    let first = firstShown(layout: layout, room: room.height, glyphs: grid.glyphs)
    var rest = room
    var cursor: CellPosition?
    var shown = first
    while shown < fields.count, rest.height > 0 {
      let block = rest.cutTop(blockHeight(shown, layout: layout, room: room.height, glyphs: grid.glyphs))
      let place = drawField(shown, into: &grid, block: block, layout: layout, theme: theme)
      if shown == focus { cursor = place }
      shown += 1
    }
    let edge = room.endColumn
    if first > 0 {
      grid.put(
        grid.glyphs.arrowUp, at: CellPosition(column: edge, row: room.row), style: theme[.muted])
    }
    if shown < fields.count {
      grid.put(
        grid.glyphs.arrowDown, at: CellPosition(column: edge, row: room.endRow - 1), style: theme[.muted])
    }
    return cursor
  }

  /// The first field to show so that the one written in is whole in view, with some before it.
  private func firstShown(layout: FormLayout, room: Int, glyphs: GlyphTable) -> Int {
    let heights = fields.indices.map { blockHeight($0, layout: layout, room: room, glyphs: glyphs) }
    guard fields.indices.contains(focus), heights.reduce(0, +) > room else { return 0 }
    var first = focus
    var taken = heights[focus]
    let share = max(taken, room * 2 / 3)
    while first > 0, taken + heights[first - 1] <= share {
      first -= 1
      taken += heights[first]
    }
    // No empty rows below the last field while there are fields above the first.
    var below = heights[first...].reduce(0, +)
    while first > 0, below + heights[first - 1] <= room {
      first -= 1
      below += heights[first]
    }
    return first
  }
}
