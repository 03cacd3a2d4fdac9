import Advocacy
import GRDB

/// Reckons the tiers of customers and what the policy suggests for their standing, and keeps both in their columns.
///
/// Triggers note of whom; it runs at the end of every transaction that changed something and, where that concerned very
/// many, right after it; it takes what time alone changes and what another policy says once it is told to.
struct StandingKeeper {
  let database: Database
  let policy: Policy
  let zone: ProgrammeZone
  /// As of when it reckons, which is never before what time changes was last looked at: what fell due long ago and an
  /// import that takes hours are dated earlier, and what time changed since wouldn't be looked at again.
  let now: Instant

  /// Reckons by the last version of the policy.
  init(_ database: Database, _ versions: [PolicyVersion], in zone: ProgrammeZone, at now: Instant) throws {
    self.database = database
    policy = versions.last?.policy ?? Policy(name: "")
    self.zone = zone
    self.now = try max(now, Self.lastLook(database) ?? now)
  }

  /// When what time alone changes was last looked at.
  static func lastLook(_ database: Database) throws -> Instant? {
    try database.first("SELECT at FROM standings_reckoned") { Instant(milliseconds: $0.integer(0)) }
  }

  /// So many are reckoned at the end of a transaction; who is left waits until it is over, so that an act on very many is
  /// on disk sooner.
  static let mostAtOnce = 1000

  /// Reckons those who are noted, at most so many; answers for how many, and of how many something changed.
  @discardableResult
  func reckon(atMost limit: Int = StandingKeeper.mostAtOnce) throws -> (done: Int, changed: Int) {
    var (done, changed) = (0, 0)
    while done < limit {
      let ids = try database.rows(
        "SELECT customer FROM standings_to_reckon ORDER BY customer LIMIT ?",
        [.integer(Int64(min(1000, limit - done)))]
      ) { String($0.integer(0)) }
      guard !ids.isEmpty else { break }
      let list = SQLValue.text("[\(ids.joined(separator: ","))]")
      let differences = try differences(list)
      try write(differences)
      changed += differences.count
      try database.run(
        "DELETE FROM standings_to_reckon WHERE customer IN (SELECT value FROM json_each(?))", list)
      done += ids.count
    }
    return (done, changed)
  }

  /// Reckons those who are noted and came after a customer's number, for whom nothing counts yet but what their own rows
  /// say: asking for the rest of each of a million takes longer than bringing them in.
  func reckonNew(after last: Int64) throws {
    let counts = Array(repeating: "0", count: AdvocateCounts.columnCount).joined(separator: ", ")
    try write(
      differences(
        "standings_to_reckon c CROSS JOIN customers t ON t.id = c.customer WHERE c.customer > ?1", counts,
        [.integer(last)]))
    try database.run("DELETE FROM standings_to_reckon WHERE customer > ?", .integer(last))
  }

  /// Notes those of whom time alone may have changed something since an instant.
  func noteChangesOfTime(since last: Instant) throws {
    guard now > last else { return }
    guard now - last < Self.longestSpan else { return try noteEveryone() }
    for query in changesOfTime(since: last) {
      try database.run("INSERT OR IGNORE INTO standings_to_reckon \(query.sql)", query.values)
    }
  }

  /// After a longer time everyone is looked at anew, before a day of the year could come twice.
  static let longestSpan = Span.days(300)

  /// Queries for those of whom time alone may have changed something since an instant that isn't too long ago: a year as a
  /// customer that is full, a contact that is no longer of late, praise and complaints that are too long ago, and what
  /// had a date to come.
  func changesOfTime(since last: Instant) -> [SQLCondition] {
    func passing(_ query: String, _ column: String, _ spans: [Span]) -> [SQLCondition] {
      Set(spans + [Span(milliseconds: 0)]).map { span in
        SQLCondition(
          "\(query) AND \(column) >= ? AND \(column) <= ?",
          [.integer((last - span).milliseconds), .integer((now - span).milliseconds)])
      }
    }
    let days = [last, now].map { String(zone.local($0).day.description.suffix(5)) }
    let years = SQLCondition(
      """
      SELECT id FROM customers WHERE since IS NOT NULL AND removed = 0
        AND CASE WHEN ?1 <= ?2 THEN substr(since, -5) > ?1 AND substr(since, -5) <= ?2
          ELSE substr(since, -5) > ?1 OR substr(since, -5) <= ?2 END
      """, days.map { .text($0) })
    let feedback = [("praise", "created"), ("complaint", "resolved")].flatMap { kind, column in
      passing(
        "SELECT customer FROM feedback WHERE feedback_kind = '\(kind)' AND customer IS NOT NULL AND removed = 0",
        column, [AdvocateScore.memory])
    }
    let contacts = passing(
      "SELECT id FROM customers WHERE removed = 0", "last_contact",
      [AdvocateScore.recent] + policy.standings.compactMap(\.quiet))
    return contacts + feedback + [years]
  }

