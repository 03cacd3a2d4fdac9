extension ListWindow {
  /// Selects the row some places further down, or up when negative.
  public mutating func move(by rows: Int) {
    guard let selectedIndex else { return }
    wantedEnd = nil
    let target = selectedIndex + rows
    let reached = min(max(0, target), self.rows.count - 1)
    let isOwed = target > reached ? hasAfter : hasBefore
    owed = isOwed ? target - reached : 0
    self.selectedIndex = reached
    scrollToSelection()
  }

  /// Moves the view and the selection by a part of a screen: 1 a screen down, -1 a screen up, 0.5 half of one.
  public mutating func movePage(by screens: Double) {
    let rows = Int((Double(height) * screens).rounded(.towardZero))
    let step = rows == 0 ? (screens < 0 ? -1 : 1) : rows
    let oldTop = top
    move(by: step)
    let lastTop = hasAfter ? max(0, self.rows.count - 1) : max(0, self.rows.count - height)
    top = min(max(0, oldTop + step), lastTop)
    scrollToSelection()
  }

  /// Selects the first or last row of the whole list; ``need`` asks for it when it isn't loaded.
  public mutating func moveToEnd(_ end: ListEnd) {
    owed = 0
    wantedEnd = (end == .first ? hasBefore : hasAfter) ? end : nil
    guard wantedEnd == nil, !rows.isEmpty else { return }
    selectedIndex = end == .first ? 0 : rows.count - 1
    scrollToSelection()
  }

  /// Selects a row by its identity; nothing happens when it isn't loaded.
  public mutating func select(_ id: Row.ID) {
    guard let index = rows.firstIndex(where: { $0.id == id }) else { return }
    selectedIndex = index
    owed = 0
    wantedEnd = nil
    scrollToSelection()
  }

  /// Selects the row on a line of the view, counted from 0; answers whether there is one.
  public mutating func selectVisible(line: Int) -> Bool {
    guard line >= 0, visible.contains(top + line) else { return false }
    selectedIndex = top + line
    owed = 0
    wantedEnd = nil
    return true
  }

  /// Does what a moving key asks for; answers whether it was one.
  ///
  /// These are `j k`, arrows, `^d ^u`, page keys, Home, End and `G`.
  public mutating func handle(_ chord: KeyChord) -> Bool {
    switch chord {
    case KeyChord("j"), KeyChord(.down): move(by: 1)
    case KeyChord("k"), KeyChord(.up): move(by: -1)
    case .control("d"): movePage(by: 0.5)
    case .control("u"): movePage(by: -0.5)
    case KeyChord(.pageDown): movePage(by: 1)
    case KeyChord(.pageUp): movePage(by: -1)
    case KeyChord(.home): moveToEnd(.first)
    case KeyChord(.end), KeyChord("G"): moveToEnd(.last)
    default: return false
    }
    return true
  }
}
