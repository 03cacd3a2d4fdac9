/// Everything that can be done, in one list; the dashboard's command table and `advocate do` read it.
public enum ActionCatalogue {
  /// All actions, by kind and then in the order in which a person would want them.
  public static let all: [ActionDefinition] =
    customers + thanks + merging + cadences + accounts + colleagues + absences + plans + feedback + remedies
    + bridge
    + requests + responses + touchpoints + tasks + lists + macros + referrals
    + (rewards + [exchange]).map(movingPoints) + stories + opportunities + asks + mentions + announcements
    + points

  /// The action of a name, or nothing.
  public static func action(_ name: ActionName) -> ActionDefinition? { index[name] }

  private static let index: [ActionName: ActionDefinition] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// Checks role and arguments, fills in standards, and asks the rule.
  public static func decide(
    _ definition: ActionDefinition, on record: Record, in context: ActionContext
  ) -> Decision {
    if let refusal = context.policy.roles.refusal(of: definition, by: context.actor) {
      return .refused(refusal)
    }
    if definition.kind == .customer, let refusal = refusalOfMerged(record) { return .refused(refusal) }
    var filled = context
    for field in definition.fields where filled.arguments[field.name] == nil {
      if let standard = field.standard {
        filled.arguments[field.name] = standard
      } else if field.isRequired {
        return .refused(
          Refusal("\(definition.title) needs \(field.label.lowercased()) (\(field.name)).", cause: .argument))
      }
    }
    let known = Set(definition.fields.map(\.name))
    if let other = context.arguments.keys.first(where: { !known.contains($0) })
      ?? context.cleared.first(where: { !known.contains($0) })
    {
      return .refused(Refusal("\(definition.name) takes no \(other).", cause: .argument))
    }
    for field in definition.fields {
      if case .text(let word)? = filled.arguments[field.name], case .choice(let words) = field.type,
        !words.contains(word)
      {
        return .refused(
          Refusal(
            "\(field.label) can't be “\(word)”; it is one of \(words.joined(separator: ", ")).",
            cause: .argument))
      }
      if field.isRequired, case .text(let text)? = filled.arguments[field.name],
        text.allSatisfy(\.isWhitespace)
      {
        return .refused(
          Refusal("\(definition.title) needs \(field.label.lowercased()) (\(field.name)).", cause: .argument))
      }
    }
    return definition.decide(record, filled)
  }

  /// The word with `a` or `an` before it.
  static func article(_ word: String) -> String {
    ("aeiou".contains(word.first ?? "x") ? "an " : "a ") + word
  }

  /// The entered fields of a kind as values an action takes.
  static func inputs(of kind: Kind, except: Set<FieldName> = [], required: Set<FieldName> = [])
    -> [ActionField]
  {
    FieldTable.fields(of: kind).filter { $0.origin == .entered && !except.contains($0.name) }
      .map { ActionField($0.name, $0.label, $0.type, required: required.contains($0.name)) }
  }

  /// A rule that sets the given values on the thing as they are.
  static let setGiven: @Sendable (Record, ActionContext) -> Decision = { record, context in
    var values: [FieldName: Value?] = [:]
    for (name, value) in context.arguments where record[name] != value { values[name] = .some(value) }
    for name in context.cleared where record[name] != nil { values.updateValue(nil, forKey: name) }
    return values.isEmpty
      ? .unchanged("\(record.reference) already has these values.")
      : .changes([.update(record.reference, values)])
  }

  /// An action that makes something.
  static func creating(
    _ kind: Kind, _ verb: String, _ title: String, _ fields: [ActionField],
    reads: [FieldName] = [], _ decide: @escaping @Sendable (Record, ActionContext) -> Decision
  ) -> ActionDefinition {
    ActionDefinition(
      name: ActionName(rawValue: "\(kind.rawValue).\(verb)"), title: title, kind: kind, isCreation: true,
      fields: fields, dependsOn: [], reads: reads, reversal: .reversible, decide: decide)
  }

  /// An action on things that exist.
  static func acting(
    _ kind: Kind, _ verb: String, _ title: String, _ fields: [ActionField] = [],
    dependsOn: [FieldName] = [], reads: [FieldName] = [],
    reversal: ActionDefinition.Reversal = .reversible,
    _ decide: @escaping @Sendable (Record, ActionContext) -> Decision
  ) -> ActionDefinition {
    ActionDefinition(
      name: ActionName(rawValue: "\(kind.rawValue).\(verb)"), title: title, kind: kind, isCreation: false,
      fields: fields, dependsOn: dependsOn, reads: reads, reversal: reversal, decide: decide)
  }
}
