extension FieldName {
  /// Read by an action: the rewards given for the story.
  ///
  /// No field has this name.
  static public let storyRewards: FieldName = "story_rewards"
}

extension ActionContext {
  /// The rewards of a story that are given or may be, those refused or taken back left out.
  func rewards(for story: Reference) -> [Record] {
    let ended: [RewardStatus] = [.notEligible, .rejected, .voided, .clawedBack]
    return related.values.filter {
      $0.reference.kind == .reward && $0[.story]?.reference == story
        && !ended.map(\.rawValue).contains($0.status)
    }.sorted { $0.reference < $1.reference }
  }
}

extension ActionCatalogue {
  private static let consented: [FieldName] = [
    .status, .consentAt, .consentUntil, .consentChannels, .consentWithdrawn,
  ]
  private static let written: [FieldName] = [
    .title, .storyKind, .account, .request, .quote, .body, .url, .owner, .employeeAuthor, .disclosure,
  ]

  /// What customers achieved, told with their consent.
  static let stories: [ActionDefinition] = [
    creating(
      .story, "create", "New story", storyInputs([.title, .storyKind, .customer]), reads: [.customer]
    ) { record, context in
      var values = context.arguments
      let customer = values[.customer]?.reference.flatMap { context.related[$0] }
      values[.account] = values[.account] ?? customer?[.account]
      values[.owner] = values[.owner] ?? .colleague(context.actor.handle)
      values[.status] = .text(StoryStatus.captured.rawValue)
      values[.created] = .instant(context.now)
      return .changes([.create(record.reference, values)])
    },
    acting(
      .story, "enrich", "Enrich",
      [
        ActionField(.body, "Text", .longText), ActionField(.quote, "Quote", .text),
        ActionField(.url, "Link", .text),
      ], dependsOn: [.status, .body, .quote]
    ) { record, context in moved(record, to: .enriched, context.arguments.mapValues { $0 }) },
    acting(.story, "verify", "Verified", dependsOn: [.status]) { record, _ in moved(record, to: .verified) },
    acting(.story, "ask_consent", "Consent asked for", dependsOn: [.status], reads: [.customer]) {
      record, context in
      let told = context.thing(.customer, of: record).map { contact(with: $0, at: context.now) } ?? []
      guard case .changes(let changes, _) = moved(record, to: .consentPending) else {
        return moved(record, to: .consentPending)
      }
      return .changes(changes + told)
    },
    acting(
      .story, "consent", "Consent given",
      [
        ActionField(.scope, "To what", .text, required: true),
        ActionField(.channels, "For where", .tags, required: true),
        ActionField(.until, "Until", .day),
        ActionField(.proof, "Proof", .text, required: true),
        ActionField(.by, "By whom", .text),
      ], dependsOn: consented, reads: [.customer], consent),
    acting(
      .story, "withdraw", "Consent withdrawn", [ActionField(.reason, "Why", .text, required: true)],
      dependsOn: consented
    ) { record, context in
      guard record[.consentAt] != nil else {
        return .refused(Refusal("There is no consent to \(record.reference) that could be withdrawn."))
      }
      guard record[.consentWithdrawn] == nil else {
        return .unchanged("The consent to \(record.reference) was withdrawn already.")
      }
      var values: [FieldName: Value?] = [
        .consentWithdrawn: .instant(context.now), .withdrawnWhy: context.arguments[.reason],
      ]
      guard record.status != StoryStatus.retired.rawValue else {
        return .changes([.update(record.reference, values)])
      }
      values[.retired] = .instant(context.now)
      values[.reason] = .text("the consent was withdrawn")
      return moved(record, to: .retired, values)
    },
    acting(.story, "approve", "Approve", dependsOn: consented) { record, context in
      if let lack = Consent(of: record).lack(at: context.now, context.zone) {
        return .refused(Refusal("\(record.reference) can't be approved: \(lack)."))
      }
      return moved(record, to: .approved)
    },
    acting(
      .story, "publish", "Publish",
      [ActionField(.channels, "Where", .tags, required: true), ActionField(.url, "Link", .text)],
      dependsOn: consented + [.disclosure, .body, .quote], reads: [.storyRewards], publish),
    acting(
      .story, "retire", "Retire", [ActionField(.reason, "Why", .text, required: true)], dependsOn: [.status]
    ) { record, context in
      moved(record, to: .retired, [.retired: .instant(context.now), .reason: context.arguments[.reason]])
    },
    acting(.story, "lapse", "Consent ended", dependsOn: [.status, .consentEnds]) { record, context in
      guard let ends = record[.consentEnds]?.instant, ends <= context.now else {
        return .unchanged("The consent to \(record.reference) hasn't ended.")
      }
      return moved(
        record, to: .retired, [.retired: .instant(context.now), .reason: .text("the consent ended")])
    },
    acting(.story, "reopen", "Take up again", dependsOn: [.status]) { record, context in
      guard record.status == StoryStatus.retired.rawValue else {
        return .unchanged("\(record.reference) isn't retired.")
      }
      return moved(record, to: .captured, [.retired: nil, .reason: nil])
    },
    acting(
      .story, "thank", "Thank", dependsOn: [.thanked], reads: [.customer]
    ) { record, context in
      guard record[.thanked] == nil else {
        return .unchanged("The customer of \(record.reference) was thanked already.")
      }
      let told = context.thing(.customer, of: record).map { contact(with: $0, at: context.now) } ?? []
      return .changes([.update(record.reference, [.thanked: .instant(context.now)])] + told)
    },
    assigning(.story),
    acting(.story, "edit", "Edit", storyInputs([], except: [.customer]), dependsOn: written) {
      record, context in
      if let gone = [FieldName.title, .storyKind].first(where: context.cleared.contains) {
        return .refused(Refusal("\(record.reference) can't be without \(gone).", cause: .argument))
      }
      if StoryStatus.withConsent.map(\.rawValue).contains(record.status),
        let agreed = [FieldName.body, .quote].first(where: { name in
          context.cleared.contains(name)
            || context.arguments[name] != nil && context.arguments[name] != record[name]
        })
      {
        return .refused(
          Refusal(
            "\(record.reference) is \(record.status) as the customer agreed to it; retire it before its \(agreed) is changed."
          ))
      }
      return setGiven(record, context)
    },
  ]

