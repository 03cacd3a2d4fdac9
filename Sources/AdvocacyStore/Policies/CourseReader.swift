import Advocacy
import GRDB

/// Reads what happened to pieces of feedback, one after the other, by statements that are prepared once.
struct CourseReader {
  private let feedback: SQLStatement
  private let messages: SQLStatement
  private let acts: SQLStatement
  private let imports: SQLStatement
  /// Whether an import changed any feedback at all.
  private let areImported: Bool

  /// What a piece of feedback says of itself that its clocks are reckoned from.
  struct Facts {
    var from: Instant
    var kind: FeedbackKind?
    var priority: Priority
    var status: FeedbackStatus
    var answered: Instant?
    var ended: Instant?
  }

  init(_ database: Database) throws {
    areImported =
      try database.number("SELECT EXISTS (SELECT 1 FROM import_changes WHERE kind = 'feedback')") == 1
    feedback = try SQLStatement(
      database,
      """
      SELECT clocks_from, feedback_kind, priority, status, first_answered, resolved
      FROM feedback WHERE id = ? AND removed = 0
      """)
    messages = try SQLStatement(
      database,
      """
      SELECT sent, direction FROM messages
      WHERE feedback = ? AND removed = 0 AND direction <> 'note' AND sent >= ? ORDER BY sent, id
      """)
    acts = try SQLStatement(
      database,
      """
      SELECT a.at, json_extract(a.payload, '$.fields.status[0]'),
        json_type(a.payload, '$.fields.feedback_kind[0]'), json_extract(a.payload, '$.fields.feedback_kind[0]'),
        json_extract(a.payload, '$.fields.priority[0]'), json_extract(a.payload, '$.made')
      FROM activity a CROSS JOIN batches s ON s.id = a.batch
      WHERE a.kind = 'feedback' AND a.thing = ? AND \(Undoing.standing("s"))
      ORDER BY a.id
      """)
    imports = try SQLStatement(
      database,
      """
      SELECT b.at, json_extract(c.before, '$.status'), json_type(c.before, '$.feedback_kind'),
        json_extract(c.before, '$.feedback_kind'), json_extract(c.before, '$.priority')
      FROM import_changes c JOIN batches b ON b.id = c.batch
      WHERE c.kind = 'feedback' AND c.thing = ? AND b.state <> 'undone' ORDER BY c.batch
      """)
  }

  /// What happened to a piece of feedback; nothing when its clocks were never begun.
  func course(of id: Int64) throws -> FeedbackCourse? {
    let facts = try feedback.first([.integer(id)]) { row -> Facts? in
      guard let from = row.optionalInteger(0).map({ Instant(milliseconds: $0) }),
        let status = row.text(3).flatMap(FeedbackStatus.init(rawValue:))
      else { return nil }
      let priorities = Priority.allCases
      let rank = Int(row.integer(2))
      return Facts(
        from: from, kind: row.text(1).flatMap(FeedbackKind.init(rawValue:)),
        priority: priorities.indices.contains(rank) ? priorities[rank] : .normal, status: status,
        answered: row.optionalInteger(4).map { Instant(milliseconds: $0) },
        ended: row.optionalInteger(5).map { Instant(milliseconds: $0) })
    }
    return try (facts ?? nil).map { try course(of: id, $0) }
  }

  /// What happened to a piece of feedback that says this of itself.
  func course(of id: Int64, _ facts: Facts) throws -> FeedbackCourse {
    var course = FeedbackCourse(
      from: facts.from, wasAnswered: facts.answered.map { $0 < facts.from } ?? false, kind: facts.kind,
      priority: facts.priority, status: facts.status)
    // The first message is the feedback itself, unless the clocks began with a later one.
    course.events = try messages(of: id, from: course.from + Span(milliseconds: course.wasAnswered ? 0 : 1))
    let changes = try acts(on: id) + (areImported ? imports(of: id) : [])
    course.events += changes
    if !changes.contains(where: { if case .status = $0.fact { true } else { false } }) {
      course.events += Self.beginning(of: course, facts.ended)
    }
    return course
  }

  /// The messages to and from the customer.
  private func messages(of id: Int64, from start: Instant) throws -> [FeedbackCourse.Event] {
    try messages.rows([.integer(id), .integer(start.milliseconds)]) { row in
      FeedbackCourse.Event(
        Instant(milliseconds: row.integer(0)),
        row.text(1) == MessageDirection.fromCustomer.rawValue ? .customerWrote : .answered)
    }
  }

  /// The changes of status, kind and priority by acts that stand.
  private func acts(on id: Int64) throws -> [FeedbackCourse.Event] {
    try acts.rows([.integer(id)]) { row -> [FeedbackCourse.Event] in
      guard row.isNull(5) else { return [] }
      return Self.facts(
        at: Instant(milliseconds: row.integer(0)), status: row.text(1),
        kind: row.isNull(2) ? nil : .some(row.text(3).flatMap(FeedbackKind.init(rawValue:))),
        priority: row.text(4).flatMap(Priority.init(rawValue:)))
    }.flatMap { $0 }
  }

  /// The changes of status, kind and priority by imports that stand.
  private func imports(of id: Int64) throws -> [FeedbackCourse.Event] {
    try imports.rows([.integer(id)]) { row in
      let rank = row.optionalInteger(4).map { Int($0) }
      return Self.facts(
        at: Instant(milliseconds: row.integer(0)), status: row.text(1),
        kind: row.isNull(2) ? nil : .some(row.text(3).flatMap(FeedbackKind.init(rawValue:))),
        priority: rank.flatMap { Priority.allCases.indices.contains($0) ? Priority.allCases[$0] : nil })
    }.flatMap { $0 }
  }

  private static func facts(
    at: Instant, status: String?, kind: FeedbackKind??, priority: Priority?
  ) -> [FeedbackCourse.Event] {
    var events: [FeedbackCourse.Event] = []
    if let kind { events.append(FeedbackCourse.Event(at, .kind(from: kind))) }
    if let priority { events.append(FeedbackCourse.Event(at, .priority(from: priority))) }
    if let status = status.flatMap(FeedbackStatus.init(rawValue:)) {
      events.append(FeedbackCourse.Event(at, .status(from: status)))
    }
    return events
  }

  /// For feedback without a record of its statuses: it was new until the last that is known of it.
  private static func beginning(of course: FeedbackCourse, _ ended: Instant?) -> [FeedbackCourse.Event] {
    guard course.status != .new else { return [] }
    let last = ended ?? course.events.map(\.at).max() ?? course.from
    return [FeedbackCourse.Event(max(last, course.from), .status(from: .new))]
  }
}

extension CourseReader.Facts {
  /// What a record of feedback says; nothing when its clocks were never begun, or when it was removed.
  init?(_ record: Record) {
    guard record[.removed] == nil, let from = record[.clocksFrom]?.instant,
      let status = FeedbackStatus(rawValue: record.status)
    else { return nil }
    self.init(
      from: from, kind: record.text(.feedbackKind).flatMap(FeedbackKind.init(rawValue:)),
      priority: record.text(.priority).flatMap(Priority.init(rawValue:)) ?? .normal, status: status,
      answered: record[.firstAnswered]?.instant, ended: record[.resolvedAt]?.instant)
  }
}
