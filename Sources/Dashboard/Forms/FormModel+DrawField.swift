import Advocacy
import TerminalKit

extension FormModel {
  /// The rows that a field takes: its label where it doesn't stand beside, its input, and what is below.
  func blockHeight(_ index: Int, layout: FormLayout, room: Int, glyphs: GlyphTable) -> Int {
    let label = layout.labelWidth == 0 ? 1 : 0
    let below = belowHeight(index, layout: layout, glyphs: glyphs)
    return label + inputHeight(index, layout: layout, room: room - label - below) + below
  }

  private func belowHeight(_ index: Int, layout: FormLayout, glyphs: GlyphTable) -> Int {
    if !fields[index].candidates.isEmpty { return fields[index].candidates.count }
    return max(index == focus ? 1 : 0, hintLines(of: index, layout: layout, glyphs: glyphs).count)
  }

  private func inputHeight(_ index: Int, layout: FormLayout, room: Int) -> Int {
    let field = fields[index]
    guard field.isMultiline else { return 1 }
    let most = index == focus ? 8 : 4
    // So much text has more lines than are ever shown; a long one is not wrapped whole to count them.
    let enough = String(field.text.prefix(most * layout.inputWidth))
    let lines = SafeText.wrap(enough, width: max(1, layout.inputWidth - 1)).count
    return max(1, min(max(3, min(lines, most)), room))
  }

  /// Draws one field and answers where the cursor belongs in it.
  func drawField(
    _ index: Int, into grid: inout CellGrid, block: CellRect, layout: FormLayout, theme: Theme
  ) -> CellPosition? {
    let field = fields[index]
    var block = block
    if index == focus, block.column > 0 {
      let mark = CellPosition(column: block.column - 1, row: block.row)
      grid.put(grid.glyphs.selection, at: mark, style: theme[.selection])
    }
    let label = layout.labelWidth == 0 ? block.cutTop(1) : block.cutLeft(layout.labelWidth)
    drawLabel(of: field, isFocused: index == focus, into: &grid, room: label, theme: theme)
    let below = belowHeight(index, layout: layout, glyphs: grid.glyphs)
    let input = block.cutTop(max(1, block.height - below))
    let cursor = drawInput(index, into: &grid, room: input, theme: theme)
    drawBelow(index, into: &grid, room: block, layout: layout, theme: theme)
    return cursor
  }

  private func drawLabel(
    of field: FormField, isFocused: Bool, into grid: inout CellGrid, room: CellRect, theme: Theme
  ) {
    var text = StyledText(field.spec.label, .label, adding: isFocused ? .bold : [])
    if field.spec.isRequired { text.append(" *", .muted) }
    let place =
      room.width > 1 && room.height > 0
      ? CellRect(
        column: room.column, row: room.row, width: room.width - 1, height: 1) : room
    grid.put(text, in: place, theme: theme)
  }

  /// Draws what a field is written in and answers where the cursor belongs.
  func drawInput(_ index: Int, into grid: inout CellGrid, room: CellRect, theme: Theme) -> CellPosition? {
    switch fields[index].input {
    case .text(var input):
      if !input.isMultiline, problem(of: index) != nil { input.error = "" }
      let cursor = input.draw(into: &grid, rect: room, theme: theme)
      if index != focus { drawMeaning(index, into: &grid, room: room, theme: theme) }
      return cursor
    case .choice(let choice):
      return drawChoice(choice, isFocused: index == focus, into: &grid, room: room, theme: theme)
    }
  }

  /// Draws beside the text what it means, such as the name of a customer.
  private func drawMeaning(_ index: Int, into grid: inout CellGrid, room: CellRect, theme: Theme) {
    let field = fields[index]
    guard
      let meaning = FormHints.meaning(
        read(field), of: field, names: names, reading: reading, glyphs: grid.glyphs)
    else { return }
    var rest = room
    _ = rest.cutLeft(SafeText.width(of: field.text, isUnicode: grid.glyphs.isUnicode) + 2)
    grid.put(meaning, at: rest.origin, in: rest, style: theme[.muted].on(theme[.field].background))
  }

  /// Draws the words with the chosen one between brackets; where they don't all fit, those around the chosen one.
  private func drawChoice(
    _ choice: FormChoice, isFocused: Bool, into grid: inout CellGrid, room: CellRect, theme: Theme
  ) -> CellPosition? {
    let attributes: CellAttributes = isFocused ? .bold : []
    var text = StyledText()
    var cursor = room.column
    let first = firstWord(of: choice, room: room.width, glyphs: grid.glyphs)
    if first > 0 { text.append(grid.glyphs.ellipsis, .muted) }
    for (place, word) in choice.words.enumerated().dropFirst(first) {
      let shown = ValueText.word(word)
      if place == choice.index {
        cursor = room.column + text.width(grid.glyphs)
        text.append("[\(shown)]", .field, adding: attributes)
      } else {
        text.append(" \(shown) ", .muted)
      }
    }
    grid.put(text, in: room, theme: theme)
    return room.isEmpty ? nil : CellPosition(column: min(cursor, room.endColumn - 1), row: room.row)
  }

  /// The first word to draw so that the chosen one is whole in view, and a cell left for what tells of more.
  private func firstWord(of choice: FormChoice, room: Int, glyphs: GlyphTable) -> Int {
    guard let chosen = choice.index else { return 0 }
    let widths = choice.words.map { SafeText.width(of: ValueText.word($0), isUnicode: glyphs.isUnicode) + 2 }
    let behind = chosen < widths.count - 1 ? 1 : 0
    var first = 0
    while first < chosen, widths[first...chosen].reduce(behind + min(first, 1), +) > room { first += 1 }
    return first
  }

  /// Draws what stands below a field: candidates, or its hint.
  func drawBelow(
    _ index: Int, into grid: inout CellGrid, room: CellRect, layout: FormLayout, theme: Theme
  ) {
    let field = fields[index]
    guard !field.candidates.isEmpty else {
      for (row, line) in hintLines(of: index, layout: layout, glyphs: grid.glyphs).enumerated() {
        grid.put(line, in: room.line(row), theme: theme)
      }
      return
    }
    for (row, candidate) in field.candidates.enumerated() {
      let isChosen = row == field.candidate
      let mark = isChosen ? grid.glyphs.selection : " "
      let text =
        StyledText(mark, .selection) + StyledText(candidate.text, isChosen ? .selected : .text)
        + StyledText("  " + candidate.label, isChosen ? .selected : .muted)
      grid.put(text, in: room.line(row), theme: theme)
    }
  }
}
