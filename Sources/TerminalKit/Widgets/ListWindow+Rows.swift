extension ListWindow {
  /// Puts other rows in the place of all loaded ones.
  ///
  /// The selection stays on its row by identity; when that row is gone, the one now in its place is selected. After
  /// an end of the list was asked for, that end is selected, or asked for again while it isn't among the rows.
  ///
  /// - Parameters:
  ///   - rows: The rows, in order.
  ///   - hasBefore: Whether the list has rows before them.
  ///   - hasAfter: Whether the list has rows after them.
  ///   - id: The row to select instead, if it is among them.
  public mutating func replace(
    with rows: [Row], hasBefore: Bool, hasAfter: Bool, select id: Row.ID? = nil
  ) {
    let oldID = id ?? selectedID
    let oldIndex = selectedIndex ?? 0
    let line = oldIndex - top
    self.rows = rows
    self.hasBefore = hasBefore
    self.hasAfter = hasAfter
    owed = 0
    let reached = wantedEnd.flatMap { end in (end == .first ? hasBefore : hasAfter) ? nil : end }
    if rows.isEmpty {
      (selectedIndex, wantedEnd) = (nil, nil)
    } else if let reached {
      selectedIndex = reached == .first ? 0 : rows.count - 1
      wantedEnd = nil
    } else {
      let found = oldID.flatMap { id in rows.firstIndex { $0.id == id } }
      selectedIndex = found ?? min(oldIndex, rows.count - 1)
    }
    top = max(0, (selectedIndex ?? 0) - line)
    scrollToSelection()
  }

  /// Adds the rows that follow the loaded ones; rows that are already there are left out.
  public mutating func append(_ more: [Row], hasAfter: Bool) {
    let known = Set(rows.map(\.id))
    rows += more.filter { !known.contains($0.id) }
    self.hasAfter = hasAfter
    if selectedIndex == nil && !rows.isEmpty { selectedIndex = 0 }
    if owed > 0 { move(by: owed) }
    letGoOfFirst()
  }

  /// Adds the rows that come before the loaded ones; rows that are already there are left out.
  public mutating func prepend(_ more: [Row], hasBefore: Bool) {
    let known = Set(rows.map(\.id))
    let added = more.filter { !known.contains($0.id) }
    rows = added + rows
    self.hasBefore = hasBefore
    top += added.count
    selectedIndex = selectedIndex.map { $0 + added.count } ?? (rows.isEmpty ? nil : 0)
    if owed < 0 { move(by: owed) }
    letGoOfLast()
  }

  /// Puts another version of a loaded row in its place; nothing happens when it isn't loaded.
  @inlinable
  public mutating func update(_ row: Row) {
    if let index = index(of: row.id) { put(row, at: index) }
  }

  @usableFromInline
  mutating func put(_ row: Row, at index: Int) { rows[index] = row }

  /// Takes a row out; the one that moves into its place is selected when it was.
  public mutating func remove(_ id: Row.ID) {
    guard let index = rows.firstIndex(where: { $0.id == id }) else { return }
    rows.remove(at: index)
    guard let selected = selectedIndex else { return }
    let moved = selected > index ? selected - 1 : selected
    selectedIndex = rows.isEmpty ? nil : min(moved, rows.count - 1)
    if index < top { top -= 1 }
    scrollToSelection()
  }

  private mutating func letGoOfFirst() {
    let spare = min(rows.count - limit, top - height)
    guard spare > 0 else { return }
    rows.removeFirst(spare)
    top -= spare
    selectedIndex = selectedIndex.map { max(0, $0 - spare) }
    hasBefore = true
  }

  private mutating func letGoOfLast() {
    let spare = min(rows.count - limit, rows.count - top - 2 * height)
    guard spare > 0 else { return }
    rows.removeLast(spare)
    selectedIndex = selectedIndex.map { min($0, rows.count - 1) }
    hasAfter = true
  }
}
