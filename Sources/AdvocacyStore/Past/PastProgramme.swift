import Advocacy
import GRDB

/// The programme as it was at an instant, read from one state of the file.
///
/// It has a connection of its own that can't write to the file. On it, views stand in front of the tables: what was
/// changed since is shown as the record of activity and the images that imports kept say it was, what came since is
/// left out, and everything else is the file itself. So whatever reads the present reads the past as well.
///
/// Deadlines are reckoned from what happened up to now and stand in no record, so they are empty here.
public final class PastProgramme: Sendable {
  /// The instant; what happened at it counts.
  public let at: Instant
  /// Whether something came by an import since, which is therefore not here.
  public let isBeforeAnImport: Bool

  private let queue: DatabaseQueue
  private let path: String
  let settings: ProgrammeSettings

  init(_ path: String, _ settings: ProgrammeSettings, at: Instant) throws {
    self.path = path
    self.settings = settings
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
    try read { database in
      try ListReader(database, request.kind, request.query, request.order)
        .page(request.window, limit: max(0, request.limit))
    }
  }

  /// The thing that someone names, as ``ProgrammeFile/resolve(_:)`` finds it.
  public func resolve(_ text: String) throws -> Advocacy.Record {
    try read { try $0.resolve(text) { "There was no \($0) in this programme at that time." } }
  }

  /// Everything about a thing, or nothing when there was none of that number.
  public func detail(_ reference: Reference) throws -> ThingDetail? {
    try read { try DetailReader($0, settings.zone).detail(reference) }
  }

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

  /// The fields of a kind that stand in no record and are empty here.
  public static func unknownFields(of kind: Kind) -> [Field] {
    FieldTable.fields(of: kind).filter { field in
      if case .related = field.origin { return false }
      return !field.isStored && field.origin != .derived
    }
  }

  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try describing(path) { try queue.writeWithoutTransaction(body) }
  }

  /// The clock of SQL: ranks are reckoned at the instant.
  private static func clock(_ at: Instant) -> DatabaseFunction {
    DatabaseFunction("unixepoch", argumentCount: 0, pure: true) { _ in at.milliseconds / 1000 }
  }
}

extension ProgrammeFile {
  /// The programme as it was at an instant.
  public func past(at instant: Instant) throws -> PastProgramme {
    try PastProgramme(path, settings, at: instant)
  }
}