  private static func storyInputs(_ required: Set<FieldName>, except: Set<FieldName> = []) -> [ActionField] {
    ([.customer] + written).filter { !except.contains($0) }.compactMap { name in
      FieldTable.field(name, of: .story).map {
        ActionField($0.name, $0.label, $0.type, required: required.contains(name))
      }
    }
  }

  private static let consent: @Sendable (Record, ActionContext) -> Decision = { record, context in
    guard record.status != StoryStatus.retired.rawValue else {
      return .refused(Refusal("\(record.reference) is retired; take it up again first."))
    }
    guard case .tags(let places)? = context.arguments[.channels] else {
      return .refused(Refusal("A consent says where the story may be told.", cause: .argument))
    }
    if let refusal = refusal(ofPlaces: places) { return .refused(refusal) }
    var values: [FieldName: Value?] = [
      .consentScope: context.arguments[.scope], .consentChannels: .tags(places),
      .consentProof: context.arguments[.proof], .consentAt: .instant(context.now),
      .consentUntil: context.arguments[.until], .consentEnds: nil, .consentWithdrawn: nil,
      .withdrawnWhy: nil,
    ]
    if let until = context.arguments[.until]?.day {
      let ends = context.zone.end(of: until)
      guard ends > context.now else {
        return .refused(Refusal("A consent until \(until) has ended already.", cause: .argument))
      }
      values[.consentEnds] = .instant(ends)
    }
    let customer = context.thing(.customer, of: record)
    values[.consentBy] = context.arguments[.by] ?? customer?[.display]
    if record.status == StoryStatus.published.rawValue, case .tags(let published)? = record[.publishedIn],
      let beyond = published.first(where: { !places.contains($0) })
    {
      return .refused(
        Refusal(
          "\(record.reference) is published in \(beyond), which this consent doesn't cover; retire it first.")
      )
    }
    return .changes([.update(record.reference, values)])
  }

  private static let publish: @Sendable (Record, ActionContext) -> Decision = { record, context in
    guard case .tags(let places)? = context.arguments[.channels] else {
      return .refused(Refusal("Publishing says where.", cause: .argument))
    }
    if let refusal = refusal(ofPlaces: places) { return .refused(refusal) }
    if let lack = Consent(of: record).lack(for: places, at: context.now, context.zone) {
      return .refused(Refusal("\(record.reference) can't be published: \(lack)."))
    }
    if record.text(.disclosure)?.contains(where: { !$0.isWhitespace }) != true {
      if let reward = context.rewards(for: record.reference).first {
        return .refused(
          Refusal(
            "\(record.reference) can't be published without a disclosure: its customer has \(reward.reference) for it (edit it, \(FieldName.disclosure))."
          ))
      }
      if record[.employeeAuthor] == .flag(true) {
        return .refused(
          Refusal(
            "\(record.reference) can't be published without a disclosure: an employee wrote it (edit it, \(FieldName.disclosure))."
          ))
      }
    }
    var values: [FieldName: Value?] = [.published: .instant(context.now), .publishedIn: .tags(places)]
    if let url = context.arguments[.url] { values[.url] = url }
    return moved(record, to: .published, values)
  }

  private static func refusal(ofPlaces places: [String]) -> Refusal? {
    places.first { StoryChannel(rawValue: $0) == nil }.map {
      Refusal(
        "“\($0)” is no place where stories are told; there is \(StoryChannel.words.joined(separator: ", ")).",
        cause: .argument)
    }
  }

  private static func moved(
    _ record: Record, to next: StoryStatus, _ values: [FieldName: Value?] = [:]
  ) -> Decision {
    moved(record, from: StoryStatus(rawValue: record.status) ?? .captured, to: next, values)
  }
}
