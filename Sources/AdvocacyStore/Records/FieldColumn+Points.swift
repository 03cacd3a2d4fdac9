import Advocacy

extension FieldColumn {
  /// What is left of points, what a customer has of them, and whether a code is free.
  static func ofPoints(_ name: FieldName, _ alias: String) -> String {
    switch name {
    case .left: left(alias)
    case .free: "(\(alias).given IS NULL AND \(alias).voided IS NULL)"
    case .code:
      "(SELECT p.code FROM codes p WHERE p.reward = \(alias).id AND p.reward IS NOT NULL AND p.removed = 0)"
    case .pointsBalance:
      // Points that can't be spent yet don't count, what was taken back of them does.
      """
      (SELECT sum(CASE WHEN p.starts IS NULL OR p.starts <= unixepoch() * 1000 + 999 THEN \(left("p"))
        ELSE min(0, \(left("p"))) END)
      FROM points p WHERE p.customer = \(alias).id AND p.removed = 0)
      """
    case .pointsEarned:
      "(SELECT sum(p.points) FROM points p WHERE p.customer = \(alias).id AND p.removed = 0)"
    default: "NULL"
    }
  }

  private static func left(_ alias: String) -> String {
    let taken = ["spent", "reserved", "lapsed", "withdrawn"].map { "coalesce(\(alias).\($0), 0)" }
    return "(\(alias).points - \(taken.joined(separator: " - ")))"
  }
}
