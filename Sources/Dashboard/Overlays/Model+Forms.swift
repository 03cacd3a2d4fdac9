import Advocacy
import TerminalKit

extension Model {
  /// The width that forms are drawn in.
  var formWidth: Int { OverlayLayout.formWidth(size) }

  /// Opens the form of an action; what is filled in because it was picked just now stands before a draft, which is set
  /// aside until something else is written.
  mutating func openForm(
    _ definition: ActionDefinition, on targets: [Reference] = [], prefill: [FieldName: Value] = [:],
    isPicked: Bool = false
  ) {
    let records = records(of: targets)
    let key = FormDraft.Key(action: definition.name, targets: targets, prefill: prefill)
    let mentioned = prefill.values.map(\.reference) + records.flatMap { $0.values.values.map(\.reference) }
    let draft = drafts.first { $0.key == key }
    var form = FormModel(
      definition, on: records, prefill: prefill, names: names(of: mentioned),
      draft: isPicked ? nil : draft, reading: reading, handles: handles)
    form.keys = formKeys
    form.setAside = isPicked ? draft : nil
    overlays.append(.form(form))
    readTags(neededBy: definition)
  }

  /// Asks for one value of an action on one line.
  mutating func openPrompt(
    _ definition: ActionDefinition, asking name: FieldName? = nil, on targets: [Reference],
    prefill: [FieldName: Value] = [:]
  ) {
    let records = records(of: targets)
    let key = FormDraft.Key(action: definition.name, targets: targets, prefill: prefill)
    guard
      let prompt = PromptModel(
        definition, asking: name, on: records, prefill: prefill, draft: drafts.first { $0.key == key },
        reading: reading, handles: handles)
    else { return openForm(definition, on: targets) }
    overlays.append(.prompt(prompt))
    readTags(neededBy: definition)
  }

  private mutating func readTags(neededBy definition: ActionDefinition) {
    if definition.fields.contains(where: { $0.type == .tags }) { readTags(of: definition.kind) }
  }

  /// Gives a key to the form or prompt on top.
  mutating func pressInForm(_ chord: KeyChord) {
    let last = overlays.count - 1
    switch overlays.last {
    case .form(var form):
      form.reading = reading
      let outcome = form.handle(chord, width: formWidth)
      overlays[last] = .form(form)
      take(outcome)
    case .prompt(var prompt):
      prompt.tell(reading)
      let outcome = prompt.handle(chord)
      overlays[last] = .prompt(prompt)
      take(outcome)
    case .choice(var choice):
      let outcome = choice.handle(chord)
      overlays[last] = .choice(choice)
      take(outcome)
    default: break
    }
  }

  /// Does what a form or prompt asks for.
  mutating func take(_ outcome: FormOutcome) {
    switch outcome {
    case .stay: break
    case .submit(let request): submit(request)
    case .cancelled(let draft):
      let closed = overlays.removeLast()
      keep(draft, of: closed)
    case .openEditor(let name, let text):
      let token = nextToken()
      edits[token] = .field(name)
      emit(.openEditor(token, text: text))
    case .writeInstead(let name):
      guard case .choice(let choice)? = overlays.popLast(),
        let definition = ActionCatalogue.action(choice.action)
      else { return }
      openPrompt(definition, asking: name, on: choice.targets)
    case .wantsCompletions(let name, let type, let text): look(for: text, as: type, field: name)
    }
  }

  /// Keeps what was written in a form that is closed, or forgets what it had kept when nothing is left of it.
  mutating func keep(_ draft: FormDraft?, of closed: Overlay) {
    guard let key = closed.draftKey else { return }
    telling = nil
    drafts.removeAll { $0.key == key }
    guard let draft else { return }
    keep(draft)
    say("Kept as a draft; it is there when you open this again.")
  }

  /// Keeps a draft in place of an earlier one of the same form.
  private mutating func keep(_ draft: FormDraft) {
    drafts.removeAll { $0.key == draft.key }
    drafts.append(draft)
    if drafts.count > Model.mostDrafts { drafts.removeFirst() }
  }

  /// Keeps the text of an act that was refused, and adds to the reason where it is.
  mutating func keepWritten(of act: Act, refusedWith sentence: String) -> String {
    guard let draft = act.written else { return sentence }
    keep(draft)
    return "\(sentence) What you wrote is kept as a draft; \(named(draft.key.action.rawValue)) opens it."
  }

