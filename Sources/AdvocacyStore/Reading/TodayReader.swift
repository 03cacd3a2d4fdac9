import Advocacy
import GRDB

/// Makes the worklist from one state of the file; every source gives at most so many lines.
struct TodayReader {
  /// A line with how much it presses inside its stretch; the greater comes first.
  struct Candidate {
    var line: Today.Line
    var weight = 0
  }

  static let sourceBound = 25
  /// How many days ahead the worklist looks, today included.
  static let daysAhead = 7
  /// What is due within this span is due now.
  static let soon: Span = .hours(1)
  /// After so many days without a change a team is chased of which the policy says nothing.
  static let chaseDays: Int64 = 3

  let database: Database
  let settings: ProgrammeSettings
  let policy: Policy
  let actor: Actor
  let now: Instant
  let endOfToday: Instant
  let endOfWeek: Instant
  /// Whether the file is as it is now; what is reckoned by and by isn't known of the past.
  let isPresent: Bool
  /// The colleagues who are away and whose work this one looks after, by handle.
  let covered: [String]
  let absences: Absences
  /// The fields with which things are read.
  var told = Self.told
  /// Whose work this is: nobody's, the colleague's own, and that of those whom he or she looks after.
  let owners: [SQLValue]
  /// What is of one of the ``owners``, over the alias `t`, where something else leads to the little that it is asked of.
  let isMineOrNobodys: String

  init(
    _ database: Database, _ settings: ProgrammeSettings, _ policy: Policy, _ actor: Actor, _ now: Instant,
    isPresent: Bool = true
  ) throws {
    self.isPresent = isPresent
    let colleagues = try Colleagues(database)
    absences = colleagues.absences
    covered = absences.covered(by: actor.handle, at: now)
    let mine = ([actor.handle] + covered).compactMap { colleagues.id($0) }
    owners = [.null] + mine.map { .integer($0) }
    isMineOrNobodys = "ifnull(t.owner, 0) IN (\(([0] + mine).map { String($0) }.joined(separator: ", ")))"
    self.database = database
    self.policy = policy
    self.settings = settings
    self.actor = actor
    self.now = now
    let day = settings.zone.local(now).day
    endOfToday = settings.zone.end(of: day)
    endOfWeek = settings.zone.end(of: day + (Self.daysAhead - 1))
  }

  /// What waits, with the headline.
  func today(within span: Span?) throws -> Today {
    var today = try worklist(within: span)
    today.measures = try measures()
    return today
  }

  /// What waits, without the headline.
  func worklist(within span: Span? = nil) throws -> Today {
    let promises = try promises()
    var candidates = try promises + pressing(besides: promises) + unhurried()
    if let span { candidates.removeAll { $0.line.when > now + span } }
    return listed(candidates)
  }

  /// The worklist, or its beginning when at least so many lines come before all that isn't read for it.
  func beginning(lines: Int) throws -> (worklist: Today, isWhole: Bool) {
    var candidates = try promises()
    let late = candidates.filter { $0.line.stretch == .now && $0.weight == Self.weightOfPromises }
    if late.count >= lines { return (worklist: listed(late), isWhole: false) }
    candidates += try pressing(besides: candidates)
    let now = candidates.filter { $0.line.stretch == .now }
    if now.count >= lines { return (worklist: listed(now), isWhole: false) }
    return (worklist: listed(candidates + (try unhurried())), isWhole: true)
  }

  /// How much a promise presses that runs out or is broken: more than all else.
  static let weightOfPromises = 4

  /// What was promised, and the onboardings that are stuck.
  private func promises() throws -> [Candidate] { try promised() + lists() }

  /// What besides promises may be due now; it presses less.
  func pressing(besides promises: [Candidate]) throws -> [Candidate] {
    let waiting = try unattended()
    let answered = Set((promises + waiting).map(\.line.reference))
    let chases = try chases().filter { !answered.contains($0.line.reference) }
    return try waiting + chases + snoozes() + flagged() + holds() + expiring() + lapsing() + opportunities()
      + endingConsents()
  }

  /// What is due today at the soonest.
  func unhurried() throws -> [Candidate] {
    var candidates =
      try tellings() + requestChases() + contacts().found + asks() + waitingStories() + mentions()
    candidates += try thanks() + thanksForReferrals() + suggestions() + standingMoves()
    if actor.role == .manager { candidates += try decisions() + issues() + remedies() + pools() }
    return candidates
  }

  private func listed(_ candidates: [Candidate]) -> Today {
    let ordered = candidates.sorted { left, right in
      let (first, second) = (left.line, right.line)
      if first.stretch != second.stretch { return first.stretch < second.stretch }
      if left.weight != right.weight { return left.weight > right.weight }
      return (first.when, first.reference) < (second.when, second.reference)
    }
    return Today(asOf: now, measures: nil, lines: ordered.map(\.line))
  }

  /// Things of a kind that a condition on `t` selects, in an order, at most so many, with those fields that lines tell of
  /// and those derived ones that are asked for.
  ///
  /// First their numbers: SQLite takes longer to prepare many columns than to find what there is, and much that is looked
  /// for isn't there. Things of a kind are then read by one statement, whatever they were looked for.
  func records(
    _ kind: Kind, where condition: String, _ values: [SQLValue] = [], order: String = "t.id", limit: Int,
    derived: Set<FieldName> = []
  ) throws -> [Record] {
    let ids = try numbers(kind, where: condition, values, order: order, limit: limit)
    return try database.records(kind, ids, only: told.union(derived))
  }

  /// The numbers of things of a kind that a condition selects.
  func numbers(
    _ kind: Kind, where condition: String, _ values: [SQLValue], order: String, limit: Int
  ) throws -> [Int64] {
    try database.rows(
      """
      SELECT t.id FROM \(ThingTable.name(of: kind)) t
      WHERE t.removed = 0 AND \(condition) ORDER BY \(order) LIMIT \(limit)
      """, values
    ) { $0.integer(0) }
  }

  /// The stretch of something due; what is over is due now.
  func stretch(_ when: Instant) -> Today.Line.Stretch {
    when <= now ? .now : when <= endOfToday ? .today : .thisWeek
  }

  func line(
    _ record: Record, _ when: Instant, in stretch: Today.Line.Stretch? = nil, _ what: String, _ why: String,
    weight: Int = 0
  ) -> Candidate {
    Candidate(
      line: Today.Line(
        when: when, stretch: stretch ?? self.stretch(when), what: what, why: why + forWhom(record),
        reference: record.reference),
      weight: weight)
  }

  /// For whom something is looked after: `, for @ben, away until Mon 2026-11-30 09:00`.
  private func forWhom(_ record: Record) -> String {
    guard let owner = record[.owner]?.colleague, covered.contains(owner) else { return "" }
    return ", for @\(owner)"
  }

  /// How many days of the calendar have passed since.
  func days(since instant: Instant) -> Int {
    settings.zone.local(now).day.daysSince1970 - settings.zone.local(instant).day.daysSince1970
  }
}
