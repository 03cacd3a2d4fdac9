extension ActionCatalogue {
  /// Putting a complaint right: what was wrong, whether it was, and what makes up for it.
  static let remedies: [ActionDefinition] = [
    acting(
      .feedback, "judge", "Cause and outcome",
      [
        ActionField(.cause, "Cause", .text, required: true),
        ActionField(.outcome, "Outcome", .choice(ComplaintOutcome.words), required: true),
      ], dependsOn: [.feedbackKind, .cause, .outcome]
    ) { record, context in
      guard isComplaint(record) else { return noComplaint(record) }
      return setGiven(record, context)
    },
    acting(
      .feedback, "remedy", "Put right",
      [
        ActionField(.remedy, "Remedy", .choice(RemedyKind.words), required: true),
        ActionField(.remedyValue, "Value", .money),
      ], dependsOn: [.feedbackKind, .outcome, .remedyState], remedy),
    acting(.feedback, "grant_remedy", "Grant the remedy", dependsOn: [.remedyState]) {
      record, context in
      guard record.text(.remedyState) == RemedyState.proposed.rawValue else {
        return .refused(Refusal("\(record.reference) has no remedy that waits to be granted."))
      }
      if let refusal = excess(record[.remedy]?.text, record[.remedyValue]?.money, context) {
        return .refused(Refusal("\(record.reference): \(refusal)", cause: .role))
      }
      return .changes([.update(record.reference, granted(context))])
    },
    acting(
      .feedback, "refuse_remedy", "Refuse the remedy", [ActionField(.reason, "Why", .text, required: true)],
      dependsOn: [.remedyState]
    ) { record, context in
      guard record.text(.remedyState) == RemedyState.proposed.rawValue else {
        return .refused(Refusal("\(record.reference) has no remedy that waits to be granted."))
      }
      return .changes([
        .update(
          record.reference,
          [
            .remedyState: .text(RemedyState.refused.rawValue), .reason: context.arguments[.reason],
            .remediedBy: .colleague(context.actor.handle),
          ])
      ])
    },
  ]

  private static let remedy: @Sendable (Record, ActionContext) -> Decision = { record, context in
    guard isComplaint(record) else { return noComplaint(record) }
    if record.text(.outcome) == ComplaintOutcome.notUpheld.rawValue {
      return .refused(Refusal("\(record.reference) was not upheld; a remedy would need another outcome."))
    }
    if record.text(.remedyState) == RemedyState.granted.rawValue {
      return .refused(
        Refusal(
          "\(record.reference) was put right already: \(worth(record[.remedy]?.text, record[.remedyValue]?.money)), by \(record[.remediedBy]?.description ?? "someone")."
        ))
    }
    let kind = context.arguments[.remedy]?.text
    let value = context.arguments[.remedyValue]?.money
    if kind == RemedyKind.refund.rawValue || kind == RemedyKind.credit.rawValue, value == nil {
      return .refused(
        Refusal("A \(kind ?? "refund") needs its value (\(FieldName.remedyValue)).", cause: .argument))
    }
    var values: [FieldName: Value?] = [
      .remedy: context.arguments[.remedy], .remedyValue: context.arguments[.remedyValue],
    ]
    if excess(kind, value, context) == nil {
      values.merge(granted(context)) { $1 }
    } else {
      values[.remedyState] = .text(RemedyState.proposed.rawValue)
      values[.remediedBy] = .some(nil)
    }
    return .changes([.update(record.reference, values)])
  }

  /// Why a remedy is more than a colleague may grant alone, or nothing.
  public static func excess(_ kind: String?, _ value: Money?, _ context: ActionContext) -> String? {
    let role = context.actor.role
    guard let limit = context.policy.remedies[role] else {
      return "the policy lets \(article(role.rawValue)) grant no remedy alone."
    }
    if let kind = kind.flatMap(RemedyKind.init(rawValue:)), !limit.kinds.contains(kind) {
      return "the policy doesn't let \(article(role.rawValue)) grant \(article(kind.rawValue)) alone."
    }
    guard let value, let most = limit.upTo else { return nil }
    guard value.currency == most.currency else {
      return "\(value) can't be compared with the \(most) that \(article(role.rawValue)) may grant alone."
    }
    return value.minorUnits > most.minorUnits
      ? "\(value) is more than the \(most) that \(article(role.rawValue)) may grant alone." : nil
  }

  private static func granted(_ context: ActionContext) -> [FieldName: Value?] {
    [
      .remedyState: .text(RemedyState.granted.rawValue), .remedied: .instant(context.now),
      .remediedBy: .colleague(context.actor.handle),
    ]
  }

  /// A remedy in words: `refund of 30.00 €`.
  public static func worth(_ kind: String?, _ value: Money?) -> String {
    (kind ?? "a remedy") + (value.map { " of \($0)" } ?? "")
  }

  private static func isComplaint(_ record: Record) -> Bool {
    record.text(.feedbackKind) == FeedbackKind.complaint.rawValue
  }

  private static func noComplaint(_ record: Record) -> Decision {
    .refused(
      Refusal("\(record.reference) is no complaint; only a complaint has a cause, an outcome and a remedy."))
  }
}