  /// Notes every customer, as another policy asks for.
  func noteEveryone() throws {
    try database.run("INSERT OR IGNORE INTO standings_to_reckon SELECT id FROM customers WHERE removed = 0")
  }

  /// Writes what differs.
  private func write(_ changed: [Difference]) throws {
    // What is named is written in its indexes too.
    var tiers = RowGroup(.changing, "customers", ["id", "tier"])
    var suggestions = RowGroup(.changing, "customers", ["id", "suggested_standing"])
    var both = RowGroup(.changing, "customers", ["id", "tier", "suggested_standing"])
    for (id, tier, standing) in changed {
      switch (tier, standing) {
      case (let tier?, nil): tiers.add([.integer(id), tier])
      case (nil, let standing?): suggestions.add([.integer(id), standing])
      case (let tier, let standing): both.add([.integer(id), tier ?? .null, standing ?? .null])
      }
    }
    for group in [tiers, suggestions, both] { try group.write(to: database) }
  }

  /// A customer of whom something is kept that isn't what it is reckoned to be, and what that is.
  typealias Difference = (id: Int64, tier: SQLValue?, standing: SQLValue?)

  /// Those of some customers, a list for `json_each`, of whom something else is kept than is reckoned.
  func differences(_ list: SQLValue) throws -> [Difference] {
    try differences(
      "json_each(?1) c CROSS JOIN customers t ON t.id = c.value",
      AdvocateCounts.columns(of: "t.id", since: "?2", now: "?3"),
      [list, .integer((now - AdvocateScore.memory).milliseconds), .integer(now.milliseconds)])
  }

  private func differences(_ source: String, _ counts: String, _ values: [SQLValue]) throws -> [Difference] {
    try database.rows(
      """
      SELECT t.id, t.standing, t.lifecycle, t.since, t.last_contact, t.tier, t.suggested_standing,
        t.removed = 0 AND t.merged_into IS NULL, \(counts) FROM \(source)
      """, values
    ) { row -> Difference? in
      let (tier, standing) = reckoned(row)
      let (isTier, isStanding) = (tier != row.text(5), standing != row.text(6))
      guard isTier || isStanding else { return nil }
      return (row.integer(0), isTier ? SQLValue(tier) : nil, isStanding ? SQLValue(standing) : nil)
    }.compactMap(\.self)
  }

  /// The tier and the suggestion for the customer of a row.
  private func reckoned(_ row: SQLStatement) -> (tier: String?, standing: String?) {
    guard row.integer(7) == 1 else { return (nil, nil) }
    var customer = Record(Reference(.customer, row.integer(0)))
    customer[.standing] = row.text(1).map { .text($0) }
    customer[.lifecycle] = row.text(2).map { .text($0) }
    customer[.since] = row.text(3).flatMap { CalendarDay($0) }.map { .day($0) }
    customer[.lastContact] = row.optionalInteger(4).map { .instant(Instant(milliseconds: $0)) }
    let counts = AdvocateCounts(row, from: 8)
    let score = AdvocateScore(of: customer, counts: counts, weights: policy.score, at: now, in: zone)
    let place = TierPlace(of: customer, score: score, counts: counts, among: policy.tiers)
    let suggestion = StandingSuggestion(
      of: customer, score: score, counts: counts, by: policy.standings, at: now)
    return (place.tier?.name, suggestion?.to.rawValue)
  }
}
