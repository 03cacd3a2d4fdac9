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
  /// What is the colleague's own, nobody's, or of someone whose work he or she looks after, over the alias `t`, with
  /// one value.
  var isMineOrNobodys: String { "(t.owner IS NULL OR t.owner IN \(mine))" }
  /// The numbers of the colleague and of those whose work he or she looks after, with one value.
  let mine = "(SELECT id FROM colleagues WHERE handle IN (SELECT value FROM json_each(?)))"
  /// The handles that count as the colleague's own, as a list of JSON.
  let me: SQLValue

  init(
    _ database: Database, _ settings: ProgrammeSettings, _ policy: Policy, _ actor: Actor, _ now: Instant,
    isPresent: Bool = true
  ) throws {
    self.isPresent = isPresent
    absences = try Colleagues(database).absences
    covered = absences.covered(by: actor.handle, at: now)
    me = .text("[" + ([actor.handle] + covered).map { "\"\($0)\"" }.joined(separator: ",") + "]")
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
    let waiting = try promised() + unattended()
    let answered = Set(waiting.map(\.line.reference))
    var candidates = try waiting + chases().filter { !answered.contains($0.line.reference) }
    candidates +=
      try lists() + tellings() + requestChases() + snoozes() + flagged() + holds() + expiring() + lapsing()
      + contacts() + asks() + opportunities() + stories() + mentions()
    candidates += try thanks() + thanksForReferrals() + suggestions() + standingMoves()
    if actor.role == .manager { candidates += try decisions() + issues() + remedies() + pools() }
    if let span { candidates.removeAll { $0.line.when > now + span } }
    candidates.sort { left, right in
      let (first, second) = (left.line, right.line)
      if first.stretch != second.stretch { return first.stretch < second.stretch }
      if left.weight != right.weight { return left.weight > right.weight }
      return (first.when, first.reference) < (second.when, second.reference)
    }
    return Today(asOf: now, measures: nil, lines: candidates.map(\.line))
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
    let ids = try database.rows(
      """
      SELECT t.id FROM \(ThingTable.name(of: kind)) t
      WHERE t.removed = 0 AND \(condition) ORDER BY \(order) LIMIT \(limit)
      """, values
    ) { $0.integer(0) }
    return try database.records(kind, ids, only: told.union(derived))
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
