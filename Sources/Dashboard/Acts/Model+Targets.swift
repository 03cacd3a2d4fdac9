import Advocacy
import TerminalKit

extension Model {
  /// The things an act on a kind is done to: the chosen ones, else the one the bar is on.
  func targets(of kind: Kind) -> [Reference] {
    if let list, list.kind == kind, list.hasChoice, !list.chosen.isEmpty { return list.chosen.sorted() }
    guard let selection, selection.kind == kind else { return [] }
    return [selection]
  }

  /// The versions of things as they were last seen, those of rewards decided together with them included.
  func seenVersions(of targets: [Reference]) -> [Reference: Int64] {
    var versions: [Reference: Int64] = [:]
    for record in records(of: targets) where record.version > 0 {
      versions[record.reference] = record.version
      guard let other = record[.other]?.reference, versions[other] == nil else { continue }
      let sibling = details[record.reference]?.related.first { $0.reference == other }
      versions[other] = sibling?.version ?? details[other]?.record.version
    }
    return versions
  }

  /// The customer that the selected thing is or belongs to.
  var selectedCustomer: Reference? {
    guard let selection else { return nil }
    if selection.kind == .customer { return selection }
    return record(selection)?[.customer]?.reference ?? record(selection)?[.referrer]?.reference
      ?? details[selection]?.customer?.reference
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
    if let reason = reasonOfRole(definition) { return reason }
    if definition.isCreation { return nil }
    let targets = targets(of: definition.kind)
    guard let target = targets.first else { return "Select \(definition.kind.withArticle) first." }
    guard targets.count == 1, let record = record(target) else { return nil }
    var reason: String?
    let known = knownThings(around: record.reference)
    for values in standIns(definition) {
      switch decide(definition, record, values, related: known) {
      case .changes: return nil
      case .unchanged(let sentence): if definition.fields.isEmpty { reason = reason ?? sentence }
      case .refused(let refusal): if refusal.cause == .rule { reason = reason ?? refusal.sentence }
      }
    }
    return reason
  }

  /// Why an action is not for who sits here; nothing when it is.
  func reasonOfRole(_ definition: ActionDefinition) -> String? {
    let least = policy.roles.least(for: definition.name.rawValue)
    guard settings.actor.role < least else { return nil }
    return "\(definition.title) needs \(article(least)); you are \(article(settings.actor.role))."
  }

  /// What a rule decides on a thing, as far as what it reads was read.
  func decide(
    _ definition: ActionDefinition, _ record: Record, _ values: [FieldName: Value],
    related: [Reference: Record]? = nil
  ) -> Decision {
    definition.decide(
      record,
      ActionContext(
        actor: settings.actor, now: now, zone: settings.zone, currency: settings.currency, arguments: values,
        related: related ?? knownThings(around: record.reference), policy: policy))
  }

  /// The things that belong to one, as far as they were read with its detail.
  private func knownThings(around reference: Reference) -> [Reference: Record] {
    guard let detail = details[reference] else { return [:] }
    let things = detail.related + [detail.record, detail.customer].compactMap { $0 }
    return Dictionary(things.map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Values to try an action with; every word of a choice that is needed, since some may be allowed and some not.
  private func standIns(_ definition: ActionDefinition) -> [[FieldName: Value]] {
    var values: [FieldName: Value] = [:]
    var choice: (name: FieldName, words: [String])?
    for field in definition.fields {
      if let standard = field.standard {
        values[field.name] = standard
      } else if field.isRequired, case .choice(let words) = field.type {
        choice = (field.name, words)
        values[field.name] = words.first.map { .text($0) }
      } else if field.isRequired {
        values[field.name] = standIn(field.type)
      }
    }
    guard let choice else { return [values] }
    return choice.words.map { word in values.merging([choice.name: .text(word)]) { $1 } }
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
