import Advocacy

extension FieldColumn {
  /// What a colleague has to do, and how soon he or she answered lately: for help and not for blame.
  ///
  /// Lately are the last 30 days by the clock of the file. A first response is counted for whoever gave it, from when
  /// the feedback came, round the clock.
  static func ofColleague(_ name: FieldName, _ alias: String) -> String {
    func owned(_ table: String, _ condition: String) -> String {
      "(SELECT count(*) FROM \(table) f WHERE f.owner = \(alias).id AND f.removed = 0 AND \(condition))"
    }
    switch name {
    case .ownedCustomers: return owned("customers", "f.merged_into IS NULL")
    case .openFeedback: return owned("feedback", isOpen("f"))
    case .late: return owned("feedback", "\(isOpen("f")) AND f.due < unixepoch() * 1000")
    case .openRequests:
      return owned(
        "requests",
        "f.merged_into IS NULL AND f.status IN ('proposed', 'accepted', 'planned', 'started', 'shipped')")
    case .answers: return "(SELECT count(*) FROM messages m WHERE \(isRecentAnswer(alias)))"
    case .firstAnswers: return "(SELECT count(*) \(firstAnswers(alias)))"
    case .firstResponseMinutes:
      return """
        (SELECT minutes FROM (
          SELECT (m.sent - f.created) / 60000 AS minutes, count(*) OVER () AS all_of_them,
            row_number() OVER (ORDER BY m.sent - f.created) AS place
          \(firstAnswers(alias))) WHERE place = (all_of_them + 1) / 2)
        """
    default: return "NULL"
    }
  }

  private static func firstAnswers(_ alias: String) -> String {
    """
    FROM messages m JOIN feedback f ON f.id = m.feedback AND f.first_answered = m.sent AND f.removed = 0
    WHERE \(isRecentAnswer(alias))
    """
  }

  private static func isRecentAnswer(_ alias: String) -> String {
    """
    m.author = \(alias).id AND m.direction = 'to_customer' AND m.removed = 0
    AND m.sent >= (unixepoch() - 2592000) * 1000
    """
  }
}
