import Advocacy
import GRDB

/// One run of copying from its first row to its record of activity.
struct SampleCopyingRun {
  private let database: Database
  private let copies: SampleCopies
  private let copying: SampleCopying
  private let settings: ProgrammeSettings
  private let policies: [PolicyVersion]
  private let colleague: Int64
  private let batch: Int64
  private let now: Instant
  private let isInterrupted: () -> Bool

  init(
    _ database: Database, _ copies: SampleCopies, in settings: ProgrammeSettings,
    under policies: [PolicyVersion], by colleague: Int64, at now: Instant, isInterrupted: @escaping () -> Bool
  ) throws {
    self.database = database
    self.copies = copies
    self.settings = settings
    self.policies = policies
    self.colleague = colleague
    self.now = now
    self.isInterrupted = isInterrupted
    try database.run(
      """
      INSERT INTO batches (colleague, at, way_in, action, title, state, source_name, source_kind)
      VALUES (?, ?, 'import', 'import', 'Import copies of the sample', 'done', 'copies', 'customer')
      """, .integer(colleague), .integer(now.milliseconds))
    batch = database.lastInsertedRowID
    copying = try SampleCopying(database, copies, batch: batch, at: now)
  }

  /// Copies rows, then makes the indexes, which is sooner than keeping them row by row, and what is reckoned.
  func run(_ progress: (Int, Int) -> Void) throws {
    let tables = SampleCopying.kinds.map { ThingTable.name(of: $0) } + ["external_ids", "grants"]
    let later = try takeAway(tables)
    // A copy takes about as long as an index; beside them are the beginning, the rest, clocks, standings and requests.
    let indexed = SampleCopying.kinds.filter { SearchIndex.form(of: $0) != nil }
    let steps = copies.count + later.count + indexed.count + 5
    var done = 0
    func step<Result>(_ body: () throws -> Result) throws -> Result {
      guard let result = try database.cutOff(when: isInterrupted, body) else { throw CancellationError() }
      done += 1
      progress(done, steps)
      return result
    }
    try step { try copying.setAside() }
    var rows = 0
    for number in 0..<copies.count { rows += try step { try copying.copy(number + 1) } }
    rows += try step { try copying.copyRest() }
    for statement in later where statement.isNeededFirst {
      try step { try database.execute(sql: statement.sql) }
    }
    try step { try reckonClocks() }
    for statement in later where !statement.isNeededFirst {
      try step { try database.execute(sql: statement.sql) }
    }
    try database.execute(
      sql:
        "DELETE FROM sqlite_stat1; INSERT INTO sqlite_stat1 SELECT * FROM temp.kept_statistics; ANALYZE sqlite_schema"
    )
    for kind in indexed { try step { try index(kind) } }
    try step { try reckonStandings() }
    // The triggers that take away what is no longer right were away themselves.
    try database.execute(sql: "DELETE FROM request_figures")
    try step { _ = try RequestFigureKeeper(database: database).keep() }
    try writeRecord(rows)
  }

  /// An index or trigger that is made anew at the end.
  private struct Later {
    var sql: String
    /// Whether it is needed before the others, to reckon clocks.
    var isNeededFirst: Bool
  }

  /// Takes away the indexes and triggers of some tables; gives what makes them.
  private func takeAway(_ tables: [String]) throws -> [Later] {
    try database.execute(sql: "CREATE TEMP TABLE kept_statistics AS SELECT * FROM sqlite_stat1")
    let found = try tables.flatMap { table in
      try database.rows(
        """
        SELECT type, name, sql FROM sqlite_master
        WHERE tbl_name = ? AND sql IS NOT NULL AND type IN ('index', 'trigger') ORDER BY rowid
        """, [.text(table)]
      ) { row in (type: row.text(0) ?? "", name: row.text(1) ?? "", sql: row.text(2) ?? "") }
    }
    for thing in found { try database.execute(sql: "DROP \(thing.type) \(thing.name)") }
    return found.map { Later(sql: $0.sql, isNeededFirst: $0.name == "messages_feedback") }
  }

  /// Brings the copies of a kind into the search index.
  private func index(_ kind: Kind) throws {
    let (table, first) = (ThingTable.name(of: kind), copying.firsts[kind] ?? 0)
    try database.run(
      "INSERT INTO \(SearchIndex.table(of: kind)) (rowid, text) SELECT id, text FROM \(table)_texts WHERE id > ?",
      .integer(first))
  }

  /// Reckons deadlines anew: of what came in another minute the working hours may be others.
  private func reckonClocks() throws {
    let ids = try database.rows(
      "SELECT id FROM feedback WHERE id > ? AND clocks_from IS NOT NULL",
      [.integer(copying.firsts[.feedback] ?? 0)]
    ) { $0.integer(0) }
    try ClockKeeper(database, policies).refresh(ids)
  }

  /// Reckons the tiers and suggestions of those for whom the times of a copy change them, what was copied beside it, or
  /// an ask that isn't copied.
  private func reckonStandings() throws {
    let keeper = try StandingKeeper(database, policies, in: settings.zone, at: now)
    try keeper.noteChangesOfTime(
      since: now - Span(milliseconds: SampleCopying.apart * Int64(copies.count + 1)))
    for (column, kind) in [("id", Kind.customer), ("customer", .feedback)] {
      try database.run(
        """
        INSERT OR IGNORE INTO standings_to_reckon SELECT \(column) FROM \(ThingTable.name(of: kind))
        WHERE id > ? AND \(column) IS NOT NULL
        """, .integer((copying.firsts[kind] ?? 0) * Int64(copies.count + 1)))
    }
    let customers = copying.firsts[.customer] ?? 0
    for number in 1..<(copies.count + 1) {
      try database.run(
        """
        INSERT OR IGNORE INTO standings_to_reckon SELECT t.customer + ? FROM asks t
        WHERE t.id <= ? AND t.customer IS NOT NULL AND NOT (\(SampleCopying.isAlone))
        """, .integer(customers * Int64(number)), .integer(copying.firsts[.ask] ?? 0))
    }
    try keeper.reckon(atMost: .max)
  }

  private func writeRecord(_ rows: Int) throws {
    try database.run(
      "UPDATE batches SET rows_done = ?1, added = ?1 WHERE id = ?2", .integer(Int64(rows)), .integer(batch))
    var activity = try ActivityWriter(database)
    try activity.write(
      ActivityWriter.Entry(
        batch: batch, at: now, colleague: colleague, way: .import, action: "import", reference: nil,
        version: nil),
      "{\"v\":1,\"import\":{\"name\":\"copies\",\"kind\":\"customer\",\"added\":\(rows),\"updated\":0}}")
  }
}
