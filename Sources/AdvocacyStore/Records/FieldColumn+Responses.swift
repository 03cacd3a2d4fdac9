import Advocacy

extension FieldColumn {
  /// What a customer answered last to each survey, and whether thanks are due.
  static func ofResponses(_ name: FieldName, _ alias: String) -> String {
    switch name {
    case .nps: last("score", of: .nps, alias)
    case .npsAt: last("at", of: .nps, alias)
    case .csat: last("score", of: .csat, alias)
    case .csatAt: last("at", of: .csat, alias)
    case .ces5: last("score", of: .ces5, alias)
    case .ces5At: last("at", of: .ces5, alias)
    case .ces7: last("score", of: .ces7, alias)
    case .ces7At: last("at", of: .ces7, alias)
    case .toThank: "(\(alias).id IN (SELECT p.customer FROM responses p WHERE \(isToBeThanked("p"))))"
    default: "NULL"
    }
  }

  /// The condition that a response waits for thanks, written so that the partial index answers it.
  static func isToBeThanked(_ alias: String) -> String {
    """
    \(alias).follow_up = 'thanks' AND \(alias).thanked IS NULL AND \(alias).customer IS NOT NULL
    AND \(alias).removed = 0
    """
  }

  private static func last(_ column: String, of survey: Survey, _ alias: String) -> String {
    """
    (SELECT p.\(column) FROM responses p
    WHERE p.customer = \(alias).id AND p.survey = '\(survey.rawValue)' AND p.removed = 0
    ORDER BY p.at DESC, p.id DESC LIMIT 1)
    """
  }
}
