import Advocacy
import GRDB

extension ProgrammeFile {
  /// Makes a sample larger by copies of its things: in one go, in a file that nobody else has open and that is of no use
  /// before it has ended, so that nothing is written twice.
  ///
  /// The copies are one batch, like an import. Throws `CancellationError` where it is interrupted.
  public static func copySample(
    at path: String, _ copies: SampleCopies, by actor: Actor, at now: Instant,
    isInterrupted: @escaping () -> Bool = { false },
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws {
    let programme = try open(at: path)
    let settings = programme.settings
    try describing(path) {
      try programme.pool.close()
      var configuration = configuration()
      configuration.foreignKeysEnabled = false
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.writeWithoutTransaction { database in
        try database.execute(
          sql: """
            PRAGMA journal_mode = DELETE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
            PRAGMA cache_size = -131072
            """)
        try database.inTransaction(.immediate) {
          let colleague = try Colleagues(database).acting(actor).1
          let run = try SampleCopyingRun(
            database, copies, in: settings, under: programme.shelf.versions(database, settings),
            by: colleague,
            at: now, isInterrupted: isInterrupted)
          try run.run(progress)
          return .commit
        }
        // What was written without waiting for the disk is on it after this.
        try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA journal_mode = DELETE")
        try database.inTransaction(.immediate) {
          try database.execute(sql: "PRAGMA user_version = \(Schema.version)")
          return .commit
        }
      }
      try queue.close()
    }
  }
}
