import Advocacy
import TerminalKit

extension Canvas {
  /// Draws what lies over the screen.
  mutating func drawOverlay() {
    switch model.overlays.last {
    case nil, .filter: break
    case .help(let picker), .palette(let picker): drawSearch(picker)
    case .pick(let picker): drawPicker(picker)
    case .columns(let picker): draw(picker)
    case .choice(let choice): drawChoice(choice)
    case .prompt(let prompt): drawPrompt(prompt)
    case .form(let form): drawForm(form)
    case .goto(let field): drawGoto(field)
    case .confirm(let confirmation): drawConfirmation(confirmation)
    case .sheet(let sheet, let scroll): draw(sheet, scroll: scroll)
    case .messages(let scroll): drawMessages(scroll: scroll)
    case .tour(let tour): drawTour(tour)
    }
  }

  /// A frame over the screen, and the room in it.
  private mutating func box(rows: Int, width: Int, title: String) -> CellRect {
    let rect = OverlayLayout.box(rows: rows, width: width, in: model.size)
    grid.fill(rect, style: theme[.text])
    grid.drawBox(rect, title: title, style: theme[.frame], titleStyle: theme[.title])
    return rect.inset(columns: 2, rows: 1)
  }

  private mutating func drawSearch(_ picker: Picker) {
    var room = box(rows: model.size.rows - 6, width: 78, title: picker.title)
    if case .palette? = model.overlays.last, let reference = picker.typedReference {
      let line = StyledText(glyphs.enter, .key) + StyledText(" goes to \(reference)", .accent)
      grid.put(line, in: room.cutBottom(1), theme: theme)
    }
    var list = picker.list
    list.resize(height: room.height - 1)
    cursor = list.draw(into: &grid, rect: room, theme: theme)
  }

  private mutating func drawPicker(_ picker: Picker) {
    guard !picker.isSearched else { return drawSearched(picker) }
    let rows = picker.list.window.rows
    let textWidth = min(76, model.size.columns - 2) - 4
    let preview = picker.selected.map { previewLines($0, width: textWidth) } ?? []
    let longest = picker.choices.values.map { previewLines($0, width: textWidth).count }.max() ?? 0
    let width = longest > 0 ? 76 : max(36, contentWidth(picker) + 8)
    let wanted = rows.count + (longest > 0 ? longest + 1 : 0)
    var room = box(rows: wanted, width: width, title: picker.title)
    var list = picker.list.window
    let listRoom = room.cutTop(min(rows.count, max(1, room.height)))
    list.resize(height: listRoom.height)
    cursor = list.selectedPosition(in: listRoom)
    let theme = theme
    let first = list.visible.lowerBound
    var number = first
    list.draw(into: &grid, rect: listRoom, theme: theme) { grid, rect, found, isSelected in
      number += 1
      let item = found.item
      var line = StyledText(" \(Picker.digit(ofPlace: number)) ", .key)
      line.append(item.title, item.refusal != nil ? .muted : isSelected ? .selected : .text)
      let more = item.refusal ?? item.detail
      if !more.isEmpty { line.append("  " + more, .muted) }
      var room = rect
      if !item.trailing.isEmpty {
        let key = StyledText(item.trailing, item.refusal == nil ? .key : .muted)
        let keyWidth = key.width(grid.glyphs)
        if room.width > keyWidth + 20 {
          grid.put(key, in: room.cutRight(keyWidth), theme: theme)
          _ = room.cutRight(1)
        }
      }
      grid.put(line, in: room, theme: theme, adding: isSelected ? .bold : [])
    }
    guard room.height > 2, !preview.isEmpty else { return }
    let rule = room.cutTop(1)
    grid.drawHorizontalLine(row: rule.row, columns: rule.column..<rule.endColumn, style: theme[.rule])
    for (row, line) in preview.prefix(room.height).enumerated() {
      grid.put(StyledText(line, .text), in: room.line(row), theme: theme)
    }
  }

  private func contentWidth(_ picker: Picker) -> Int {
    let widths = picker.list.items.map { item in
      StyledText("\(item.title)  \(item.refusal ?? item.detail)  \(item.trailing)").width(glyphs)
    }
    return max(widths.max() ?? 0, StyledText(picker.title).width(glyphs))
  }

  private func previewLines(_ choice: Picker.Choice, width: Int) -> [String] {
    choice.preview.isEmpty
      ? [] : SafeText.wrappedLines(choice.preview, width: width, isUnicode: glyphs.isUnicode)
  }

