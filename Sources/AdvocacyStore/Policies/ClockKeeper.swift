import Advocacy
import GRDB

/// Reckons the clocks of feedback anew from what happened, and keeps the deadlines in their columns.
///
/// It runs at the end of every transaction that changed feedback. What was undone is no part of what happened, so
/// that an undo gives the former deadlines back without anything having been kept for it.
struct ClockKeeper {
  let database: Database
  let versions: [PolicyVersion]

  init(_ database: Database, _ versions: [PolicyVersion]) {
    self.database = database
    self.versions = versions
  }

  /// Reckons the clocks of the feedback among some things, and of the feedback that messages belong to.
  func refresh(_ references: some Sequence<Reference>, in set: WorkingSet? = nil) throws {
    var ids: Set<Int64> = []
    for reference in references {
      switch reference.kind {
      case .feedback: ids.insert(reference.id)
      case .message:
        if let parent = set?.things[reference]?[.feedback]?.reference { ids.insert(parent.id) }
      default: break
      }
    }
    for id in ids { try refresh(id) }
  }

  /// Reckons the clocks of those of some pieces of feedback that have any.
  func refresh(among ids: Set<Int64>) throws {
    guard !ids.isEmpty else { return }
    let list = "[\(ids.map { String($0) }.joined(separator: ","))]"
    let clocked = try database.rows(
      "SELECT id FROM feedback WHERE id IN (SELECT value FROM json_each(?)) AND clocks_from IS NOT NULL",
      [.text(list)]
    ) { $0.integer(0) }
    for id in clocked { try refresh(id) }
  }

  /// Reckons the clocks of all feedback that is open; answers for how many the next deadline changed.
  func refreshOpen() throws -> Int {
    let open = try database.rows(
      """
      SELECT t.id, t.due FROM feedback t
      WHERE t.clocks_from IS NOT NULL AND t.removed = 0 AND \(FieldColumn.isOpen("t"))
      """
    ) { (id: $0.integer(0), due: $0.optionalInteger(1)) }
    var changed = 0
    for (id, due) in open where try refresh(id)?.milliseconds != due { changed += 1 }
    return changed
  }

  /// Reckons the clocks of one piece of feedback and keeps them in a table of feedback; answers its next deadline.
  @discardableResult
  func refresh(_ id: Int64, in table: String = "feedback") throws -> Instant? {
    guard let course = try course(of: id), let clocks = course.clocks(under: versions) else {
      try database.run(
        """
        UPDATE \(table) SET first_response_due = NULL, next_response_due = NULL, resolution_due = NULL,
          due = NULL, clocks_at = NULL, promises_kept = 0, promises_broken = 0
        WHERE id = ? AND (due IS NOT NULL OR promises_kept + promises_broken > 0)
        """, .integer(id))
      return nil
    }
    let dues = ClockKind.allCases.map { clock -> Instant? in
      clocks[clock].isOpen ? clocks[clock].broken ?? clocks[clock].due : nil
    }
    let due = clocks.nextDue?.at
    let kept = ClockKind.allCases.reduce(0) { $0 + clocks[$1].kept }
    let broken = ClockKind.allCases.reduce(0) { $0 + clocks[$1].breaches }
    // What is as it was isn't written again: naming a column writes each of its indexes.
    let (instants, numbers) = (dues + [due], [Int64(kept), Int64(broken)])
    try database.run(
      """
      UPDATE \(table) SET first_response_due = ?1, next_response_due = ?2, resolution_due = ?3, due = ?4,
        promises_kept = ?5, promises_broken = ?6
      WHERE id = ?7 AND (first_response_due, next_response_due, resolution_due, due, promises_kept, promises_broken)
        IS NOT (?1, ?2, ?3, ?4, ?5, ?6)
      """, instants.map { SQLValue($0?.milliseconds) } + numbers.map { .integer($0) } + [.integer(id)])
    let at = SQLValue.integer(clocks.at.milliseconds)
    try database.run(
      "UPDATE \(table) SET clocks_at = ?1 WHERE id = ?2 AND clocks_at IS NOT ?1", [at, .integer(id)])
    return due
  }

