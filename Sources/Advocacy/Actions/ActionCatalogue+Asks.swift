extension FieldName {
  /// Read by an action: what speaks against asking the customer.
  ///
  /// No field has this name.
  static public let guarded: FieldName = "guarded"
}

extension ActionCatalogue {
  /// What is asked of customers, what they said, and what came of it.
  static let asks: [ActionDefinition] = [
    creating(
      .ask, "create", "Ask",
      [
        ActionField(.customer, "Customer", .reference(.customer), required: true),
        ActionField(.askKind, "What", .choice(AskKind.words), required: true),
        ActionField(.title, "For what", .text, required: true),
        ActionField(.channel, "By", .choice(Channel.words), standard: .text(Channel.mail.rawValue)),
        ActionField(.due, "Wanted by", .day),
        ActionField(.override, "Why anyway", .text),
        ActionField(.owner, "Owner", .colleague),
      ], reads: [.customer, .guarded], ask),
    acting(.ask, "accept", "Accepted", dependsOn: [.status]) { record, context in
      moved(record, to: .accepted, [.answered: .instant(context.now), .reason: nil])
    },
    acting(.ask, "decline", "Declined", [ActionField(.reason, "Why", .text)], dependsOn: [.status]) {
      record, context in
      moved(record, to: .declined, [.answered: .instant(context.now), .reason: context.arguments[.reason]])
    },
    acting(
      .ask, "done", "Done", [ActionField(.result, "What came of it", .text, required: true)],
      dependsOn: [.status]
    ) { record, context in
      moved(record, to: .done, [.done: .instant(context.now), .result: context.arguments[.result]])
    },
    acting(
      .ask, "cancel", "Cancel", [ActionField(.reason, "Why", .text, required: true)], dependsOn: [.status]
    ) {
      record, context in
      moved(record, to: .cancelled, [.reason: context.arguments[.reason]])
    },
    acting(
      .ask, "thank", "Thank",
      [ActionField(.channel, "By", .choice(Channel.words), standard: .text(Channel.mail.rawValue))],
      dependsOn: [.thanked, .status], reads: [.customer]
    ) { record, context in
      guard record[.thanked] == nil else {
        return .unchanged("The customer of \(record.reference) was thanked already.")
      }
      guard record.status == AskStatus.done.rawValue || record.status == AskStatus.accepted.rawValue else {
        return .refused(Refusal("\(record.reference) is \(record.status); thanks are for what was done."))
      }
      let told = context.thing(.customer, of: record).map { contact(with: $0, at: context.now) } ?? []
      return .changes([.update(record.reference, [.thanked: .instant(context.now)])] + told)
    },
    assigning(.ask),
    acting(
      .ask, "edit", "Edit",
      [
        ActionField(.title, "For what", .text), ActionField(.due, "Wanted by", .day),
        ActionField(.result, "What came of it", .text),
      ], dependsOn: [.title, .due, .result], setGiven),
  ]

  private static let ask: @Sendable (Record, ActionContext) -> Decision = { record, context in
    guard let customer = context.arguments[.customer]?.reference.flatMap({ context.related[$0] }),
      let channel = Channel(rawValue: context.text(.channel))
    else { return .refused(Refusal("There is no such customer.", cause: .missing)) }
    let reasons = (context.guarding[customer.reference] ?? AskGuard()).reasons(
      against: customer, by: channel, limits: context.policy.asks, at: context.now, context.zone)
    var values = context.arguments
    if reasons.isEmpty {
      values[.override] = nil
    } else if !context.text(.override).contains(where: { !$0.isWhitespace }) {
      let name = customer.text(.display) ?? customer.reference.description
      return .refused(
        Refusal(
          "\(name) may not be asked now: \(reasons.joined(separator: "; ")). Ask all the same only with a reason (\(FieldName.override))."
        ))
    } else {
      values[.overridden] = .text(reasons.joined(separator: "; "))
    }
    values[.owner] = values[.owner] ?? .colleague(context.actor.handle)
    values[.status] = .text(AskStatus.asked.rawValue)
    values[.asked] = .instant(context.now)
    values[.created] = .instant(context.now)
    return .changes([.create(record.reference, values)] + contact(with: customer, at: context.now))
  }

  private static func moved(_ record: Record, to next: AskStatus, _ values: [FieldName: Value?]) -> Decision {
    moved(record, from: AskStatus(rawValue: record.status) ?? .asked, to: next, values)
  }
}
