import Advocacy
import GRDB

/// The colleagues of a programme: who has which number, and who may be given something.
struct Colleagues {
  private var ids: [String: Int64] = [:]
  private var active: Set<Int64> = []
  private var roles: [Int64: Role] = [:]
  /// The number under which time itself acts.
  private(set) var policy: Int64 = 0

  /// Reads all colleagues; there are few.
  init(_ database: Database) throws {
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
