import Advocacy
import GRDB

extension ProgrammeFile {
  /// How a referral was judged and what each side gets, or what would become of it now.
  func explanation(ofReferral referral: Record, at now: Instant, in database: Database) throws -> Explanation
  {
    let versions = try shelf.versions(database, settings)
    let zone = settings.zone
    var parts: [Explanation.Part] = []
    let isJudged = referral[.firstPaid] != nil || referral[.qualified] != nil
    if !isJudged, [.invited, .registered].contains(ReferralStatus(rawValue: referral.status)),
      let version = versions.inForce(at: now)
    {
      let reader = ReferralFactsReader(
        database: database, zone: zone, thing: { try database.storedRecord($0) }
      ) {
        try database.grants(of: $0, $1, year: $2, zone: zone)
      }
      if let facts = try reader.facts(of: referral, converted: now, judged: now, paid: nil) {
        let verdict = ReferralVerdict(of: facts, under: version.policy, in: zone)
        parts.append(.preview(verdict, of: facts, under: version, zone))
      }
    } else {
      let number = referral[.policy]?.integer.map { Int($0) }
      parts.append(.judgement(referral, under: versions.first { $0.number == number }, zone))
    }
    let sides = try database.records(
      .reward, where: "t.referral = ? AND t.referral IS NOT NULL", [.integer(referral.reference.id)],
      order: "t.side DESC, t.id", limit: 2)
    parts += sides.map { .reward($0, zone) }
    if let policy = versions.inForce(at: now)?.policy,
      let undecided = Explanation.Part.undecided(referral, under: policy, at: now, zone)
    {
      parts.append(undecided)
    }
    return Explanation(referral.reference, parts)
  }

  /// How a reward came to where it stands: its outcome, its referral's judgement, and the budget that pays for it.
  func explanation(ofReward reward: Record, at now: Instant, in database: Database) throws -> Explanation {
    var explanation = Explanation(reward.reference, [.reward(reward, settings.zone)])
    if let referral = try reward[.referral]?.reference.flatMap({ try database.record($0) }) {
      explanation.parts += try self.explanation(ofReferral: referral, at: now, in: database).parts.filter {
        !$0.title.hasPrefix("\(reward.reference), ")
      }
    }
    let when = (reward[.decided] ?? reward[.issued])?.instant ?? now
    if let uses = try shelf.versions(database, settings).inForce(at: now)?.policy.budgets.map({ budget in
      try database.use(of: budget, in: BudgetPeriod(budget.period, containing: when, in: settings.zone))
    }), let part = Explanation.Part.budgets(uses, for: reward) {
      explanation.parts.append(part)
    }
    return explanation
  }

  /// The points lots of a customer, those that expire soonest first.
  func lots(of customer: Record, in database: Database) throws -> [Record] {
    try database.records(
      .lot, where: "t.customer = ?", [.integer(customer.reference.id)],
      order: "t.expired IS NOT NULL, t.expires IS NULL, t.expires, t.id", limit: 200)
  }

  /// How what is left of a lot came about: every entry that changed it.
  func explanation(ofLot lot: Record, at now: Instant, in database: Database) throws -> Explanation {
    let entries = try database.rows(
      """
      SELECT a.at, a.action, a.payload, c.handle FROM activity a JOIN colleagues c ON c.id = a.colleague
      WHERE a.kind = 'lot' AND a.thing = ? ORDER BY a.id
      """, [.integer(lot.reference.id)]
    ) { row -> String? in
      let payload = Payload(row.text(2) ?? "", personal: nil, kind: .lot)
      let counts: [(FieldName, String)] = [
        (.points, "earned"), (.spent, "spent"), (.reserved, "reserved"), (.lapsed, "lapsed"),
        (.withdrawn, "taken back"),
      ]
      let changes = counts.compactMap { name, word -> String? in
        guard let change = payload.changes[name] else { return nil }
        let more = (change.after?.integer ?? 0) - (change.before?.integer ?? 0)
        return more == 0 ? nil : "\(more > 0 ? "+" : "-")\(abs(more)) \(word)"
      }
      guard !changes.isEmpty else { return nil }
      let when = Conflicts.time(Instant(milliseconds: row.integer(0)), settings.zone)
      return
        "\(when)  \(changes.joined(separator: ", ")), \(row.text(1) ?? "") by @\(row.text(3) ?? "")"
    }.compactMap(\.self)
    return Explanation(lot.reference, [.lot(lot, entries, at: now, settings.zone)])
  }
}
