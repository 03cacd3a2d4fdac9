import Advocacy

extension FieldColumn {
  /// How many of the customers asked for an opportunity said yes, or haven't answered.
  static func ofOpportunity(_ name: FieldName, _ alias: String) -> String {
    let statuses = name == .found ? "'accepted', 'done'" : "'asked'"
    return """
      (SELECT count(*) FROM asks k WHERE k.opportunity = \(alias).id AND k.opportunity IS NOT NULL AND k.removed = 0
      AND k.status IN (\(statuses)))
      """
  }
}
