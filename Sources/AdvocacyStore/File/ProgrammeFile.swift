import Advocacy
import GRDB

/// One programme: a file that several people and programs may use at once.
///
/// Every change goes through an action, an import, undo or settling, each in short transactions of its own.
public final class ProgrammeFile: Sendable {
  /// Where the file is.
  public let path: String
  /// The programme's name, currency and zone.
  public let settings: ProgrammeSettings
  let pool: DatabasePool
  /// The versions of its policy.
  let shelf: PolicyShelf

  /// What empties its log.
  let log: LogKeeper

  /// SQLite's counter of commits by others, as it was when the file was opened.
  let commitsAtOpening: Int64?

  init(path: String, pool: DatabasePool, settings: ProgrammeSettings) {
    commitsAtOpening = pool.commitsByOthers
    self.path = path
    self.pool = pool
    self.settings = settings
    shelf = PolicyShelf(path: path)
    log = LogKeeper(path: path)
  }

  /// Reads from one state of the file, whatever others write meanwhile.
  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try describing(path) {
      try pool.read { database in
        defer { database.keepFewStatements() }
        return try body(database)
      }
    }
  }

  /// Reads as ``read(_:)`` does, over the connection that writes: it is there once the file is open, where each reader
  /// has to read the whole schema first.
  ///
  /// For what a program begins with; whoever wants to write waits for it.
  func readFirst<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try describing(path) { try pool.transaction(.deferred, body) }
  }

  /// Writes in one transaction that begins as a writer, so that it never fails halfway for another's sake.
  func write<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try describing(path) {
      var wasWide = false
      defer {
        if wasWide {
          let log = log
          pool.asyncWriteWithoutTransaction { try? log.goOn(with: $0) }
          log.empty()
        }
      }
      return try pool.writing { database in
        // Also where the body fails: nothing else would give the memory back.
        defer { wasWide = (try? database.narrowCache()) ?? false }
        return try body(database)
      }
    }
  }

  /// The name of who acts, as it is to be greeted with; nothing when only the handle is known.
  public func name(of actor: Actor) throws -> String? {
    try readFirst { database in
      try database.first("SELECT name FROM colleagues WHERE handle = ?", [.text(actor.handle)]) { $0.text(0) }
        ?? nil
    }
  }

  /// The colleague of a handle, when there is one who may act.
  ///
  /// Throws a refusal that says how a colleague is added.
  public func actor(handle: String) throws -> Actor {
    let found = try readFirst { database in
      try database.first(
        "SELECT handle, role, active FROM colleagues WHERE handle = ? AND removed = 0", [.text(handle)]
      ) {
        (
          handle: $0.text(0) ?? "", role: $0.text(1).flatMap(Role.init(rawValue:)),
          isActive: $0.integer(2) == 1
        )
      }
    }
    guard let found, let role = found.role else {
      throw Refusal(
        "@\(handle) is no colleague of this programme; a manager adds one with: advocate do colleague.add --set handle=\(handle)",
        cause: .missing)
    }
    guard found.isActive else {
      throw Refusal(
        "@\(found.handle) is not active any more; a manager changes that with: advocate do colleague.edit @\(found.handle) --set active=yes",
        cause: .role)
    }
    return Actor(handle: found.handle, role: role)
  }
}

/// Turns what SQLite says into what helps the person.
func describing<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let error as DatabaseError {
    throw ProgrammeFileError(error, path: path)
  }
}

extension DatabaseWriter {
  /// SQLite's counter of commits by other connections than the writer of this process.
  var commitsByOthers: Int64? {
    try? writeWithoutTransaction { try $0.number("PRAGMA data_version") }
  }

  /// Writes in one immediate transaction.
  func writing<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try transaction(.immediate, body)
  }

  /// Does something in one transaction of the connection that writes.
  func transaction<Result>(
    _ kind: Database.TransactionKind, _ body: (Database) throws -> Result
  ) throws -> Result {
    try writeWithoutTransaction { database in
      defer { database.keepFewStatements() }
      var result: Result?
      try database.inTransaction(kind) {
        result = try body(database)
        return .commit
      }
      guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
      return result
    }
  }
}
