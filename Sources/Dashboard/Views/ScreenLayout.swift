import Advocacy
import TerminalKit

extension Model {
  /// The smallest screen that the dashboard is drawn on.
  static let leastSize = TerminalSize(columns: 60, rows: 15)

  /// Whether there is room enough to draw.
  var isLargeEnough: Bool {
    size.columns >= Model.leastSize.columns && size.rows >= Model.leastSize.rows
  }

  /// Tells the lists how many rows are in view.
  mutating func fitLists() {
    var other = self
    other.isDetailFocused = false
    for kind in lists.keys {
      other.place = .list(kind)
      lists[kind]?.window.resize(height: ScreenLayout(other).list.height)
    }
    other.place = .today
    today.window.resize(height: ScreenLayout(other).list.height)
    other.place = .insights
    insights.window.resize(height: ScreenLayout(other).list.height)
  }
}

/// Where the parts of the screen are; it follows from size and place alone.
struct ScreenLayout {
  /// Where the detail of the selected thing stands.
  enum Detail: Hashable {
    case hidden
    /// In place of the list.
    case alone
    case below
    case beside
    /// Beside, with the customer beside it.
    case panes
  }

  let header: CellRect
  let tabs: CellRect
  /// The rule below the tabs; empty on low screens.
  let topRule: CellRect
  /// The saved views or the filter of a list, the measures of the worklist.
  let query: CellRect
  /// Lines above a list that say what its acts draw on: the budgets, one a line.
  let ledger: CellRect
  let columns: CellRect
  let list: CellRect
  let rule: CellRect
  let item: CellRect
  let customer: CellRect
  let bottomRule: CellRect
  let message: CellRect
  let footer: CellRect
  let detail: Detail

  /// How much the detail says: everything where it stands alone.
  var extent: DetailText.Extent { isPage ? .page : .pane }
  private let isPage: Bool
  /// The columns of the detail's text: without a blank at each side and the scroll bar, which in ASCII is a character like
  /// others that another blank keeps apart.
  var textWidth: Int { textWidth(in: item) }
  private let isUnicode: Bool
  /// The number of lines of the detail in view.
  var detailHeight: Int { max(1, item.height) }

  /// The columns of a text in a pane.
  func textWidth(in pane: CellRect) -> Int { max(1, pane.width - (isUnicode ? 3 : 4)) }

  init(_ model: Model) {
    isUnicode = model.settings.glyphs.isUnicode
    var rest = CellRect(column: 0, row: 0, width: model.size.columns, height: model.size.rows)
    let isLow = rest.height < 20
    header = rest.cutTop(1)
    tabs = rest.cutTop(1)
    footer = rest.cutBottom(1)
    message = rest.cutBottom(1)
    topRule = rest.cutTop(isLow ? 0 : 1)
    bottomRule = rest.cutBottom(1)
    detail = ScreenLayout.placement(of: model)
    let hasCustomer = model.settledCustomer != nil && !model.isAtThing
    isPage = detail == .alone && (rest.width < ScreenLayout.leastSplit || !hasCustomer)
    if detail == .alone {
      query = rest.cutTop(0)
      ledger = query
      columns = query
      list = query
      rule = query
      let width = isPage ? ScreenLayout.mostPageWidth : rest.width
      (item, customer) = ScreenLayout.split(rest.cutLeft(width), hasCustomer && !isPage)
      return
    }
    // The measures of the worklist have the whole width, whatever stands beside it.
    let measures = model.place == .today && detail == .panes ? rest.cutTop(1) : nil
    var side = rest
    var under = rest
    switch detail {
    case .below:
      let height = rest.height * 9 / 20
      under = rest
      rest = under.cutTop(height)
      rule = under.cutTop(1)
      (item, customer) = ScreenLayout.split(under, hasCustomer)
    case .beside:
      rest = side.cutLeft(side.width * (model.place == .insights ? 13 : 11) / 20)
      rule = side.cutLeft(1)
      _ = rest.cutRight(1)
      item = side
      customer = side.cutRight(0)
    case .panes:
      rest = side.cutLeft(side.width * 9 / 20)
      rule = side.cutLeft(1)
      _ = rest.cutRight(1)
      (item, customer) = ScreenLayout.split(side, hasCustomer)
    case .hidden, .alone:
      rule = under.cutTop(0)
      item = rule
      customer = rule
    }
    query = measures ?? rest.cutTop(1)
    ledger = rest.cutTop(model.place == .list(.reward) ? min(model.budgets.count, isLow ? 1 : 3) : 0)
    columns = rest.cutTop(1)
    list = rest
  }

  private static func placement(of model: Model) -> Detail {
    if case .thing = model.place { return .alone }
    if model.place == .insights { return model.size.columns < 120 ? .hidden : .beside }
    if model.place == .today { return model.size.columns < 160 ? .hidden : .panes }
    guard case .list = model.place else { return .hidden }
    switch (model.size.columns, model.size.rows) {
    case (..<100, _): return model.isDetailFocused ? .alone : .hidden
    case (160..., _): return .panes
    case (_, 30...): return .below
    default: return .beside
    }
  }

  /// The least columns in which a customer stands beside the thing.
  private static let leastSplit = 98

  /// The columns beyond which a page isn't read well.
  private static let mostPageWidth = 112

  private static func split(_ rect: CellRect, _ hasCustomer: Bool) -> (CellRect, CellRect) {
    var rest = rect
    guard hasCustomer else { return (rect, rest.cutRight(0)) }
    let right = rest.cutRight(rect.width * 2 / 5)
    return (rest, right)
  }
}

extension Model {
  /// Whether one thing fills the screen.
  var isAtThing: Bool { if case .thing = place { true } else { false } }
}
