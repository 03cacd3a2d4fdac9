import Advocacy
import GRDB

extension WorkingSet {
  /// The points lots that an action reads, and the code that it may give.
  func ledger(of record: Record, _ arguments: [FieldName: Value]) throws -> [Reference] {
    if record.reference.kind == .reward, record.reference.id > 0 {
      return try lots(of: record) + [freeCode(for: record)].compactMap(\.self)
    }
    let customer = record[.customer]?.reference ?? arguments[.customer]?.reference
    return try customer.map { try lots(of: $0) } ?? []
  }

  /// The lots of a customer, changes of this act included.
  private func lots(of customer: Reference) throws -> [Reference] {
    let found = try database.rows(
      "SELECT id FROM points WHERE customer = ? AND removed = 0 ORDER BY id", [.integer(customer.id)]
    ) { Reference(.lot, $0.integer(0)) }
    let new = made.filter { $0.kind == .lot && things[$0]?[.customer]?.reference == customer }
    return found + new.sorted()
  }

  /// The lots that a reward took points from, and the one that its own points became.
  private func lots(of reward: Record) throws -> [Reference] {
    let taken = reward.text(.lots).map { PointsShare.shares($0).map(\.lot) } ?? []
    let own = try database.rows(
      "SELECT id FROM points WHERE reward = ? AND reward IS NOT NULL AND removed = 0 ORDER BY id",
      [.integer(reward.reference.id)]
    ) { Reference(.lot, $0.integer(0)) }
    let new = made.filter { $0.kind == .lot && things[$0]?[.reward]?.reference == reward.reference }
    return taken + own + new.sorted()
  }

  /// The code that a reward would be given: of those that lapse soonest, one that this act gave to nobody.
  private func freeCode(for reward: Record) throws -> Reference? {
    guard let item = reward.text(.item), reward[.issued] == nil else { return nil }
    let gone = touched.filter { $0.kind == .code }
    let places = gone.map { _ in "?" }.joined(separator: ", ")
    return try database.first(
      """
      SELECT id FROM codes
      WHERE item = ? AND given IS NULL AND voided IS NULL AND removed = 0 AND (expires IS NULL OR expires > ?)
        AND id NOT IN (\(places)) ORDER BY expires IS NULL, expires, id LIMIT 1
      """, [.text(item), .integer(now.milliseconds)] + gone.map { .integer($0.id) }
    ) { Reference(.code, $0.integer(0)) }
  }

  /// How much is taken of something in the catalogue, by anybody and by a customer this year.
  func catalogueUse(of item: String, by customer: Reference?, in zone: ProgrammeZone) throws -> CatalogueUse {
    let year = BudgetPeriod(.year, containing: now, in: zone).start
    let isTaken =
      "item = ? AND item IS NOT NULL AND removed = 0 AND status NOT IN ('not_eligible', 'rejected', 'voided', 'clawed_back')"
    let taken = try database.number("SELECT count(*) FROM rewards WHERE \(isTaken)", .text(item))
    let own = try database.number(
      "SELECT count(*) FROM rewards WHERE \(isTaken) AND customer = ? AND created >= ?", .text(item),
      SQLValue(customer?.id), .integer(year.milliseconds))
    let free = try database.freeCodes(of: item, at: now)
    return CatalogueUse(taken: Int(taken), byCustomer: Int(own), freeCodes: free)
  }
}

extension Database {
  /// How many codes for something can still be wanted; below nothing when more rewards wait for one than there are.
  ///
  /// A code is given when the reward is issued: those that wait for it have one coming to them.
  func freeCodes(of item: String, at now: Instant) throws -> Int {
    let free = try number(
      """
      SELECT (SELECT count(*) FROM codes WHERE item = ?1 AND given IS NULL AND voided IS NULL AND removed = 0
          AND (expires IS NULL OR expires > ?2))
        - (SELECT count(*) FROM rewards WHERE item = ?1 AND item IS NOT NULL AND removed = 0 AND issued IS NULL
          AND status IN ('pending', 'held', 'approved', 'in_review'))
      """, .text(item), .integer(now.milliseconds))
    return Int(free)
  }
}
