import Advocacy
import TerminalKit

extension Model {
  /// The things an act on a kind is done to: the chosen ones, else the one the bar is on.
  func targets(of kind: Kind) -> [Reference] {
    if let list, list.kind == kind, !list.chosen.isEmpty { return list.chosen.sorted() }
    guard let selection, selection.kind == kind else { return [] }
    return [selection]
  }

  /// The customer that the selected thing is or belongs to.
  var selectedCustomer: Reference? {
    guard let selection else { return nil }
    if selection.kind == .customer { return selection }
    return record(selection)?[.customer]?.reference ?? details[selection]?.customer?.reference
  }

  /// What people are called whose references are filled into forms.
  func names(of references: [Reference?]) -> [Reference: String] {
    var names: [Reference: String] = [:]
    for reference in references.compactMap({ $0 }) {
      if let name = record(reference)?.text(.display) ?? record(reference)?.text(.name) {
        names[reference] = name
      }
    }
    if let selection, let customer = selectedCustomer, names[customer] == nil {
      names[customer] =
        record(selection)?.text(.customerName) ?? details[selection]?.customer?.text(.display)
    }
    return names
  }

  /// Why an action can't be done to what is selected, asked of the rule itself; nothing when it may be.
  ///
  /// The rule sees stand-ins for the values that are asked for later, so only what doesn't depend on those counts.
  func reasonAgainst(_ definition: ActionDefinition) -> String? {
    if settings.actor.role < definition.role {
      return
        "\(definition.title) needs a \(definition.role.rawValue); you are \(article(settings.actor.role))."
    }
    if definition.isCreation { return nil }
    let targets = targets(of: definition.kind)
    guard let target = targets.first else { return "Select \(definition.kind.withArticle) first." }
    guard targets.count == 1, let record = record(target) else { return nil }
    let context = ActionContext(
      actor: settings.actor, now: now, zone: settings.zone, currency: settings.currency,
      arguments: standIns(definition, for: target))
    switch definition.decide(record, context) {
    case .changes: return nil
    case .unchanged(let sentence): return definition.fields.isEmpty ? sentence : nil
    case .refused(let refusal): return refusal.cause == .rule ? refusal.sentence : nil
    }
  }

  private func standIns(_ definition: ActionDefinition, for target: Reference) -> [FieldName: Value] {
    var values: [FieldName: Value] = [:]
    for field in definition.fields {
      if let standard = field.standard {
        values[field.name] = standard
      } else if field.isRequired {
        values[field.name] = standIn(field.type)
      }
    }
    return values
  }

  private func standIn(_ type: Field.ValueType) -> Value? {
    switch type {
    case .text, .longText: .text("-")
    case .instant: .instant(now + .hours(1))
    case .day: .day(settings.zone.local(now).day + 1)
    case .integer: .integer(1)
    case .flag: .flag(true)
    case .choice, .money, .reference, .colleague, .tags: nil
    }
  }

  private func article(_ role: Role) -> String { (role == .advocate ? "an " : "a ") + role.rawValue }
}
