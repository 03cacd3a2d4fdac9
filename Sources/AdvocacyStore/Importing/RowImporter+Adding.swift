import Advocacy

extension RowImporter {
  /// The values of a new thing, with what is usual where the row says nothing.
  func complete(_ row: ImportRecord) throws -> [FieldName: Value] {
    var values = standards.of(row.kind, at: now).merging(row.values) { $1 }
    switch row.kind {
    case .customer:
      let key = row.externalID.map { Value.text($0.value) }
      values[.display] = row.values[.display] ?? values[.name] ?? values[.email] ?? key
    case .feedback:
      values[.status] = values[.status] ?? .text(FeedbackStatus.new.rawValue)
      let isOpen = values[.status]?.text.flatMap(FeedbackStatus.init(rawValue:))?.isOpen ?? false
      if startsClocks, isOpen, values[.firstAnswered] == nil, values[.waitingSince] == nil {
        values[.waitingSince] = values[.created]
      }
      if startsClocks { values[.clocksFrom] = values[.clocksFrom] ?? values[.created] }
    case .message:
      values[.sent] = values[.sent] ?? .instant(now)
      values[.direction] = values[.direction] ?? .text(MessageDirection.fromCustomer.rawValue)
    case .touchpoint, .response: values[.at] = values[.at] ?? .instant(now)
    case .task:
      let isDone = values[.done] != nil
      values[.status] = values[.status] ?? .text((isDone ? TaskStatus.done : .open).rawValue)
    case .request: values[.status] = values[.status] ?? .text(RequestStatus.proposed.rawValue)
    case .story: values[.status] = values[.status] ?? .text(StoryStatus.captured.rawValue)
    case .mention:
      values[.status] = values[.status] ?? .text(MentionStatus.seen.rawValue)
      values[.sentiment] = values[.sentiment] ?? .text(Sentiment.neutral.rawValue)
      values[.at] = values[.at] ?? .instant(now)
    case .announcement: values[.status] = values[.status] ?? .text(AnnouncementStatus.draft.rawValue)
    case .opportunity: values[.status] = values[.status] ?? .text(OpportunityStatus.open.rawValue)
    case .referral: values[.status] = values[.status] ?? .text(ReferralStatus.invited.rawValue)
    case .ask:
      values[.status] = values[.status] ?? .text(AskStatus.asked.rawValue)
      values[.asked] = values[.asked] ?? values[.created] ?? .instant(now)
    case .reward: values[.status] = values[.status] ?? .text(RewardStatus.pending.rawValue)
    case .lot:
      values[.pot] = row.values[.pot] ?? .text(policy.pot(nil).name)
      values[.earned] = row.values[.earned] ?? values[.created] ?? .instant(now)
    case .account, .colleague, .code: break
    }
    try refuseViolation(Record(Reference(row.kind, 0), values: values), row)
    return values
  }

  func refuseViolation(_ record: Record, _ row: ImportRecord) throws {
    if let sentence = Requirement.violation(of: record) {
      throw RowRefusal(row: row.row, column: nil, reason: sentence)
    }
  }

  /// The stored values of a whole thing, in the order of `ImportColumns`.
  func stored(_ values: [FieldName: Value], _ row: ImportRecord) throws -> [SQLValue] {
    let columns = ImportColumns.of(row.kind)
    var stored = [SQLValue](repeating: .null, count: columns.count)
    var refused: (column: Int, name: FieldName, reason: String)?
    for (name, value) in values {
      guard let place = columns.places[name] else { continue }
      do throws(Refusal) {
        try place.field.store(value, in: &stored, at: place.column, colleagues)
      } catch {
        // Of several the first in the order of the fields is told, whatever order they come in here.
        if place.column < refused?.column ?? .max { refused = (place.column, name, error.sentence) }
      }
    }
    if let refused {
      throw RowRefusal(row: row.row, column: refused.name.rawValue, reason: refused.reason)
    }
    stored.append(.integer(batch))
    let folded = Requirement.folded(row.kind) { values[$0] }
    try vocabulary.note(folded, of: row.kind)
    stored.append(.text(folded))
    stored.append(row.attributes.isEmpty ? .null : .text(JSONText.object(row.attributes)))
    return stored
  }

  /// What is usual, made once a chunk for each kind.
  final class Standards {
    private var made: [Kind: [FieldName: Value]] = [:]

    func of(_ kind: Kind, at now: Instant) -> [FieldName: Value] {
      if let known = made[kind] { return known }
      let standards = Requirement.standards(kind, at: now)
      made[kind] = standards
      return standards
    }
  }
}