  /// Sends what a form asks for; a form stays until the act is done, a choice closes at once.
  private mutating func submit(_ request: ActionRequest) {
    guard let definition = ActionCatalogue.action(request.action) else { return }
    var request = request
    request.seenVersions = seenVersions(of: request.targets)
      .merging(request.seenVersions.filter { $0.value > 0 }) { $1 }
    let isChoice = if case .choice? = overlays.last { true } else { false }
    if isChoice { overlays.removeLast() }
    if definition.reversal == .final {
      overlays.append(.confirm(Confirmation(definition, request: request)))
      return
    }
    isFormWaiting = !isChoice
    let isNew = definition.isCreation || request.arguments[.title] != nil
    let isRepeatable = !isNew && !definition.isEdit && request.arguments[.body] == nil
    queue(
      Act(
        request: request,
        again: isRepeatable ? .same(request.action, request.arguments, cleared: request.cleared) : nil,
        origin: isChoice ? advance(after: definition, request.targets) : nil, isFromForm: !isChoice))
  }

  /// Closes the form whose act is done, or tells in it why the act was refused.
  mutating func closeWaitingOverlay(refusedWith sentence: String?) {
    guard isFormWaiting else { return }
    isFormWaiting = false
    defer { replayHeldKeys() }
    let last = overlays.count - 1
    guard let sentence else {
      closeFormsDone()
      return
    }
    switch overlays.last {
    case .form(var form):
      form.refuse(sentence)
      overlays[last] = .form(form)
    case .prompt(var prompt):
      prompt.refuse(sentence)
      overlays[last] = .prompt(prompt)
    default: break
    }
  }

  private mutating func closeFormsDone() {
    switch overlays.last {
    case .form(let form):
      drafts.removeAll { $0.key == form.key }
      overlays.removeLast()
    case .prompt(let prompt):
      drafts.removeAll { $0.key == prompt.key }
      overlays.removeLast()
    default: break
    }
  }

  /// Takes in the text as it came back from the editor.
  mutating func take(edited text: String?, for token: Token) {
    guard let edit = edits.removeValue(forKey: token) else { return }
    emit(.redraw)
    guard let text else { return say("Nothing was changed.") }
    switch edit {
    case .field(let name):
      guard case .form(var form)? = overlays.last else { return }
      form.setText(text, of: name)
      overlays[overlays.count - 1] = .form(form)
    case .thing(let reference, let version, let name):
      guard let definition = ActionCatalogue.action(ActionName(rawValue: "\(reference.kind.rawValue).edit"))
      else { return }
      queue(
        Act(
          request: ActionRequest(
            definition.name, on: [reference], arguments: [name: .text(text)],
            seenVersions: version.map { [reference: $0] } ?? [:]),
          written: FormDraft(
            key: FormDraft.Key(action: definition.name, targets: [reference]), texts: [name: text])))
    }
  }

  /// Asks for things that a text in a form may mean.
  private mutating func look(for text: String, as type: Field.ValueType, field: FieldName) {
    switch type {
    case .reference(let kind):
      let query = QueryParser(kind, reading).read(Reference(text) == nil ? text : "ref:\(text)").query
      guard !query.terms.isEmpty else { return }
      let token = nextToken()
      lookups = [token: Lookup(field: field, text: text)]
      readListsLater(of: kind)
      emit(
        .page(
          token,
          ListRequest(
            kind, query: query, order: Model.lookupOrder(kind), limit: 6, derived: RowLayout.fields(of: kind))
        ))
    case .tags:
      guard let kind = formAction?.kind else { return }
      offer(tags(of: kind, completing: text), Lookup(field: field, text: text))
    default: break
    }
  }

  /// The action of the form or prompt on top.
  private var formAction: ActionDefinition? {
    switch overlays.last {
    case .form(let form): ActionCatalogue.action(form.action)
    case .prompt(let prompt): ActionCatalogue.action(prompt.key.action)
    default: nil
    }
  }

  /// Offers in the form what was found for its text.
  mutating func offer(_ candidates: [FormCandidate], _ lookup: Lookup) {
    let last = overlays.count - 1
    switch overlays.last {
    case .form(var form):
      form.offer(candidates, for: lookup.field, text: lookup.text)
      overlays[last] = .form(form)
    case .prompt(var prompt):
      prompt.offer(candidates, for: lookup.field, text: lookup.text)
      overlays[last] = .prompt(prompt)
    default: break
    }
  }

  private static func lookupOrder(_ kind: Kind) -> ListOrder {
    switch kind {
    case .customer: ListOrder(.display)
    case .account, .colleague: ListOrder(.name)
    default: ListOrder(.created, descending: true)
    }
  }

  /// Whether the field that is written in has several lines.
  var isWritingLines: Bool {
    if case .form(let form)? = overlays.last { form.focused?.isMultiline == true } else { false }
  }

  static let mostDrafts = 20

  /// A search for what a text in a form may mean.
  struct Lookup: Hashable, Sendable {
    /// The field it stands in.
    var field: FieldName
    /// The text.
    var text: String
  }

  /// What a text in the person's own editor is for.
  enum Edit: Hashable, Sendable {
    /// A field of the form on top.
    case field(FieldName)
    /// A field of a thing, at the version that was seen.
    case thing(Reference, Int64?, FieldName)
  }
}
