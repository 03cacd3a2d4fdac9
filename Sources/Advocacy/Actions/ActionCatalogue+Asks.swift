extension FieldName {
  /// Read by an action: what speaks against asking the customer.
  ///
  /// No field has this name.
  static public let guarded: FieldName = "guarded"
}

extension ActionCatalogue {
  private static let ofOpportunity: [FieldName] = [.opportunity, .opportunityAsks]

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
        ActionField(.opportunity, "Opportunity", .reference(.opportunity)),
        ActionField(.introducedTo, "Introduced to", .reference(.customer)),
        ActionField(.survey, "Which survey", .choice(Survey.words)),
        ActionField(.override, "Why anyway", .text),
        ActionField(.owner, "Owner", .colleague),
      ], reads: [.customer, .introducedTo, .guarded, .opportunity, .opportunityAsks], ask),
    acting(.ask, "accept", "Accepted", dependsOn: [.status], reads: ofOpportunity) { record, context in
      moved(record, to: .accepted, context, [.answered: .instant(context.now), .reason: nil])
    },
    acting(
      .ask, "decline", "Declined", [ActionField(.reason, "Why", .text)], dependsOn: [.status],
      reads: ofOpportunity
    ) { record, context in
      moved(
        record, to: .declined, context,
        [.answered: .instant(context.now), .reason: context.arguments[.reason]])
    },
    acting(
      .ask, "done", "Done", [ActionField(.result, "What came of it", .text, required: true)],
      dependsOn: [.status], reads: ofOpportunity
    ) { record, context in
      moved(record, to: .done, context, [.done: .instant(context.now), .result: context.arguments[.result]])
    },
    acting(
      .ask, "cancel", "Cancel", [ActionField(.reason, "Why", .text, required: true)], dependsOn: [.status],
      reads: ofOpportunity
    ) { record, context in
      moved(record, to: .cancelled, context, [.reason: context.arguments[.reason]])
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
    if let opportunity = context.thing(.opportunity, of: Record(record.reference, values: context.arguments)),
      let refusal = refusal(ofAskingFor: opportunity, context)
    {
      return .refused(refusal)
    }
    return asked(context.arguments, as: record.reference, context)
  }

  /// The ask that some values describe, unless something speaks against it and no reason to ask all the same is given.
  static func asked(_ given: [FieldName: Value], as reference: Reference, _ context: ActionContext)
    -> Decision
  {
    guard let customer = given[.customer]?.reference.flatMap({ context.related[$0] }),
      let channel = given[.channel]?.text.flatMap(Channel.init(rawValue:))
    else { return .refused(Refusal("There is no such customer.", cause: .missing)) }
    if let refusal = refusal(ofIntroducing: customer, given) { return .refused(refusal) }
    let survey = given[.survey]?.text.flatMap(Survey.init(rawValue:))
    guard survey == nil || given[.askKind] == .text(AskKind.survey.rawValue) else {
      return .refused(
        Refusal(
          "Only who is asked to answer a survey is asked for one (\(FieldName.survey)).", cause: .argument))
    }
    let other = given[.introducedTo]?.reference.flatMap { context.related[$0] }
    let speaking = [customer, other].compactMap(\.self).map { person in
      let guarding = context.guarding[person.reference] ?? AskGuard()
      let again = survey.flatMap {
        guarding.reason(against: $0, context.policy.responses[$0], at: context.now, context.zone)
      }
      return (
        name: person.text(.display) ?? person.reference.description,
        reasons: guarding.reasons(
          against: person, by: channel, limits: context.policy.asks, at: context.now, context.zone)
          + [again].compactMap(\.self)
      )
    }.filter { !$0.reasons.isEmpty }
    var values = given
    values[.survey] = nil
    if let first = speaking.first {
      guard given[.override]?.text?.contains(where: { !$0.isWhitespace }) == true else {
        return .refused(
          Refusal(
            "\(first.name) may not be asked now: \(first.reasons.joined(separator: "; ")). Ask all the same only with a reason (\(FieldName.override))."
          ))
      }
      let all =
        speaking.count == 1 && other == nil
        ? first.reasons : speaking.map { "\($0.name) \($0.reasons.joined(separator: "; "))" }
      values[.overridden] = .text(all.joined(separator: "; "))
    } else {
      values[.override] = nil
    }
    values[.owner] = values[.owner] ?? .colleague(context.actor.handle)
    values[.status] = .text(AskStatus.asked.rawValue)
    values[.asked] = .instant(context.now)
    values[.created] = .instant(context.now)
    return .changes([.create(reference, values)] + contact(with: customer, at: context.now))
  }

  /// Why a customer can't be introduced to another one; nothing where nobody is.
  private static func refusal(ofIntroducing customer: Record, _ given: [FieldName: Value]) -> Refusal? {
    guard let other = given[.introducedTo]?.reference else { return nil }
    guard given[.askKind] == .text(AskKind.introduction.rawValue) else {
      return Refusal("Only who is asked for an introduction is introduced to someone.", cause: .argument)
    }
    guard other != customer.reference else {
      return Refusal("\(other) can't be introduced to himself or herself.", cause: .argument)
    }
    return nil
  }

  /// The move of an ask, and what becomes of the opportunity it was made for.
  private static func moved(
    _ record: Record, to next: AskStatus, _ context: ActionContext, _ values: [FieldName: Value?]
  ) -> Decision {
    let decision = moved(record, from: AskStatus(rawValue: record.status) ?? .asked, to: next, values)
    guard case .changes(let changes, let key) = decision else { return decision }
    return .changes(changes + opportunity(of: record, after: next, context), grantKey: key)
  }
}
