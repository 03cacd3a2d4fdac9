import Advocacy
import GRDB
import Synchronization

/// The programme as it was at an instant, read from one state of the file.
///
/// It has a connection of its own that can't write to the file. On it, views stand in front of the tables: what was
/// changed since is shown as the record of activity and the images that imports kept say it was, what came since is
/// left out, and everything else is the file itself. So whatever reads the present reads the past as well.
///
/// Deadlines stand in no record: they are reckoned anew, when something is read that has any.
public final class PastProgramme: Sendable {
  /// The instant; what happened at it counts.
  public let at: Instant
  /// Whether something came by an import since, which is therefore not here.
  public let isBeforeAnImport: Bool

  private let queue: DatabaseQueue
  private let path: String
  private let shelf: PolicyShelf
  private let isReckoned = Mutex(false)
  let settings: ProgrammeSettings

  init(_ path: String, _ settings: ProgrammeSettings, _ shelf: PolicyShelf, at: Instant) throws {
    self.path = path
    self.settings = settings
    self.shelf = shelf
    self.at = at
    var configuration = ProgrammeFile.configuration()
    configuration.label = "past"
    configuration.readonly = true
    configuration.foreignKeysEnabled = false
    // One transaction from here to the end, so that all is read from one state.
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { $0.add(function: Self.clock(at)) }
    (queue, isBeforeAnImport) = try describing(path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let isBeforeAnImport = try queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA ignore_check_constraints = 1; BEGIN DEFERRED")
        return try PastMaking(database: database, at: at).make()
      }
      return (queue, isBeforeAnImport)
    }
  }

  /// A window of a list.
  ///
  /// Throws a `Refusal` when the order is by a field that lists can't be sorted by.
  public func page(_ request: ListRequest) throws -> ListPage {
    try read(deadlines: Self.hasDeadlines(request.kind)) { database in
      var reader = try ListReader(
        database, request.kind, request.query, request.order, derived: request.derived, isPresent: false)
      return try reader.page(request.window, limit: max(0, request.limit))
    }
  }

  /// Whether what a list of a kind shows depends on deadlines.
  static func hasDeadlines(_ kind: Kind) -> Bool { [.feedback, .colleague].contains(kind) }

  /// The thing that someone names, as ``ProgrammeFile/resolve(_:)`` finds it.
  public func resolve(_ text: String) throws -> Advocacy.Record {
    try read { try $0.resolve(text) { "There was no \($0) in this programme at that time." } }
  }

  /// Everything about a thing, or nothing when there was none of that number.
  public func detail(_ reference: Reference) throws -> ThingDetail? {
    try read(deadlines: Self.showDeadlines.contains(reference.kind)) {
      try DetailReader($0, settings.zone).detail(reference)
    }
  }

  /// The worklist of a colleague as it was; within a span, only what was due by its end.
  public func today(for actor: Actor, within span: Span? = nil) throws -> Today {
    try read(deadlines: true) { database in
      try TodayReader(database, settings, policy(database), actor, at, isPresent: false).today(within: span)
    }
  }

  /// The policy in force then.
  private func policy(_ database: Database) throws -> Policy {
    try shelf.versions(database, settings).inForce(at: at)?.policy ?? Policy(name: "")
  }

  /// The kinds on whose pages deadlines stand.
  private static let showDeadlines: Set<Kind> = [.feedback, .customer, .account, .colleague, .request]

  /// Those of some things that came by import and of which nothing was recorded up to then: they are as the import
  /// brought them, whatever had happened to them before.
  public func imported(among references: [Reference]) throws -> Set<Reference> {
    try read { database in
      var found: Set<Reference> = []
      for (kind, references) in Dictionary(grouping: references, by: \.kind) {
        let list = "[\(references.map { String($0.id) }.joined(separator: ","))]"
        found.formUnion(
          try database.rows(
            """
            SELECT t.id FROM \(ThingTable.name(of: kind)) t
            WHERE t.id IN (SELECT value FROM json_each(?)) AND t.batch IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM activity a WHERE a.kind = ? AND a.thing = t.id)
            """, [.text(list), .text(kind.rawValue)]
          ) { Reference(kind, $0.integer(0)) })
      }
      return found
    }
  }

  /// Reads from the past; with its deadlines, when what is read has any.
  func read<Result>(deadlines: Bool = false, _ body: (Database) throws -> Result) throws -> Result {
    try describing(path) {
      try queue.writeWithoutTransaction { database in
        if deadlines { try reckon(database) }
        return try body(database)
      }
    }
  }

  /// Reckons the deadlines, once.
  private func reckon(_ database: Database) throws {
    guard !isReckoned.withLock({ $0 }) else { return }
    let isRetimed =
      try database.number(
        "SELECT EXISTS (SELECT 1 FROM main.policies WHERE retimes = 1 AND at > ?)",
        .integer(at.milliseconds)) == 1
    try PastClocks(
      database: database, at: at, versions: shelf.versions(database, settings), isRetimed: isRetimed
    ).reckon()
    isReckoned.withLock { $0 = true }
  }

  /// The clock of SQL: ranks are reckoned at the instant.
  private static func clock(_ at: Instant) -> DatabaseFunction {
    DatabaseFunction("unixepoch", argumentCount: 0, pure: true) { _ in at.milliseconds / 1000 }
  }
}

extension ProgrammeFile {
  /// The programme as it was at an instant.
  public func past(at instant: Instant) throws -> PastProgramme {
    try PastProgramme(path, settings, shelf, at: instant)
  }
}
