extension ActionCatalogue {
  /// Running the macros of the policy.
  static let macros: [ActionDefinition] = [
    running(
      .feedback,
      dependsOn: [.status, .waitingSince, .owner, .priority, .request, .snoozedUntil, .waitingTeam]),
    running(.customer, dependsOn: [.standing, .lifecycle, .owner, .account]),
  ]

  private static func running(_ kind: Kind, dependsOn: [FieldName]) -> ActionDefinition {
    acting(
      kind, "macro", "Macro", [ActionField(.macro, "Macro", .text, required: true)], dependsOn: dependsOn,
      reads: Macro.readable.sorted { $0.rawValue < $1.rawValue }
    ) { record, context in
      let name = context.text(.macro)
      let known = context.policy.macros.filter { $0.kind == kind }
      guard let macro = known.first(where: { $0.name == name }) else {
        let names = known.map(\.name)
        return .refused(
          Refusal(
            names.isEmpty
              ? "The policy has no macro for \(article(kind.rawValue)); advocate policy edit adds one."
              : "The policy has no macro “\(name)” for \(article(kind.rawValue)); it has \(alternatives(names)).",
            cause: .argument))
      }
      return MacroRun(macro, on: record, in: context).decision()
    }
  }
}

/// A macro being decided on one thing: each step on what the steps before it left.
private struct MacroRun {
  let macro: Macro
  let subject: Reference
  private var context: ActionContext
  private var changes: [Change] = []
  private var made: Int64 = 0

  init(_ macro: Macro, on record: Record, in context: ActionContext) {
    self.macro = macro
    subject = record.reference
    self.context = context
    self.context.related[record.reference] = record
  }

  /// All changes of all steps, or the refusal of the first that can't be done.
  func decision() -> Decision {
    var run = self
    if let misfit = macro.misfit(run.record) { return .refused(Refusal("\(macro.title) \(misfit).")) }
    for (place, step) in macro.steps.enumerated() {
      guard let definition = ActionCatalogue.action(step.action) else { continue }
      var own = run.context
      own.arguments = run.arguments(of: step)
      own.cleared = []
      switch ActionCatalogue.decide(definition, on: run.record, in: own) {
      case .refused(let refusal):
        return .refused(
          Refusal(
            "Step \(place + 1) of \(macro.title), \(definition.title): \(refusal.sentence)",
            cause: refusal.cause))
      case .unchanged: continue
      case .changes(let changes, _): run.take(changes)
      }
    }
    return run.changes.isEmpty
      ? .unchanged("\(macro.title) leaves \(subject) as it is.") : .changes(run.changes)
  }

  private var record: Record { context.related[subject] ?? Record(subject) }

  /// What is given to a step, with texts filled in and times counted from now.
  private func arguments(of step: Macro.Step) -> [FieldName: Value] {
    var arguments: [FieldName: Value] = [:]
    for (name, argument) in step.arguments {
      switch argument {
      case .value(let value): arguments[name] = value
      case .me: arguments[name] = .colleague(context.actor.handle)
      case .after(let allowance):
        let type = ActionCatalogue.action(step.action)?.fields.first { $0.name == name }?.type
        guard let instant = context.policy.instant(after: context.now, adding: allowance) else { continue }
        arguments[name] = type == .day ? .day(context.zone.local(instant).day) : .instant(instant)
      }
    }
    let text = step.template.flatMap { context.policy.template($0)?.text.text }
    if let body = arguments[.body]?.text ?? text {
      let customer =
        subject.kind == .customer ? record : context.thing(.customer, of: record)
      let places = TextTemplate.names(customer?.text(.display)).merging([
        .colleague: context.colleagueName ?? "@" + context.actor.handle,
        .subject: record.text(.subject) ?? "your message",
      ]) { $1 }
      arguments[.body] = .text(TextTemplate(body).filled(places))
    }
    return arguments
  }

  /// Takes the changes of a step, so that the next one decides on what they left.
  private mutating func take(_ step: [Change]) {
    var numbers: [Reference: Reference] = [:]
    for case .create(let placeholder, _) in step {
      made += 1
      numbers[placeholder] = Reference(placeholder.kind, -made)
    }
    func numbered(_ value: Value) -> Value {
      value.reference.flatMap { numbers[$0] }.map { .reference($0) } ?? value
    }
    for change in step {
      switch change {
      case .create(let placeholder, let values):
        let reference = numbers[placeholder] ?? placeholder
        let all = values.mapValues(numbered)
        context.related[reference] = Record(reference, values: all)
        changes.append(.create(reference, all))
      case .update(let placeholder, let values):
        let reference = numbers[placeholder] ?? placeholder
        let all = values.mapValues { $0.map(numbered) }
        for (name, value) in all { context.related[reference]?[name] = value }
        changes.append(.update(reference, all))
      }
    }
  }
}
