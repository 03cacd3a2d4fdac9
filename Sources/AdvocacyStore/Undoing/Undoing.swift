import Advocacy
import GRDB

/// One undo or redo in one write transaction.
///
/// Undoing B makes U, which gives B's former values back; redoing U makes R, which gives U's former values back,
/// and B stands again. Whether a later act stands in the way is asked of acts that stand: neither undone
/// themselves nor undoing.
struct Undoing {
  let database: Database
  let settings: ProgrammeSettings
  let path: String
  let actor: Actor
  let colleague: Int64
  let now: Instant
  let way: WayIn
  let policies: [PolicyVersion]
  /// Told now and then how many things of many are done.
  let tell: (_ done: Int, _ total: Int) -> Void

  init(
    _ database: Database, _ settings: ProgrammeSettings, path: String, under policies: [PolicyVersion],
    by actor: Actor, at now: Instant, via way: WayIn,
    telling tell: @escaping (_ done: Int, _ total: Int) -> Void
  ) throws {
    self.policies = policies
    self.tell = tell
    self.database = database
    self.settings = settings
    self.path = path
    self.now = now
    self.way = way
    (self.actor, colleague) = try Colleagues(database).acting(actor)
  }

  /// Who may do what by the policy in force.
  private var roles: RoleTable { policies.inForce(at: now)?.policy.roles ?? .standard }

  /// The condition that an activity record `a` belongs to an act that stands.
  static let stands = "EXISTS (SELECT 1 FROM batches s WHERE s.id = a.batch AND \(standing("s")))"

  /// The condition that a batch stands.
  static func standing(_ alias: String) -> String {
    "\(alias).undo_of IS NULL AND \(alias).state <> 'undone'"
  }

  /// The colleague's last act that stands, of those done by hand.
  func lastOwn() throws -> Batch? {
    try Batches.first(
      database,
      "b.colleague = ? AND b.way_in IN ('dashboard', 'command') AND b.undo_of IS NULL AND b.state = 'done'",
      [.integer(colleague)])
  }

  /// The colleague's last import that stands.
  func lastOwnImport() throws -> Batch? {
    try Batches.first(
      database,
      "b.colleague = ? AND b.way_in = 'import' AND b.undo_of IS NULL AND b.state <> 'undone'",
      [.integer(colleague)])
  }

  /// The colleague's last undo that stands, unless an act of his or hers came after it.
  func lastOwnUndo() throws -> Batch? {
    try Batches.first(
      database,
      """
      b.colleague = ?1 AND b.way_in IN ('dashboard', 'command') AND b.undo_of IS NOT NULL AND b.state = 'done'
        AND (SELECT undo_of FROM batches u WHERE u.id = b.undo_of) IS NULL
        AND NOT EXISTS (SELECT 1 FROM batches l WHERE l.colleague = ?1 AND l.id > b.id AND l.undo_of IS NULL
          AND l.way_in IN ('dashboard', 'command'))
      """, [.integer(colleague)])
  }

  /// Takes a batch back; an undo is done again instead, and a redo means the act that it did again.
  func undo(_ batch: Batch) throws -> UndoReport {
    if let undone = try batch.undoOf.flatMap({ try Batches.find(database, $0) }) {
      guard let root = try undone.undoOf.flatMap({ try Batches.find(database, $0) }) else {
        return try redo(batch)
      }
      return try undo(root)
    }
    try check(batch, root: batch)
    return try reverse(batch, root: batch, word: "Undo")
  }

  /// Does again what an undo took back.
  func redo(_ batch: Batch) throws -> UndoReport {
    guard let root = try batch.undoOf.flatMap({ try Batches.find(database, $0) }) else {
      throw Refusal("B-\(batch.id) is no undo; there is nothing to redo.")
    }
    try check(batch, root: root)
    return try reverse(batch, root: root, word: "Redo")
  }

  /// Refuses what can't be taken back, or not by this colleague.
  private func check(_ batch: Batch, root: Batch) throws {
    if root.action == ProgrammeFile.wholeImport {
      throw Refusal("B-\(root.id) brought the whole programme in; remove the file to be without it.")
    }
    if batch.state == .undone {
      throw Refusal(
        "B-\(batch.id) was undone already\(batch.undoneBy.map { ", by B-\($0)" } ?? "").", cause: .changed)
    }
    if root.colleague != colleague, roles.refusal(of: .undoingOthers, by: actor) != nil {
      let least = roles.least(for: RoleTable.Duty.undoingOthers.rawValue).rawValue
      throw Refusal("B-\(root.id) is @\(root.handle)'s; a \(least) can take it back.", cause: .role)
    }
    if root.action == ProgrammeFile.policyAction {
      throw Refusal(
        "\(root.title) isn't taken back; apply the version before it again: advocate policy apply --version N."
      )
    }
    guard let definition = ActionCatalogue.action(ActionName(rawValue: root.action)) else { return }
    if let refusal = roles.refusal(of: definition, by: actor) {
      throw Refusal("Taking back: \(refusal.sentence)", cause: .role)
    }
    switch definition.reversal {
    case .reversible: return
    case .compensated(let others):
      let titles = others.compactMap { ActionCatalogue.action($0)?.title.lowercased() }
      throw Refusal(
        "\(root.title) can't be taken back; what makes up for it is \(titles.joined(separator: " or ")).")
    case .final: throw Refusal("\(root.title) is final; nothing takes it back.")
    }
  }

