import Advocacy
import GRDB

/// One import under way; when the session goes before it is finished, the import is interrupted.
///
/// Each chunk handed to it is one transaction. It writes one record of activity for the whole.
public final class ImportSession: ImportSink {
  /// The batch that undo takes back; nothing in a rehearsal.
  public let batch: Int64?
  /// Rows of the file that an earlier, interrupted run did.
  public let rowsDone: Int

  private let writer: any DatabaseWriter
  private let path: String
  private let source: ImportSource
  private let now: Instant
  private let colleague: Int64
  private let role: Role
  private let number: Int64
  private let lock: ImportLock?
  private let policies: (Database) throws -> [PolicyVersion]
  private let reckonStandings: () -> Void
  private let zone: ProgrammeZone
  private var isWide = false

  init(
    _ writer: any DatabaseWriter, path: String, _ source: ImportSource, at now: Instant,
    colleague: (id: Int64, role: Role),
    batch: Int64, rowsDone: Int, lock: ImportLock?, zone: ProgrammeZone,
    policies: @escaping (Database) throws -> [PolicyVersion], standings: @escaping () -> Void = {}
  ) {
    self.policies = policies
    reckonStandings = standings
    self.zone = zone
    self.writer = writer
    self.path = path
    self.source = source
    self.now = now
    self.colleague = colleague.id
    role = colleague.role
    self.number = batch
    self.batch = lock == nil ? nil : batch
    self.rowsDone = rowsDone
    self.lock = lock
  }

  deinit { try? narrow() }

  /// Longer while nobody has a dashboard open: pages that many rows change are written once for all of them.
  public var longestAppend: Duration {
    PresenceBoard.isAnyone(beside: path) ? .milliseconds(100) : .milliseconds(400)
  }

  /// Adds or updates rows, all in one transaction that is durable when this returns.
  ///
  /// Throws `ProgrammeFileError`; then none of these rows is in the file.
  public func append(_ rows: [ImportRecord], rowsRead: Int) throws -> ImportOutcome {
    try describing(path) {
      try widen()
      do {
        return try take(rowsRead) { try $0.takeAll(rows) }
      } catch is RowImporter.HasRefusals {
        return try take(rowsRead) { try $0.takeOneByOne(rows) }
      }
    }
  }

  private func take(_ rowsRead: Int, _ rows: (RowImporter) throws -> ImportOutcome) throws -> ImportOutcome {
    try writer.writing { database in
      try database.spreadCheckpoints()
      let state = try database.first("SELECT state FROM batches WHERE id = ?", [.integer(number)]) {
        $0.text(0)
      }
      guard state == Batch.State.running.rawValue else {
        throw Refusal(
          "The import of \(source.name) was undone while it ran; nothing more is added.", cause: .changed)
      }
      let versions = try policies(database)
      let importer = try RowImporter(
        database, batch: number, at: now, startsClocks: source.startsClocks, role: role,
        under: versions.inForce(at: now)?.policy ?? Policy(name: ""))
      let last = try database.number("SELECT ifnull(max(id), 0) FROM customers")
      let outcome = try database.indexingLater { try rows(importer) }
      try ClockKeeper(database, versions).refresh(among: importer.touched.ids)
      let standings = try StandingKeeper(database, versions, in: zone, at: now)
      if source.kind == .customer { try standings.reckonNew(after: last) }
      try standings.reckon()
      try database.run(
        "UPDATE batches SET rows_done = ?, added = added + ?, updated = updated + ? WHERE id = ?",
        .integer(Int64(rowsRead)), .integer(Int64(outcome.added)), .integer(Int64(outcome.updated)),
        .integer(number))
      return outcome
    }
  }

  /// Gives the writer what many rows want: their indexes are larger than what acts on few things touch.
  private func widen() throws {
    guard !isWide else { return }
    try writer.writeWithoutTransaction { try $0.beginManyRows() }
    isWide = true
  }

  /// Gives back what ``widen()`` took.
  private func narrow() throws {
    guard isWide else { return }
    try writer.writeWithoutTransaction { try $0.endManyRows() }
    isWide = false
  }

  /// Ends the import and writes its record; then reckons the tiers of customers that its chunks left waiting.
  public func finish() throws {
    try describing(path) {
      try narrow()
      try writer.writing { database in
        let counts = try database.first(
          "SELECT added, updated FROM batches WHERE id = ?", [.integer(number)]
        ) { (added: $0.integer(0), updated: $0.integer(1)) }
        try database.run("UPDATE batches SET state = 'done' WHERE id = ?", .integer(number))
        var activity = try ActivityWriter(database)
        try activity.write(
          ActivityWriter.Entry(
            batch: number, at: now, colleague: colleague, way: .import, action: "import", reference: nil,
            version: nil),
          """
          {"v":1,"import":{"name":\(JSONText.quoted(source.name)),"kind":"\(source.kind.rawValue)",\
          "added":\(counts?.added ?? 0),"updated":\(counts?.updated ?? 0)}}
          """)
      }
      reckonStandings()
    }
  }
}

/// An import that was begun and not ended, and that no process is busy with.
public struct InterruptedImport: Hashable, Sendable {
  /// Its batch.
  public var batch: Int64
  /// The file's name.
  public var name: String
  /// The kind imported.
  public var kind: Kind
  /// Tells its content and columns from those of others; nothing for what can't be read twice.
  public var fingerprint: String?
  /// When it was begun.
  public var at: Instant
  /// The handle of who began it.
  public var colleague: String
  /// How many rows of the file were done.
  public var rowsDone: Int
}
