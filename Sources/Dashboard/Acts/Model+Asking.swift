import Advocacy
import TerminalKit

extension Model {
  /// Begins an action: does it at once when nothing is left to say, else asks for what it needs in the shortest way.
  mutating func begin(_ definition: ActionDefinition) {
    if definition.isCreation { return openForm(definition, prefill: prefill(for: definition)) }
    let targets = targets(of: definition.kind)
    guard let target = targets.first else {
      return refuse("Select \(definition.kind.withArticle) first.")
    }
    guard record(target) != nil || targets.count > 1 else { return hold(definition, for: target) }
    if definition.name == "feedback.answer" { return pickTemplate(definition, targets) }
    if definition.fields.contains(where: { $0.name == .macro }) { return pickMacro(definition, targets) }
    if definition.name == "feedback.link" { return searchRequests(for: targets) }
    if definition.name == "referral.qualify" { return qualify(definition, targets) }
    if definition.name == "opportunity.ask", targets.count == 1 { return pickCandidate(definition, target) }
    if definition.isEdit {
      guard targets.count == 1 else { return refuse("Edit one at a time; \(targets.count) are selected.") }
      return openForm(definition, on: targets)
    }
    guard let field = askedField(definition) else {
      return definition.fields.allSatisfy { $0.standard != nil || !$0.isRequired }
        ? ask(definition, on: targets) : openForm(definition, on: targets)
    }
    switch field.type {
    case .choice, .colleague, .flag, .instant, .day: openChoice(definition, field, targets)
    case .text where !texts(for: definition).isEmpty: openChoice(definition, field, targets)
    case .longText: openForm(definition, on: targets)
    case .text, .integer, .money, .reference, .tags: openPrompt(definition, asking: field.name, on: targets)
    }
  }

  /// The one value an action has to be asked for; nothing when there is none, or more than one.
  private func askedField(_ definition: ActionDefinition) -> ActionField? {
    let required = definition.fields.filter { $0.isRequired && $0.standard == nil }
    if required.count == 1 { return required[0] }
    guard required.isEmpty else { return nil }
    return definition.fields.first { $0.standard == nil }
  }

  /// The values a new thing's form opens with: the customer one stands on, and the account or feedback.
  private func prefill(for definition: ActionDefinition) -> [FieldName: Value] {
    guard definition.kind != .customer, ground != .list(definition.kind) else { return [:] }
    var values: [FieldName: Value] = [:]
    values[.customer] = selectedCustomer.map { .reference($0) }
    if let selection, selection.kind == .account { values[.account] = .reference(selection) }
    if let selection, selection.kind == .feedback { values[.feedback] = .reference(selection) }
    return values.filter { name, _ in definition.fields.contains { $0.name == name } }
  }

  /// Waits for what is known of a thing, and begins the action then; keys pressed meanwhile wait too.
  mutating func hold(_ definition: ActionDefinition, for target: Reference) {
    heldCommand = HeldCommand(reference: target, action: definition.name)
    emit(.detail(target))
  }

  /// Offers the answers to what an action asks.
  mutating func openChoice(
    _ definition: ActionDefinition, _ field: ActionField, _ targets: [Reference],
    prefill: [FieldName: Value] = [:]
  ) {
    let people = colleagues.filter { $0[.active] != .flag(false) }.compactMap { colleague in
      colleague.text(.handle).map { FormCandidate("@" + $0, colleague.text(.name) ?? "") }
    }
    guard
      let choice = ChoicePrompt(
        definition, asking: field.name, on: records(of: targets),
        answers: answers(to: field, of: definition, targets), prefill: prefill, colleagues: people,
        reading: reading)
    else { return openPrompt(definition, asking: field.name, on: targets) }
    overlays.append(.choice(choice))
  }

  /// The answers offered where those of the field's type aren't enough; nothing where they are.
  private func answers(
    to field: ActionField, of definition: ActionDefinition, _ targets: [Reference]
  ) -> [ChoicePrompt.Answer]? {
    if ["feedback.snooze", "task.postpone"].contains(definition.name) { return Times.snoozes(reading) }
    if case .choice(let words) = field.type {
      let present = targets.count == 1 ? record(targets[0]) : nil
      let word = definition.dependsOn.compactMap { present?.text($0) }.first { words.contains($0) }
      return words.map {
        ChoicePrompt.Answer(ValueText.word($0), $0 == word ? "now" : "", .value(.text($0)))
      }
    }
    guard field.type == .text else { return nil }
    let lists = lists(for: definition)
    let plans = plans(for: definition)
    guard plans.isEmpty else { return plans.map { answer($0, for: targets) } }
    guard lists.isEmpty else {
      return lists.map { ChoicePrompt.Answer($0.name, $0.purpose ?? "", .value(.text($0.name))) }
    }
    return Reasons.texts(for: definition.name).map { ChoicePrompt.Answer($0, "", .value(.text($0))) }
      + [ChoicePrompt.Answer("other…", "in your own words", .writeInstead)]
  }

  /// The texts offered for an action: what others often say, or the lists of steps or plans that the policy has.
  private func texts(for definition: ActionDefinition) -> [String] {
    Reasons.texts(for: definition.name) + lists(for: definition).map(\.name)
      + plans(for: definition).map(\.name)
  }

  /// The plans of the policy that an action may note as chosen.
  private func plans(for definition: ActionDefinition) -> [Plan] {
    definition.fields.contains { $0.name == .plan } && !definition.isEdit
      ? policy.plans.filter { !$0.isRetired } : []
  }

  /// A plan as an answer, with its price and whether it is the one that was offered.
  private func answer(_ plan: Plan, for targets: [Reference]) -> ChoicePrompt.Answer {
    let isOffered = targets.count == 1 && record(targets[0])?.text(.planOffered) == plan.name
    let price = ValueText.amount(plan.price, glyphs: settings.glyphs) + " a month"
    return ChoicePrompt.Answer(plan.name, price + (isOffered ? ", offered" : ""), .value(.text(plan.name)))
  }

  /// The onboardings or playbooks of the policy that an action may start; those that fit what it is done to.
  private func lists(for definition: ActionDefinition) -> [StepList] {
    let names = definition.fields.map(\.name)
    if names.contains(.template) { return policy.onboardings.values.sorted { $0.name < $1.name } }
    guard names.contains(.playbook) else { return [] }
    let records = records(of: targets(of: definition.kind))
    return policy.playbooks.values.filter { list in
      records.contains { list.misfit($0) == nil }
    }.sorted { $0.name < $1.name }
  }

  /// What is known of things; one that isn't loaded stands there with the version it was chosen at, or with none.
  func records(of references: [Reference]) -> [Record] {
    let chosen = list?.marks ?? [:]
    guard references.count > 1 else {
      return references.map { record($0) ?? Record($0, version: chosen[$0] ?? 0) }
    }
    let rows = references.first.flatMap { first in lists(of: first.kind).flatMap(\.window.rows) } ?? []
    let loaded = Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return references.map {
      loaded[$0] ?? details[$0]?.record ?? Record($0, version: chosen[$0] ?? 0)
    }
  }

  /// What is chosen for which things: `Decline F-88`.
  func title(_ definition: ActionDefinition, _ targets: [Reference]) -> String {
    "\(definition.title) \(ActWords.things(targets))"
  }
}
