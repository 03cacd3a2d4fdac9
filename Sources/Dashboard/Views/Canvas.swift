import Advocacy
import TerminalKit

/// The grid being drawn, with all that drawing reads.
struct Canvas {
  let model: Model
  let theme: Theme
  let glyphs: GlyphTable
  let layout: ScreenLayout
  let presentation: PresentationContext
  let parts: DrawnParts
  var grid: CellGrid
  var cursor: CellPosition?

  init(model: Model, theme: Theme, glyphs: GlyphTable, parts: DrawnParts) {
    self.model = model
    self.theme = theme
    self.glyphs = glyphs
    layout = ScreenLayout(model)
    presentation = model.presentation(glyphs)
    self.parts = parts
    grid = CellGrid(size: model.size, glyphs: glyphs, style: theme[.text])
    parts.beginFrame(DrawnParts.Look(theme: theme, presentation: presentation), at: presentation.now)
  }

  mutating func drawScreen() {
    guard model.isLargeEnough else { return drawTooSmall() }
    drawHeader()
    drawTabs()
    drawRules()
    switch model.place {
    case .today: drawToday()
    case .list: drawList()
    case .insights: drawInsights()
    case .thing: break
    }
    drawDetail()
    drawMessage()
    drawFooter()
    drawOverlay()
    placeCursor()
  }

  private mutating func drawTooSmall() {
    let least = Model.leastSize
    let text = "\(model.size.columns)x\(model.size.rows), needs \(least.columns)x\(least.rows); q quits"
    grid.put(text, at: CellPosition(column: 0, row: 0), style: theme[.warning])
  }

  private mutating func drawHeader() {
    var room = layout.header.inset(columns: 1)
    let right = people
    let width = right.width(glyphs)
    grid.put(right, in: room.cutRight(width), theme: theme)
    _ = room.cutRight(2)
    grid.put(breadcrumb, in: room, theme: theme)
  }

  private var breadcrumb: StyledText {
    var text = StyledText(model.settings.programmeName, .title)
    for step in model.pathWords {
      text.append(" \(glyphs.breadcrumb) ", .muted)
      text.append(step, .title)
    }
    return text
  }

  private mutating func drawRules() {
    for rule in [layout.topRule, layout.bottomRule] where !rule.isEmpty {
      grid.drawHorizontalLine(row: rule.row, columns: rule.column..<rule.endColumn, style: theme[.rule])
    }
  }
}

extension Model {
  /// The way to what is on the screen, in words.
  var pathWords: [String] {
    switch place {
    case .today: ["Today"]
    case .insights: ["Insights"]
    case .list(let id):
      [id.screen?.rawValue ?? id.kind.plural, lists[id]?.view.name].compactMap { $0?.capitalizedFirst }
        + (isDetailFocused && size.columns < 100 ? [settled?.description].compactMap { $0 } : [])
    case .thing(let reference):
      [reference.kind.plural.capitalizedFirst, reference.description]
    }
  }

  /// The number of the tab that is shown: the place's own, or that from which the thing on the screen was come to.
  var tab: Int? {
    guard case .thing(let reference) = place else { return place.tab }
    let former = back.last { if case .thing = $0.place { false } else { true } }
    return (former?.place ?? Place.list(of: reference.kind))?.tab
  }
}
