import Advocacy
import GRDB

/// Gathers everything about one thing from one state of the file.
struct DetailReader {
  /// At most so many messages of a conversation, the latest, and so many related things of a sort.
  static let messageBound = 200
  static let relatedBound = 20

  let database: Database
  let zone: ProgrammeZone
  /// The policy in force, which says from when a survey may be asked again.
  let policy: Policy

  init(_ database: Database, _ zone: ProgrammeZone, _ policy: Policy = Policy(name: "")) {
    self.database = database
    self.zone = zone
    self.policy = policy
  }

  func detail(_ reference: Reference) throws -> ThingDetail? {
    guard let record = try database.record(reference) else { return nil }
    return ThingDetail(
      record: record, externalIDs: try externalIDs(reference), customer: try customer(of: record),
      messages: try messages(reference), related: try related(record),
      timeline: try TimelineReader(database, zone).entries(of: record),
      satisfaction: try database.satisfaction(of: reference, under: policy))
  }

  private func externalIDs(_ reference: Reference) throws -> [ExternalID] {
    // What was merged into a customer keeps its ids, which lead here.
    let merged =
      reference.kind == .customer ? "UNION ALL SELECT id FROM customers WHERE merged_into = ?2" : ""
    // The order keeps away from the key, which begins with it and would be gone through for all things of the kind.
    return try database.rows(
      """
      SELECT source, value FROM external_ids WHERE kind = ?1 AND id IN (SELECT ?2 \(merged))
      ORDER BY +source, +value LIMIT 50
      """,
      [.text(reference.kind.rawValue), .integer(reference.id)]
    ) { ExternalID(source: $0.text(0) ?? "", value: $0.text(1) ?? "") }
  }

  /// The customer a thing is about: of a referral the one who referred.
  private func customer(of record: Record) throws -> Record? {
    switch record.reference.kind {
    case .feedback, .response, .touchpoint, .task, .story, .ask, .mention, .reward, .lot:
      return try record[.customer]?.reference.flatMap { try database.record($0) }
    case .referral: return try record[.referrer]?.reference.flatMap { try database.record($0) }
    case .message:
      guard let feedback = try record[.feedback]?.reference.flatMap({ try database.record($0) }) else {
        return nil
      }
      return try customer(of: feedback)
    case .code:
      return try record[.reward]?.reference.flatMap { try database.record($0) }.flatMap {
        try customer(of: $0)
      }
    case .customer, .account, .colleague, .request, .opportunity, .announcement: return nil
    }
  }

  /// The conversation, oldest first.
  private func messages(_ reference: Reference) throws -> [Record] {
    guard reference.kind == .feedback else { return [] }
    return try database.records(
      .message, where: "t.feedback = ?", [.integer(reference.id)], order: "t.sent DESC, t.id DESC",
      limit: Self.messageBound
    ).reversed()
  }

  private func related(_ record: Record) throws -> [Record] {
    let id = SQLValue.integer(record.reference.id)
    switch record.reference.kind {
    case .customer:
      return try openFeedback("t.customer = ?", id) + openRewards(id) + openTasks(of: record.reference)
        + merged(.customer, id)
    case .account:
      return try openFeedback("t.customer IN (SELECT id FROM customers WHERE account = ?)", id)
        + openTasks(of: record.reference)
    case .referral: return try sides(id)
    case .reward:
      guard let referral = record[.referral]?.reference else {
        return try [record[.story]?.reference].compactMap(\.self).compactMap { try database.record($0) }
          + ledger(of: record)
      }
      return try sides(.integer(referral.id)).filter { $0.reference != record.reference }
        + [database.record(referral)].compactMap(\.self)
    case .request:
      return try linked(record)
        + database.records(
          .story, where: "t.request = ? AND t.request IS NOT NULL", [id], order: "t.created DESC, t.id DESC",
          limit: Self.relatedBound)
    case .story:
      return try database.records(
        .reward, where: "t.story = ? AND t.story IS NOT NULL", [id], limit: Self.relatedBound)
        + [record[.request]?.reference].compactMap(\.self).compactMap { try database.record($0) }
    case .mention:
      return try [record[.feedback]?.reference].compactMap(\.self).compactMap { try database.record($0) }
    case .feedback:
      return try [record[.request]?.reference, record[.duplicateOf]?.reference].compactMap(\.self)
        .compactMap { try database.record($0) }
        + database.records(
          .feedback, where: "t.duplicate_of = ? AND t.duplicate_of IS NOT NULL", [id], order: "t.id DESC",
          limit: Self.relatedBound) + openTasks(of: record.reference)
        + database.records(
          .response, where: "t.feedback = ? AND t.feedback IS NOT NULL", [id], order: "t.at, t.id",
          limit: Self.relatedBound)
        + database.records(
          .mention, where: "t.feedback = ? AND t.feedback IS NOT NULL", [id], order: "t.at, t.id",
          limit: Self.relatedBound)
    case .message, .response:
      return try [record[.feedback]?.reference].compactMap(\.self).compactMap { try database.record($0) }
    case .task:
      return try [record[.account]?.reference, record[.feedback]?.reference].compactMap(\.self)
        .compactMap { try database.record($0) }
    case .opportunity:
      return try database.records(
        .ask, where: "t.opportunity = ? AND t.opportunity IS NOT NULL", [id],
        order: "t.asked DESC, t.id DESC",
        limit: Self.relatedBound)
    case .ask:
      return try [record[.opportunity]?.reference].compactMap(\.self).compactMap { try database.record($0) }
    case .lot, .code:
      return try [record[.reward]?.reference].compactMap(\.self).compactMap { try database.record($0) }
    case .colleague, .touchpoint, .announcement: return []
    }
  }

