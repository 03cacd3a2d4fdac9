import Advocacy
import Foundation
import GRDB

extension ProgrammeFile {
  /// Begins an import, or takes up an interrupted one of the same file where it stopped.
  ///
  /// A rehearsal does the same to a private copy of the programme that goes with the session, so that colleagues
  /// can work meanwhile. Throws a `Refusal` when the same file is being imported by someone at this time.
  public func beginImport(_ source: ImportSource, by actor: Actor, at now: Instant, rehearse: Bool) throws
    -> ImportSession
  {
    let colleague = try read { database in
      let colleagues = try Colleagues(database)
      let (actor, id) = try colleagues.acting(actor)
      return (id: id, role: actor.role)
    }
    let roles = try policy().policy.roles
    if let refusal = roles.refusal(of: .importing, by: Actor(handle: actor.handle, role: colleague.role)) {
      throw refusal
    }
    if rehearse {
      return try describing(path) {
        let copy = try rehearsalCopy()
        let batch = try copy.writing { try Self.addBatch($0, source, colleague.id, now) }
        return ImportSession(
          copy, path: path, source, at: now, colleague: colleague, batch: batch, rowsDone: 0, lock: nil,
          zone: settings.zone, policies: policyVersions)
      }
    }
    return try begin(source, colleague, now)
  }

  /// The imports that were begun and not ended, latest first.
  public func interruptedImports() throws -> [InterruptedImport] {
    let path = path
    return try read { database in
      try database.rows(
        """
        SELECT b.id, b.source_name, b.source_kind, b.at, (SELECT handle FROM colleagues WHERE id = b.colleague),
          b.rows_done, b.fingerprint
        FROM batches b WHERE b.state IN ('running', 'interrupted') ORDER BY b.id DESC
        """
      ) { row in
        row.text(2).flatMap(Kind.init(rawValue:)).map { kind in
          InterruptedImport(
            batch: row.integer(0), name: row.text(1) ?? "", kind: kind, fingerprint: row.text(6),
            at: Instant(milliseconds: row.integer(3)), colleague: row.text(4) ?? "",
            rowsDone: Int(row.integer(5)))
        }
      }
    }.compactMap { $0 }.filter { !ImportLock.isHeld(beside: path, batch: $0.batch) }
  }

  private func begin(_ source: ImportSource, _ colleague: (id: Int64, role: Role), _ now: Instant) throws
    -> ImportSession
  {
    let path = path
    let standings = { [self] in reckonWaitingStandings(at: now) }
    return try write { database in
      let open = try database.rows(
        "SELECT id, fingerprint, source_kind, rows_done FROM batches WHERE state IN ('running', 'interrupted')"
      ) { (id: $0.integer(0), fingerprint: $0.text(1), kind: $0.text(2), rowsDone: $0.integer(3)) }
      for earlier in open {
        let isSame =
          source.fingerprint != nil && earlier.fingerprint == source.fingerprint
          && earlier.kind == source.kind.rawValue
        guard let lock = ImportLock(beside: path, batch: earlier.id) else {
          guard !isSame else {
            throw Refusal(
              "\(source.name) is being imported by another process at this time.", cause: .changed)
          }
          continue
        }
        try database.run(
          "UPDATE batches SET state = ? WHERE id = ?",
          .text((isSame ? Batch.State.running : .interrupted).rawValue), .integer(earlier.id))
        if isSame {
          return ImportSession(
            pool, path: path, source, at: now, colleague: colleague, batch: earlier.id,
            rowsDone: Int(earlier.rowsDone), lock: lock, zone: settings.zone, policies: policyVersions,
            standings: standings)
        }
      }
      let batch = try Self.addBatch(database, source, colleague.id, now)
      guard let lock = ImportLock(beside: path, batch: batch) else {
        throw ProgrammeFileError.notWritable(path: path)
      }
      return ImportSession(
        pool, path: path, source, at: now, colleague: colleague, batch: batch, rowsDone: 0, lock: lock,
        zone: settings.zone, policies: policyVersions, standings: standings)
    }
  }

  private var policyVersions: (Database) throws -> [PolicyVersion] {
    { [shelf, settings] in try shelf.versions($0, settings) }
  }

  private static func addBatch(
    _ database: Database, _ source: ImportSource, _ colleague: Int64, _ now: Instant
  ) throws -> Int64 {
    try database.run(
      """
      INSERT INTO batches (colleague, at, way_in, action, title, state, source_name, source_kind, fingerprint)
      VALUES (?, ?, 'import', 'import', ?, 'running', ?, ?, ?)
      """, .integer(colleague), .integer(now.milliseconds),
      .text("Import of \(source.kind.plural) from \(source.name)"), .text(source.name),
      .text(source.kind.rawValue), SQLValue(source.fingerprint))
    return database.lastInsertedRowID
  }

  /// A copy of the programme that has no name any more as soon as it is open, and so goes with this process.
  private func rehearsalCopy() throws -> DatabaseQueue {
    let copy = FileManager.default.temporaryDirectory.appending(path: "rehearsal-\(UUID().uuidString)").path
    close(Foundation.open(copy, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600))
    defer { unlink(copy) }
    var configuration = Self.configuration()
    configuration.label = "rehearsal"
    let queue = try DatabaseQueue(path: copy, configuration: configuration)
    try pool.backup(to: queue)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
    }
    return queue
  }
}
