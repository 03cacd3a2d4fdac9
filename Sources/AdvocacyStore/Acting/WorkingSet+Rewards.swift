import Advocacy
import GRDB

extension WorkingSet {
  /// What is known of a referral that is judged now.
  func facts(of referral: Record, converted: Instant, paid: Money?, in zone: ProgrammeZone) throws
    -> ReferralFacts?
  {
    let reader = ReferralFactsReader(database: database, zone: zone, thing: { try self.thing($0) }) {
      customer, side, year in
      try self.grants(of: customer, side, year: year, in: zone)
    }
    return try reader.facts(of: referral, converted: converted, judged: now, paid: paid)
  }

  /// What a person has been granted on a side and still stands, this act included.
  func grants(of customer: Reference, _ side: RewardSide, in zone: ProgrammeZone) throws
    -> ReferralFacts.Grants
  {
    let year = BudgetPeriod(.year, containing: now, in: zone).start
    return try grants(of: customer, side, year: year, in: zone)
  }

  private func grants(of customer: Reference, _ side: RewardSide, year: Instant, in zone: ProgrammeZone)
    throws
    -> ReferralFacts.Grants
  {
    var grants = try database.grants(of: customer, side, year: year, zone: zone)
    let new = granted[customer]?[side] ?? 0
    grants.thisYear += new
    grants.ever += new
    return grants
  }

  /// What is taken of each budget in the period that it is now, changes of this act included.
  func budgets(of policy: Policy, in zone: ProgrammeZone) throws -> [BudgetUse] {
    if let budgetUses { return budgetUses }
    var uses = try policy.budgets.map { budget in
      try database.use(of: budget, in: BudgetPeriod(budget.period, containing: now, in: zone))
    }
    // What this act changed before isn't in the file yet.
    for reference in touched where reference.kind == .reward {
      for index in uses.indices {
        if let before = originals[reference] { uses[index].add(before, times: -1) }
        if let after = things[reference] { uses[index].add(after) }
      }
    }
    budgetUses = uses
    return uses
  }

  /// Keeps what is taken of the budgets as it is after a change of a reward.
  func noteBudget(from before: Record?, to after: Record) {
    for index in budgetUses?.indices ?? 0..<0 {
      if let before { budgetUses?[index].add(before, times: -1) }
      budgetUses?[index].add(after)
    }
  }

  /// Keeps what a new reward counts.
  func noteGrant(_ reward: Record) {
    noteBudget(from: nil, to: reward)
    guard let customer = reward[.customer]?.reference, let side = reward.text(.side).flatMap(RewardSide.init),
      let status = RewardStatus(rawValue: reward.status), status != .notEligible, status != .rejected
    else { return }
    granted[customer, default: [:]][side, default: 0] += 1
  }
}