  private mutating func drawSearched(_ picker: Picker) {
    let rows = min(14, picker.list.items.count) + 1
    let room = box(rows: rows, width: max(44, contentWidth(picker) + 8), title: picker.title)
    var list = picker.list
    list.resize(height: room.height - 1)
    cursor = list.draw(into: &grid, rect: room, theme: theme)
  }

  private mutating func drawChoice(_ choice: ChoicePrompt) {
    let widths = choice.answers.map { StyledText("\($0.title)  \($0.detail)").width(glyphs) }
    let width = max(44, widths.max() ?? 0, StyledText(choice.question).width(glyphs)) + 8
    cursor = choice.draw(
      into: &grid, rect: OverlayLayout.box(rows: choice.height - 2, width: width, in: model.size),
      theme: theme)
  }

  private mutating func drawPrompt(_ prompt: PromptModel) {
    let height = min(prompt.height, max(1, layout.footer.row - 3))
    let rect = CellRect(
      column: 0, row: layout.footer.row - height, width: model.size.columns, height: height)
    let rule = rect.row - 1
    grid.drawHorizontalLine(row: rule, columns: 0..<model.size.columns, style: theme[.rule])
    cursor = prompt.draw(into: &grid, rect: rect, theme: theme)
  }

  private mutating func drawForm(_ form: FormModel) {
    let width = model.formWidth
    let screen = CellRect(column: 0, row: 1, width: model.size.columns, height: model.size.rows - 2)
    let rect = screen.centered(width: width, height: min(form.height(width: width), screen.height))
    cursor = form.draw(into: &grid, rect: rect, theme: theme)
  }

  private mutating func drawGoto(_ field: TextField) {
    guard model.notice == nil else { return }
    var room = layout.message.inset(columns: 1)
    grid.fill(layout.message, style: theme[.text])
    grid.put(StyledText("Go to ", .title), in: room.cutLeft(6), theme: theme)
    cursor = field.draw(into: &grid, rect: room, theme: theme)
  }

  private mutating func drawConfirmation(_ confirmation: Confirmation) {
    let width = min(64, model.size.columns - 8)
    let lines = StyledText(confirmation.question, .warning).wrapped(width: width - 4, glyphs: glyphs)
    var room = box(rows: lines.count + 2, width: width, title: "")
    cursor = room.origin
    for line in lines { grid.put(line, in: room.cutTop(1), theme: theme) }
    _ = room.cutTop(1)
    let answers =
      StyledText(model.commands.keyLabel("confirm.no", glyphs), .key) + StyledText(" don't", .label)
      + StyledText("   " + model.commands.keyLabel("confirm.yes", glyphs), .key)
      + StyledText(" \(confirmation.yes)", .label)
    grid.put(answers, in: room, theme: theme)
  }

  private mutating func draw(_ sheet: Sheet, scroll: Int) {
    let lines = model.lines(of: sheet, width: OverlayLayout.sheetWidth(model.size))
    let height = OverlayLayout.sheetHeight(model.size)
    let room = box(rows: min(height, max(1, lines?.count ?? 1)), width: 80, title: sheet.title)
    cursor = room.origin
    guard let lines else {
      if let reference = sheet.reference, let failure = model.detailFailures[reference] {
        drawFailure(
          "\(reference) couldn't be read: \(failure) \(model.named("redraw")) reads it again.", in: room)
      }
      return
    }
    var text = ScrollText(lines: lines)
    text.scroll(by: scroll, in: TerminalSize(columns: room.width, rows: room.height), glyphs: glyphs)
    text.draw(into: &grid, rect: room, theme: theme)
  }

  private mutating func drawMessages(scroll: Int) {
    let notices = model.notices.reversed().dropFirst(scroll)
    let room = box(rows: model.size.rows - 6, width: 96, title: "Messages of late")
    cursor = room.origin
    if notices.isEmpty {
      grid.put(StyledText("Nothing has been said yet.", .muted), in: room.line(0), theme: theme)
    }
    // The line at the bottom cuts what is long; here it is read whole.
    let lines = notices.prefix(room.height).flatMap { notice in
      let when = SafeText.padded(
        presentation.time.absolute(notice.at), width: 10, alignment: .left, glyphs: glyphs)
      return DetailLine(
        StyledText(notice.text, notice.weight == .refusal ? .error : .text),
        lead: StyledText(when + " ", .muted)
      ).wrapped(width: room.width, glyphs: glyphs)
    }
    for (row, line) in lines.prefix(room.height).enumerated() {
      grid.put(line, in: room.line(row), theme: theme)
    }
  }
}
