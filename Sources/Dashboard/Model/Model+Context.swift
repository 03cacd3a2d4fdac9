import Advocacy
import TerminalKit

extension Model {
  /// The list shown, or nothing where none is.
  var list: ListState? {
    get { if case .list(let kind) = place { lists[kind] } else { nil } }
    set { if case .list(let kind) = place { lists[kind] = newValue } }
  }

  /// The thing that the bar is on, or that fills the screen.
  var selection: Reference? {
    switch place {
    case .today: today.selectedLine?.reference
    case .list(let kind): lists[kind]?.window.selectedID
    case .insights: nil
    case .thing(let reference): reference
    }
  }

  /// What is known of a thing: from its list, else from its detail.
  func record(_ reference: Reference) -> Record? {
    if let row = list?.window.selectedRow, row.id == reference { return row }
    if case .list(let id) = place, id.kind == reference.kind, let row = lists[id]?.window.row(reference) {
      return row
    }
    for (id, list) in lists where id.kind == reference.kind && .list(id) != place {
      if let row = list.window.row(reference) { return row }
    }
    return details[reference]?.record
  }

  /// The lists of things of a kind, the one shown first.
  func lists(of kind: Kind) -> [ListState] {
    let shown = list.flatMap { $0.kind == kind ? $0 : nil }
    let others = lists.filter { $0.key.kind == kind && .list($0.key) != place }.map(\.value)
    return [shown].compactMap(\.self) + others
  }

  /// Changes every list of things of a kind.
  mutating func changeLists(of kind: Kind, _ change: (inout ListState) -> Void) {
    for id in lists.keys where id.kind == kind {
      guard var list = lists[id] else { continue }
      change(&list)
      lists[id] = list
    }
  }

  /// The situation that decides which commands are at hand.
  var context: CommandContext {
    CommandContext(ground: ground, selection: selection?.kind, overlay: overlays.last?.kind)
  }

  /// The sort of place one is at.
  var ground: CommandContext.Ground {
    switch place {
    case .today: .today
    case .list(let id): .list(id.kind)
    case .insights: .insights
    case .thing(let reference): .thing(reference.kind)
    }
  }

  /// Says something that stays about five seconds.
  mutating func say(_ text: String) { note(text, .information) }

  /// Says why something isn't done; it stays until a key is pressed.
  mutating func refuse(_ text: String) { note(text, .refusal) }

  private mutating func note(_ text: String, _ weight: Notice.Weight) {
    let notice = Notice(text: text, weight: weight, at: now)
    self.notice = notice
    notices.append(notice)
    if notices.count > Notice.kept { notices.removeFirst(notices.count - Notice.kept) }
    if weight == .information { emit(.rest(nextToken(), milliseconds: Int(Notice.stay.milliseconds))) }
  }
}
