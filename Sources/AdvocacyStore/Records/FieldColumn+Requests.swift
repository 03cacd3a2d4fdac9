import Advocacy

extension FieldColumn {
  /// The whole hour it is, counted from 1970, by the clock of the machine: a rank moves with the hours, so that a list
  /// sorted by it keeps its order while it is walked.
  private static let hour = "(unixepoch() / 3600)"

  /// What a request's linked feedback adds up to: as it is kept, or reckoned where it isn't.
  static func ofRequest(_ name: FieldName, _ alias: String) -> String {
    switch name {
    case .toldCount: return "(\(ofRequest(.customers, alias)) - \(ofRequest(.untold, alias)))"
    case .revenue:
      return """
        CASE WHEN EXISTS (SELECT 1 FROM request_figures k WHERE k.request = \(alias).id)
          THEN (SELECT k.revenue FROM request_figures k WHERE k.request = \(alias).id)
          ELSE \(revenue(alias)) END
        """
    case .revenueWeight:
      return "coalesce(\(kept(.recentRevenue, alias)) / (\(unitOfRevenue)), 0)"
    case .rank:
      let parts = [
        ofRequest(.recentCustomers, alias), ofRequest(.recentFeedback, alias),
        ofRequest(.revenueWeight, alias),
      ]
      return "request_rank(\(parts.joined(separator: ", ")), \(hour) - \(alias).created / 3600000)"
    default: return RequestFigure(name).map { kept($0, alias) } ?? "NULL"
    }
  }

  /// A figure as it is kept, or reckoned where it isn't.
  private static func kept(_ figure: RequestFigure, _ alias: String) -> String {
    let holds = figure.isRecent ? " AND \(recentHolds("k"))" : ""
    return """
      ifnull((SELECT k.\(figure.rawValue) FROM request_figures k WHERE k.request = \(alias).id\(holds)),
        \(reckoned(figure, alias)))
      """
  }

  /// That what is kept of the last days still holds.
  static func recentHolds(_ alias: String) -> String {
    "\(hour) BETWEEN \(alias).recent_from AND \(alias).recent_until"
  }

  /// A figure reckoned from the feedback linked to a request.
  static func reckoned(_ figure: RequestFigure, _ alias: String) -> String {
    let first = "(\(hour) - \(RequestRank.recentDays * 24))"
    let lately = "f.created >= \(first) * 3600000"
    switch figure {
    case .customers: return linked("count(DISTINCT f.customer)", alias)
    case .feedback: return linked("count(*)", alias)
    case .untold:
      return linked("count(DISTINCT f.customer)", alias, "f.told IS NULL AND f.customer IS NOT NULL")
    case .revenue: return revenue(alias)
    case .lastAsked: return linked("max(f.created)", alias)
    case .recentCustomers: return linked("count(DISTINCT f.customer)", alias, lately)
    case .recentFeedback: return linked("count(*)", alias, lately)
    case .recentRevenue: return "ifnull(\(revenue(alias, lately)), 0)"
    case .recentFrom: return hour
    case .recentUntil:
      let oldest = linked("min(f.created)", alias, lately)
      return "ifnull(\(oldest) / 3600000 + \(RequestRank.recentDays * 24), \(Int64.max))"
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

/// What is kept of the feedback linked to a request, by the name of its column.
enum RequestFigure: String, CaseIterable {
  case customers, feedback, untold, revenue
  case lastAsked = "last_asked"
  /// Those who asked in the last days, in how many pieces, and what their payers pay.
  case recentCustomers = "recent_customers"
  case recentFeedback = "recent_feedback"
  case recentRevenue = "recent_revenue"
  /// The first and the last hour, counted from 1970, in which the figures of the last days hold.
  case recentFrom = "recent_from"
  case recentUntil = "recent_until"

  /// Whether it is of the last days, which go on by themselves.
  var isRecent: Bool {
    switch self {
    case .customers, .feedback, .untold, .revenue, .lastAsked: false
    case .recentCustomers, .recentFeedback, .recentRevenue, .recentFrom, .recentUntil: true
    }
  }

  /// The figure that a field of a request tells; nothing for a field that is no figure, or more than one.
  init?(_ name: FieldName) {
    switch name {
    case .customers: self = .customers
    case .feedbackCount: self = .feedback
    case .untold: self = .untold
    case .revenue: self = .revenue
    case .lastAsked: self = .lastAsked
    case .recentCustomers: self = .recentCustomers
    case .recentFeedback: self = .recentFeedback
    default: return nil
    }
  }
}
