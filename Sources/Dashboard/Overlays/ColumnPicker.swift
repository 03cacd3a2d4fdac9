import Advocacy
import TerminalKit

/// The choice of a list's columns and of their order.
struct ColumnPicker: Sendable {
  /// A field that can be a column.
  struct Choice: Hashable, Identifiable, Sendable {
    /// The field.
    var field: FieldName
    /// What it is called.
    var label: String
    /// Whether it is a column.
    var isShown: Bool

    var id: FieldName { field }
  }

  /// The kind of thing listed.
  let kind: Kind
  /// The columns before: nothing for those that the list has by itself.
  let former: [FieldName]?
  /// All fields: the columns from left to right, then the others.
  private(set) var window = ListWindow<Choice>(height: 12, limit: .max)

  /// The columns that the list has by itself.
  private let own: [FieldName]

  /// Opens the choice with the columns as they are; without own columns of a view, those of the kind are its own.
  init(_ kind: Kind, former: [FieldName]?, own: [FieldName]? = nil) {
    self.kind = kind
    self.former = former
    self.own = own ?? RowLayout.columns(of: kind, width: 200).map(\.field)
    show(former ?? self.own)
  }

  /// The columns from left to right.
  var shown: [FieldName] { window.rows.filter(\.isShown).map(\.field) }

  /// The columns as a choice of the person's: nothing when they are those that the list has by itself.
  var chosen: [FieldName]? { shown == own ? nil : shown }

  /// The line that keeps the columns, for `[columns]` in `config.toml`.
  var line: String {
    "\(kind.plural) = [\(shown.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))]"
  }

  /// Shows the selected field, or leaves it out; the last one stays.
  ///
  /// - Returns: Why it can't be left out, as a sentence.
  mutating func toggle() -> String? {
    guard let index = window.selectedIndex else { return nil }
    var rows = window.rows
    guard !rows[index].isShown || shown.count > 1 else { return "A list has at least one column." }
    rows[index].isShown.toggle()
    replace(rows)
    return nil
  }

  /// Moves the selected column before the one to its left, or behind the one to its right.
  ///
  /// - Returns: Why it can't be moved, as a sentence.
  mutating func move(isLater: Bool) -> String? {
    guard let index = window.selectedIndex else { return nil }
    var rows = window.rows
    guard rows[index].isShown else { return "“\(rows[index].label)” is no column yet." }
    let target =
      isLater
      ? rows[(index + 1)...].firstIndex(where: \.isShown) : rows[..<index].lastIndex(where: \.isShown)
    guard let target else { return isLater ? "It is the last column." : "It is the first column." }
    rows.insert(rows.remove(at: index), at: target)
    replace(rows)
    return nil
  }

  /// Goes back to the columns that the list has by itself.
  mutating func restoreOwn() { show(own) }

  /// Does what a moving key asks for; answers whether it was one.
  mutating func handle(_ chord: KeyChord) -> Bool { window.handle(chord) }

  private mutating func show(_ columns: [FieldName]) {
    let others = ([.reference] + FieldTable.fields(of: kind).map(\.name)).filter { !columns.contains($0) }
    replace(
      columns.map { Choice(field: $0, label: label(of: $0), isShown: true) }
        + others.map { Choice(field: $0, label: label(of: $0), isShown: false) })
  }

  private func label(of field: FieldName) -> String {
    field == .reference ? "Reference" : FieldTable.field(field, of: kind)?.label ?? field.rawValue
  }

  private mutating func replace(_ rows: [Choice]) {
    window.replace(with: rows, hasBefore: false, hasAfter: false, select: window.selectedID)
  }
}
