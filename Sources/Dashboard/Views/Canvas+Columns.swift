import Advocacy
import TerminalKit

extension Canvas {
  /// Draws the choice of columns below the first rows of its list, so that one sees what becomes of them.
  mutating func draw(_ picker: ColumnPicker) {
    let rect = OverlayLayout.columns(below: layout.list, in: model.size)
    grid.fill(rect, style: theme[.text])
    grid.drawBox(
      rect, title: "Columns of \(picker.kind.plural)", style: theme[.frame], titleStyle: theme[.title])
    var room = rect.inset(columns: 2, rows: 1)
    if room.height >= 9 {
      grid.put(StyledText(picker.line, .text), in: room.cutBottom(1), theme: theme)
      grid.put(
        StyledText("Under [columns] in config.toml this keeps them:", .muted), in: room.cutBottom(1),
        theme: theme)
      let rule = room.cutBottom(1)
      grid.drawHorizontalLine(row: rule.row, columns: rule.column..<rule.endColumn, style: theme[.rule])
    }
    let fitting = fittingFields
    var window = picker.window
    window.resize(height: room.height)
    cursor = window.selectedPosition(in: room)
    let theme = theme
    window.draw(into: &grid, rect: room, theme: theme) { grid, rect, choice, isSelected in
      var rest = rect
      let check = StyledText(choice.isShown ? grid.glyphs.check : " ", .accent)
      grid.put(check, in: rest.cutLeft(3).inset(columns: 1), theme: theme)
      let isFitting = fitting.contains(choice.field)
      let word =
        choice.isShown == isFitting
        ? choice.field.rawValue : isFitting ? "shown, sorted by it" : "no room for it"
      let name = StyledText(word, .muted)
      grid.put(name, in: rest.cutRight(min(name.width(grid.glyphs), rest.width / 2)), theme: theme)
      _ = rest.cutRight(1)
      let role: ThemeRole = isSelected ? .selected : choice.isShown ? .text : .muted
      grid.put(StyledText(choice.label, role), in: rest, theme: theme, adding: isSelected ? .bold : [])
    }
  }

  /// The fields of the list for whose columns there is room.
  private var fittingFields: Set<FieldName> {
    guard let list = model.list else { return [] }
    let rows = RowLayout(
      list.kind, width: layout.columns.width - ListRoom.margin, order: list.order,
      chosen: model.chosenColumns(of: list), dates: model.dates)
    return Set(rows.table.places.map { rows.columns[$0.index].field })
  }
}
