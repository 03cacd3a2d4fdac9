import GRDB

import struct Advocacy.Record

@testable import Advocacy
@testable import AdvocacyStore

/// A programme to which random things happen, the same for the same seed, and what the test itself notes of it.
///
/// What is to happen is drawn from the catalogue and from the tables of moves: whatever has happened least is aimed
/// at next. Which action makes which move, and on what, is learned by trying.
final class RandomHistory {
  let programme: Programme
  /// What random values are drawn from.
  var sources: Sources
  /// How often what happened, and what was learned of it; histories before this one too.
  var tally: HistoryTally
  /// How often in a row nothing came of aiming at a goal.
  var misses: [Goal: Int] = [:]
  /// What each batch touched.
  var batches: [Int64: NotedBatch] = [:]
  /// The batches in order.
  var order: [Int64] = []
  /// Which batches touched which fields of a thing.
  var touches: [Reference: [(batch: Int64, fields: Set<FieldName>)]] = [:]
  /// When the status, the due times and the being there of a thing were last changed.
  var since: [Reference: [FieldName: Instant]] = [:]
  /// What imports left of the things that they touched, with the last entry of the record before it.
  var brought: [(entry: Int64, things: [Reference: Record])] = []
  /// What didn't hold when it happened.
  var findings: [String] = []
  /// The policy in force.
  var rule = Rule.standard
  var lastEntry: Int64 = 0
  var lastBatch: Int64 = 0

  var file: ProgrammeFile { programme.file }
  var now: Instant { sources.now }

  /// What is aimed at.
  enum Goal: Hashable {
    case action(ActionName)
    case move(Move)
  }

  static let actors = [Programme.mia, Programme.ana, Programme.ben]

  init(seed: UInt64, after tally: HistoryTally = HistoryTally()) throws {
    self.tally = tally
    programme = try Programme()
    sources = Sources(dice: HistoryDice(seed: seed), now: Programme.start + .minutes(2))
    _ = try programme.file.applyPolicy(
      rule.text, by: Programme.mia, at: Programme.start, via: .command)
    sources.policy = try programme.file.policy().policy
    let first = try programme.file.read { try Self.present($0) }
    brought = [(0, Dictionary(first.map { ($0.reference, $0) }) { $1 })]
    note(first)
    try programme.addColleagues()
    try absorb()
    for colleague in sources.pools[Place(kind: .colleague)]?.things ?? [] { sources.kept.insert(colleague) }
  }

  /// Everything that is in the file, things whose making was undone too.
  static func present(_ database: Database) throws -> [Record] {
    try Kind.allCases.flatMap { try things($0, database) }
  }

  /// Things of a kind with what is stored of them.
  static func things(_ kind: Kind, among ids: [Int64]? = nil, _ database: Database) throws -> [Record] {
    let columns = RecordColumns.stored(kind)
    let condition = ids == nil ? "" : "WHERE t.id IN (SELECT value FROM json_each(?))"
    let list = ids.map { "[\($0.map { String($0) }.joined(separator: ","))]" }
    return try database.rows(
      "SELECT \(columns.sql), t.removed FROM \(ThingTable.name(of: kind)) t \(condition) ORDER BY t.id",
      list.map { [.text($0)] } ?? []
    ) { row in
      var record = columns.record(row)
      if row.integer(columns.count) == 1 { record[.removed] = .flag(true) }
      return record
    }
  }

  /// Notes things as they are now.
  func note(_ records: [Record]) {
    for record in records { sources.note(record) }
  }
}
