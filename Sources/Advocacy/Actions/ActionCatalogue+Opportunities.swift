extension FieldName {
  /// Read by an action: the asks made for the same opportunity.
  ///
  /// No field has this name.
  static public let opportunityAsks: FieldName = "opportunity_asks"
}

extension ActionContext {
  /// The asks made for an opportunity, the first first.
  func asks(for opportunity: Reference) -> [Record] {
    related.values.filter {
      $0.reference.kind == .ask && $0[.opportunity]?.reference == opportunity
    }.sorted { $0.reference < $1.reference }
  }
}

extension ActionCatalogue {
  /// What a customer's voice is needed for, who is asked for it, and what became of it.
  static let opportunities: [ActionDefinition] = [
    creating(
      .opportunity, "create", "New opportunity",
      inputs(
        of: .opportunity, except: [.status, .reason, .needed, .channel], required: [.title, .askKind])
        + [
          ActionField(.needed, "How many", .integer, standard: .integer(1)),
          ActionField(.channel, "By", .choice(Channel.words), standard: .text(Channel.mail.rawValue)),
        ]
    ) { record, context in
      var values = context.arguments
      if let refusal = refusal(ofOpportunity: values) { return .refused(refusal) }
      values[.owner] = values[.owner] ?? .colleague(context.actor.handle)
      values[.status] = .text(OpportunityStatus.open.rawValue)
      values[.created] = .instant(context.now)
      return .changes([.create(record.reference, values)])
    },
    acting(
      .opportunity, "ask", "Ask",
      [
        ActionField(.customer, "Customer", .reference(.customer), required: true),
        ActionField(.channel, "By", .choice(Channel.words)),
        ActionField(.override, "Why anyway", .text),
        ActionField(.owner, "Owner", .colleague),
      ], dependsOn: [.status, .needed], reads: [.customer, .guarded, .opportunityAsks], askFor),
    acting(
      .opportunity, "edit", "Edit", inputs(of: .opportunity, except: [.status, .reason]),
      dependsOn: [.title, .askKind, .due, .needed, .wanted, .channel, .forWhom, .owner, .body],
      reads: [.opportunityAsks]
    ) { record, context in
      if let refusal = refusal(ofOpportunity: context.arguments) { return .refused(refusal) }
      if let gone = [FieldName.title, .askKind, .needed].first(where: context.cleared.contains) {
        return .refused(Refusal("\(record.reference) can't be without \(gone).", cause: .argument))
      }
      guard case .changes(let changes, _) = setGiven(record, context) else {
        return setGiven(record, context)
      }
      var after = record
      after[.needed] = context.arguments[.needed] ?? record[.needed]
      return .changes(changes + filling(after, found: found(for: after, context), at: context.now))
    },
    assigning(.opportunity),
    acting(
      .opportunity, "cancel", "Cancel", [ActionField(.reason, "Why", .text, required: true)],
      dependsOn: [.status]
    ) { record, context in
      moved(record, to: .cancelled, [.reason: context.arguments[.reason], .filled: nil])
    },
    acting(.opportunity, "reopen", "Reopen", dependsOn: [.status], reads: [.opportunityAsks]) {
      record, context in
      guard record.status == OpportunityStatus.cancelled.rawValue else {
        return .unchanged("\(record.reference) is \(record.status); only what was cancelled is reopened.")
      }
      let decision = moved(record, to: .open, [.reason: nil])
      guard case .changes(let changes, _) = decision else { return decision }
      var after = record
      after[.status] = .text(OpportunityStatus.open.rawValue)
      return .changes(changes + filling(after, found: found(for: after, context), at: context.now))
    },
  ]

  private static let askFor: @Sendable (Record, ActionContext) -> Decision = { record, context in
    if let refusal = refusal(ofAskingFor: record, context) { return .refused(refusal) }
    var values: [FieldName: Value] = [
      .opportunity: .reference(record.reference), .askKind: record[.askKind] ?? .text(""),
      .title: record[.title] ?? .text(""),
      .channel: context.arguments[.channel] ?? record[.channel] ?? .text(Channel.mail.rawValue),
    ]
    values[.due] = record[.due]
    values[.owner] = context.arguments[.owner] ?? record[.owner]
    values[.customer] = context.arguments[.customer]
    values[.override] = context.arguments[.override]
    return asked(values, as: Reference(.ask, -1), context)
  }

  /// Why nobody can be asked for an opportunity any more, or not this customer again.
  static func refusal(ofAskingFor opportunity: Record, _ context: ActionContext) -> Refusal? {
    guard opportunity.status == OpportunityStatus.open.rawValue else {
      return Refusal(
        "\(opportunity.reference) is \(opportunity.status); for more voices raise how many are needed, or reopen it."
      )
    }
    let customer = context.arguments[.customer]
    let earlier = context.asks(for: opportunity.reference).first {
      $0[.customer] == customer && $0.status != AskStatus.cancelled.rawValue
    }
    return earlier.map {
      Refusal(
        "\(customer?.description ?? "The customer") was asked for \(opportunity.reference) already: \($0.reference), \($0.status)."
      )
    }
  }

  /// What becomes of the opportunity of an ask that goes to another status.
  static func opportunity(of ask: Record, after next: AskStatus, _ context: ActionContext) -> [Change] {
    guard let opportunity = context.thing(.opportunity, of: ask) else { return [] }
    let others = found(for: opportunity, context, except: ask.reference)
    return filling(opportunity, found: others + (next.isFound ? 1 : 0), at: context.now)
  }

  /// Filled once as many as are needed said yes, open again once fewer do.
  private static func filling(_ opportunity: Record, found: Int, at now: Instant) -> [Change] {
    let needed = Int(opportunity[.needed]?.integer ?? 1)
    switch OpportunityStatus(rawValue: opportunity.status) {
    case .open where found >= needed:
      return [
        .update(
          opportunity.reference,
          [.status: .text(OpportunityStatus.filled.rawValue), .filled: .instant(now)])
      ]
    case .filled where found < needed:
      return [
        .update(opportunity.reference, [.status: .text(OpportunityStatus.open.rawValue), .filled: nil])
      ]
    default: return []
    }
  }

  private static func found(for opportunity: Record, _ context: ActionContext, except ask: Reference? = nil)
    -> Int
  {
    context.asks(for: opportunity.reference).count {
      $0.reference != ask && AskStatus(rawValue: $0.status)?.isFound == true
    }
  }

  /// Why the values of an opportunity can't be; nothing when they can.
  private static func refusal(ofOpportunity values: [FieldName: Value]) -> Refusal? {
    if let needed = values[.needed]?.integer, !(1...1000).contains(needed) {
      return Refusal("An opportunity needs from 1 to 1000 customers, not \(needed).", cause: .argument)
    }
    return Segment.problem(values[.wanted]?.text).map { Refusal($0, cause: .argument) }
  }

  private static func moved(_ record: Record, to next: OpportunityStatus, _ values: [FieldName: Value?])
    -> Decision
  {
    moved(record, from: OpportunityStatus(rawValue: record.status) ?? .open, to: next, values)
  }
}
