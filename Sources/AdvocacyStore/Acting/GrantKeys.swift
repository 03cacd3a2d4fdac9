import Advocacy
import GRDB

/// The grant keys that are taken: what was done by one is not done by it again while it stands.
///
/// An act that is undone gives its keys back, and doing it again takes them again. Meanwhile they stay noted with
/// its batch, under a name that begins with a control, as no key that somebody thinks of does.
struct GrantKeys {
  /// What a key was given for.
  struct Grant {
    var thing: Reference
    var at: Instant
    var handle: String
  }

  let database: Database

  /// What a key was given for; nothing for a free key.
  func grant(_ key: String) throws -> Grant? {
    let found = try database.first(
      """
      SELECT g.kind, g.thing, b.at, (SELECT handle FROM colleagues WHERE id = b.colleague)
      FROM grants g JOIN batches b ON b.id = g.batch WHERE g.key = ?
      """, [.text(key)]
    ) { row in
      row.text(0).flatMap(Kind.init(rawValue:)).map { kind in
        Grant(
          thing: Reference(kind, row.integer(1)), at: Instant(milliseconds: row.integer(2)),
          handle: row.text(3) ?? "")
      }
    }
    return found ?? nil
  }

  /// Notes that a key is taken.
  func take(_ key: String, by action: ActionName, for thing: Reference, batch: Int64) throws {
    try database.run(
      "INSERT INTO grants (key, action, kind, thing, batch) VALUES (?, ?, ?, ?, ?)", .text(key),
      .text(action.rawValue), .text(thing.kind.rawValue), .integer(thing.id), .integer(batch))
  }

  /// Frees the keys of an act that is undone.
  func giveBack(of batch: Int64) throws {
    let mark = Self.mark(batch)
    for key in try keys(of: batch) where !key.hasPrefix(mark) { try rename(key, to: mark + key) }
  }

  /// Takes the keys of an act that is done again; gives the first that something else has taken meanwhile, and what.
  func takeAgain(of batch: Int64) throws -> (key: String, thing: Reference)? {
    let mark = Self.mark(batch)
    for noted in try keys(of: batch) where noted.hasPrefix(mark) {
      let key = String(noted.dropFirst(mark.count))
      if let other = try grant(key) { return (key, other.thing) }
      try rename(noted, to: key)
    }
    return nil
  }

  private static func mark(_ batch: Int64) -> String { "\u{1F}B-\(batch)\u{1F}" }

  private func keys(of batch: Int64) throws -> [String] {
    try database.rows("SELECT key FROM grants WHERE batch = ? ORDER BY key", [.integer(batch)]) {
      $0.text(0) ?? ""
    }
  }

  private func rename(_ key: String, to other: String) throws {
    try database.run("UPDATE grants SET key = ? WHERE key = ?", .text(other), .text(key))
  }
}
