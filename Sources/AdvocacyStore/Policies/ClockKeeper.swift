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

  /// What of feedback its clocks are reckoned from, beside its messages.
  private static let dependsOn: Set<FieldName> = [
    .clocksFrom, .feedbackKind, .priority, .status, .firstAnswered, .resolvedAt, .removed,
  ]

  /// Whether a change of some fields of a thing concerns clocks.
  static func isConcerned(_ kind: Kind, by fields: Set<FieldName>) -> Bool {
    switch kind {
    case .feedback: !dependsOn.isDisjoint(with: fields)
    case .message: true
    default: false
    }
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
    try refresh(ids)
  }

  /// Reckons the clocks of those of some pieces of feedback that have any.
  func refresh(among ids: Set<Int64>) throws {
    guard !ids.isEmpty else { return }
    let list = "[\(ids.map { String($0) }.joined(separator: ","))]"
    let clocked = try database.rows(
      "SELECT id FROM feedback WHERE id IN (SELECT value FROM json_each(?)) AND clocks_from IS NOT NULL",
      [.text(list)]
    ) { $0.integer(0) }
    try refresh(clocked)
  }

  /// Reckons the clocks of all feedback that is open; answers for how many the next deadline changed.
  func refreshOpen() throws -> Int {
    let open = try database.rows(
      """
      SELECT t.id FROM feedback t
      WHERE t.clocks_from IS NOT NULL AND t.removed = 0 AND \(FieldColumn.isOpen("t"))
      """
    ) { $0.integer(0) }
    return try refresh(open)
  }

  /// Reckons the clocks of some pieces of feedback and keeps them in a table of feedback; answers for how many the next
  /// deadline changed.
  @discardableResult
  func refresh(_ ids: some Collection<Int64>, in table: String = "feedback") throws -> Int {
    let ordered = ids.sorted()
    var changed = 0
    for start in stride(from: 0, to: ordered.count, by: Self.atOnce) {
      changed += try refreshSome(ordered[start..<min(start + Self.atOnce, ordered.count)], in: table)
    }
    return changed
  }

  /// So many are kept before they are written.
  private static let atOnce = 10_000

  private func refreshSome(_ ids: ArraySlice<Int64>, in table: String) throws -> Int {
    let courses = try CourseReader(database)
    let book = PromiseBook(versions)
    let present = try present(table)
    var kept: [[Int]: RowGroup] = [:]
    var times = RowGroup(.changing, table, ["id", "clocks_at"])
    var changed = 0
    for id in ids {
      guard let before = try Self.before(id, present) else { continue }
      let clocks = try courses.course(of: id)?.clocks(under: book)
      let after = Self.kept(clocks)
      if before[Self.due] != after[Self.due] { changed += 1 }
      let differing = Self.differing(before, after)
      if !differing.isEmpty {
        let empty = RowGroup(.changing, table, ["id"] + differing.map { Self.columns[$0] })
        kept[differing, default: empty].add([.integer(id)] + differing.map { after[$0] })
      }
      // What never had a promise keeps the time at which that was looked at.
      let isStill = clocks == nil && differing.isEmpty
      if before.last != after.last, !isStill { times.add([.integer(id), after.last ?? .null]) }
    }
    for group in kept.values { try group.write(to: database) }
    try times.write(to: database)
    return changed
  }

  /// Those of some pieces of feedback of which other deadlines or promises are kept than are reckoned.
  func differing(_ ids: some Sequence<Int64>) throws -> [Int64] {
    let courses = try CourseReader(database)
    let book = PromiseBook(versions)
    let present = try present("feedback")
    return try ids.filter { id in
      guard let before = try Self.before(id, present) else { return false }
      let after = Self.kept(try courses.course(of: id)?.clocks(under: book))
      return Self.dues.contains { before[$0] != after[$0] }
        || Self.promises.contains { before[$0] != after[$0] }
    }
  }

  /// Reckons clocks of feedback that is about to be written, so that they are written with it.
  struct Ahead {
    fileprivate let book: PromiseBook
    fileprivate let courses: CourseReader
    fileprivate let present: SQLStatement

    /// The columns of clocks that differ once the feedback is what a record says.
    func columns(of record: Record) throws -> [(name: String, value: SQLValue)] {
      let id = record.reference.id
      guard let before = try ClockKeeper.before(id, present) else { return [] }
      let clocks = try CourseReader.Facts(record)
        .flatMap { try courses.course(of: id, $0).clocks(under: book) }
      let after = ClockKeeper.kept(clocks)
      var places = ClockKeeper.differing(before, after)
      if before.last != after.last, clocks != nil || !places.isEmpty { places.append(after.count - 1) }
      return places.map { (ClockKeeper.columns[$0], after[$0]) }
    }
  }

  /// What reckons clocks ahead of the writing, once what happened is recorded.
  func ahead() throws -> Ahead {
    try Ahead(book: PromiseBook(versions), courses: CourseReader(database), present: present("feedback"))
  }

  private func present(_ table: String) throws -> SQLStatement {
    try SQLStatement(database, "SELECT \(Self.columns.joined(separator: ", ")) FROM \(table) WHERE id = ?")
  }

  private static func before(_ id: Int64, _ present: SQLStatement) throws -> [SQLValue]? {
    try present.first([.integer(id)]) { row in columns.indices.map { row.value($0) } }
  }

  /// What is to be written because something differs, but for the time.
  ///
  /// What is as it was isn't written again, since naming a column writes each of its indexes. What stays empty is in
  /// none of them, and the promises share one: so there are fewer forms of rows, each of which is a statement.
  private static func differing(_ before: [SQLValue], _ after: [SQLValue]) -> [Int] {
    let arePromisesOther = promises.contains { before[$0] != after[$0] }
    let others = dues.filter { before[$0] != after[$0] }
    guard arePromisesOther || !others.isEmpty else { return [] }
    let emptyOrOther = dues.filter { before[$0] != after[$0] || after[$0] == .null }
    return emptyOrOther + (arePromisesOther ? Array(promises) : [])
  }

  /// The columns that hold what is reckoned, as ``kept(_:)`` gives it.
  private static let columns = [
    "first_response_due", "next_response_due", "resolution_due", "due", "promises_kept", "promises_broken",
    "clocks_at",
  ]
  private static let due = 3
  private static let dues = 0..<4
  private static let promises = 4..<6

  /// What is kept of clocks, or of none.
  private static func kept(_ clocks: ClockSnapshot?) -> [SQLValue] {
    guard let clocks else { return [.null, .null, .null, .null, .integer(0), .integer(0), .null] }
    let dues = ClockKind.allCases.map { clock -> Instant? in
      clocks[clock].isOpen ? clocks[clock].broken ?? clocks[clock].due : nil
    }
    let kept = ClockKind.allCases.reduce(0) { $0 + clocks[$1].kept }
    let broken = ClockKind.allCases.reduce(0) { $0 + clocks[$1].breaches }
    return (dues + [clocks.nextDue?.at]).map { SQLValue($0?.milliseconds) }
      + [.integer(Int64(kept)), .integer(Int64(broken)), .integer(clocks.at.milliseconds)]
  }

  /// What happened to a piece of feedback; nothing when its clocks were never begun.
  func course(of id: Int64) throws -> FeedbackCourse? { try CourseReader(database).course(of: id) }
}
