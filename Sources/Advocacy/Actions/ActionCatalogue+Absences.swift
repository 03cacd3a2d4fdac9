extension ActionCatalogue {
  /// When a colleague is away and who covers meanwhile.
  static let absences: [ActionDefinition] = [
    acting(
      .colleague, "away", "Away",
      [
        ActionField(.until, "Until", .instant, required: true),
        ActionField(.cover, "Who covers", .colleague),
        ActionField(.from, "From", .instant),
      ], dependsOn: [.awayFrom, .awayUntil, .cover], away),
    acting(.colleague, "back", "Back", dependsOn: [.awayFrom, .awayUntil, .cover]) { record, context in
      if let refusal = refusalOfOthers(record, context) { return .refused(refusal) }
      guard record[.awayUntil] != nil else {
        return .unchanged("\(handle(record)) isn't away.")
      }
      return .changes([.update(record.reference, [.awayFrom: nil, .awayUntil: nil, .cover: nil])])
    },
  ]

  private static let away: @Sendable (Record, ActionContext) -> Decision = { record, context in
    if let refusal = refusalOfOthers(record, context) { return .refused(refusal) }
    guard let own = record.text(.handle) else {
      return .refused(Refusal("There is no such colleague.", cause: .missing))
    }
    let from = context.arguments[.from]?.instant ?? context.now
    guard let until = context.arguments[.until]?.instant, until > context.now, until > from else {
      return .refused(Refusal("An absence ends at a time to come, and after it began.", cause: .argument))
    }
    let cover = context.arguments[.cover]?.colleague
    guard cover != own else {
      return .refused(Refusal("@\(own) can't cover for himself or herself.", cause: .argument))
    }
    if let cover, let other = context.absences.all[cover], other.from < until, from < other.until {
      let time = ExplainedTime(zone: context.zone)
      return .refused(
        Refusal(
          "@\(cover) is away too, \(time.text(other.from, other.until)); name another who covers.",
          cause: .argument))
    }
    let values: [FieldName: Value?] = [
      .awayFrom: .instant(from), .awayUntil: .instant(until), .cover: cover.map { .colleague($0) },
    ]
    return .changes([.update(record.reference, values)])
  }

  /// Colleagues say themselves when they are away; a manager says it of anyone, and time itself ends it.
  private static func refusalOfOthers(_ record: Record, _ context: ActionContext) -> Refusal? {
    guard context.actor.role < .manager, record.text(.handle) != context.actor.handle else { return nil }
    return Refusal(
      "Only \(handle(record)) or a manager says when \(handle(record)) is away; @\(context.actor.handle) is \(article(context.actor.role.rawValue)).",
      cause: .role)
  }

  private static func handle(_ record: Record) -> String { "@" + (record.text(.handle) ?? "") }
}
