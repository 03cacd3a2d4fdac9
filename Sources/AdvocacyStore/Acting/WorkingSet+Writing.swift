import Advocacy
import GRDB

extension WorkingSet {
  /// Writes everything that this act changed; things first, then what refers to them.
  ///
  /// What a constraint of the file forbids is a refusal that changes nothing.
  func write() throws {
    if touched.count > Self.fewThings { try database.widenCache() }
    do {
      for kind in Self.order {
        for reference in touched where reference.kind == kind {
          guard let record = things[reference] else { continue }
          if let sentence = Requirement.violation(of: record) { throw Refusal(sentence) }
          if made.contains(reference) { try insert(record) } else { try update(record) }
        }
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw Self.refusal(error)
    }
  }

  /// Beyond so many things the usual page cache is too small for their indexes.
  private static let fewThings = 500

  /// The kinds, each after those that it refers to.
  private static let order: [Kind] = [
    .colleague, .account, .customer, .request, .feedback, .message, .response, .touchpoint, .task, .referral,
    .story, .reward, .opportunity, .ask, .mention, .announcement, .lot, .code,
  ]

  private func insert(_ record: Record) throws {
    let kind = record.reference.kind
    let folded = Requirement.folded(kind) { record[$0] }
    try vocabulary.note(folded, of: kind)
    var columns = ["id", "folded"]
    var values: [SQLValue] = [.integer(record.reference.id), .text(folded)]
    for field in ThingTable.stored(kind) where record[field.name] != nil {
      columns += field.columns
      values += try field.stored(record[field.name], colleagues)
    }
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    try SQLStatement(
      database,
      "INSERT INTO \(ThingTable.name(of: kind)) (\(columns.joined(separator: ", "))) VALUES (\(places))"
    ).run(values)
  }

  private func update(_ record: Record) throws {
    let kind = record.reference.kind
    let original = originals[record.reference]
    var columns = ["version"]
    var values: [SQLValue] = [.integer(record.version)]
    for field in ThingTable.stored(kind) where record[field.name] != original?[field.name] {
      columns += field.columns
      values += try field.stored(record[field.name], colleagues)
    }
    if record[.removed] != original?[.removed] {
      columns.append("removed")
      values.append(.integer(record[.removed] == .flag(true) ? 1 : 0))
    }
    if ThingTable.searched(kind).contains(where: { record[$0.name] != original?[$0.name] }) {
      let folded = Requirement.folded(kind) { record[$0] }
      try vocabulary.note(folded, of: kind)
      columns.append("folded")
      values.append(.text(folded))
    }
    let sets = columns.map { "\($0) = ?" }.joined(separator: ", ")
    try SQLStatement(database, "UPDATE \(ThingTable.name(of: kind)) SET \(sets) WHERE id = ?")
      .run(values + [.integer(record.reference.id)])
  }

  static func refusal(_ error: DatabaseError) -> Refusal {
    let message = error.message ?? ""
    if message.contains("colleagues.handle") {
      return Refusal("There is a colleague of that handle already.", cause: .argument)
    }
    if message.contains("rewards.story") || message.contains("rewards_story_once") {
      return Refusal("A story has one reward, and this one has its reward already.")
    }
    if message.contains("rewards.referral") {
      return Refusal("Each side of a referral has one reward, and this one has its reward already.")
    }
    if message.contains("grant_key") {
      return Refusal("That grant key belongs to another reward; a grant key is given once.", cause: .argument)
    }
    return Refusal("The programme file doesn't allow that: \(message).")
  }
}
