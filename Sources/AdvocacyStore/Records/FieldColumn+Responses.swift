import Advocacy

extension FieldColumn {
  /// What a customer answered last to each survey.
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
    default: "NULL"
    }
  }

  private static func last(_ column: String, of survey: Survey, _ alias: String) -> String {
    """
    (SELECT p.\(column) FROM responses p
    WHERE p.customer = \(alias).id AND p.survey = '\(survey.rawValue)' AND p.removed = 0
    ORDER BY p.at DESC, p.id DESC LIMIT 1)
    """
  }
}
