extension ActionCatalogue {
  /// Answers to surveys, and what the policy asks for after them.
  ///
  /// Recording one is never refused for coming too soon: an answer is an answer.
  static let responses: [ActionDefinition] = [
    creating(
      .response, "record", "Record a response",
      [
        ActionField(.customer, "Customer", .reference(.customer), required: true),
        ActionField(.survey, "Survey", .choice(Survey.words), required: true),
        ActionField(.score, "Score", .integer, required: true),
        ActionField(.body, "Comment", .longText),
        ActionField(.channel, "Channel", .choice(Channel.words), standard: .text(Channel.call.rawValue)),
        ActionField(.feedback, "About", .reference(.feedback)),
        ActionField(.at, "Answered", .instant),
        ActionField(.sent, "Sent", .instant),
      ], reads: [.customer, .feedback], record),
    acting(
      .response, "thank", "Thank",
      [
        ActionField(.channel, "Channel", .choice(Channel.words), standard: .text(Channel.mail.rawValue)),
        ActionField(.body, "What was said", .longText),
      ], dependsOn: [.thanked], reads: [.customer], thank),
    acting(
      .response, "edit", "Edit",
      [
        ActionField(.score, "Score", .integer),
        ActionField(.body, "Comment", .longText),
        ActionField(.channel, "Channel", .choice(Channel.words)),
      ], dependsOn: [.score, .body, .channel], reads: [.feedback], edit),
  ]

  private static let record: @Sendable (Record, ActionContext) -> Decision = { record, context in
    let answered = context.arguments[.at]?.instant ?? context.now
    guard answered <= context.now else {
      return .refused(Refusal("A response has been given; its time can't be to come.", cause: .argument))
    }
    if let sent = context.arguments[.sent]?.instant, sent > answered {
      return .refused(Refusal("A survey is sent before it is answered.", cause: .argument))
    }
    var values = context.arguments
    values[.at] = .instant(answered)
    values[.colleague] = .colleague(context.actor.handle)
    values[.created] = .instant(context.now)
    if let refusal = refusal(of: values[.survey], values[.score]) { return .refused(refusal) }
    let about = context.arguments[.feedback]?.reference.flatMap { context.related[$0] }
    if let about, let owner = about[.customer], owner != values[.customer] {
      return .refused(
        Refusal("\(about.reference) is \(owner)'s, and not from the customer who answered.", cause: .argument)
      )
    }
    let (followUp, changes) = followed(Record(record.reference, values: values), about, at: answered, context)
    values[.followUp] = followUp
    if about == nil, followUp == .text(FollowUp.feedback.rawValue) {
      values[.feedback] = .reference(Reference(.feedback, -1))
    }
    return .changes([.create(record.reference, values)] + changes)
  }

  /// What the policy asks for after an answer: feedback that is opened, or the one it is about opened again.
  private static func followed(
    _ response: Record, _ about: Record?, at when: Instant, _ context: ActionContext
  ) -> (followUp: Value?, changes: [Change]) {
    guard let survey = response.survey, let score = response[.score]?.integer,
      let rule = context.policy.responses[survey], let followUp = rule.followUp(of: score)
    else { return (nil, []) }
    var changes: [Change] = []
    if followUp == .feedback {
      let said = [survey.words(score), response.text(.body)].compactMap(\.self).joined(separator: ": ")
      if let about {
        changes = wrote(said, on: about, context)
      } else {
        let opened = Reference(.feedback, -1)
        let values = feedback(openedBy: response, rule, at: when)
        changes = [.create(opened, values)]
        changes.append(.create(Reference(.message, -1), firstMessage(of: opened, values)))
      }
    }
    return (.text(followUp.rawValue), changes)
  }

  /// The feedback that a low score opens: with a clock, from the customer who answered, of nobody yet.
  public static func feedback(openedBy response: Record, _ rule: ResponseRule, at when: Instant)
    -> [FieldName: Value]
  {
    let words = response[.score]?.integer.flatMap { response.survey?.words($0) } ?? "a response"
    let comment = response.text(.body) ?? ""
    let line = comment.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    let excerpt = line.count > 60 ? line.prefix(59) + "…" : line
    var values: [FieldName: Value] = [
      .feedbackKind: .text(rule.opens.rawValue), .priority: .text(rule.priority.rawValue),
      .subject: .text(excerpt.isEmpty ? words : "\(words): \(excerpt)"),
      .body: .text(comment.isEmpty ? "\(words), without a comment." : comment),
      .status: .text(FeedbackStatus.new.rawValue), .created: .instant(when), .waitingSince: .instant(when),
      .clocksFrom: .instant(when),
    ]
    values[.customer] = response[.customer]
    values[.channel] = response[.channel]
    return values
  }

  private static let thank: @Sendable (Record, ActionContext) -> Decision = { record, context in
    guard record[.thanked] == nil else {
      return .unchanged("The customer has been thanked for \(record.reference) already.")
    }
    guard let customer = record[.customer] else {
      return .refused(Refusal("\(record.reference) is from nobody we know; there is nobody to thank."))
    }
    let words = record[.score]?.integer.flatMap { record.survey?.words($0) } ?? "an answer"
    var touchpoint: [FieldName: Value] = [
      .customer: customer, .summary: .text("Thanked for \(words)"), .at: .instant(context.now),
      .direction: .text(TouchpointDirection.outbound.rawValue), .created: .instant(context.now),
      .colleague: .colleague(context.actor.handle),
    ]
    touchpoint[.channel] = context.arguments[.channel]
    touchpoint[.body] = context.arguments[.body]
    return .changes(
      [
        .update(
          record.reference,
          [.thanked: .instant(context.now), .thankedBy: .colleague(context.actor.handle)]),
        .create(Reference(.touchpoint, -1), touchpoint),
      ] + (context.thing(.customer, of: record).map { contact(with: $0, at: context.now) } ?? []))
  }

  /// A score that is corrected asks for what the new one asks for; feedback that the old one opened stays.
  private static let edit: @Sendable (Record, ActionContext) -> Decision = { record, context in
    if let refusal = refusal(of: record[.survey], context.arguments[.score] ?? record[.score]) {
      return .refused(refusal)
    }
    if context.cleared.contains(.score) {
      return .refused(Refusal("\(record.reference) needs its score (\(FieldName.score)).", cause: .argument))
    }
    guard case .changes(let changes, _) = setGiven(record, context),
      case .update(let reference, var values) = changes.first
    else { return setGiven(record, context) }
    guard let score = values[.score], record[.feedback] == nil else { return .changes(changes) }
    var after = record
    after[.score] = score
    if let body = values[.body] { after[.body] = body }
    let (followUp, opened) = followed(after, nil, at: context.now, context)
    values[.followUp] = .some(followUp)
    if !opened.isEmpty { values[.feedback] = .reference(Reference(.feedback, -1)) }
    return .changes([.update(reference, values)] + opened)
  }

  /// Why a score can't be one of a survey; nothing when it can.
  public static func refusal(of survey: Value?, _ score: Value?) -> Refusal? {
    guard let survey = survey?.text.flatMap(Survey.init(rawValue:)), let score = score?.integer,
      !survey.scale.contains(score)
    else { return nil }
    return Refusal(
      "\(survey.title) is answered from \(survey.scale.lowerBound) to \(survey.scale.upperBound); \(score) is no answer.",
      cause: .argument)
  }
}

extension Record {
  /// The survey that a response answers; nothing for other kinds.
  public var survey: Survey? { text(.survey).flatMap(Survey.init(rawValue:)) }
}
