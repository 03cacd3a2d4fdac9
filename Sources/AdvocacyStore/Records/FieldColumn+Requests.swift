import Advocacy

extension FieldColumn {
  /// The whole hour it is, counted from 1970, by the clock of the machine: a rank moves with the hours, so that a list
  /// sorted by it keeps its order while it is walked.
  private static let hour = "(unixepoch() / 3600)"

  /// What a request's linked feedback adds up to.
  static func ofRequest(_ name: FieldName, _ alias: String) -> String {
    let lately = "f.created >= (\(hour) - \(RequestRank.recentDays * 24)) * 3600000"
    switch name {
    case .customers: return linked("count(DISTINCT f.customer)", alias)
    case .feedbackCount: return linked("count(*)", alias)
    case .untold:
      return
        linked("count(DISTINCT f.customer)", alias, "f.told IS NULL AND f.customer IS NOT NULL")
    case .toldCount: return "(\(ofRequest(.customers, alias)) - \(ofRequest(.untold, alias)))"
    case .recentCustomers: return linked("count(DISTINCT f.customer)", alias, lately)
    case .recentFeedback: return linked("count(*)", alias, lately)
    case .revenue: return revenue(alias)
    case .revenueWeight:
      return "coalesce(\(revenue(alias, lately)) / (\(unitOfRevenue)), 0)"
    case .lastAsked: return linked("max(f.created)", alias)
    case .rank:
      let parts = [
        ofRequest(.recentCustomers, alias), ofRequest(.recentFeedback, alias),
        ofRequest(.revenueWeight, alias),
      ]
      return "request_rank(\(parts.joined(separator: ", ")), \(hour) - \(alias).created / 3600000)"
    default: return "NULL"
    }
  }

  /// The monthly revenue that counts in a rank as one customer more, in minor units, by the policy in force; nothing
  /// when revenue doesn't count.
  private static let unitOfRevenue =
    "SELECT rank_revenue FROM policies WHERE at <= unixepoch() * 1000 + 999 ORDER BY version DESC LIMIT 1"

  /// The programme's currency; amounts in others are never summed.
  static let programmeCurrency = "(SELECT currency FROM programme)"

  /// What the payers of those who asked pay a month, each payer once: the account, or a customer without one.
  private static func revenue(_ alias: String, _ condition: String = "1") -> String {
    """
    (SELECT sum(p.minor) FROM (
      SELECT DISTINCT c.account, CASE WHEN c.account IS NULL THEN c.id END,
        CASE WHEN c.account IS NULL THEN c.mrr_minor ELSE a.mrr_minor END AS minor,
        CASE WHEN c.account IS NULL THEN c.mrr_currency ELSE a.mrr_currency END AS currency
      FROM feedback f JOIN customers c ON c.id = f.customer LEFT JOIN accounts a ON a.id = c.account
      WHERE f.request = \(alias).id AND f.request IS NOT NULL AND f.removed = 0 AND \(condition)) p
    WHERE p.currency = \(programmeCurrency))
    """
  }

  private static func linked(_ result: String, _ alias: String, _ condition: String = "1") -> String {
    """
    (SELECT \(result) FROM feedback f
    WHERE f.request = \(alias).id AND f.request IS NOT NULL AND f.removed = 0 AND \(condition))
    """
  }
}
