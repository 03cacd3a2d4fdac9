import Advocacy
import TerminalKit

extension Model {
  /// Opens the list of all commands by name.
  mutating func openPalette() {
    let context = context
    let commands = self.commands.all.filter { !$0.isOverlayCommand }
    let recent = recentCommands.compactMap { id in commands.first { $0.id == id } }
    let rest = commands.filter { !recentCommands.contains($0.id) }
    let atHand = rest.filter { $0.isAtHand(in: context) }
    let others = rest.filter { !$0.isAtHand(in: context) }
    let choices = (recent + atHand + others).map { choice($0, in: context) }
    overlays.append(
      .palette(Picker(title: "Commands", choices: choices, isSearched: true, isFuzzy: true)))
  }

  /// Opens the keys of this screen first, then those of the others.
  mutating func openHelp() {
    let context = context
    let keyed = commands.all.filter { !$0.keys.isEmpty && !$0.isOverlayCommand }
    let atHand = keyed.filter { $0.isAtHand(in: context) }.sorted { $0.order < $1.order }
    let others = keyed.filter { !$0.isAtHand(in: context) }
    let choices = (atHand + others).map { choice($0, in: context) }
    overlays.append(.help(Picker(title: "Keys", choices: choices, isSearched: true)))
  }

  private func choice(_ command: Command, in context: CommandContext) -> Picker.Choice {
    let isAtHand = command.isAtHand(in: context) || command.runsAnywhere
    let refusal = isAtHand ? command.unavailable(self) : command.whereabouts
    return Picker.Choice(
      command.isAtHand(in: context) ? command.title : command.longTitle,
      trailing: command.allKeys(settings.glyphs),
      keywords: command.aliases + [command.id], refusal: refusal
    ) { model in
      model.recentCommands.removeAll { $0 == command.id }
      model.recentCommands = [command.id] + model.recentCommands.prefix(4)
      model.perform(command)
    }
  }

  /// Runs what is selected in the palette; a reference that was typed is gone to instead.
  mutating func runFromPalette() {
    guard let picker = overlays.last?.picker else { return }
    if let reference = picker.typedReference {
      overlays.removeLast()
      go(to: .thing(reference))
    } else {
      choose()
    }
  }

  /// Offers the moves of the selected thing from status to status.
  mutating func pickStatus() {
    guard let kind = selection?.kind else { return refuse("Select something first.") }
    let commands = self.commands.all.filter { command in
      command.definition.map { $0.kind == kind && !$0.isCreation && $0.movesStatus } ?? false
    }
    guard !commands.isEmpty else { return refuse("\(kind.withArticle.capitalizedFirst) has no status.") }
    let all = commands.map { command in
      Picker.Choice(
        command.title, trailing: command.keyLabel(settings.glyphs), refusal: command.unavailable(self)
      ) { $0.perform(command) }
    }
    let choices = all.filter { $0.item.refusal == nil } + all.filter { $0.item.refusal != nil }
    let object = ActWords.things(targets(of: kind))
    let status = selection.flatMap { record($0)?.status }.map(ValueText.word) ?? ""
    pick("\(object)\(status.isEmpty ? "" : " is " + status)", choices)
  }

  /// Offers the saved views of the list.
  mutating func pickView() {
    guard let list else { return }
    let views = ListID(list.view).views
    let choices = views.map { view in
      Picker.Choice(view.name, detail: view.query) { $0.show(view) }
    }
    pick("Views", choices, selected: views.firstIndex(of: list.view) ?? 0)
  }

  /// Offers the fields by which the list can be sorted; the present one turns the order round.
  mutating func pickOrder() {
    guard let list else { return }
    let fields = FieldTable.fields(of: list.kind).filter(\.isSortable)
    let choices = fields.map { field in
      let isPresent = field.name == list.order.field
      let detail =
        isPresent ? (list.order.isDescending ? "descending, turns round" : "ascending, turns round") : ""
      return Picker.Choice(field.label, detail: detail, keywords: [field.name.rawValue]) { model in
        let isDescending = isPresent ? !list.order.isDescending : field.type.isLatestFirst
        model.sort(by: ListOrder(field.name, descending: isDescending))
      }
    }
    pick("Sort by", choices, selected: fields.firstIndex { $0.name == list.order.field } ?? 0)
  }

  private mutating func sort(by order: ListOrder) {
    guard var list else { return }
    list.order = order
    list.restart()
    self.list = list
  }

  /// Offers the things that the detail names.
  mutating func pickReference() {
    guard let settled, let detail = details[settled] else { return refuse("Nothing is shown to follow.") }
    let context = presentation(settings.glyphs)
    let references = DetailText.of(detail, extent: .page, in: context).references
    guard !references.isEmpty else { return refuse("\(settled) names no other thing.") }
    pickReference(among: references)
  }

  /// Offers some things to go to.
  mutating func pickReference(among references: [Reference]) {
    let choices = references.map { reference in
      let named = record(reference) ?? candidate(reference)
      return Picker.Choice(reference.description, detail: named.map { BottomLine.name(of: $0) } ?? "") {
        $0.go(to: .thing(reference))
      }
    }
    pick("Go to", choices)
  }

  /// A customer who stands among those who may or may not be asked for what is shown.
  private func candidate(_ reference: Reference) -> Record? {
    let candidates = settled.flatMap { details[$0]?.candidates }
    return candidates.flatMap { ($0.free + $0.barred).first { $0.customer.reference == reference }?.customer }
  }
}

extension Field.ValueType {
  /// Whether a list sorted by it is more useful with the greatest first.
  var isLatestFirst: Bool {
    switch self {
    case .instant, .money, .integer: true
    default: false
    }
  }
}

extension ActionDefinition {
  /// Whether it moves its thing from one status to another.
  var movesStatus: Bool {
    dependsOn.contains(.status)
      && !["claim", "snooze", "edit", "answer", "chase", "merge"].contains(verb)
  }

  /// The word behind the kind in its name.
  var verb: String { name.rawValue.split(separator: ".").last.map(String.init) ?? "" }
}

extension String {
  /// The text with its first character as a capital.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
