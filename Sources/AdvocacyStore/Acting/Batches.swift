import Advocacy
import GRDB

/// The rows of `batches`: what was done together.
struct Batch: Hashable, Sendable {
  /// The states of a batch.
  enum State: String {
    case running, done, interrupted, undone
  }

  var id: Int64
  var colleague: Int64
  var handle: String
  var at: Instant
  var way: WayIn
  var action: String
  var title: String
  var state: State
  var undoOf: Int64?
  var undoneBy: Int64?
  var importedKind: Kind?
}

/// Reads and writes batches.
enum Batches {
  /// Adds a batch of acts that are done.
  static func add(
    _ database: Database, colleague: Int64, at: Instant, way: WayIn, action: String, title: String,
    undoOf: Int64? = nil
  ) throws -> Int64 {
    try database.run(
      """
      INSERT INTO batches (colleague, at, way_in, action, title, state, undo_of)
      VALUES (?, ?, ?, ?, ?, 'done', ?)
      """, .integer(colleague), .integer(at.milliseconds), .text(way.rawValue), .text(action), .text(title),
      SQLValue(undoOf))
    return database.lastInsertedRowID
  }

  /// The batch of a number, or nothing.
  static func find(_ database: Database, _ id: Int64) throws -> Batch? {
    try first(database, "b.id = ?", [.integer(id)])
  }

  /// The latest batch that a condition on `b` selects, or nothing.
  static func first(_ database: Database, _ condition: String, _ values: [SQLValue]) throws -> Batch? {
    try database.first(
      """
      SELECT b.id, b.colleague, (SELECT handle FROM colleagues WHERE id = b.colleague), b.at, b.way_in, b.action,
        b.title, b.state, b.undo_of, b.undone_by, b.source_kind
      FROM batches b WHERE \(condition) ORDER BY b.id DESC LIMIT 1
      """, values
    ) { row in
      Batch(
        id: row.integer(0), colleague: row.integer(1), handle: row.text(2) ?? "",
        at: Instant(milliseconds: row.integer(3)),
        way: row.text(4).flatMap(WayIn.init(rawValue:)) ?? .command,
        action: row.text(5) ?? "", title: row.text(6) ?? "",
        state: row.text(7).flatMap(Batch.State.init(rawValue:)) ?? .done, undoOf: row.optionalInteger(8),
        undoneBy: row.optionalInteger(9), importedKind: row.text(10).flatMap(Kind.init(rawValue:)))
    }
  }
}
