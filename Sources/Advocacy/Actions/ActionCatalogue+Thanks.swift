extension FieldName {
  /// Read by an action: what a customer is to be thanked for and wasn't.
  ///
  /// No field has this name.
  static public let thanksDue: FieldName = "thanks_due"
}

extension ActionContext {
  /// What a customer is to be thanked for, in the order in which it is named.
  func thanksDue(to customer: Reference) -> [Record] {
    Thanks.kinds.flatMap { kind in
      related.values.filter {
        $0.reference.kind == kind && Thanks.whom($0) == customer && Thanks.areDue(for: $0)
      }.sorted { $0.reference < $1.reference }
    }
  }
}

extension ActionCatalogue {
  /// Thanks for all that a customer did and wasn't thanked for, in one go.
  static let thanks: [ActionDefinition] = [
    acting(
      .customer, "thank", "Thank for all that waits",
      [
        ActionField(.channel, "By", .choice(Channel.words), standard: .text(Channel.mail.rawValue)),
        ActionField(.body, "What was said", .longText),
      ], reads: [.thanksDue]
    ) { record, context in
      let due = context.thanksDue(to: record.reference)
      guard !due.isEmpty else {
        return .unchanged("There is nothing that \(record.reference) is still to be thanked for.")
      }
      var touchpoint: [FieldName: Value] = [
        .customer: .reference(record.reference), .at: .instant(context.now), .created: .instant(context.now),
        .summary: .text("Thanked for " + Thanks.words(due)),
        .direction: .text(TouchpointDirection.outbound.rawValue),
        .colleague: .colleague(context.actor.handle),
      ]
      touchpoint[.channel] = context.arguments[.channel]
      touchpoint[.body] = context.arguments[.body]
      return .changes(
        due.map { .update($0.reference, thanked($0, context)) }
          + [.create(Reference(.touchpoint, -1), touchpoint)] + contact(with: record, at: context.now))
    }
  ]

  private static func thanked(_ thing: Record, _ context: ActionContext) -> [FieldName: Value?] {
    var values: [FieldName: Value?] = [.thanked: .instant(context.now)]
    switch thing.reference.kind {
    case .response: values[.thankedBy] = .colleague(context.actor.handle)
    case .mention where thing.status == MentionStatus.seen.rawValue:
      values[.status] = .text(MentionStatus.thanked.rawValue)
    default: break
    }
    return values
  }
}
