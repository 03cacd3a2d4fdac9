import Advocacy
import GRDB

extension RowImporter {
  /// Begins the conversation of imported feedback with what the customer wrote.
  func addFirstMessage(to feedback: Reference, _ values: [FieldName: Value]) throws {
    guard let body = values[.body] else { return }
    if !newRows.holds(feedback) {
      let known = try database.number(
        "SELECT count(*) FROM messages WHERE feedback = ? AND removed = 0", .integer(feedback.id))
      guard known == 0 else { return }
    }
    var message: [FieldName: Value] = [
      .feedback: .reference(feedback), .direction: .text(MessageDirection.fromCustomer.rawValue), .body: body,
    ]
    message[.sent] = values[.created]
    message[.channel] = values[.channel]
    // It says nothing of the feedback that isn't known: its text and who wrote it.
    try addAlone(ImportRecord(row: 0, kind: .message, values: message))
  }

  /// The message that an import of feedback made of its text, when the row is the same message with its own id.
  func sameMessage(_ row: ImportRecord) throws -> Int64? {
    guard let feedback = row.values[.feedback]?.reference, let body = row.values[.body]?.text else {
      return nil
    }
    if newRows.holdsNameless(.message) { try newRows.write() }
    return try database.first(
      """
      SELECT m.id FROM messages m WHERE m.feedback = ? AND m.body = ? AND m.removed = 0
        AND NOT EXISTS (SELECT 1 FROM external_ids e WHERE e.kind = 'message' AND e.id = m.id)
      ORDER BY m.id LIMIT 1
      """, [.integer(feedback.id), .text(body)]
    ) { $0.integer(0) }
  }

  /// Changes the message that an import of feedback began its conversation with, when nobody changed it since.
  func changeFirstMessage(of feedback: Reference, from old: Value, to new: Value) throws {
    if newRows.holdsAny(.message) { try newRows.write() }
    let first = try database.first(
      "SELECT id FROM messages WHERE feedback = ? AND removed = 0 ORDER BY sent, id LIMIT 1",
      [.integer(feedback.id)]
    ) { Reference(.message, $0.integer(0)) }
    guard let first else { return }
    let (message, _) = try load(first)
    if message[.body] == old { _ = try change(message, [.body: new]) }
  }

  /// What an imported message means for its feedback: the first is its text, the first answer is noted.
  func noteMessage(_ reference: Reference, _ values: [FieldName: Value]) throws {
    let direction = values[.direction]?.text.flatMap(MessageDirection.init(rawValue:))
    guard let feedback = values[.feedback]?.reference, direction != .note else { return }
    if newRows.holds(feedback) { try newRows.write() }
    let known = try database.first(
      "SELECT body IS NOT NULL, first_answered FROM feedback WHERE id = ?", [.integer(feedback.id)]
    ) { (hasBody: $0.integer(0) == 1, answered: $0.optionalInteger(1)) }
    if direction == .fromCustomer, known?.hasBody == true { return }
    if direction == .toCustomer, let answered = known?.answered, let sent = values[.sent]?.instant,
      answered <= sent.milliseconds
    {
      return
    }
    let (current, _) = try load(feedback)
    var changes: [FieldName: Value?] = [:]
    if direction == .fromCustomer, current[.body] == nil { changes[.body] = values[.body] }
    if direction == .toCustomer, let sent = values[.sent]?.instant {
      if current[.firstAnswered]?.instant.map({ sent < $0 }) ?? true {
        changes[.firstAnswered] = .instant(sent)
      }
    }
    if !changes.isEmpty { _ = try change(current, changes) }
  }

  /// The contact with a customer that an imported touchpoint was, when it is later than the last one.
  func noteContact(_ values: [FieldName: Value]) throws {
    guard let customer = values[.customer]?.reference, let at = values[.at]?.instant else { return }
    if newRows.holds(customer) { try newRows.write() }
    let last = try database.first(
      "SELECT last_contact FROM customers WHERE id = ?", [.integer(customer.id)]
    ) { $0.optionalInteger(0) }
    if let last = last ?? nil, last >= at.milliseconds { return }
    let (current, _) = try load(customer)
    _ = try change(current, [.lastContact: .instant(at)])
  }

  /// Notes that a reward's grant key is taken.
  func addGrant(_ reward: Reference, _ values: [FieldName: Value]) throws {
    guard let key = values[.grantKey]?.text else { return }
    try database.run(
      "INSERT OR IGNORE INTO grants (key, action, kind, thing, batch) VALUES (?, 'reward.create', ?, ?, ?)",
      .text(key), .text(reward.kind.rawValue), .integer(reward.id), .integer(batch))
  }
}