  /// What happened to a piece of feedback; nothing when its clocks were never begun.
  func course(of id: Int64) throws -> FeedbackCourse? {
    let found = try database.first(
      "SELECT clocks_from, feedback_kind, priority, status, first_answered FROM feedback WHERE id = ? AND removed = 0",
      [.integer(id)]
    ) { row -> FeedbackCourse? in
      guard let from = row.optionalInteger(0).map({ Instant(milliseconds: $0) }),
        let status = row.text(3).flatMap(FeedbackStatus.init(rawValue:))
      else { return nil }
      let priorities = Priority.allCases
      let rank = Int(row.integer(2))
      let answered = row.optionalInteger(4).map { Instant(milliseconds: $0) }
      return FeedbackCourse(
        from: from, wasAnswered: answered.map { $0 < from } ?? false,
        kind: row.text(1).flatMap(FeedbackKind.init(rawValue:)),
        priority: priorities.indices.contains(rank) ? priorities[rank] : .normal, status: status)
    }
    guard var course = found ?? nil else { return nil }
    // The first message is the feedback itself, unless the clocks began with a later one.
    course.events = try messages(of: id, from: course.from + Span(milliseconds: course.wasAnswered ? 0 : 1))
    let changes = try acts(on: id) + imports(of: id)
    course.events += changes
    if !changes.contains(where: { if case .status = $0.fact { true } else { false } }) {
      course.events += beginning(of: course, try ended(id))
    }
    return course
  }

  /// The messages to and from the customer.
  private func messages(of id: Int64, from start: Instant) throws -> [FeedbackCourse.Event] {
    try database.rows(
      """
      SELECT sent, direction FROM messages
      WHERE feedback = ? AND removed = 0 AND direction <> 'note' AND sent >= ? ORDER BY sent, id
      """, [.integer(id), .integer(start.milliseconds)]
    ) { row in
      FeedbackCourse.Event(
        Instant(milliseconds: row.integer(0)),
        row.text(1) == MessageDirection.fromCustomer.rawValue ? .customerWrote : .answered)
    }
  }

  /// The changes of status, kind and priority by acts that stand.
  private func acts(on id: Int64) throws -> [FeedbackCourse.Event] {
    try database.rows(
      """
      SELECT a.at, json_extract(a.payload, '$.fields.status[0]'),
        json_type(a.payload, '$.fields.feedback_kind[0]'), json_extract(a.payload, '$.fields.feedback_kind[0]'),
        json_extract(a.payload, '$.fields.priority[0]')
      FROM activity a
      WHERE a.kind = 'feedback' AND a.thing = ? AND json_extract(a.payload, '$.made') IS NULL
        AND \(Undoing.stands)
      ORDER BY a.id
      """, [.integer(id)]
    ) { row in
      Self.facts(
        at: Instant(milliseconds: row.integer(0)), status: row.text(1),
        kind: row.isNull(2) ? nil : .some(row.text(3).flatMap(FeedbackKind.init(rawValue:))),
        priority: row.text(4).flatMap(Priority.init(rawValue:)))
    }.flatMap { $0 }
  }

  /// The changes of status, kind and priority by imports that stand.
  private func imports(of id: Int64) throws -> [FeedbackCourse.Event] {
    try database.rows(
      """
      SELECT b.at, json_extract(c.before, '$.status'), json_type(c.before, '$.feedback_kind'),
        json_extract(c.before, '$.feedback_kind'), json_extract(c.before, '$.priority')
      FROM import_changes c JOIN batches b ON b.id = c.batch
      WHERE c.kind = 'feedback' AND c.thing = ? AND b.state <> 'undone' ORDER BY c.batch
      """, [.integer(id)]
    ) { row in
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
  private func beginning(of course: FeedbackCourse, _ ended: Instant?) -> [FeedbackCourse.Event] {
    guard course.status != .new else { return [] }
    let last = ended ?? course.events.map(\.at).max() ?? course.from
    return [FeedbackCourse.Event(max(last, course.from), .status(from: .new))]
  }

  private func ended(_ id: Int64) throws -> Instant? {
    try database.first("SELECT resolved FROM feedback WHERE id = ?", [.integer(id)]) {
      $0.optionalInteger(0)
    }?.map { Instant(milliseconds: $0) }
  }
}
