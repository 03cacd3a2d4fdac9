extension FieldTable {
  /// What a payer has, account or customer without one: which onboarding, since when, and how far it is.
  private static let payer: [Field] = [
    kept(.onboarding, "Onboarding", .text, "welcome"),
    kept(.onboardingSince, "Onboarding since", .instant, "2026-09", sortable: true),
    kept(.stuckAfter, "Stuck after, in hours", .integer, "168"),
    kept(.firstValue, "First value", .instant, "2026-09", sortable: true),
    derived(.stepsDone, "Steps done", .integer, "2"),
    derived(.steps, "Steps", .integer, "5"),
    derived(.stuck, "Stuck", .flag, "yes"),
  ]

  static let payingCustomer = customer + payer + pointsOfCustomer
  static let payingAccount = account + payer
}
