extension ActionCatalogue {
  /// What was promised and what is to be done.
  static let tasks: [ActionDefinition] = [
    creating(
      .task, "create", "Promise",
      [
        ActionField(.customer, "Customer", .reference(.customer)),
        ActionField(.title, "Promised", .text, required: true),
        ActionField(.due, "By", .instant, required: true),
        ActionField(.owner, "Who does it", .colleague),
        ActionField(.account, "Account", .reference(.account)),
        ActionField(.feedback, "Feedback", .reference(.feedback)),
        ActionField(.body, "Text to start from", .longText),
      ], reads: [.customer, .account, .feedback], createTask),
    acting(
      .task, "done", "Done", dependsOn: [.status], reads: [.customer, .account, .members]
    ) { record, context in
      let decision = moved(record, to: .done, [.done: .instant(context.now)])
      guard case .changes(let changes, _) = decision else { return decision }
      return .changes(changes + valueReached(by: record, context))
    },
    acting(
      .task, "skip", "Skip", [ActionField(.reason, "Why", .text, required: true)], dependsOn: [.status]
    ) { record, context in
      moved(record, to: .skipped, [.reason: context.arguments[.reason]])
    },
    acting(
      .task, "postpone", "Postpone", [ActionField(.until, "Until", .instant, required: true)],
      dependsOn: [.status, .due]
    ) { record, context in
      guard record.status == TaskStatus.open.rawValue else {
        return .refused(Refusal("\(record.reference) is \(record.status); reopen it first."))
      }
      guard let until = context.arguments[.until]?.instant, until > context.now else {
        return .refused(Refusal("What is put off is due at a time to come.", cause: .argument))
      }
      return record[.due]?.instant == until
        ? .unchanged("\(record.reference) is due then already.")
        : .changes([.update(record.reference, [.due: .instant(until)])])
    },
    assigning(.task),
    acting(
      .task, "edit", "Edit",
      [
        ActionField(.title, "To do", .text), ActionField(.due, "Due", .instant),
        ActionField(.body, "Text", .longText),
      ], dependsOn: [.title, .due, .body], setGiven),
    acting(.task, "reopen", "Reopen", dependsOn: [.status], reads: [.customer, .account]) { record, context in
      let decision = moved(record, to: .open, [.done: nil, .reason: nil])
      guard case .changes(let changes, _) = decision, let payer = payer(of: record, context),
        record[.firstValue]?.isYes == true, payer[.firstValue] == record[.done]
      else { return decision }
      return .changes(changes + [.update(payer.reference, [.firstValue: nil])])
    },
  ]

  private static let createTask: @Sendable (Record, ActionContext) -> Decision = { record, context in
    let feedback = context.arguments[.feedback]?.reference.flatMap { context.related[$0] }
    var values = context.arguments
    values[.customer] = values[.customer] ?? feedback?[.customer]
    guard [FieldName.customer, .account, .feedback].contains(where: { values[$0] != nil }) else {
      return .refused(
        Refusal(
          "A promise is made to someone: name a customer, an account or a piece of feedback.",
          cause: .argument))
    }
    guard let due = values[.due]?.instant else {
      return .refused(Refusal("A promise needs until when (due).", cause: .argument))
    }
    return promised(values, by: due, as: record.reference, context) { .changes([$0]) }
  }

  /// The payer whose onboarding a task is a step of: its account, else its customer.
  private static func payer(of task: Record, _ context: ActionContext) -> Record? {
    context.thing(.account, of: task) ?? context.thing(.customer, of: task)
  }

  /// What follows when the step is done with which a payer has got the first value: it is noted, and the customers who
  /// were being onboarded are active.
  private static func valueReached(by task: Record, _ context: ActionContext) -> [Change] {
    guard task[.firstValue]?.isYes == true, let payer = payer(of: task, context) else { return [] }
    let customers =
      payer.reference.kind == .account ? members(of: payer.reference, context) : [payer]
    let active = customers.filter { $0.text(.lifecycle) == Lifecycle.onboarding.rawValue }
    let noted: [Change] =
      payer[.firstValue] == nil ? [.update(payer.reference, [.firstValue: .instant(context.now)])] : []
    return noted + active.map { .update($0.reference, [.lifecycle: .text(Lifecycle.active.rawValue)]) }
  }

  /// What follows from a promise, when it may be made: its task, the colleague's own unless it was given to another.
  static func promised(
    _ values: [FieldName: Value], by due: Instant, as reference: Reference = Reference(.task, -1),
    _ context: ActionContext, then decide: (Change) -> Decision
  ) -> Decision {
    guard due > context.now else {
      return .refused(Refusal("A promise is kept at a time to come.", cause: .argument))
    }
    var values = values
    values[.status] = .text(TaskStatus.open.rawValue)
    values[.due] = .instant(due)
    values[.owner] = values[.owner] ?? .colleague(context.actor.handle)
    values[.created] = .instant(context.now)
    return decide(.create(reference, values))
  }

  /// The move of a task to another status, when the table allows it.
  private static func moved(
    _ record: Record, to next: TaskStatus, _ values: [FieldName: Value?]
  ) -> Decision {
    moved(record, from: TaskStatus(rawValue: record.status) ?? .open, to: next, values)
  }
}
