extension ActionCatalogue {
  /// Starting the lists of steps that the policy has: onboardings and playbooks.
  static let lists: [ActionDefinition] = [
    acting(
      .customer, "onboard", "Onboard", [ActionField(.template, "Onboarding", .text, required: true)],
      dependsOn: [.onboarding, .account], reads: [.openTasks]
    ) { record, context in
      if let account = record[.account]?.reference {
        return .refused(
          Refusal("\(record.reference) belongs to \(account), which is the payer; onboard \(account)."))
      }
      return onboarded(record, context) { [.update(record.reference, [.lifecycle: onboardingWord])] }
    },
    acting(
      .account, "onboard", "Onboard", [ActionField(.template, "Onboarding", .text, required: true)],
      dependsOn: [.onboarding], reads: [.openTasks, .members]
    ) { record, context in
      onboarded(record, context) {
        members(of: record.reference, context).filter {
          [nil, Lifecycle.prospect.rawValue].contains($0.text(.lifecycle))
        }.map { .update($0.reference, [.lifecycle: onboardingWord]) }
      }
    },
    playing(.feedback), playing(.customer),
  ]

  private static let onboardingWord = Value.text(Lifecycle.onboarding.rawValue)

  /// Starts the onboarding that was named, with what becomes of its customers.
  private static func onboarded(
    _ record: Record, _ context: ActionContext, customers: () -> [Change]
  ) -> Decision {
    if let running = record.text(.onboarding), isRunning(running, of: record.reference, context) {
      return .refused(
        Refusal("\(record.reference) is being onboarded: \(running) has steps that are still open."))
    }
    let name = context.text(.template)
    guard let list = context.policy.onboardings[name] else {
      return .refused(missing("onboarding", name, in: context.policy.onboardings))
    }
    let field: FieldName = record.reference.kind == .account ? .account : .customer
    let payer: Change = .update(
      record.reference,
      [
        .onboarding: .text(list.name), .onboardingSince: .instant(context.now),
        .stuckAfter: list.stuck.map { .integer(max(1, $0.milliseconds / Span.hours(1).milliseconds)) },
        .firstValue: nil,
      ])
    return .changes(
      [payer] + customers()
        + steps(of: list, on: record, for: [field: .reference(record.reference)], context))
  }

  /// Starting a playbook on a kind of thing.
  private static func playing(_ kind: Kind) -> ActionDefinition {
    acting(
      kind, "playbook", "Playbook", [ActionField(.playbook, "Playbook", .text, required: true)],
      reads: [.openTasks, .customer]
    ) { record, context in
      let name = context.text(.playbook)
      guard let list = context.policy.playbooks[name] else {
        return .refused(missing("playbook", name, in: context.policy.playbooks))
      }
      if let misfit = list.misfit(record) { return .refused(Refusal("\(name) \(misfit).")) }
      guard !isRunning(name, of: record.reference, context) else {
        return .refused(
          Refusal("\(name) is under way on \(record.reference): it has steps that are still open."))
      }
      var subject: [FieldName: Value] = [:]
      subject[kind == .feedback ? .feedback : .customer] = .reference(record.reference)
      if kind == .feedback { subject[.customer] = record[.customer] }
      return .changes(steps(of: list, on: record, for: subject, context))
    }
  }

  /// The tasks that the steps of a list become.
  private static func steps(
    of list: StepList, on record: Record, for subject: [FieldName: Value], _ context: ActionContext
  ) -> [Change] {
    let customer = subject[.customer]?.reference.flatMap {
      $0 == record.reference ? record : context.related[$0]
    }
    let names = TextTemplate.names(customer?.text(.display))
    return list.steps.enumerated().map { place, step in
      var values = subject
      values[.title] = .text(step.title)
      values[.status] = .text(TaskStatus.open.rawValue)
      values[.due] = context.policy.instant(after: context.now, adding: step.after).map { .instant($0) }
      values[.list] = .text(list.name)
      values[.position] = .integer(Int64(place + 1))
      if step.isFirstValue { values[.firstValue] = .flag(true) }
      values[.body] = step.text.map { .text($0.filled(names)) }
      values[.created] = .instant(context.now)
      switch step.doer {
      case .owner: values[.owner] = record[.owner] ?? .colleague(context.actor.handle)
      case .colleague(let handle): values[.owner] = .colleague(handle)
      }
      return .create(Reference(.task, -Int64(place + 1)), values)
    }
  }

  /// Whether a list has open steps on a thing itself.
  private static func isRunning(_ name: String, of thing: Reference, _ context: ActionContext) -> Bool {
    let field: FieldName =
      switch thing.kind {
      case .account: .account
      case .feedback: .feedback
      default: .customer
      }
    return context.related.values.contains { task in
      task.reference.kind == .task && task.status == TaskStatus.open.rawValue && task.text(.list) == name
        && task[field]?.reference == thing && (field != .customer || task[.feedback] == nil)
    }
  }

  /// The customers of an account, as far as they were read.
  static func members(of account: Reference, _ context: ActionContext) -> [Record] {
    context.related.values.filter {
      $0.reference.kind == .customer && $0[.account]?.reference == account && $0[.mergedInto] == nil
    }.sorted { $0.reference < $1.reference }
  }

  private static func missing(_ what: String, _ name: String, in lists: [String: StepList]) -> Refusal {
    let known = lists.keys.sorted()
    return Refusal(
      known.isEmpty
        ? "The policy has no \(what); advocate policy edit adds one."
        : "The policy has no \(what) “\(name)”; it has \(alternatives(known)).", cause: .argument)
  }

  /// Words for a sentence: `a, b or c`.
  static func alternatives(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "nothing" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
