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
    case .untold: return linked("count(DISTINCT f.customer)", alias, "f.told IS NULL")
    case .toldCount: return "(\(ofRequest(.customers, alias)) - \(ofRequest(.untold, alias)))"
    case .recentCustomers: return linked("count(DISTINCT f.customer)", alias, lately)
    case .recentFeedback: return linked("count(*)", alias, lately)
    case .lastAsked: return linked("max(f.created)", alias)
    case .rank:
      let parts = [ofRequest(.recentCustomers, alias), ofRequest(.recentFeedback, alias)]
      return "request_rank(\(parts.joined(separator: ", ")), \(hour) - \(alias).created / 3600000)"
    default: return "NULL"
    }
  }

  private static func linked(_ result: String, _ alias: String, _ condition: String = "1") -> String {
    """
    (SELECT \(result) FROM feedback f
    WHERE f.request = \(alias).id AND f.request IS NOT NULL AND f.removed = 0 AND \(condition))
    """
  }
}
