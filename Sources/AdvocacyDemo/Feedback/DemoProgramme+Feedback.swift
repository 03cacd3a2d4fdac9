import Advocacy

extension DemoProgramme {
  /// How many days before now the desk began to keep clocks.
  static let clockDays: Int64 = 90

  /// The row of a piece of feedback.
  func appendFeedback(_ index: Int, to rows: inout [ImportRecord]) {
    let plan = plan(feedback: index)
    let person = plan.customer.map { self.person($0) }
    let details = details(of: plan, person)
    let topic = topics.all[plan.topic]
    let foreign = foreignLetter(plan, person)?.subjects
    let subject = (foreign.map { $0[plan.matter % $0.count] } ?? topic.subjects[plan.matter]).filled(details)
    var values: [FieldName: Value] = [:]
    values.reserveCapacity(18)
    values[.feedbackKind] = .text(topic.kind.rawValue)
    values[.subject] = .text(DemoProgramme.capitalized(subject))
    values[.status] = .text(plan.status.rawValue)
    values[.priority] = .text(plan.priority.rawValue)
    values[.channel] = .text(plan.channel.rawValue)
    values[.body] = .text(body(plan, person, details))
    values[.tags] = .tags(topic.tags)
    values[.created] = .instant(plan.created)
    values[.updated] = .instant(plan.changed)
    values[.owner] = plan.owner.map { .colleague(staff.members[$0].handle) }
    let begin = calendar.present - .days(DemoProgramme.clockDays)
    if plan.created > begin { values[.clocksFrom] = .instant(plan.created) }
    values[.waitingSince] = plan.waitingSince.map { .instant($0) }
    values[.firstAnswered] = plan.firstAnswered.map { .instant($0) }
    values[.resolvedAt] = plan.resolved.map { .instant($0) }
    values[.snoozedUntil] = plan.snoozedUntil.map { .instant($0) }
    values[.told] = plan.told.map { .instant($0) }
    if plan.status == .waitingTeam { values[.waitingTeam] = .text(topic.team) }
    if plan.status == .declined {
      values[.reason] = .text(topic.declines[index % topic.declines.count].filled(details))
    }
    var links: [FieldName: ImportRecord.Link] = [:]
    if let customer = plan.customer { links[.customer] = link(.customer, customer) }
    if let request = plan.request { links[.request] = link(.request, request) }
    if plan.status == .duplicate, let original = plan.original {
      links[.duplicateOf] = link(.feedback, original)
    }
    rows.append(
      ImportRecord(
        row: 0, kind: .feedback, externalID: externalID(.feedback, index), values: values, links: links))
  }

  /// The texts of the language a letter is written in, when that isn't English.
  func foreignLetters(_ plan: FeedbackPlan, _ person: Person?) -> ForeignLetters? {
    guard plan.isForeign, let person else { return nil }
    return ForeignLetters.byHome[person.home]
  }

  /// What is written on the topic in that language.
  func foreignLetter(_ plan: FeedbackPlan, _ person: Person?) -> ForeignLetters.Letters? {
    guard plan.isForeign, let person else { return nil }
    return topics.letters(home: person.home, topic: plan.topic)
  }

  /// The text with its first letter as a capital, when that is a plain small one.
  private static func capitalized(_ text: String) -> String {
    guard let first = text.utf8.first, first >= 97, first <= 122 else { return text }
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// What the customer wrote at first.
  func body(_ plan: FeedbackPlan, _ person: Person?, _ details: Details) -> String {
    var dice = dice(.letter, plan.index)
    let topic = topics.all[plan.topic]
    var text = ""
    if let letters = foreignLetters(plan, person), let letter = foreignLetter(plan, person) {
      dice.pick(letters.openings).append(to: &text, details)
      text += "\n\n"
      letter.matters[plan.matter % letter.matters.count].append(to: &text, details)
      text += " "
      dice.pick(letter.wishes).append(to: &text, details)
      text += "\n\n"
      dice.pick(letters.closings).append(to: &text, details)
      return text
    }
    let isLetter = plan.channel == .mail || plan.channel == .web
    if plan.channel == .call || plan.channel == .shop {
      text +=
        (plan.channel == .call ? "By telephone, as said by " : "Said in the shop by ") + details.name
        + ":\n\n"
    } else if isLetter, dice.chance(88), let openings = Phrases.openings[topic.kind] {
      dice.pick(openings).append(to: &text, details)
      text += dice.chance(70) ? "\n\n" : " "
    }
    topic.matters[plan.matter].append(to: &text, details)
    let first = dice.below(topic.details.count)
    if dice.chance(86) {
      text += " "
      topic.details[first].append(to: &text, details)
    }
    if dice.chance(34) {
      text += dice.chance(30) ? "\n\n" : " "
      topic.details[(first + 1 + dice.below(topic.details.count - 1)) % topic.details.count].append(
        to: &text, details)
    }
    if dice.chance(84) {
      text += dice.chance(25) ? "\n\n" : " "
      dice.pick(topic.wishes).append(to: &text, details)
    }
    if isLetter, dice.chance(86), let closings = Phrases.closings[topic.kind] {
      text += "\n\n"
      dice.pick(closings).append(to: &text, details)
    }
    return text
  }
}
