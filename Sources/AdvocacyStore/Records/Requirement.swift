import Advocacy

/// What must hold for every thing of a kind, whoever changed it; the file checks the same as constraints.
enum Requirement {
  /// The fields that a kind's things always have.
  static func always(_ kind: Kind) -> [FieldName] {
    switch kind {
    case .customer: [.display, .standing, .mayMail, .mayCall, .mayChat, .mayPost, .created, .updated]
    case .account: [.name, .created, .updated]
    case .colleague: [.handle, .role, .active, .created, .updated]
    case .feedback: [.status, .priority, .created, .updated]
    case .request: [.title, .status, .created, .updated]
    case .message: [.feedback, .direction, .sent, .updated]
    case .response: [.survey, .score, .at, .created, .updated]
    case .touchpoint: [.customer, .at, .created, .updated]
    case .task: [.title, .status, .created, .updated]
    case .referral: [.status, .referrer, .created, .updated]
    case .story: [.title, .storyKind, .status, .customer, .created, .updated]
    case .mention: [.at, .sentiment, .status, .created, .updated]
    case .announcement: [.title, .news, .status, .body, .created, .updated]
    case .opportunity: [.title, .askKind, .status, .needed, .created, .updated]
    case .ask: [.status, .askKind, .customer, .asked, .created, .updated]
    case .reward: [.status, .customer, .side, .created, .updated]
    case .lot: [.customer, .pot, .points, .earned, .created, .updated]
    case .code: [.item, .code, .created, .updated]
    }
  }

  /// The values that a new thing has when nothing else is said.
  static func standards(_ kind: Kind, at now: Instant) -> [FieldName: Value] {
    var values: [FieldName: Value] = [.updated: .instant(now)]
    if ThingTable.stored(.created, of: kind) != nil { values[.created] = .instant(now) }
    switch kind {
    case .customer:
      values[.standing] = .text(Standing.none.rawValue)
      for name in [FieldName.mayMail, .mayCall, .mayChat, .mayPost] {
        values[name] = .text(Permission.unknown.rawValue)
      }
    case .colleague:
      values[.role] = .text(Role.advocate.rawValue)
      values[.active] = .flag(true)
    case .feedback: values[.priority] = .text(Priority.normal.rawValue)
    case .reward: values[.side] = .text(RewardSide.single.rawValue)
    case .opportunity: values[.needed] = .integer(1)
    case .lot:
      values[.pot] = .text(Pot.usual.name)
      values[.earned] = .instant(now)
    case .announcement: values[.news] = .text("good")
    case .account, .request, .message, .response, .touchpoint, .task, .referral, .ask, .story, .mention,
      .code:
      break
    }
    return values
  }

  /// Why a thing can't be as it is, in a sentence; nothing when it can.
  static func violation(of record: Record) -> String? {
    let kind = record.reference.kind
    let name = record.reference.id > 0 ? record.reference.description : "A \(kind.rawValue)"
    if let missing = always(kind).first(where: { record[$0] == nil }) {
      let label = FieldTable.field(missing, of: kind)?.label.lowercased() ?? missing.rawValue
      return "\(name) needs \(label) (\(missing))."
    }
    switch kind {
    case .feedback where record[.duplicateOf]?.reference == record.reference:
      return "\(name) can't be a duplicate of itself."
    case .feedback where record[.told] != nil && record[.request] == nil:
      return "\(name) is linked to no request of which its customer could have been told."
    case .customer where record[.mergedInto]?.reference == record.reference,
      .request where record[.mergedInto]?.reference == record.reference:
      return "\(name) can't be merged into itself."
    case .task where [FieldName.customer, .account, .feedback].allSatisfy({ record[$0] == nil }):
      return "\(name) is for a customer, an account or a piece of feedback."
    case .response:
      if let refusal = ActionCatalogue.refusal(of: record[.survey], record[.score]) {
        return refusal.sentence
      }
      return record[.thanked] != nil && record[.customer] == nil
        ? "\(name) is from nobody we know, who could have been thanked." : nil
    case .story: return lack(of: record).map { "\(name) is \(record.status): \($0)." }
    case .mention where record[.body] == nil && record[.url] == nil:
      return "\(name) has its text (body) or where it stands (url)."
    case .mention where record.status == MentionStatus.answered.rawValue && record[.feedback] == nil:
      return "\(name) is answered as feedback and names none."
    case .announcement: return Segment.problem(record.text(.segment))
    case .opportunity:
      guard let needed = record[.needed]?.integer, (1...1000).contains(needed) else {
        return "\(name) needs from 1 to 1000 customers (\(FieldName.needed))."
      }
      return Segment.problem(record.text(.wanted))
    case .ask where record[.introducedTo] != nil && record[.introducedTo] == record[.customer]:
      return "\(name) introduces a customer to another one, not to himself or herself."
    case .lot where (record[.points]?.integer ?? 0) <= 0: return "\(name) has more than no points."
    case .lot where record[.expired] != nil && record[.expires] != nil:
      return "\(name) has expired and can't expire again."
    case .referral where record[.referrer] == record[.referred]:
      return "A customer can't refer himself or herself."
    case .reward:
      if (record[.value] == nil) == (record[.points] == nil) {
        return "\(name) has either a value or points."
      }
      if let money = record[.value]?.money, money.minorUnits <= 0 {
        return "\(name) has a value of more than nothing."
      }
      if let points = record[.points]?.integer, points <= 0 { return "\(name) has more than no points." }
      if record[.referral] != nil, record[.story] != nil {
        return "\(name) is for a referral or for a story, not for both."
      }
      if (record[.referral] == nil) != (record.text(.side) == RewardSide.single.rawValue) {
        return "A reward for a referral names its side, referrer or referred; another reward has none."
      }
      return nil
    default: return nil
    }
  }

  /// What is missing of the consent to a story that needs one; nothing when nothing is.
  private static func lack(of story: Record) -> String? {
    guard StoryStatus.withConsent.map(\.rawValue).contains(story.status) else { return nil }
    let consent = Consent(of: story)
    guard consent.given != nil else { return "there is no consent to it" }
    guard consent.withdrawn == nil else { return "its consent was withdrawn" }
    guard story.status == StoryStatus.published.rawValue else { return nil }
    if let ends = consent.ends, let published = story[.published]?.instant, ends <= published {
      return "its consent had ended before it was published"
    }
    guard case .tags(let places)? = story[.publishedIn],
      let beyond = places.first(where: { !consent.channels.contains($0) })
    else { return nil }
    return "its consent doesn't cover \(beyond)"
  }

  /// The folded text of a thing that words of a query look into; what a customer is called, at its end, only where
  /// neither the name nor the mail address says it.
  static func folded(_ kind: Kind, _ value: (FieldName) -> Value?) -> String {
    var text = ""
    for field in ThingTable.searched(kind) where field.name != .display {
      if case .text(let part)? = value(field.name) {
        if !text.isEmpty { text += "\n" }
        text += part
      }
    }
    let folded = Folding.fold(text)
    guard kind == .customer, let display = value(.display)?.text.map({ Folding.fold($0) }),
      !folded.utf8.starts(with: display.utf8), !Folding.text(folded, holds: display)
    else { return folded }
    return folded.isEmpty ? display : folded + "\n" + display
  }
}
