import Advocacy
import TerminalKit

extension Model {
  /// The columns that a person chose for a list, or that its view has; nothing for those of its kind.
  func chosenColumns(of list: ListState) -> [FieldName]? { columns[list.kind] ?? list.view.columns }

  /// Offers the columns of the list; each change is shown at once, and leaving brings the former ones back.
  mutating func pickColumns() {
    guard let list else { return refuse("Columns are of lists; go to one first.") }
    overlays.append(.columns(ColumnPicker(list.kind, former: columns[list.kind], own: list.view.columns)))
  }

  /// Shows the selected field as a column, or leaves it out.
  mutating func toggleColumn() { changeColumns { $0.toggle() } }

  /// Moves the selected column to the left, or to the right.
  mutating func moveColumn(isLater: Bool) { changeColumns { $0.move(isLater: isLater) } }

  /// Goes back to the columns that the list has by itself.
  mutating func restoreColumns() {
    changeColumns { picker in
      picker.restoreOwn()
      return nil
    }
  }

  /// Copies the line that keeps the columns.
  mutating func copyColumns() {
    guard case .columns(let picker)? = overlays.last else { return }
    emit(.copy(picker.line))
  }

  /// Keeps the columns for as long as the dashboard is open, and says what keeps them for longer.
  mutating func keepColumns() {
    guard case .columns(let picker)? = overlays.popLast(), picker.chosen != picker.former else { return }
    say(
      "These columns for now; a line under [columns] in config.toml keeps them (\(named("list.columns")) then \(named("columns.copy")) copies it)."
    )
  }

  /// Shows the columns as they are chosen so far.
  private mutating func changeColumns(_ change: (inout ColumnPicker) -> String?) {
    guard case .columns(var picker)? = overlays.last else { return }
    let refusal = change(&picker)
    overlays[overlays.count - 1] = .columns(picker)
    columns[picker.kind] = picker.chosen
    // The rows there are may lack what the new column shows.
    changeLists(of: picker.kind) { $0.isStale = true }
    if let refusal { refuse(refusal) }
  }
}
