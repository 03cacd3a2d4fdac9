extension ActionCatalogue {
  /// Advice on plans, for whoever pays.
  static let plans: [ActionDefinition] = [
    advising(.customer), advising(.account), choosing(.customer), choosing(.account),
  ]

  /// Offering the plan that is cheapest for what a payer uses.
  private static func advising(_ kind: Kind) -> ActionDefinition {
    acting(
      kind, "advise", "Advise on the plan",
      [ActionField(.usage, "Usage a month", .text)], dependsOn: [.plan, .usage, .planOffered]
    ) { record, context in
      if let refusal = refusalOfPayer(record) { return .refused(refusal) }
      guard !context.policy.plans.isEmpty else {
        return .refused(
          Refusal("The policy has no plans yet; advocate policy show says how they are written."))
      }
      guard let text = context.arguments[.usage]?.text ?? record.text(.usage), let usage = Usage(text) else {
        return .refused(
          Refusal(
            "Advice needs what \(record.reference) uses a month (usage), such as “orders=12, seats=2”.",
            cause: .argument))
      }
      let advice = PlanAdvice(of: record, usage: usage, under: context.policy)
      guard let best = advice.best else {
        return .refused(
          Refusal("No plan holds \(text); \(advice.tooSmall.joined(separator: ", ")) are too small."))
      }
      var values: [FieldName: Value?] = [
        .planOffered: .text(best.plan.name), .planOfferedAt: .instant(context.now),
      ]
      if record.text(.usage) != text { values[.usage] = .text(text) }
      return .changes([.update(record.reference, values)])
    }
  }

  /// Noting the plan that a payer chose, whether it was the one offered or not.
  private static func choosing(_ kind: Kind) -> ActionDefinition {
    acting(
      kind, "choose_plan", "Plan chosen", [ActionField(.plan, "Plan", .text, required: true)],
      dependsOn: [.plan]
    ) { record, context in
      if let refusal = refusalOfPayer(record) { return .refused(refusal) }
      let name = context.text(.plan)
      guard let plan = context.policy.plans.first(where: { $0.name == name }) else {
        let known = context.policy.plans.map(\.name).joined(separator: ", ")
        return .refused(
          Refusal(
            "There is no plan “\(name)”; \(known.isEmpty ? "the policy has none" : "there is \(known)").",
            cause: .argument))
      }
      if record.text(.plan) == name { return .unchanged("\(record.reference) is on \(name) already.") }
      guard !plan.isRetired else {
        return .refused(Refusal("\(name) is retired; nobody new can choose it."))
      }
      return .changes([
        .update(record.reference, [.plan: .text(name), .planChosenAt: .instant(context.now)])
      ])
    }
  }

  /// A plan is the payer's: a customer's account has it, when there is one.
  private static func refusalOfPayer(_ record: Record) -> Refusal? {
    guard record.reference.kind == .customer, let account = record[.account]?.reference else { return nil }
    return Refusal("\(account) pays for \(record.reference); do it there.")
  }
}

extension PlanAdvice {
  /// Compares the plans of a policy for a payer's usage; who is on no plan yet is new.
  public init(of payer: Record, usage: Usage, under policy: Policy) {
    let plan = payer.text(.plan)
    self.init(plans: policy.plans, usage: usage, on: plan, isNew: plan == nil)
  }
}
