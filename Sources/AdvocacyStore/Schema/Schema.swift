import GRDB

/// The schema of programme files and its history.
enum Schema {
  /// Tells a programme file from other SQLite files: `ADVC`.
  static let applicationID = 0x4144_5643

  /// The newest schema version this program knows; `user_version` of a file that has everything.
  ///
  /// Written out, so that what opens a file that has everything makes no text of any migration.
  static let version = 30

  /// Every step from an empty file on; a step that has landed is never edited.
  static let migrations: [(name: String, sql: String)] = [
    ("1 things, activity and batches", things1 + record1 + indexes1 + triggers1),
    ("2 what the query planner is told", statistics2),
    ("3 requests", requests3),
    ("4 policy, clocks, remedies and cadences", policy4),
    ("5 customers merged, duplicates and praise", people5),
    ("6 absences, what teams promised and revenue", desk6),
    ("7 tasks", tasks7),
    ("8 onboarding", onboarding8),
    ("9 asks, and plans with advice on them", asks9),
    ("10 responses", responses10),
    ("11 how referrals are judged", referrals11),
    ("12 opportunities", opportunities12),
    ("13 stories, mentions and announcements", recognition13),
    ("14 points, the catalogue and its codes", points14),
    ("15 thanks for referrals, and rewards beyond the caps", thanks15),
    ("16 tiers and suggested standings", standings),
    ("17 when customers were lost", lost17),
    ("18 the search index and the orders of long lists", search18),
    ("19 what the worklist looks for", worklist19),
    ("20 indexing many rows at once", search20),
    ("21 open feedback by itself, and the values of what has few", open21),
    ("22 responses by score, and grant keys by act", scores22),
    ("23 the writing of many rows", writing23),
    ("24 what the worklist shows and nothing else", worklist24),
    ("25 what the feedback of each request adds up to", requests25),
    ("26 the orders of answers, referrals and mentions", orders26),
    ("27 fewer indexes of what changes with the status", indexes27),
    ("28 what budgets have used", budgets28),
    ("29 what the figures of all customers are reckoned from", figures29),
    ("30 tiers and suggestions of all are reckoned anew", reckoning30),
  ]

  /// The schema version that a file has.
  static func version(of writer: some DatabaseWriter) throws -> Int {
    try writer.writeWithoutTransaction { try Int($0.number("PRAGMA user_version")) }
  }

  /// Brings a file up to the newest schema; costs next to nothing when it is there already.
  ///
  /// Several processes may do so at once: who finds a step taken by another goes on from where that one got to.
  static func migrate(_ writer: some DatabaseWriter) throws {
    var before = try version(of: writer)
    guard before < version else { return }
    var migrator = DatabaseMigrator()
    for (index, migration) in migrations.enumerated() {
      migrator.registerMigration(migration.name, foreignKeyChecks: .immediate) { database in
        try database.execute(sql: migration.sql)
        try database.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
    while before < version {
      do {
        try migrator.migrate(writer)
        return
      } catch let error as DatabaseError {
        let now = try version(of: writer)
        guard now > before else { throw error }
        before = now
      }
    }
  }
}