  /// The lots that a reward took points from or became, and the code given for it.
  private func ledger(of reward: Record) throws -> [Record] {
    let taken = reward.text(.lots).map { PointsShare.shares($0).map(\.lot) } ?? []
    return try taken.compactMap { try database.record($0) }
      + [Kind.lot, .code].flatMap { kind in
        try database.records(
          kind, where: "t.reward = ? AND t.reward IS NOT NULL", [.integer(reward.reference.id)],
          order: "t.id",
          limit: 2)
      }
  }

  /// The requests merged into one, what customers wrote who are left to tell of it, and what others wrote lately.
  private func linked(_ request: Record) throws -> [Record] {
    let id = [SQLValue.integer(request.reference.id)]
    let merged = try merged(.request, id[0])
    let linked = "t.request = ? AND t.request IS NOT NULL"
    let untold = try database.records(
      .feedback, where: "\(linked) AND t.told IS NULL AND t.customer IS NOT NULL", id,
      order: "t.created, t.id", limit: Self.relatedBound)
    let latest = try database.records(
      .feedback, where: linked, id, order: "t.created DESC, t.id DESC", limit: Self.relatedBound)
    let known = Set(untold.map(\.reference))
    return merged + untold + latest.filter { !known.contains($0.reference) }
  }

  private func merged(_ kind: Kind, _ into: SQLValue) throws -> [Record] {
    // Few have any: whole records are a statement that takes long to prepare.
    let numbers = try database.rows(
      """
      SELECT id FROM \(ThingTable.name(of: kind))
      WHERE merged_into = ? AND merged_into IS NOT NULL AND removed = 0 ORDER BY id LIMIT \(Self.relatedBound)
      """, [into]
    ) { $0.integer(0) }
    guard !numbers.isEmpty else { return [] }
    return try database.records(
      kind, where: "t.id IN (SELECT value FROM json_each(?))", [.text(NumberSet.list(numbers))],
      limit: Self.relatedBound)
  }

  private func openFeedback(_ condition: String, _ value: SQLValue) throws -> [Record] {
    try database.records(
      .feedback, where: "\(condition) AND \(FieldColumn.isOpen("t"))", [value],
      order: "t.waiting_since IS NULL, t.waiting_since, t.id", limit: Self.relatedBound)
  }

  /// A customer's rewards that nobody has decided on or issued.
  private func openRewards(_ customer: SQLValue) throws -> [Record] {
    try database.records(
      .reward, where: "t.customer = ? AND t.status IN ('pending', 'held', 'in_review', 'approved')",
      [customer], limit: Self.relatedBound)
  }

  /// What was promised to someone, or is to be done there, the soonest due first.
  private func openTasks(of reference: Reference) throws -> [Record] {
    let column = reference.kind.rawValue
    return try database.records(
      .task, where: "t.\(column) = ? AND t.\(column) IS NOT NULL AND t.status = 'open'",
      [.integer(reference.id)], order: "t.due IS NULL, t.due, t.id", limit: Self.relatedBound)
  }

  private func sides(_ referral: SQLValue) throws -> [Record] {
    try database.records(
      .reward, where: "t.referral = ? AND t.referral IS NOT NULL", [referral], order: "t.side DESC, t.id",
      limit: Self.relatedBound)
  }
}
