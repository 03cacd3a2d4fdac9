import Advocacy

extension ProgrammeFile {
  /// What is taken of each budget of the policy in force, in the period that an instant lies in.
  public func budgets(at now: Instant) throws -> [BudgetUse] {
    try read { database in
      let policy = try shelf.versions(database, settings).inForce(at: now)?.policy
      return try (policy?.budgets ?? []).map { budget in
        try database.use(of: budget, in: BudgetPeriod(budget.period, containing: now, in: settings.zone))
      }
    }
  }
}
