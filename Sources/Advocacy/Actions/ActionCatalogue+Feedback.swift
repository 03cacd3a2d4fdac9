extension ActionCatalogue {
  static let feedback: [ActionDefinition] = [
    creating(
      .feedback, "create", "New feedback",
      [
        ActionField(.customer, "Customer", .reference(.customer)),
        ActionField(.feedbackKind, "Kind", .choice(FeedbackKind.words), required: true),
        ActionField(.subject, "Subject", .text, required: true),
        ActionField(.body, "Text", .longText),
        ActionField(.channel, "Channel", .choice(Channel.words), standard: .text(Channel.call.rawValue)),
        ActionField(
          .priority, "Priority", .choice(Priority.words), standard: .text(Priority.normal.rawValue)),
        ActionField(.owner, "Owner", .colleague),
        ActionField(.tags, "Tags", .tags),
        ActionField(.created, "Received", .instant),
      ], reads: [.customer], create),
    acting(.feedback, "claim", "Claim", dependsOn: [.owner, .status]) { record, context in
      guard let status = openStatus(record) else { return ended(record) }
      switch record[.owner]?.colleague {
      case context.actor.handle?: return .unchanged("\(record.reference) is yours already.")
      case let other?:
        guard context.absences.keeper(of: other, at: context.now) == context.actor.handle else {
          return .refused(Refusal(takenSentence(record, by: other, context)))
        }
        return .changes([.update(record.reference, [.owner: .colleague(context.actor.handle)])])
      case nil:
        var values: [FieldName: Value?] = [.owner: .colleague(context.actor.handle)]
        if status == .new { values[.status] = .text(FeedbackStatus.acknowledged.rawValue) }
        return .changes([.update(record.reference, values)])
      }
    },
    assigning(.feedback),
    acting(
      .feedback, "answer", "Answer",
      [
        ActionField(.body, "Text", .longText, required: true),
        ActionField(
          .then, "Then", .choice(["in_progress", "waiting_customer", "resolved"]),
          standard: .text(FeedbackStatus.waitingCustomer.rawValue)),
        ActionField(.channel, "Channel", .choice(Channel.words), standard: .text(Channel.mail.rawValue)),
      ], dependsOn: [.status, .waitingSince, .owner], reads: [.customer], answer),
    acting(.feedback, "note", "Note", [ActionField(.body, "Text", .longText, required: true)]) {
      record, context in
      .changes([message(.note, on: record, context)])
    },
    acting(
      .feedback, "receive", "Customer wrote",
      [
        ActionField(.body, "Text", .longText, required: true),
        ActionField(.channel, "Channel", .choice(Channel.words), standard: .text(Channel.mail.rawValue)),
      ], reads: [.customer], receive),
    acting(
      .feedback, "priority", "Priority",
      [ActionField(.to, "Priority", .choice(Priority.words), required: true)],
      dependsOn: [.priority]
    ) { record, context in
      if record[.priority] == context.arguments[.to] {
        return .unchanged("\(record.reference) is \(context.text(.to)) already.")
      }
      return .changes([.update(record.reference, [.priority: context.arguments[.to]])])
    },
    tagging(.feedback),
    acting(
      .feedback, "snooze", "Snooze", [ActionField(.until, "Until", .instant, required: true)],
      dependsOn: [.status, .snoozedUntil]
    ) { record, context in
      guard openStatus(record) != nil else { return ended(record) }
      guard let until = context.arguments[.until]?.instant, until > context.now else {
        return .refused(Refusal("A snooze ends at a time to come.", cause: .argument))
      }
      return .changes([.update(record.reference, [.snoozedUntil: .instant(until)])])
    },
    acting(.feedback, "wake", "Wake", dependsOn: [.snoozedUntil]) { record, _ in
      guard record[.snoozedUntil] != nil else { return .unchanged("\(record.reference) isn't snoozed.") }
      return .changes([.update(record.reference, [.snoozedUntil: nil])])
    },
    acting(.feedback, "acknowledge", "Acknowledge", dependsOn: [.status]) { record, _ in
      moved(record, to: .acknowledged)
    },
    acting(.feedback, "start", "Start", dependsOn: [.status]) { record, context in
      moved(record, to: .inProgress, [.owner: record[.owner] ?? .colleague(context.actor.handle)])
    },
    acting(.feedback, "await_customer", "Wait for the customer", dependsOn: [.status]) { record, _ in
      moved(record, to: .waitingCustomer)
    },
    acting(
      .feedback, "hand_over", "Hand over to a team", [ActionField(.team, "Team", .text, required: true)],
      dependsOn: [.status, .waitingTeam]
    ) { record, context in
      let chase = context.policy.chase(context.text(.team), after: context.now)
      let promised = context.policy.promised(by: context.text(.team), after: context.now)
      let team: [FieldName: Value?] = [
        .waitingTeam: .text(context.text(.team)), .chase: chase.map { .instant($0) },
        .teamDue: promised.map { .instant($0) },
      ]
      if record.status == FeedbackStatus.waitingTeam.rawValue {
        return record[.waitingTeam] == context.arguments[.team]
          ? .unchanged("\(record.reference) waits for \(context.text(.team)) already.")
          : .changes([.update(record.reference, team)])
      }
      return moved(record, to: .waitingTeam, team)
    },
    acting(.feedback, "resolve", "Resolve", dependsOn: [.status, .waitingSince]) { record, context in
      moved(record, to: .resolved, [.resolvedAt: .instant(context.now), .waitingSince: nil])
    },
    acting(.feedback, "close", "Close", dependsOn: [.status]) { record, _ in moved(record, to: .closed) },
    acting(
      .feedback, "decline", "Decline", [ActionField(.reason, "Why", .text, required: true)],
      dependsOn: [.status]
    ) { record, context in
      moved(record, to: .declined, [.reason: context.arguments[.reason], .waitingSince: nil])
    },
    acting(
      .feedback, "duplicate", "Duplicate of",
      [ActionField(.of, "Of", .reference(.feedback), required: true)], dependsOn: [.status, .duplicateOf],
      reads: [.of]
    ) { record, context in
      guard let original = context.arguments[.of]?.reference.flatMap({ context.related[$0] }) else {
        return .refused(Refusal("There is no such feedback.", cause: .missing))
      }
      guard original.reference != record.reference else {
        return .refused(Refusal("\(record.reference) can't be a duplicate of itself."))
      }
      guard original.status != FeedbackStatus.duplicate.rawValue else {
        return .refused(
          Refusal(
            "\(original.reference) is itself a duplicate of \(original[.duplicateOf]?.description ?? "another"); name that one."
          ))
      }
      return moved(
        record, to: .duplicate, [.duplicateOf: .reference(original.reference), .waitingSince: nil])
    },
    acting(.feedback, "reopen", "Reopen", dependsOn: [.status]) { record, context in
      guard FeedbackStatus(rawValue: record.status)?.isOpen == false else {
        return .unchanged("\(record.reference) is open.")
      }
      var values: [FieldName: Value?] = [.resolvedAt: nil, .duplicateOf: nil, .reason: nil]
      if record[.clocksFrom] == nil { values[.clocksFrom] = .instant(context.now) }
      return moved(record, to: .inProgress, values)
    },
    acting(
      .feedback, "edit", "Edit",
      [
        ActionField(.customer, "Customer", .reference(.customer)),
        ActionField(.feedbackKind, "Kind", .choice(FeedbackKind.words)),
        ActionField(.subject, "Subject", .text),
        ActionField(.body, "Text", .longText),
        ActionField(.channel, "Channel", .choice(Channel.words)),
      ], dependsOn: [.customer, .feedbackKind, .subject, .body, .channel], reads: [.customer], setGiven),
  ]

  /// Why what is another's can't be claimed: who has it, and who covers when that one is away.
  private static func takenSentence(_ record: Record, by other: String, _ context: ActionContext) -> String {
    guard let absence = context.absences.absence(of: other, at: context.now) else {
      return "\(record.reference) is @\(other)'s; assign it to take it over."
    }
    let until = ExplainedTime(zone: context.zone).text(absence.until)
    let cover = context.absences.keeper(of: other, at: context.now).map { "@\($0)" } ?? "nobody"
    return
      "\(record.reference) is @\(other)'s, away until \(until), and \(cover) covers; assign it to take it over."
  }

  private static let create: @Sendable (Record, ActionContext) -> Decision = { record, context in
    let received = context.arguments[.created]?.instant ?? context.now
    guard received <= context.now else {
      return .refused(Refusal("Feedback has been received; its time can't be to come.", cause: .argument))
    }
    var values = context.arguments
    values[.status] = .text(FeedbackStatus.new.rawValue)
    values[.created] = .instant(received)
    values[.waitingSince] = .instant(received)
    values[.clocksFrom] = .instant(received)
    values[.body] = values[.body] ?? values[.subject]
    return .changes([
      .create(record.reference, values),
      .create(Reference(.message, -1), firstMessage(of: record.reference, values)),
    ])
  }

  /// The message that begins the conversation of new feedback.
  static func firstMessage(of feedback: Reference, _ values: [FieldName: Value]) -> [FieldName: Value] {
    var first: [FieldName: Value] = [
      .feedback: .reference(feedback), .direction: .text(MessageDirection.fromCustomer.rawValue),
    ]
    first[.sent] = values[.created]
    first[.body] = values[.body]
    first[.channel] = values[.channel]
    return first
  }

  private static let answer: @Sendable (Record, ActionContext) -> Decision = { record, context in
    guard openStatus(record) != nil, let next = FeedbackStatus(rawValue: context.text(.then)) else {
      return ended(record)
    }
    var values: [FieldName: Value?] = [
      .waitingSince: nil, .snoozedUntil: nil, .waitingTeam: nil, .chase: nil, .teamDue: nil,
    ]
    if record[.firstAnswered] == nil { values[.firstAnswered] = .instant(context.now) }
    if record[.owner] == nil { values[.owner] = .colleague(context.actor.handle) }
    if record.status != next.rawValue { values[.status] = .text(next.rawValue) }
    if next == .resolved { values[.resolvedAt] = .instant(context.now) }
    let customer = context.thing(.customer, of: record)
    return .changes(
      [message(.toCustomer, on: record, context), .update(record.reference, values)]
        + (customer.map { contact(with: $0, at: context.now) } ?? []))
  }

  private static let receive: @Sendable (Record, ActionContext) -> Decision = { record, context in
    let customer = context.thing(.customer, of: record)
    return .changes(
      wrote(context.text(.body), on: record, context)
        + (customer.map { contact(with: $0, at: context.now) } ?? []))
  }

  /// What it changes that the customer wrote on: a conversation that had ended goes on, and the customer waits.
  static func wrote(_ text: String, on record: Record, _ context: ActionContext) -> [Change] {
    var values: [FieldName: Value?] = [:]
    if record[.waitingSince] == nil { values[.waitingSince] = .instant(context.now) }
    if record[.snoozedUntil] != nil { values.updateValue(nil, forKey: .snoozedUntil) }
    let status = FeedbackStatus(rawValue: record.status) ?? .new
    if status == .waitingCustomer || !status.isOpen {
      values[.status] = .text(FeedbackStatus.inProgress.rawValue)
      values.updateValue(nil, forKey: .resolvedAt)
    }
    if record[.clocksFrom] == nil { values[.clocksFrom] = .instant(context.now) }
    return [message(.fromCustomer, on: record, context, saying: text)]
      + (values.isEmpty ? [] : [.update(record.reference, values)])
  }

  /// The message that an act adds to a conversation: the text given, or another.
  static func message(
    _ direction: MessageDirection, on record: Record, _ context: ActionContext, saying text: String? = nil
  ) -> Change {
    var values: [FieldName: Value] = [
      .feedback: .reference(record.reference), .direction: .text(direction.rawValue),
      .body: .text(text ?? context.text(.body)), .sent: .instant(context.now),
    ]
    values[.channel] = context.arguments[.channel]
    if direction != .fromCustomer { values[.author] = .colleague(context.actor.handle) }
    return .create(Reference(.message, -1), values)
  }

  /// The status of feedback that is open, or nothing.
  private static func openStatus(_ record: Record) -> FeedbackStatus? {
    FeedbackStatus(rawValue: record.status).flatMap { $0.isOpen ? $0 : nil }
  }

  private static func ended(_ record: Record) -> Decision {
    .refused(Refusal("\(record.reference) is \(record.status); reopen it first."))
  }

  /// The move of a piece of feedback to another status, when the table allows it; with it end a snooze and what
  /// it waited for.
  private static func moved(
    _ record: Record, to next: FeedbackStatus, _ values: [FieldName: Value?] = [:]
  ) -> Decision {
    var all = values
    if record[.snoozedUntil] != nil { all.updateValue(nil, forKey: .snoozedUntil) }
    if next != .waitingTeam {
      for name in [FieldName.waitingTeam, .chase, .teamDue] where record[name] != nil {
        all.updateValue(nil, forKey: name)
      }
    }
    return moved(record, from: FeedbackStatus(rawValue: record.status) ?? .new, to: next, all)
  }
}
