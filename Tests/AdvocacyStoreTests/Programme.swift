import Advocacy
import TestSupport

@testable import AdvocacyStore

/// A programme in a folder of its own that goes with it.
final class Programme {
  let folder: Folder
  let file: ProgrammeFile

  static let start = Instant(milliseconds: 1_788_000_000_000)

  var path: String { file.path }

  init() throws {
    folder = try Folder()
    file = try ProgrammeFile.create(
      at: folder.path("programme.advocate"), name: "Delta Sports", currency: .euro,
      zone: ProgrammeZone("Europe/Vienna") ?? .utc, manager: "mia", now: Self.start)
    // Reading opens a connection of its own the first time; a test may keep the file alone, which goes with its folder.
    try file.read { _ in }
  }
}

extension Programme {
  static let mia = Actor(handle: "mia", role: .manager)
  static let ana = Actor(handle: "ana", role: .advocate)
  static let ben = Actor(handle: "ben", role: .advocate)

  /// Adds two advocates beside the manager.
  func addColleagues() throws {
    for handle in ["ana", "ben"] {
      try done(.init("colleague.add", arguments: [.handle: .text(handle)]), by: Self.mia)
    }
  }

  /// Does something that must be done, and gives the report.
  @discardableResult
  func done(
    _ request: ActionRequest, by actor: Actor = Programme.mia, after span: Span = .minutes(1)
  ) throws -> ActionReport {
    let report = try file.perform(request, by: actor, at: Self.start + span, via: .command)
    for (reference, refusal) in report.refusals { throw Unexpected(text: "\(reference): \(refusal)") }
    return report
  }

  /// Makes a thing and gives its reference.
  func make(_ action: ActionName, _ arguments: [FieldName: Value], by actor: Actor = Programme.mia) throws
    -> Reference
  {
    guard let made = try done(.init(action, arguments: arguments), by: actor).created.first else {
      throw Unexpected(text: "\(action) made nothing")
    }
    return made
  }

  /// A thing as it is now.
  func thing(_ reference: Reference) throws -> Record {
    let columns = RecordColumns.all(reference.kind)
    let found = try file.read { database in
      try database.first(
        "SELECT \(columns.sql) FROM \(ThingTable.name(of: reference.kind)) t WHERE t.id = ? AND t.removed = 0",
        [.integer(reference.id)]
      ) { columns.record($0) }
    }
    guard let found else { throw Unexpected(text: "\(reference) is not there") }
    return found
  }

  /// The things of a kind that a query selects, in an order.
  func rows(_ kind: Kind, _ query: String = "", by field: FieldName = .ref) throws -> [Record] {
    let query = try QueryParser(kind, QueryCases.context).parse(query)
    return try file.page(ListRequest(kind, query: query, order: ListOrder(field), limit: 5000)).rows
  }

  /// Lets rows of a kind come in, and gives what came of it with the batch.
  func bring(_ kind: Kind, _ rows: [ImportRecord], after span: Span = .minutes(1)) throws -> (
    outcome: ImportOutcome, batch: Int64
  ) {
    let session = try file.beginImport(
      ImportSource(name: "\(kind.plural).csv", kind: kind, fingerprint: nil), by: Self.mia,
      at: Self.start + span, rehearse: false)
    let outcome = try session.append(rows, rowsRead: rows.count)
    try session.finish()
    guard let batch = session.batch else { throw Unexpected(text: "\(kind.plural) came in no batch") }
    return (outcome, batch)
  }

  /// How many rows a condition selects.
  func count(_ table: String, where condition: String = "1") throws -> Int {
    try file.read { try Int($0.number("SELECT count(*) FROM \(table) WHERE \(condition)")) }
  }
}

/// What a test didn't expect.
struct Unexpected: Error, CustomStringConvertible {
  var text: String
  var description: String { text }
}
