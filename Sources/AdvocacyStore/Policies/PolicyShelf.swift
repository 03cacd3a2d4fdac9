import Advocacy
import GRDB
import Synchronization

/// The versions of a programme's policy, each read once: they are never changed.
final class PolicyShelf: Sendable {
  private let known = Mutex<[PolicyVersion]>([])
  /// Held while versions are read, so that none is read twice by two that want it at once.
  private let reading = Mutex(())
  private let path: String

  init(path: String) {
    self.path = path
  }

  /// All versions that a state of the file has, the first first.
  func versions(_ database: Database, _ settings: ProgrammeSettings) throws -> [PolicyVersion] {
    let count = try Int(database.number("SELECT count(*) FROM policies"))
    return try reading.withLock { _ in try versions(database, settings, count) }
  }

  private func versions(_ database: Database, _ settings: ProgrammeSettings, _ count: Int) throws
    -> [PolicyVersion]
  {
    let before = known.withLock { $0 }
    if before.count >= count { return Array(before.prefix(count)) }
    let new = try rows(database, after: before.last?.number ?? 0).map { row in
      do {
        return PolicyVersion(
          number: row.number, text: row.text,
          policy: try Policy(text: row.text, zone: settings.zone, currency: settings.currency),
          from: row.from, colleague: row.colleague, isRetiming: row.isRetiming)
      } catch {
        throw ProgrammeFileError.damaged(
          path: path, detail: "version \(row.number) of its policy can't be read, \(error)")
      }
    }
    let all = before + new
    // What this transaction itself wrote may still be taken back; `apply` never asks after writing.
    known.withLock { if $0.count < all.count { $0 = all } }
    return all
  }

  private struct Row {
    var number: Int
    var text: String
    var from: Instant
    var colleague: String
    var isRetiming: Bool
  }

  private func rows(_ database: Database, after number: Int) throws -> [Row] {
    try database.rows(
      """
      SELECT p.version, p.content, p.at, c.handle, p.retimes FROM policies p
      JOIN colleagues c ON c.id = p.colleague WHERE p.version > ? ORDER BY p.version
      """, [.integer(Int64(number))]
    ) { row in
      Row(
        number: Int(row.integer(0)), text: row.text(1) ?? "", from: Instant(milliseconds: row.integer(2)),
        colleague: row.text(3) ?? "", isRetiming: row.integer(4) == 1)
    }
  }
}

extension Database {
  /// Writes the policy that every programme begins with, unless there is one.
  func addFirstPolicy(_ text: String, _ zone: ProgrammeZone, _ currency: Currency, at now: Instant) throws {
    let policy = try Policy(text: text, zone: zone, currency: currency)
    try run(
      """
      INSERT INTO policies (content, at, colleague, rank_revenue)
      SELECT ?, ?, (SELECT id FROM colleagues WHERE handle = ?), ? WHERE NOT EXISTS (SELECT 1 FROM policies)
      """, .text(text), .integer(now.milliseconds), .text(Actor.policy.handle),
      SQLValue(policy.rankRevenue?.minorUnits))
  }
}
