extension PickList {
  /// Draws the field with the count of what was found beside it, and the items found below it.
  ///
  /// - Parameters:
  ///   - grid: Where to draw.
  ///   - rect: The room; its first line is the field's.
  ///   - theme: The look.
  /// - Returns: The place of the cursor; `nil` when there is no room.
  @discardableResult
  public func draw(into grid: inout CellGrid, rect: CellRect, theme: Theme) -> CellPosition? {
    var room = rect
    var line = room.cutTop(1)
    let count = StyledText(field.isEmpty ? "" : "\(window.rows.count) of \(items.count)", .muted)
    let countWidth = count.width(grid.glyphs)
    if line.width > countWidth + 12 {
      grid.put(count, in: line.cutRight(countWidth), theme: theme)
      _ = line.cutRight(2)
    }
    let cursor = field.draw(into: &grid, rect: line, theme: theme)
    if window.rows.isEmpty {
      _ = room.cutLeft(1)
      grid.put(StyledText("No matches", .muted), in: room.line(0), theme: theme)
    }
    window.draw(into: &grid, rect: room, theme: theme) { grid, rect, found, isSelected in
      Self.draw(found, isSelected: isSelected, into: &grid, rect: rect, theme: theme)
    }
    return cursor
  }

  private static func draw(
    _ found: Found, isSelected: Bool, into grid: inout CellGrid, rect: CellRect, theme: Theme
  ) {
    var room = rect
    _ = room.cutLeft(1)
    let item = found.item
    let trailing = StyledText(item.trailing, item.refusal == nil ? .key : .muted)
    let trailingWidth = trailing.width(grid.glyphs)
    if trailingWidth > 0 && trailingWidth + 8 < room.width {
      grid.put(trailing, in: room.cutRight(trailingWidth), theme: theme)
      _ = room.cutRight(2)
    }
    var text = StyledText(item.leading.isEmpty ? "" : item.leading + " ", item.refusal == nil ? .key : .muted)
    text.append(title(of: found, role: item.refusal == nil ? (isSelected ? .selected : .text) : .muted))
    let more = item.refusal ?? item.detail
    if !more.isEmpty { text.append("  " + more, .muted) }
    grid.put(text, in: room, theme: theme)
  }

  /// The title with its found characters marked.
  private static func title(of found: Found, role: ThemeRole) -> StyledText {
    var spans: [StyledText.Span] = []
    for (place, character) in found.item.title.enumerated() {
      let part: ThemeRole = found.places.contains(place) ? .match : role
      if spans.last?.role == part {
        spans[spans.count - 1].text.append(character)
      } else {
        spans.append(StyledText.Span(String(character), part))
      }
    }
    return StyledText(spans)
  }
}
