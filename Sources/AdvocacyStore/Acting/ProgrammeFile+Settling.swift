import Advocacy
import Foundation
import GRDB

extension ProgrammeFile {
  /// Does all that has fallen due by an instant, in the order in which it fell due, as `@policy`.
  ///
  /// Each act is dated when it was due, or when the thing came to be as it is, should that be later: an undo may bring
  /// back what has been over for long, and the time between has been told otherwise. However many settle together, each
  /// is done once: what is due is looked for anew inside each write transaction, of which each is short, so that others
  /// get their turn. Answers how many acts were done.
  @discardableResult
  public func settle(at now: Instant) throws -> Int { try settleAll(at: now).acts }

  /// Does the same; answers besides of how many customers the tier or the suggested standing changed, which is no act.
  public func settleAll(at now: Instant) throws -> (acts: Int, reckoned: Int) {
    let reckoned = try reckonStandings(at: now)
    return (try settleActs(at: now), reckoned)
  }

  private func settleActs(at now: Instant) throws -> Int {
    guard try read({ try Self.due(at: now, limit: 1, in: $0) }).isEmpty == false else { return 0 }
    var count = 0
    var passedOver: Set<DueAct> = []
    var tries = 0
    while true {
      do {
        let (done, isOver) = try write { try settle(at: now, passingOver: &passedOver, in: $0) }
        count += done
        if isOver { return count }
        tries = 0
        // Whoever waits for the file looks only now and then whether it is free.
        Thread.sleep(forTimeInterval: Self.pause)
      } catch ProgrammeFileError.locked where tries < Self.mostTries {
        // Others settle at this time: what they leave is still due.
        tries += 1
      }
    }
  }

  /// One turn of settling: how many acts were done, and whether nothing is left to be done.
  private func settle(at now: Instant, passingOver passedOver: inout Set<DueAct>, in database: Database)
    throws
    -> (done: Int, isOver: Bool)
  {
    let end = ContinuousClock.now + Self.longestTurn
    let acts = try Self.due(at: now, limit: 200 + passedOver.count, in: database)
      .filter { !passedOver.contains($0) }
    var done = 0
    for (number, act) in acts.enumerated() {
      if number > 0, ContinuousClock.now >= end { break }
      if try perform(act, in: database) { done += 1 } else { passedOver.insert(act) }
    }
    return (done, acts.isEmpty)
  }

  /// How long one transaction goes on settling.
  private static let longestTurn: Duration = .milliseconds(20)
  /// How long others get their turn after it, in seconds.
  private static let pause = 0.01
  /// How often in a row others may keep it from its turn, each time for as long as the file waits.
  private static let mostTries = 5

  /// The next instant after a given one at which something falls due, or nothing.
  public func nextDue(after now: Instant) throws -> Instant? {
    try read { database in
      try SettlingRule.all.compactMap { rule in
        let column = rule.due.rawValue
        return try database.first(
          "SELECT min(\(column)) FROM \(rule.kind.plural) WHERE \(Self.condition(rule)) AND \(column) > ?",
          [.integer(now.milliseconds)]
        ) { $0.optionalInteger(0) } ?? nil
      }.min().map { Instant(milliseconds: $0) }
    }
  }

  /// One act that has fallen due.
  struct DueAct: Hashable {
    var due: Instant
    var action: ActionName
    var reference: Reference
  }

  /// What has fallen due by an instant, in the order in which it fell due, at most so many.
  static func due(at now: Instant, limit: Int, in database: Database) throws -> [DueAct] {
    let acts = try SettlingRule.all.flatMap { rule in
      let column = rule.due.rawValue
      return try database.rows(
        """
        SELECT \(column), id FROM \(rule.kind.plural)
        WHERE \(condition(rule)) AND \(column) <= ? ORDER BY \(column), id LIMIT ?
        """, [.integer(now.milliseconds), .integer(Int64(limit))]
      ) { row in
        DueAct(
          due: Instant(milliseconds: row.integer(0)), action: rule.action,
          reference: Reference(rule.kind, row.integer(1)))
      }
    }
    let ordered = acts.enumerated().sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }
    return ordered.prefix(limit).map(\.element)
  }

  /// Things that exist and are in a status in which the rule applies; its words are the program's own.
  private static func condition(_ rule: SettlingRule) -> String {
    let statuses = rule.statuses.map { "'\($0)'" }
    // One status is compared as the indexes of what has it do, which SQLite doesn't take a list of one for.
    let isIn =
      switch statuses.count {
      case 0: ""
      case 1: " AND status = \(statuses[0])"
      default: " AND status IN (\(statuses.joined(separator: ", ")))"
      }
    return "removed = 0 AND \(rule.due.rawValue) IS NOT NULL" + isIn
  }

  /// Does one act; false when the rule had nothing to change any more.
  private func perform(_ act: DueAct, in database: Database) throws -> Bool {
    guard let definition = ActionCatalogue.action(act.action) else { return false }
    var performing = try Performing(
      database, settings, ActionRequest(act.action, on: [act.reference]), definition,
      under: shelf.versions(database, settings), by: .policy,
      at: max(act.due, Self.since(act, in: database)), via: .policy, telling: { _, _ in })
    return try performing.run().batch != nil
  }

  /// Since when a thing has the status and the due time that it has; when it was due, where nothing tells.
  private static func since(_ act: DueAct, in database: Database) throws -> Instant {
    guard let rule = SettlingRule.all.first(where: { $0.action == act.action }) else { return act.due }
    let fields = [rule.due, .status, .removed]
    let acts = fields.map { "json_type(a.payload, '$.fields.\($0)') IS NOT NULL" }
    let imports = fields.map { "json_type(c.before, '$.\($0)') IS NOT NULL" }
    let last =
      try database.first(
        """
        SELECT max(at) FROM (
          SELECT a.at FROM activity a
          WHERE a.kind = ?1 AND a.thing = ?2 AND (\(acts.joined(separator: " OR ")))
          UNION ALL SELECT b.at FROM import_changes c JOIN batches b ON b.id = c.batch
          WHERE c.kind = ?1 AND c.thing = ?2 AND (\(imports.joined(separator: " OR ")))
          UNION ALL SELECT b.at FROM \(ThingTable.name(of: rule.kind)) t JOIN batches b ON b.id = t.batch
          WHERE t.id = ?2)
        """, [.text(act.reference.kind.rawValue), .integer(act.reference.id)]
      ) { $0.optionalInteger(0).map { Instant(milliseconds: $0) } } ?? nil
    return last ?? act.due
  }
}
