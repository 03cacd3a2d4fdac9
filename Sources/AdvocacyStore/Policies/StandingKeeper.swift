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
  let now: Instant

  init(_ database: Database, _ versions: [PolicyVersion], in zone: ProgrammeZone, at now: Instant) {
    self.database = database
    policy = versions.inForce(at: now)?.policy ?? Policy(name: "")
    self.zone = zone
    self.now = now
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
      changed += try reckon(list)
      try database.run(
        "DELETE FROM standings_to_reckon WHERE customer IN (SELECT value FROM json_each(?))", list)
      done += ids.count
    }
    return (done, changed)
  }

  /// Notes those of whom time alone may have changed something since an instant: a year as a customer that is full, a
  /// contact that is no longer of late, praise and complaints that are too long ago.
  func noteChangesOfTime(since last: Instant) throws {
    guard now > last else { return }
    guard now - last < .days(300) else { return try noteEveryone() }
    func note(_ query: String, _ column: String, _ spans: [Span]) throws {
      for span in Set(spans) {
        try database.run(
          """
          INSERT OR IGNORE INTO standings_to_reckon
          \(query) AND \(column) > ? AND \(column) <= ?
          """, .integer((last - span).milliseconds), .integer((now - span).milliseconds))
      }
    }
    try note(
      "SELECT id FROM customers WHERE removed = 0", "last_contact",
      [AdvocateScore.recent] + policy.standings.compactMap(\.quiet))
    for (kind, column) in [("praise", "created"), ("complaint", "resolved")] {
      try note(
        """
        SELECT customer FROM feedback WHERE feedback_kind = '\(kind)' AND customer IS NOT NULL AND removed = 0
        """, column, [AdvocateScore.memory])
    }
    let days = [last, now].map { String(zone.local($0).day.description.suffix(5)) }
    try database.run(
      """
      INSERT OR IGNORE INTO standings_to_reckon SELECT id FROM customers
      WHERE since IS NOT NULL AND removed = 0
        AND CASE WHEN ?1 <= ?2 THEN substr(since, -5) > ?1 AND substr(since, -5) <= ?2
          ELSE substr(since, -5) > ?1 OR substr(since, -5) <= ?2 END
      """, .text(days[0]), .text(days[1]))
  }

  /// Notes every customer, as another policy asks for.
  func noteEveryone() throws {
    try database.run("INSERT OR IGNORE INTO standings_to_reckon SELECT id FROM customers WHERE removed = 0")
  }

  /// Reckons some customers; only what differs is written, and answered is of how many that is.
  private func reckon(_ list: SQLValue) throws -> Int {
    let found = try database.rows(
      """
      SELECT t.id, t.standing, t.lifecycle, t.since, t.last_contact, t.tier, t.suggested_standing,
        t.removed = 0 AND t.merged_into IS NULL, \(AdvocateCounts.columns(of: "t.id", since: "?2", now: "?3"))
      FROM json_each(?1) c CROSS JOIN customers t ON t.id = c.value
      """,
      [list, .integer((now - AdvocateScore.memory).milliseconds), .integer(now.milliseconds)]
    ) { row -> (id: Int64, tier: SQLValue?, standing: SQLValue?)? in
      let (tier, standing) = reckoned(row)
      let (isTier, isStanding) = (tier != row.text(5), standing != row.text(6))
      guard isTier || isStanding else { return nil }
      return (row.integer(0), isTier ? SQLValue(tier) : nil, isStanding ? SQLValue(standing) : nil)
    }
    let changed = found.compactMap(\.self)
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
    return changed.count
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
