import Advocacy
import GRDB

/// Tells what happened to a thing, from the record of activity and from the things around it.
struct TimelineReader {
  /// At most so many entries of one sort, and in all.
  static let sourceBound = 40
  static let bound = 100

  let database: Database
  let words: ActivityWords

  init(_ database: Database, _ zone: ProgrammeZone) {
    self.database = database
    words = ActivityWords(zone: zone)
  }

  /// What happened, latest first.
  func entries(of record: Record) throws -> [TimelineEntry] {
    let reference = record.reference
    var entries = try activity(of: reference) + imports(of: reference)
    switch reference.kind {
    case .customer: entries += try around(customer: reference)
    case .account: entries += try tasks(of: reference)
    case .feedback: entries += try messages(of: reference) + tasks(of: reference)
    case .request: entries += try asked(of: reference) + stories("request", reference)
    case .opportunity: entries += try asks("opportunity", reference)
    default: break
    }
    let latest = entries.enumerated().sorted { left, right in
      (left.element.at, left.offset) > (right.element.at, right.offset)
    }
    return latest.prefix(Self.bound).map(\.element)
  }

  /// The acts on the thing, oldest first, so that those of one instant stay in order.
  private func activity(of reference: Reference) throws -> [TimelineEntry] {
    try database.rows(
      """
      SELECT a.at, (SELECT handle FROM colleagues WHERE id = a.colleague), a.action, a.payload,
        (SELECT content FROM activity_texts WHERE id = json_extract(a.payload, '$.personal.text'))
      FROM activity a WHERE a.kind = ? AND a.thing = ? ORDER BY a.id DESC LIMIT \(Self.sourceBound)
      """, [.text(reference.kind.rawValue), .integer(reference.id)]
    ) { row in
      let payload = Payload(row.text(3) ?? "", personal: row.text(4), kind: reference.kind)
      return TimelineEntry(
        at: Instant(milliseconds: row.integer(0)), colleague: row.text(1), reference: reference,
        text: words.text(ActionName(rawValue: row.text(2) ?? ""), payload, of: reference.kind))
    }.reversed()
  }

  /// The imports that brought the thing or changed it.
  private func imports(of reference: Reference) throws -> [TimelineEntry] {
    try database.rows(
      """
      SELECT b.at, b.source_name, 1 FROM batches b
      WHERE b.way_in = 'import'
        AND b.id = (SELECT batch FROM \(ThingTable.name(of: reference.kind)) WHERE id = ?2)
      UNION ALL
      SELECT b.at, b.source_name, 0 FROM import_changes c JOIN batches b ON b.id = c.batch
      WHERE c.kind = ?1 AND c.thing = ?2
      ORDER BY 1 DESC LIMIT \(Self.sourceBound)
      """, [.text(reference.kind.rawValue), .integer(reference.id)]
    ) { row in
      let source = row.text(1) ?? "a file"
      return TimelineEntry(
        at: Instant(milliseconds: row.integer(0)), colleague: nil, reference: reference,
        text: row.integer(2) == 1 ? "imported from \(source)" : "changed by the import of \(source)")
    }
  }

  private func messages(of feedback: Reference) throws -> [TimelineEntry] {
    try database.records(
      .message, where: "t.feedback = ?", [.integer(feedback.id)], order: "t.sent DESC, t.id DESC",
      limit: Self.sourceBound
    ).reversed().compactMap { message in
      guard let sent = message[.sent]?.instant else { return nil }
      return TimelineEntry(
        at: sent, colleague: message[.author]?.colleague, reference: feedback, text: words.message(message))
    }
  }

  /// When customers asked for what a request is about, and when they were told.
  private func asked(of request: Reference) throws -> [TimelineEntry] {
    try database.records(
      .feedback, where: "t.request = ? AND t.request IS NOT NULL", [.integer(request.id)],
      order: "t.created DESC, t.id DESC", limit: Self.sourceBound
    ).flatMap { record in
      [
        entry(record, at: .created, "asked: \(words.feedback(record))"),
        entry(record, at: .told, "\(record.text(.customerName) ?? "the customer") told"),
      ].compactMap(\.self)
    }
  }

