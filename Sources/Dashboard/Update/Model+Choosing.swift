import Advocacy
import TerminalKit

extension Model {
  /// Chooses the thing the bar is on, or lets it go, and moves on.
  mutating func toggleChoice() {
    guard var list, let row = list.window.selectedRow else { return }
    list.marks[row.id] = list.marks[row.id] == nil ? row.version : nil
    list.window.move(by: 1)
    self.list = list
  }

  /// Begins a range, or ends the one that was begun and keeps it chosen.
  mutating func toggleRange() {
    guard var list else { return }
    if list.rangeStart == nil {
      list.rangeStart = list.window.selectedID
      say("A range begins here; move, then act on it, or \(named("list.range")) keeps it chosen.")
    } else {
      list.keepRange()
    }
    self.list = list
  }

  /// Chooses everything the list has, with the filter as it is now; keys wait until it is known what that is.
  mutating func chooseAll() {
    guard let list else { return }
    let token = nextToken()
    choosing = Choosing(token: token, query: list.query)
    emit(.matching(token, list.kind, list.query))
  }

  /// Chooses everything anew where the list was read again meanwhile, which ends the reading for an earlier query.
  mutating func chooseAnew() {
    if let choosing, let list, list.query != choosing.query { chooseAll() }
  }

  /// Takes in everything that matched.
  mutating func take(matched versions: [Reference: Int64]?, for token: Token) {
    guard token == choosing?.token, var list else { return }
    choosing = nil
    guard let versions, versions.keys.allSatisfy({ $0.kind == list.kind }) else {
      // What was pressed since was meant for all of them.
      heldKeys = []
      if versions == nil { refuse("More than 100,000 match; narrow the list down first.") }
      return
    }
    list.marks = versions
    list.rangeStart = nil
    self.list = list
    say("\(ActWords.things(Array(versions.keys))) chosen; \(named("back")) lets them go.")
    replayHeldKeys()
  }

  /// How many of the rewards chosen are flagged, so that a batch isn't approved with them unseen; nothing when none is.
  func flaggedChosen(_ list: ListState) -> String? {
    guard list.kind == .reward else { return nil }
    let chosen = list.chosen
    let loaded = list.window.rows.filter { chosen.contains($0.id) }
    let flagged = loaded.count(where: RowText.isFlagged)
    guard flagged > 0 else { return nil }
    return "\(ValueText.grouped(Int64(flagged)))\(loaded.count < chosen.count ? "+" : "") flagged"
  }

  /// Copies the references of what is chosen or selected.
  mutating func copyReference() {
    guard let selection else { return refuse("There is nothing to copy.") }
    emit(.copy(targets(of: selection.kind).map(\.description).joined(separator: "\n")))
  }

  /// Copies the sentence about the selected thing.
  mutating func copyLine() {
    let context = presentation(settings.glyphs)
    if place == .today, let line = today.selectedLine {
      emit(.copy(BottomLine.text(line, in: context)))
    } else if let selection, let record = record(selection) {
      emit(.copy("\(BottomLine.name(of: record)): \(BottomLine.text(record, in: context))"))
    } else {
      refuse("There is nothing to copy.")
    }
  }

  /// Opens the long text of the selected thing in the person's own editor.
  mutating func editLongText() {
    guard let selection, let record = record(selection), let name = Model.longText[selection.kind] else {
      return refuse("There is no long text here to edit.")
    }
    let token = nextToken()
    edits[token] = .thing(selection, record.version, name)
    emit(.openEditor(token, text: record.text(name) ?? ""))
  }

  private static let longText: [Kind: FieldName] = [
    .feedback: .body, .customer: .notes, .account: .notes, .touchpoint: .body,
    .request: .body, .task: .body, .response: .body,
  ]
}
