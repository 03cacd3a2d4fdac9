import Advocacy
import GRDB

extension FileCheck {
  /// Points and codes: what is reserved and spent is what rewards took, an issued reward of points became one lot, and a
  /// code was given for an issued reward of its item.
  func points() throws -> [String] {
    try shares() + lotsOfRewards() + givenCodes()
  }

  private func shares() throws -> [String] {
    var reserved: [Int64: Int64] = [:]
    var spent: [Int64: Int64] = [:]
    let rewards = try database.rows(
      """
      SELECT lots, issued IS NOT NULL, price, id FROM rewards
      WHERE lots IS NOT NULL AND removed = 0
        AND status NOT IN ('not_eligible', 'rejected', 'voided', 'clawed_back') ORDER BY id
      """
    ) { row in
      (
        shares: PointsShare.shares(row.text(0) ?? ""), isIssued: row.integer(1) == 1, price: row.integer(2),
        reference: Reference(.reward, row.integer(3))
      )
    }
    var findings: [String] = []
    for (shares, isIssued, price, reference) in rewards {
      let sum = shares.reduce(0) { $0 + $1.points }
      if sum != price { findings.append("\(reference) costs \(price) points, and takes \(sum).") }
      for share in shares {
        if isIssued {
          spent[share.lot.id, default: 0] += share.points
        } else {
          reserved[share.lot.id, default: 0] += share.points
        }
      }
    }
    findings += try database.rows(
      "SELECT id, coalesce(reserved, 0), coalesce(spent, 0) FROM points WHERE removed = 0 ORDER BY id"
    ) { row -> String? in
      let lot = Reference(.lot, row.integer(0))
      let (held, taken) = (reserved[lot.id] ?? 0, spent[lot.id] ?? 0)
      if row.integer(1) != held {
        return "\(lot) has \(row.integer(1)) points reserved, and rewards wait for \(held)."
      }
      return row.integer(2) < taken
        ? "\(lot) has \(row.integer(2)) points spent, and rewards took \(taken)." : nil
    }.compactMap(\.self)
    return Array(findings.prefix(Self.most))
  }

  private func lotsOfRewards() throws -> [String] {
    try database.rows(
      """
      SELECT w.id, w.points, sum(p.points), count(*), w.issued IS NOT NULL FROM points p
      JOIN rewards w ON w.id = p.reward WHERE p.removed = 0 AND w.removed = 0 GROUP BY w.id
      HAVING count(*) > 1 OR sum(p.points) IS NOT w.points OR w.issued IS NULL LIMIT \(Self.most)
      """
    ) { row in
      "\(Reference(.reward, row.integer(0))) of \(row.integer(1)) points, \(row.integer(4) == 1 ? "issued" : "not issued"), became \(row.integer(3)) lots of \(row.integer(2))."
    }
  }

  private func givenCodes() throws -> [String] {
    try database.rows(
      """
      SELECT c.id, c.item, w.id, w.item FROM codes c JOIN rewards w ON w.id = c.reward
      WHERE c.removed = 0 AND (w.item IS NOT c.item OR w.issued IS NULL) LIMIT \(Self.most)
      """
    ) { row in
      "\(Reference(.code, row.integer(0))) for \(row.text(1) ?? "") was given for \(Reference(.reward, row.integer(2))), which isn't an issued \(row.text(1) ?? "")."
    }
  }
}
