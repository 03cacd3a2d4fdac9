import Advocacy
import TerminalKit

/// The grid being drawn, with all that drawing reads.
struct Canvas {
  let model: Model
  let theme: Theme
  let glyphs: GlyphTable
  let layout: ScreenLayout
  var grid: CellGrid
  var cursor: CellPosition?

  init(model: Model, theme: Theme, glyphs: GlyphTable) {
    self.model = model
    self.theme = theme
    self.glyphs = glyphs
    layout = ScreenLayout(model)
    grid = CellGrid(size: model.size, glyphs: glyphs, style: theme[.text])
  }

  mutating func drawScreen() {
    guard model.isLargeEnough else { return drawTooSmall() }
    drawHeader()
    drawTabs()
    drawRules()
    switch model.place {
    case .today: drawToday()
    case .list: drawList()
    case .thing: break
    }
    drawMessage()
    drawFooter()
  }

  private mutating func drawTooSmall() {
    let least = Model.leastSize
    let text =
      "\(model.size.columns)x\(model.size.rows), needs \(least.columns)x\(least.rows); q quits"
    grid.put(text, at: CellPosition(column: 0, row: 0), style: theme[.warning])
  }

  private mutating func drawHeader() {
    let actor = StyledText("@\(model.settings.actor.handle) ", .muted)
    var room = layout.header.inset(columns: 1)
    let right = room.cutRight(actor.width(glyphs))
    grid.put(actor, in: right, theme: theme)
    _ = room.cutRight(1)
    grid.put(breadcrumb, in: room, theme: theme)
  }

  private var breadcrumb: StyledText {
    var text = StyledText(model.settings.programmeName, .title)
    func step(_ word: String) { text.append(" \(glyphs.breadcrumb) ", .muted); text.append(word, .title) }
    switch model.place {
    case .today: step("Today")
    case .list(let kind):
      step(kind.plural.capitalized)
      if let view = model.lists[kind]?.view { step(view.name) }
    case .thing(let reference):
      step(reference.description)
    }
    return text
  }

  private mutating func drawTabs() {
    var line = StyledText()
    for tab in Place.tabs {
      let isActive = tab.place == model.place
      line.append(" \(tab.number) ", isActive ? .tabActive : .tab)
      line.append("\(tab.title) ", isActive ? .tabActive : .tab)
    }
    grid.put(line, in: layout.tabs, theme: theme)
  }

  private mutating func drawRules() {
    for rule in [layout.topRule, layout.bottomRule] where !rule.isEmpty {
      grid.drawHorizontalLine(row: rule.row, columns: rule.column..<rule.endColumn, style: theme[.rule])
    }
  }

  private mutating func drawToday() {
    let room = layout.list
    model.today.window.draw(into: &grid, rect: room, theme: theme) { grid, rect, row, isSelected in
      switch row {
      case .heading(let stretch):
        grid.put(StyledText("\(stretch)", .header), in: rect, theme: theme)
      case .line(let line):
        grid.put(StyledText(" \(line.what)"), in: rect, theme: theme, adding: isSelected ? .bold : [])
      }
    }
  }

  private mutating func drawList() {
    guard let list = model.list else { return }
    list.window.draw(into: &grid, rect: layout.list, theme: theme) { grid, rect, row, isSelected in
      let name = row.text(.subject) ?? row.text(.display) ?? row.text(.customerName) ?? ""
      var line = StyledText(" \(row.reference) ", .muted)
      line.append(name)
      grid.put(line, in: rect, theme: theme, adding: isSelected ? .bold : [])
    }
  }

  private mutating func drawMessage() {
    guard let notice = model.notice else { return }
    let role: ThemeRole = notice.weight == .refusal ? .error : .info
    grid.put(StyledText(notice.text, role), in: layout.message.inset(columns: 1), theme: theme)
  }

  private mutating func drawFooter() {
    var line = StyledText()
    for command in CommandTable.commands(in: model.context).filter({ !$0.hint.isEmpty }).sorted(by: {
      $0.order < $1.order
    }) {
      line.append(" \(command.keyLabel(glyphs))", .key)
      line.append(" \(command.hint) ", .label)
    }
    grid.put(line, in: layout.footer, theme: theme)
  }
}
