import Advocacy
import GRDB

/// The colleagues of a programme: who has which number, and who may be given something.
struct Colleagues {
  private var ids: [String: Int64] = [:]
  private var active: Set<Int64> = []
  private var roles: [Int64: Role] = [:]
  /// Who is away, and who covers.
  private(set) var absences = Absences()
  /// The number under which time itself acts.
  private(set) var policy: Int64 = 0

  /// Reads all colleagues; there are few.
  init(_ database: Database) throws {
    let away = try database.rows(
      """
      SELECT c.handle, c.away_from, c.away_until, (SELECT handle FROM colleagues WHERE id = c.cover)
      FROM colleagues c WHERE c.away_from IS NOT NULL AND c.away_until IS NOT NULL AND c.removed = 0
      """
    ) { row in
      (
        row.text(0) ?? "",
        Absence(
          from: Instant(milliseconds: row.integer(1)), until: Instant(milliseconds: row.integer(2)),
          cover: row.text(3))
      )
    }
    absences = Absences(Dictionary(away) { $1 })
    let rows = try database.rows("SELECT id, handle, role, active, removed FROM colleagues") { row in
      (
        id: row.integer(0), handle: row.text(1) ?? "", role: row.text(2) ?? "", isActive: row.integer(3) == 1,
        isRemoved: row.integer(4) == 1
      )
    }
    for row in rows {
      roles[row.id] = Role(rawValue: row.role)
      if row.isActive && !row.isRemoved { active.insert(row.id) }
      if row.handle == Actor.policy.handle { policy = row.id }
      if !row.isRemoved { ids[Folding.fold(row.handle)] = row.id }
    }
  }

  /// The number of a colleague, by handle however it is written; `policy` too.
  func id(_ handle: String) -> Int64? {
    handle == Actor.policy.handle ? policy : ids[Folding.fold(handle)]
  }

  /// Whether a colleague may act and be given something.
  func isActive(_ id: Int64) -> Bool { active.contains(id) }

  /// What a colleague may do.
  func role(_ id: Int64) -> Role? { roles[id] }

  /// Adds a colleague that is being made.
  mutating func add(_ handle: String, id: Int64) {
    ids[Folding.fold(handle)] = id
    active.insert(id)
  }
}
