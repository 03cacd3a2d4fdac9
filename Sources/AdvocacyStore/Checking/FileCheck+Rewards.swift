import Advocacy
import GRDB

extension FileCheck {
  /// The rewards of referrals: each goes to the person of its side.
  func sides() throws -> [String] {
    try database.strayedRewards(most: Self.most).map {
      "\($0.reward) is for the \($0.side) of \($0.referral), \($0.person), and goes to \($0.customer)."
    }
  }

  /// The caps: nobody was granted more in a year, or ever, than a policy allowed by which it was done, by the rules or by
  /// hand; what a manager gave beyond them with a reason isn't counted.
  ///
  /// Customers who were merged have what both had, and what was taken back and done again may be one too many; neither
  /// was granted by the rules so.
  func caps(_ versions: [PolicyVersion], in zone: ProgrammeZone) throws -> [String] {
    let rules = Dictionary(
      versions.map { ($0.number, $0.policy.rewards ?? RewardRules()) },
      uniquingKeysWith: { first, _ in first })
    let grants = try database.rows(
      """
      SELECT w.customer, w.side, w.created, w.policy FROM rewards w
      WHERE w.policy IS NOT NULL AND w.item IS NULL AND w.overridden IS NULL AND w.removed = 0
        AND w.status NOT IN ('not_eligible', 'rejected', 'voided', 'clawed_back')
        AND NOT EXISTS (SELECT 1 FROM customers m WHERE m.merged_into = w.customer)
        AND NOT EXISTS (
          SELECT 1 FROM activity a JOIN batches b ON b.id = a.batch
          WHERE a.kind = 'reward' AND a.thing = w.id AND b.undo_of IS NOT NULL)
      """
    ) { row in
      (
        customer: row.integer(0), side: row.text(1).flatMap(RewardSide.init) ?? .single,
        year: zone.local(Instant(milliseconds: row.integer(2))).day.components.year,
        policy: Int(row.integer(3))
      )
    }
    var findings: [String] = []
    for (key, all) in Dictionary(grouping: grants, by: { "\($0.customer) \($0.side.rawValue)" }).sorted(by: {
      $0.key < $1.key
    }) {
      guard let first = all.first else { continue }
      let allowed = all.compactMap { rules[$0.policy]?.caps(of: $0.side) }
      let name = "\(Reference(.customer, first.customer)) as \(key.split(separator: " ").last ?? "")"
      if let most = Self.most(allowed.map(\.lifetime)), all.count > most {
        findings.append("\(name) was granted \(all.count) rewards, and the cap is \(most).")
      }
      for (year, some) in Dictionary(grouping: all, by: \.year).sorted(by: { $0.key < $1.key }) {
        let allowed = some.compactMap { rules[$0.policy]?.caps(of: $0.side) }
        guard let most = Self.most(allowed.map(\.perYear)), some.count > most else { continue }
        findings.append("\(name) was granted \(some.count) rewards in \(year), and the cap is \(most).")
      }
    }
    return Array(findings.prefix(Self.most))
  }

  /// The greatest of some caps; nothing where one of them is none.
  private static func most(_ caps: [Int?]) -> Int? {
    caps.contains(nil) ? nil : caps.compactMap(\.self).max()
  }
}

/// A reward that goes to someone else than the person of its side of a referral.
struct StrayedReward {
  var reward: Reference
  var side: String
  var customer: Reference
  var referral: Reference
  /// Who the referral says is on that side.
  var person: Reference
}

extension Database {
  /// The rewards that go to someone else than the person of their side of a referral: all, those of one referral, or
  /// one reward when it does.
  func strayedRewards(of thing: Reference? = nil, most: Int) throws -> [StrayedReward] {
    let condition =
      switch thing?.kind {
      case .referral: "w.referral = ?1"
      case .reward: "w.id = ?1"
      default: "?1 IS NULL"
      }
    return try strayedRewards(where: condition, thing.map { .integer($0.id) } ?? .null, most: most)
  }

  /// The first of those among the rewards and referrals that an import added or changed.
  func strayedReward(ofImport batch: Int64) throws -> StrayedReward? {
    let condition = """
      (w.batch = ?1 OR r.batch = ?1
        OR EXISTS (SELECT 1 FROM import_changes WHERE batch = ?1 AND kind = 'reward' AND thing = w.id)
        OR EXISTS (SELECT 1 FROM import_changes WHERE batch = ?1 AND kind = 'referral' AND thing = r.id))
      """
    return try strayedRewards(where: condition, .integer(batch), most: 1).first
  }

  private func strayedRewards(where condition: String, _ value: SQLValue, most: Int) throws -> [StrayedReward]
  {
    try rows(
      """
      SELECT w.id, w.side, w.customer, r.id, CASE w.side WHEN 'referrer' THEN r.referrer ELSE r.referred END AS person
      FROM rewards w JOIN referrals r ON r.id = w.referral
      WHERE w.removed = 0 AND w.referral IS NOT NULL AND person <> w.customer AND \(condition) LIMIT \(most)
      """, [value]
    ) { row in
      StrayedReward(
        reward: Reference(.reward, row.integer(0)), side: row.text(1) ?? "",
        customer: Reference(.customer, row.integer(2)), referral: Reference(.referral, row.integer(3)),
        person: Reference(.customer, row.integer(4)))
    }
  }
}
