import Advocacy

extension DemoProgramme {
  /// The rows of the conversation of a piece of feedback, after the customer's first letter, which its own row brings.
  func appendMessages(_ index: Int, to rows: inout [ImportRecord]) {
    let plan = plan(feedback: index)
    guard !plan.turns.isEmpty else { return }
    let person = plan.customer.map { self.person($0) }
    let details = details(of: plan, person)
    var dice = dice(.answers, index)
    var answering = details
    if let person { answering.name = person.addressed }
    for (place, turn) in plan.turns.enumerated() {
      let text: String
      switch turn.matter.direction {
      case .toCustomer: text = answer(turn.matter, plan, person, answering, &dice)
      case .fromCustomer: text = words(turn.matter, plan, person, details, &dice)
      case .note: text = dice.pick(topics.all[plan.topic].notes).filled(details)
      }
      appendMessage(place + 1, plan, turn, text, to: &rows)
    }
  }

  private func appendMessage(
    _ place: Int, _ plan: FeedbackPlan, _ turn: Turn, _ text: String, to rows: inout [ImportRecord]
  ) {
    let direction = turn.matter.direction
    var values: [FieldName: Value] = [
      .direction: .text(direction.rawValue), .body: .text(text), .sent: .instant(turn.at),
      .updated: .instant(turn.at),
    ]
    if direction != .note {
      values[.channel] = .text((plan.channel == .chat ? Channel.chat : .mail).rawValue)
    }
    if direction != .fromCustomer { values[.author] = .colleague(staff.members[plan.owner ?? 0].handle) }
    rows.append(
      ImportRecord(
        row: 0, kind: .message,
        externalID: ExternalID(
          source: DemoProgramme.source, value: "F" + String(plan.index + 1) + "-" + String(place)),
        values: values, links: [.feedback: link(.feedback, plan.index)]))
  }

  /// What a colleague writes.
  private func answer(
    _ matter: Turn.Matter, _ plan: FeedbackPlan, _ person: Person?, _ details: Details, _ dice: inout Dice
  ) -> String {
    let topic = topics.all[plan.topic]
    let letters = foreignLetters(plan, person)
    let letter = foreignLetter(plan, person)
    let sentences: [Template]
    switch matter {
    case .ask: sentences = letter?.asks.nonEmpty ?? letters?.holdings ?? [topic.asks[plan.ask].question]
    case .settle:
      sentences = letter?.settles ?? (topic.answersEach ? [topic.settles[plan.matter]] : topic.settles)
    case .handOver: sentences = letters?.holdings ?? Phrases.handOvers
    case .tell: sentences = Phrases.tellings
    case .decline: sentences = letters?.declines ?? Phrases.declines
    case .pointer: sentences = letters?.pointers ?? Phrases.pointers
    case .elsewhere: sentences = letters?.pointers ?? Phrases.elsewhere
    default: sentences = letters?.holdings ?? Phrases.holdings
    }
    var text = ""
    let isLetter = plan.channel != .chat && plan.channel != .social
    if isLetter, person != nil {
      dice.pick(letters?.greetings ?? Phrases.greetings).append(to: &text, details)
      text += "\n\n"
    }
    dice.pick(sentences).append(to: &text, details)
    if isLetter {
      text += "\n\n"
      dice.pick(letters?.signatures ?? Phrases.signatures).append(to: &text, details)
    }
    return text
  }

  /// What the customer writes in reply.
  private func words(
    _ matter: Turn.Matter, _ plan: FeedbackPlan, _ person: Person?, _ details: Details, _ dice: inout Dice
  ) -> String {
    let topic = topics.all[plan.topic]
    let letters = foreignLetters(plan, person)
    let sentences: [Template]
    switch matter {
    case .reply:
      sentences =
        foreignLetter(plan, person)?.replies.nonEmpty ?? letters?.thanks ?? topic.asks[plan.ask].replies
    case .nudge: sentences = letters?.nudges ?? Phrases.nudges
    default: sentences = letters?.thanks ?? Phrases.thanks[topic.kind] ?? []
    }
    return sentences.isEmpty ? details.name : dice.pick(sentences).filled(details)
  }
}

extension [Template] {
  /// The sentences, or nothing when there are none.
  var nonEmpty: [Template]? { isEmpty ? nil : self }
}