  /// What happened around a customer: contacts, feedback, referrals and rewards.
  private func around(customer: Reference) throws -> [TimelineEntry] {
    let id = [SQLValue.integer(customer.id)]
    func latest(_ kind: Kind, _ condition: String, _ time: String) throws -> [Record] {
      try database.records(
        kind, where: condition, condition.filter { $0 == "?" }.flatMap { _ in id },
        order: "t.\(time) DESC, t.id DESC",
        limit: Self.sourceBound)
    }
    let touchpoints = try latest(.touchpoint, "t.customer = ?", "at").compactMap { record in
      entry(record, at: .at, by: .colleague, words.touchpoint(record))
    }
    let feedback = try latest(.feedback, "t.customer = ?", "created").flatMap { record in
      [
        entry(record, at: .created, words.feedback(record)),
        entry(record, at: .resolvedAt, "\(words.feedback(record)): resolved"),
      ].compactMap(\.self)
    }
    let referrals = try latest(.referral, "(t.referrer = ? OR t.referred = ?)", "created").flatMap { record in
      let isReferrer = record[.referrer]?.reference == customer
      return [
        entry(record, at: .created, words.referral(record, for: customer)),
        isReferrer ? entry(record, at: .thanked, "thanked for the referral") : nil,
      ].compactMap(\.self)
    }
    let rewards = try latest(.reward, "t.customer = ?", "created").flatMap { record in
      [
        entry(record, at: .created, words.reward(record)),
        entry(record, at: .decided, by: .decidedBy, "\(words.reward(record)): decided"),
        entry(record, at: .issued, "\(words.reward(record)): issued"),
        entry(record, at: .redeemed, "\(words.reward(record)): redeemed"),
      ].compactMap(\.self)
    }
    let responses = try latest(.response, "t.customer = ?", "at").compactMap { record in
      entry(record, at: .at, words.response(record))
    }
    return try touchpoints + feedback + responses + referrals + rewards + tasks(of: customer)
      + asks("customer", customer) + asks("introduced_to", customer)
      + stories("customer", customer) + mentions(of: customer) + news(for: customer) + points(of: customer)
  }

  /// What was promised to someone and what of it was done; of a list only what was done.
  private func tasks(of reference: Reference) throws -> [TimelineEntry] {
    let column = reference.kind.rawValue
    return try database.records(
      .task, where: "t.\(column) = ? AND t.\(column) IS NOT NULL", [.integer(reference.id)],
      order: "t.created DESC, t.id DESC", limit: Self.sourceBound
    ).flatMap { task in
      [
        task[.list] == nil ? entry(task, at: .created, words.promise(task)) : nil,
        entry(task, at: .done, "\(words.title(of: task)): done"),
      ].compactMap(\.self)
    }
  }

  /// The points that a customer earned and that lapsed.
  private func points(of customer: Reference) throws -> [TimelineEntry] {
    try database.records(
      .lot, where: "t.customer = ?", [.integer(customer.id)], order: "t.earned DESC, t.id DESC",
      limit: Self.sourceBound
    ).flatMap { lot in
      let pot = lot.text(.pot) ?? Pot.usual.name
      let why = lot.text(.reason).map { ": \(words.excerpt($0))" } ?? ""
      return [
        entry(lot, at: .earned, "\(lot[.points]?.integer ?? 0) \(pot) earned\(why)"),
        lot[.lapsed]?.integer.flatMap { entry(lot, at: .expired, "\($0) \(pot) lapsed") },
      ].compactMap(\.self)
    }
  }

  /// What was asked of a customer or for an opportunity, what the customer said, and what came of it.
  private func asks(_ column: String, _ other: Reference) throws -> [TimelineEntry] {
    try database.records(
      .ask, where: "t.\(column) = ? AND t.\(column) IS NOT NULL", [.integer(other.id)],
      order: "t.asked DESC, t.id DESC", limit: Self.sourceBound
    ).flatMap { ask in
      let isDeclined = ask.status == AskStatus.declined.rawValue
      let whom = column == "customer" ? "" : " of \(ask.text(.customerName) ?? "the customer")"
      return [
        entry(ask, at: .asked, by: .owner, "asked\(whom): \(words.ask(ask))"),
        entry(ask, at: .answered, "\(words.ask(ask)): \(isDeclined ? "declined" : "accepted")"),
        entry(
          ask, at: .done,
          "\(words.ask(ask)): done" + (ask.text(.result).map { ", \(words.excerpt($0))" } ?? "")),
        entry(ask, at: .thanked, "\(words.ask(ask)): thanked"),
      ].compactMap(\.self)
    }
  }

  func entry(_ record: Record, at time: FieldName, by who: FieldName? = nil, _ text: String)
    -> TimelineEntry?
  {
    record[time]?.instant.map {
      TimelineEntry(
        at: $0, colleague: who.flatMap { record[$0]?.colleague }, reference: record.reference, text: text)
    }
  }
}
