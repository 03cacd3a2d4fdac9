import Advocacy

extension TodayReader {
  /// Customers to be in touch with: the longest that their cadence allows is over or ends this week.
  ///
  /// Each rule of the policy is one reading; a customer's own cadence goes before them, and the first rule that
  /// fits holds. Those who rest are left out, and lapsed ones too.
  func contacts(limit: Int = sourceBound / 2) throws -> [Candidate] {
    var candidates = try contacts(
      where: "t.cadence_longest IS NOT NULL", [], "t.cadence_longest * 86400000", limit)
    var earlier: [(condition: String, values: [SQLValue])] = []
    for rule in policy.cadences {
      let (condition, values) = Self.condition(rule)
      let others = earlier.map { " AND NOT (\($0.condition))" }.joined()
      candidates += try contacts(
        where: "t.cadence_longest IS NULL AND \(condition)\(others)", values + earlier.flatMap(\.values),
        String(rule.longest.milliseconds), limit)
      earlier.append((condition, values))
    }
    return candidates
  }

  private func contacts(
    where condition: String, _ values: [SQLValue], _ longest: String, _ limit: Int
  ) throws -> [Candidate] {
    try database.records(
      .customer,
      where: """
        \(condition) AND t.merged_into IS NULL AND t.lifecycle IS NOT 'lapsed' AND coalesce(t.last_contact, t.created) + \(longest) <= ?
          AND (t.resting_until IS NULL OR t.resting_until < ?)
          AND (t.may_call <> 'denied' OR t.may_mail <> 'denied') AND \(isMineOrNobodys)
        """,
      values + [
        .integer(endOfWeek.milliseconds), .text(settings.zone.local(now).day.description), me,
      ], order: "t.standing DESC, coalesce(t.last_contact, t.created), t.id", limit: limit
    ).compactMap { customer -> Candidate? in
      guard let next = policy.contact(with: customer), let cadence = policy.cadence(of: customer) else {
        return nil
      }
      let last = customer[.lastContact]?.instant
      let since = last ?? customer[.created]?.instant ?? now
      let verb = customer.text(.mayCall) == Permission.denied.rawValue ? "Write to" : "Call"
      let name = customer.text(.display) ?? customer.reference.description
      let standing = customer.text(.standing).flatMap { $0 == Standing.none.rawValue ? nil : ", \($0)" } ?? ""
      let quiet = last == nil ? "never spoken to" : "\(days(since: since)) days quiet"
      return line(
        customer, next.longest, in: next.longest <= endOfToday ? .today : .thisWeek,
        "\(verb) \(name)\(standing)",
        "\(quiet), cadence \(cadence.longest.milliseconds / Span.days(1).milliseconds) d",
        weight: standing == ", champion" ? 0 : -1)
    }
  }

  /// What a rule is for, over the alias `t`.
  private static func condition(_ rule: CadenceRule) -> (condition: String, values: [SQLValue]) {
    var conditions: [String] = []
    var values: [SQLValue] = []
    if !rule.standings.isEmpty {
      let words = rule.standings.map(\.rawValue).sorted()
      conditions.append("t.standing IN (\(words.map { _ in "?" }.joined(separator: ", ")))")
      values += words.map { .text($0) }
    }
    if !rule.tags.isEmpty {
      let tags = rule.tags.sorted()
      let any = tags.map { _ in "instr(coalesce(t.tags, ''), ?) > 0" }.joined(separator: " OR ")
      conditions.append("(\(any))")
      values += tags.map { .text(" \($0) ") }
    }
    return (conditions.isEmpty ? "1" : conditions.joined(separator: " AND "), values)
  }
}
