import Advocacy

/// Finds the customers of whom something is counted in other rows from those rows: they are few, the customers are not.
enum DerivedNumbers {
  /// The numbers of all for which a term may hold that asks how many of something there are, or what someone answered;
  /// nothing for other terms, and where having none of it would do.
  static func condition(_ term: Query.Term, of kind: Kind) -> SQLCondition? {
    guard kind == .customer, !term.isNegated,
      case .compare(let path, let comparison, let operands) = term.condition, comparison != .differs,
      case .field(let name)? = QueryFields.named(path, of: kind)?.path
    else { return nil }
    if let survey = surveys[name] {
      guard !operands.contains(.none) else { return nil }
      // What someone answered last is among all that was ever answered.
      let answered = Self.answered(name)
      let holds = QueryCompiler(kind).compare(answered, comparison, operands)
      return SQLCondition(
        """
        SELECT p.customer FROM responses p
        WHERE p.survey = ? AND \(holds.sql) AND p.customer IS NOT NULL AND p.removed = 0
        """, [.text(survey.rawValue)] + holds.values)
    }
    if name == .toThank {
      return operands == [.value(.flag(true))] ? SQLCondition(FieldColumn.thankedNumbers) : nil
    }
    guard let counted = counted[name] else { return nil }
    let least = operands.map { Self.least(comparison, $0) }.min() ?? 0
    guard least > 0 else { return nil }
    return SQLCondition("\(counted) HAVING count(*) >= ?", [.integer(least)])
  }

  private static let surveys: [FieldName: Survey] = [
    .nps: .nps, .npsAt: .nps, .csat: .csat, .csatAt: .csat, .ces5: .ces5, .ces5At: .ces5, .ces7: .ces7,
    .ces7At: .ces7,
  ]

  /// What a field tells of a response.
  private static func answered(_ name: FieldName) -> QueryCompiler.Expression {
    let isTime = [.npsAt, .csatAt, .ces5At, .ces7At].contains(name)
    return QueryCompiler.Expression(
      sql: isTime ? "p.at" : "p.score", storage: isTime ? .instant : .integer, words: [], isOwn: false)
  }

  private static let counted: [FieldName: String] = [
    .openFeedback: """
    SELECT f.customer FROM feedback f
    WHERE f.customer IS NOT NULL AND f.removed = 0 AND \(FieldColumn.isOpen("f")) GROUP BY f.customer
    """,
    .referrals: "SELECT f.referrer FROM referrals f WHERE f.removed = 0 GROUP BY f.referrer",
    .rewardsOwed:
      "SELECT f.customer FROM rewards f WHERE f.removed = 0 AND f.status = 'approved' GROUP BY f.customer",
  ]

  /// The least number for which a comparison may hold.
  private static func least(_ comparison: Query.Comparison, _ operand: Query.Operand) -> Int64 {
    switch operand {
    case .value(.integer(let number)):
      switch comparison {
      case .matches, .equals, .atLeast: number
      case .greater: number < .max ? number + 1 : number
      case .less, .atMost, .differs: 0
      }
    case .range(.integer(let low), _): low
    default: 0
    }
  }
}
