import Advocacy

extension FieldColumn {
  /// How far the onboarding of a payer is; empty without one.
  static func ofPayer(_ name: FieldName, _ kind: Kind, _ alias: String) -> String {
    let column = kind.rawValue
    func steps(_ condition: String) -> String {
      """
      FROM tasks k WHERE k.\(column) = \(alias).id AND k.\(column) IS NOT NULL AND k.removed = 0
        AND k.list = \(alias).onboarding AND k.created >= \(alias).onboarding_since AND \(condition)
      """
    }
    let value =
      switch name {
      case .stepsDone: "(SELECT count(*) \(steps("k.status <> 'open'")))"
      case .steps: "(SELECT count(*) \(steps("1")))"
      // By the clock of the machine, to the hour, so that a list keeps its order while it is walked.
      default:
        "EXISTS (SELECT 1 \(steps("k.status = 'open' AND k.due / 3600000 + \(alias).stuck_after < unixepoch() / 3600")))"
      }
    return "(CASE WHEN \(alias).onboarding IS NOT NULL THEN \(value) END)"
  }
}
