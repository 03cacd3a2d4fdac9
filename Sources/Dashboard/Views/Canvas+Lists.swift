import Advocacy
import TerminalKit

extension Canvas {
  /// Draws the list of the place: its headings and the rows in view.
  mutating func drawList() {
    guard let list = model.list, layout.detail != .alone else { return }
    drawBudgets(list)
    var header = layout.columns
    _ = header.cutLeft(ListRoom.margin)
    let rows = RowLayout(
      list.kind, width: header.width, order: list.order,
      chosen: model.chosenColumns(of: list), dates: model.dates)
    drawQueryLine(list, without: model.columns[list.kind] == nil ? [] : rows.hidden)
    rows.table.drawHeader(into: &grid, rect: header, theme: theme, sort: rows.sort)
    guard !list.window.rows.isEmpty else { return drawEmptyList(list) }
    let chosen = list.chosen
    let changed = list.changedByOthers
    parts.layRows(rows)
    // Nothing here holds the canvas, whose grid would be copied with it.
    let (theme, presentation, glyphs, parts, others) = (theme, presentation, glyphs, parts, model.others)
    list.window.draw(into: &grid, rect: layout.list, theme: theme, isFocused: !model.isDetailFocused) {
      grid, rect, row, isSelected in
      let (isChosen, isChanged) = (chosen.contains(row.id), changed.contains(row.id))
      let sign = Canvas.mark(
        of: row.id, isChosen: isChosen, isChanged: isChanged, others: others, glyphs: glyphs)
      let content = DrawnParts.Content.row(row, sign: sign, isSelected: isSelected)
      parts.draw(content, until: presentation.nextChange(of: row), in: rect, on: &grid) { grid in
        var room = rect
        let mark = room.cutLeft(ListRoom.margin - 1)
        if let sign { grid.put(sign, in: mark, theme: theme) }
        var cells = rows.cells(row, in: presentation)
        if isSelected, let index = rows.columns.firstIndex(where: { $0.field == .reference }) {
          cells[index] = Canvas.selected(row.reference)
        }
        rows.table.drawRow(into: &grid, rect: room, cells: cells, theme: theme)
      }
    }
  }

  /// The reference of the selected row: with the bar it is all that changes as the selection moves.
  static func selected(_ reference: Reference) -> StyledText {
    StyledText(reference.description, .selected, adding: .bold)
  }

  /// Draws the filter or the names of the views, the counts, and where there is room what columns of those that were
  /// chosen have none.
  private mutating func drawQueryLine(_ list: ListState, without hidden: [String]) {
    guard var room = drawFilter(list.filter, counts: counts(list)) else { return }
    let views = ListID(list.view).views
    let shown = views.firstIndex(of: list.view) ?? 0
    func names(_ range: ClosedRange<Int>) -> StyledText { self.names(views, range, list.view) }
    func fits(_ range: ClosedRange<Int>) -> Bool { names(range).width(glyphs) <= room.width }
    // Where there isn't room for all, those before the one shown give way, then those behind it; names stay whole.
    let missing = StyledText("no room for \(hidden.joined(separator: ", "))", .muted)
    let missingWidth = missing.width(glyphs)
    if !hidden.isEmpty, names(0...views.count - 1).width(glyphs) + 2 + missingWidth <= room.width {
      grid.put(missing, in: room.cutRight(missingWidth), theme: theme)
    }
    let first = (0...shown).first { fits($0...shown) } ?? shown
    let last = (shown..<max(shown + 1, views.count)).last { fits(first...$0) } ?? shown
    grid.put(names(first...last), in: room, theme: theme)
  }

  /// The names of some of a list's views, with a sign where others are left out.
  private func names(_ views: [SavedView], _ range: ClosedRange<Int>, _ shown: SavedView) -> StyledText {
    var line = StyledText()
    if range.lowerBound > 0 { line.append(glyphs.ellipsis + " ", .tab) }
    for (place, view) in zip(range, views[range]) {
      if place > range.lowerBound { line.append("  ") }
      line.append(view.name, view == shown ? .tabActive : .tab)
    }
    if range.upperBound < views.count - 1 { line.append("  " + glyphs.ellipsis, .tab) }
    return line
  }

  /// Draws the filter, being written or kept, and the counts beside it; answers the room left when there is no filter.
  mutating func drawFilter(_ filter: String, counts: StyledText) -> CellRect? {
    var room = layout.query.inset(columns: 1)
    let width = counts.width(glyphs)
    grid.put(counts, in: room.cutRight(width), theme: theme)
    _ = room.cutRight(2)
    if case .filter(let line)? = model.overlays.last {
      grid.put(StyledText("/ ", .key), in: room.cutLeft(2), theme: theme)
      cursor = line.field.draw(into: &grid, rect: room, theme: theme)
      return nil
    }
    guard !filter.isEmpty else { return room }
    grid.put(StyledText("/ ", .key) + StyledText(filter, .accent), in: room, theme: theme)
    return nil
  }

  /// How many rows there are, and how many of them are chosen.
  private func counts(_ list: ListState) -> StyledText {
    var parts: [StyledText] = []
    let chosen = list.chosen.count
    if chosen > 0 {
      let flagged = model.flaggedChosen(list).map { StyledText(", \($0)", .warning) } ?? StyledText()
      parts.append(StyledText("\(ValueText.grouped(Int64(chosen))) selected", .chosen) + flagged)
    }
    if list.failure != nil, !list.window.rows.isEmpty {
      parts.append(StyledText("not read anew, \(model.named("redraw")) tries again", .error))
    } else if let count = list.viewCount {
      let total = text(of: count)
      let filtered =
        list.filterQuery.terms.isEmpty ? nil : list.filterCount.map { "\(text(of: $0)) of \(total)" }
      parts.append(StyledText(filtered ?? total, .muted))
    }
    var line = StyledText()
    for part in parts {
      if !line.isEmpty { line.append(" \(glyphs.separator) ", .muted) }
      line.append(part)
    }
    return line
  }

  private func text(of count: ListCount) -> String {
    ValueText.grouped(Int64(count.number)) + (count.isAtLeast ? "+" : "")
  }

  private mutating func drawEmptyList(_ list: ListState) {
    if let failure = list.failure {
      let advice =
        list.filter.isEmpty
        ? "\(model.named("redraw")) reads it again."
        : "\(model.named("redraw")) reads it again, \(model.named("list.filter")) changes the filter."
      drawFailure("\(failure) \(advice)", in: layout.list.inset(columns: 2, rows: 1))
      return
    }
    guard list.isLoaded else { return }
    if case .filter(let line)? = model.overlays.last, line.problem != nil { return }
    let sentence =
      list.filter.isEmpty
      ? EmptyWords.sentence(for: list.view, model.named)
      : "Nothing here matches. \(model.named("back")) clears the filter, \(model.named("list.views")) shows other views."
    drawWords(sentence)
  }

  /// Draws a sentence in the place of a list that is empty.
  mutating func drawWords(_ sentence: String) {
    let room = layout.list.inset(columns: 2, rows: 1)
    let lines = StyledText(sentence, .muted).wrapped(width: max(1, room.width), glyphs: glyphs)
    for (row, line) in lines.prefix(room.height).enumerated() {
      grid.put(line, in: room.line(row), theme: theme)
    }
  }
}

/// The cells left of a list's columns.
enum ListRoom {
  /// The gutter with the bar, the mark of a chosen row, and a blank.
  static let margin = 3
}
