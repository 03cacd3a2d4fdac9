import Advocacy
import CSQLiteSettings
import Foundation
import GRDB

extension ProgrammeFile {
  /// Opens the programme file at a path, bringing an older schema up to date.
  ///
  /// Throws `ProgrammeFileError`; a file that is not a programme, or newer than this program, is not touched.
  public static func open(at path: String) throws -> ProgrammeFile {
    guard let header = try FileHeader(path: path), header.applicationID == Schema.applicationID else {
      throw ProgrammeFileError.notAProgramme(path: path)
    }
    try refuseNewer(header.schemaVersion, path: path)
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw ProgrammeFileError.notReadable(path: path)
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard FileManager.default.isWritableFile(atPath: path), FileManager.default.isWritableFile(atPath: folder)
    else { throw ProgrammeFileError.notWritable(path: path) }
    return try describing(path) {
      let pool = try DatabasePool(path: path, configuration: configuration())
      // All over the connection that writes: a reader would read the schema once more.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      try refuseNewer(Schema.version(of: pool), path: path)
      try Schema.migrate(pool)
      let (found, hasPolicy) = try pool.transaction(.deferred) { database in
        (try readSettings(database), try database.number("SELECT EXISTS (SELECT 1 FROM policies)") == 1)
      }
      guard let settings = found else {
        throw ProgrammeFileError.damaged(path: path, detail: "it doesn't say which programme it is")
      }
      if !hasPolicy {
        try pool.writing {
          try $0.addFirstPolicy(Policy.standardText, settings.zone, settings.currency, at: settings.created)
        }
      }
      return ProgrammeFile(path: path, pool: pool, settings: settings)
    }
  }

  /// Makes a new programme file with its first manager, readable by its owner alone, and opens it.
  ///
  /// Throws `ProgrammeFileError`; a file that is there already is never overwritten. What a killed maker left behind
  /// is under another name and taken away.
  public static func create(
    at path: String, name: String, currency: Currency, zone: ProgrammeZone, manager: String,
    policy: String = Policy.standardText, now: Instant
  ) throws -> ProgrammeFile {
    guard ActionCatalogue.isHandle(manager), manager != Actor.policy.handle, manager != "me" else {
      throw ProgrammeFileError.unsuitable(
        path: path,
        reason:
          "the manager's handle is 1 to 32 small letters, digits, dots, dashes or underscores, and not “me” or “policy”."
      )
    }
    let making = try ProgrammeFileMaking(path)
    try describing(path) {
      let queue = try DatabaseQueue(path: making.temporary, configuration: configuration())
      do {
        try queue.writeWithoutTransaction {
          try $0.execute(sql: "PRAGMA synchronous = FULL; PRAGMA application_id = \(Schema.applicationID)")
        }
        try Schema.migrate(queue)
        try queue.writing { database in
          try database.run(
            "INSERT INTO programme (id, name, currency, zone, created) VALUES (1, ?, ?, ?, ?)", .text(name),
            .text(currency.code), .text(zone.name), .integer(now.milliseconds))
          try addFirstColleagues(database, manager: manager, now: now)
          try database.addFirstPolicy(policy, zone, currency, at: now)
        }
        try queue.close()
      } catch {
        try? queue.close()
        throw error
      }
    }
    try making.finish()
    return try open(at: path)
  }

  /// How connections are set up: the waiting time, foreign keys, and the folding that search needs.
  static func configuration() -> Configuration {
    isSQLiteSet
    var configuration = Configuration()
    configuration.label = "programme"
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(5)
    // One for the rows and then their number, one for what is looked at: each more reads the schema and keeps pages.
    configuration.maximumReaderCount = 2
    configuration.prepareDatabase {
      if $0.configuration.readonly { try $0.keepFewPages() }
      $0.add(function: folded)
      SQLFunctions.add(to: $0)
      NumberSet.addFunction(to: $0)
    }
    return configuration
  }

  /// Lets SQLite keep in memory what it may have to take back of a statement, and not count its memory, once for the
  /// process.
  ///
  /// By itself it keeps 64 KiB; the pages with the indexes of one customer are more, so that each row went through a
  /// temporary file. What grows beyond is written at once, and SQLite can't write 128 KiB or more at once: it then says
  /// that the disk is full. Where SQLite is in use already this changes nothing.
  private static let isSQLiteSet: Void = {
    _ = advocate_sqlite_keep_in_memory(126 * 1024)
    _ = advocate_sqlite_count_no_memory()
  }()

  /// `folded(text)` in SQL: text made comparable, as search and text conditions need it.
  private static let folded = DatabaseFunction("folded", argumentCount: 1, pure: true) { values in
    String.fromDatabaseValue(values[0]).map { Folding.fold($0) }
  }

  private static func addFirstColleagues(_ database: Database, manager: String, now: Instant) throws {
    let insert = """
      INSERT INTO colleagues (handle, name, role, active, removed, created, updated, folded)
      VALUES (?, ?, 'manager', ?, ?, ?, ?, ?)
      """
    let time = SQLValue.integer(now.milliseconds)
    let policy = Actor.policy.handle
    // Time itself acts as a colleague that is in no list and that nothing can be given to.
    try database.run(
      insert, .text(policy), .text("Policy"), .integer(0), .integer(1), time, time, .text(policy))
    try database.run(insert, .text(manager), .null, .integer(1), .integer(0), time, time, .text(manager))
  }

  private static func readSettings(_ database: Database) throws -> ProgrammeSettings? {
    try database.first("SELECT name, currency, zone, created FROM programme WHERE id = 1") { row in
      guard let currency = Currency(row.text(1) ?? ""), let zone = ProgrammeZone(row.text(2) ?? "") else {
        return nil
      }
      return ProgrammeSettings(
        name: row.text(0) ?? "", currency: currency, zone: zone,
        created: Instant(milliseconds: row.integer(3)))
    } ?? nil
  }

  private static func refuseNewer(_ version: Int, path: String) throws(ProgrammeFileError) {
    if version > Schema.version { throw .newer(path: path, version: version, known: Schema.version) }
  }
}