  private func reverse(_ batch: Batch, root: Batch, word: String) throws -> UndoReport {
    let new: Int64
    let things: [Reference]
    var clocked: Set<Reference> = []
    let count: Int
    let title = "\(word) B-\(root.id): \(root.title)"
    if root.importedKind != nil {
      if root.state == .running, ImportLock.isHeld(beside: path, batch: root.id) {
        throw Refusal("B-\(root.id) is being imported at this time; stop it first.", cause: .changed)
      }
      let imported = ImportUndoing(undoing: self, batch: batch, root: root)
      try imported.check()
      new = try add(batch, title)
      count = try imported.reverse(into: new)
      try turn(batch, root: root, by: new)
      things = []
    } else {
      try turnKeys(batch, root: root)
      let acts = ActUndoing(undoing: self, batch: batch)
      let set: WorkingSet
      (set, clocked) = try acts.reversed()
      new = try add(batch, title)
      try turn(batch, root: root, by: new)
      clocked.subtract(try acts.write(set, clocksOf: clocked, into: new, action: word.lowercased()))
      things = set.touched
      count = things.count
    }
    try refuseStray(batch, root, things)
    try refreshClocks(of: clocked, root)
    try StandingKeeper(database, policies, in: settings.zone, at: now).reckon()
    return UndoReport(batch: new, of: root.id, title: root.title, things: things, count: count)
  }

  /// Notes that a batch was undone; where that was an undo, what it had taken back stands again.
  private func turn(_ batch: Batch, root: Batch, by new: Int64) throws {
    try database.run(
      "UPDATE batches SET state = 'undone', undone_by = ? WHERE id = ?", .integer(new), .integer(batch.id))
    guard root.id != batch.id else { return }
    try database.run("UPDATE batches SET state = 'done', undone_by = NULL WHERE id = ?", .integer(root.id))
  }

  /// Undone, an act gives its grant keys back; done again, it takes them again, unless they are taken by then.
  private func turnKeys(_ batch: Batch, root: Batch) throws {
    let keys = GrantKeys(database: database)
    guard batch.id != root.id else { return try keys.giveBack(of: root.id) }
    if let taken = try keys.takeAgain(of: root.id) {
      throw Refusal(
        "B-\(batch.id) can't be taken back: its grant key “\(taken.key)” is \(taken.thing)'s by now.",
        cause: .changed)
    }
  }

  /// Refuses to leave a reward with someone else than the person of its side of a referral: it was given, or the
  /// referral changed hands, in between.
  private func refuseStray(_ batch: Batch, _ root: Batch, _ things: [Reference]) throws {
    let stray =
      root.importedKind == nil
      ? try things.lazy.filter { $0.kind == .referral || $0.kind == .reward }
        .compactMap { try database.strayedRewards(of: $0, most: 1).first }.first
      : try database.strayedReward(ofImport: root.id)
    guard let stray else { return }
    throw Refusal(
      "B-\(batch.id) can't be taken back: \(stray.reward) is \(stray.customer)'s by now, as the \(stray.side) of \(stray.referral), who would be \(stray.person).",
      cause: .changed)
  }

  /// Reckons the clocks of feedback that the act or import had changed, now that the batch's state is written.
  private func refreshClocks(of things: Set<Reference>, _ root: Batch) throws {
    let keeper = ClockKeeper(database, policies)
    guard root.importedKind != nil else {
      let parents = try things.filter { $0.kind == .message }.compactMap { message in
        try database.first("SELECT feedback FROM messages WHERE id = ?", [.integer(message.id)]) {
          Reference(.feedback, $0.integer(0))
        }
      }
      return try keeper.refresh(things.union(parents))
    }
    let touched = try database.rows(
      """
      SELECT f.id FROM feedback f WHERE f.clocks_from IS NOT NULL AND (f.batch = ?1 OR f.id IN (
        SELECT feedback FROM messages WHERE batch = ?1
        UNION SELECT thing FROM import_changes WHERE batch = ?1 AND kind = 'feedback'))
      """, [.integer(root.id)]
    ) { Reference(.feedback, $0.integer(0)) }
    try keeper.refresh(touched)
  }

  private func add(_ batch: Batch, _ title: String) throws -> Int64 {
    try Batches.add(
      database, colleague: colleague, at: now, way: way, action: title.prefix(4).lowercased(), title: title,
      undoOf: batch.id)
  }
}
