extension ActionCatalogue {
  private static let said: [FieldName] = [
    .at, .sentiment, .author, .source, .url, .customer, .body, .owner,
  ]

  /// What is said of us in public, and what becomes of it.
  static let mentions: [ActionDefinition] = [
    creating(
      .mention, "create", "New mention",
      inputs(of: .mention, except: [.status, .feedback, .reason], required: [.sentiment])
    ) { record, context in
      var values = context.arguments
      values[.at] = values[.at] ?? .instant(context.now)
      guard let said = values[.at]?.instant, said <= context.now else {
        return .refused(Refusal("A mention has been said; its time can't be to come.", cause: .argument))
      }
      guard values[.body] ?? values[.url] != nil else {
        return .refused(Refusal("A mention has its text (body) or where it stands (url).", cause: .argument))
      }
      values[.status] = .text(MentionStatus.seen.rawValue)
      values[.created] = .instant(context.now)
      return .changes([.create(record.reference, values)])
    },
    acting(.mention, "thank", "Thank", dependsOn: [.status, .thanked, .sentiment], reads: [.customer]) {
      record, context in
      guard record[.thanked] == nil else {
        return .unchanged("Whoever wrote \(record.reference) was thanked already.")
      }
      if let refusal = refusalOfCriticism(record, "thanked for") { return .refused(refusal) }
      let told = context.thing(.customer, of: record).map { contact(with: $0, at: context.now) } ?? []
      if record.status == MentionStatus.amplified.rawValue {
        return .changes([.update(record.reference, [.thanked: .instant(context.now)])] + told)
      }
      let decision = moved(record, to: .thanked, [.thanked: .instant(context.now), .reason: nil])
      guard case .changes(let changes, _) = decision else { return decision }
      return .changes(changes + told)
    },
    acting(
      .mention, "amplify", "Amplify", [ActionField(.amplifiedIn, "Where", .text, required: true)],
      dependsOn: [.status, .sentiment]
    ) { record, context in
      if let refusal = refusalOfCriticism(record, "amplified") { return .refused(refusal) }
      return moved(
        record, to: .amplified,
        [.amplified: .instant(context.now), .amplifiedIn: context.arguments[.amplifiedIn]])
    },
    acting(
      .mention, "pass", "Pass over", [ActionField(.reason, "Why", .text, required: true)],
      dependsOn: [.status]
    ) { record, context in
      moved(record, to: .passedOver, [.reason: context.arguments[.reason]])
    },
    acting(
      .mention, "answer", "Make it feedback",
      [
        ActionField(.subject, "Subject", .text),
        ActionField(.feedbackKind, "Kind", .choice(FeedbackKind.words)),
        ActionField(
          .priority, "Priority", .choice(Priority.words), standard: .text(Priority.normal.rawValue)),
      ], dependsOn: [.status, .customer, .feedback], reads: [.customer], becomeFeedback),
    assigning(.mention),
    acting(
      .mention, "edit", "Edit", inputs(of: .mention, except: [.status, .feedback, .reason]), dependsOn: said
    ) { record, context in
      if let gone = [FieldName.at, .sentiment].first(where: context.cleared.contains) {
        return .refused(Refusal("\(record.reference) can't be without \(gone).", cause: .argument))
      }
      return setGiven(record, context)
    },
  ]

  /// Criticism becomes feedback of the one who said it, with its clocks from now on.
  private static let becomeFeedback: @Sendable (Record, ActionContext) -> Decision = { record, context in
    if let feedback = record[.feedback] {
      return .unchanged("\(record.reference) became \(feedback) already.")
    }
    let words = record.text(.body) ?? record.text(.url) ?? ""
    let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let usual: FeedbackKind =
      switch record.text(.sentiment).flatMap(Sentiment.init(rawValue:)) {
      case .criticism: .complaint
      case .praise: .praise
      case .neutral, nil: .question
      }
    let author = record.text(.author)
    let place = [author.map { "by \($0)" }, record.text(.source), record.text(.url)].compactMap(\.self)
    var values: [FieldName: Value] = [
      .feedbackKind: context.arguments[.feedbackKind] ?? .text(usual.rawValue),
      .status: .text(FeedbackStatus.new.rawValue), .channel: .text(Channel.social.rawValue),
      .subject: context.arguments[.subject]
        ?? .text(line.count > 80 ? line.prefix(79) + "…" : line.isEmpty ? "A mention in public" : line),
      .body: .text(place.isEmpty ? words : "\(words)\n\n(\(place.joined(separator: ", ")))"),
      .priority: context.arguments[.priority] ?? .text(Priority.normal.rawValue),
      .created: .instant(context.now), .waitingSince: .instant(context.now),
      .clocksFrom: .instant(context.now),
    ]
    values[.customer] = record[.customer]
    values[.owner] = record[.owner]
    let feedback = Reference(.feedback, -1)
    let decision = moved(record, to: .answered, [.feedback: .reference(feedback)])
    guard case .changes(let changes, _) = decision else { return decision }
    return .changes(
      [
        .create(feedback, values),
        .create(Reference(.message, -1), firstMessage(of: feedback, values)),
      ] + changes)
  }

  private static func refusalOfCriticism(_ record: Record, _ done: String) -> Refusal? {
    guard record.text(.sentiment) == Sentiment.criticism.rawValue else { return nil }
    return Refusal(
      "\(record.reference) is criticism, which isn't \(done): answer it as feedback, or pass it over with the reason."
    )
  }

  private static func moved(_ record: Record, to next: MentionStatus, _ values: [FieldName: Value?])
    -> Decision
  {
    moved(record, from: MentionStatus(rawValue: record.status) ?? .seen, to: next, values)
  }
}
