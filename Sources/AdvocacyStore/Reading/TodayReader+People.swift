import Advocacy

extension TodayReader {
  /// Customers to be in touch with, and whether there are more of them than are told.
  func contacts() throws -> (found: [Candidate], isCut: Bool) {
    let (numbers, isCut) = try contactNumbers(limit: Self.sourceBound / 2)
    return (contacts(try database.records(.customer, numbers, only: told)), isCut)
  }

  /// The numbers of customers to be in touch with: the longest that their cadence allows is over or ends this week.
  ///
  /// Each rule of the policy is one reading; a customer's own cadence goes before them, and the first rule that
  /// fits holds. Those who rest are left out, and lapsed ones too. No reading gives more than a limit, and whether one
  /// stopped there is told.
  func contactNumbers(limit: Int) throws -> (found: [Int64], isCut: Bool) {
    var numbers = try numbers(
      .customer,
      where: """
        t.cadence_longest IS NOT NULL AND \(Self.lastTouch) + t.cadence_longest * 86400000 <= ?
          AND \(Self.isToBeMet) AND \(isMineOrNobodys)
        """, [.integer(endOfWeek.milliseconds), today], order: "t.standing DESC, \(Self.lastTouch), t.id",
      limit: limit)
    var isCut = numbers.count >= limit
    var earlier: [(condition: String, values: [SQLValue])] = []
    for rule in policy.cadences {
      let others = earlier.map { " AND NOT (\($0.condition))" }.joined()
      let tags = Self.condition(ofTags: rule)
      var found: [Int64] = []
      // One standing at a time, so that an index has those who wait longest together.
      for standing in Self.standings(rule) where found.count < limit {
        found += try ownNumbers(
          .customer,
          where: """
            t.cadence_longest IS NULL AND t.standing = ? AND \(Self.lastTouch) <= ?
              AND \(tags.condition)\(others) AND \(Self.isToBeMet)
            """,
          [.text(standing), .integer((endOfWeek - rule.longest).milliseconds)] + tags.values
            + earlier.flatMap(\.values) + [today], order: [Self.lastTouch], limit: limit - found.count)
      }
      numbers += found
      if found.count >= limit { isCut = true }
      earlier.append(Self.condition(rule))
    }
    return (numbers, isCut)
  }

  /// When someone was in touch with a customer last, or since when there is the customer.
  private static let lastTouch = "coalesce(t.last_contact, t.created)"

  /// That a customer neither left nor rests and may be written to or called, with today as its value.
  private static let isToBeMet = """
    t.merged_into IS NULL AND t.lifecycle IS NOT 'lapsed' AND (t.resting_until IS NULL OR t.resting_until < ?)
      AND (t.may_call <> 'denied' OR t.may_mail <> 'denied')
    """

  private var today: SQLValue { .text(settings.zone.local(now).day.description) }

  private func contacts(_ customers: [Record]) -> [Candidate] {
    customers.compactMap { customer -> Candidate? in
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

  /// The standings that a rule is for, in the order of their lines.
  private static func standings(_ rule: CadenceRule) -> [String] {
    (rule.standings.isEmpty ? Set(Standing.allCases) : rule.standings).map(\.rawValue).sorted(by: >)
  }

  /// What a rule is for, over the alias `t`.
  private static func condition(_ rule: CadenceRule) -> (condition: String, values: [SQLValue]) {
    let tags = condition(ofTags: rule)
    let standings = standings(rule)
    let words = standings.map { _ in "?" }.joined(separator: ", ")
    return ("t.standing IN (\(words)) AND \(tags.condition)", standings.map { .text($0) } + tags.values)
  }

  /// That a customer has one of the tags that a rule is for.
  private static func condition(ofTags rule: CadenceRule) -> (condition: String, values: [SQLValue]) {
    guard !rule.tags.isEmpty else { return ("1", []) }
    let tags = rule.tags.sorted()
    let any = tags.map { _ in "instr(coalesce(t.tags, ''), ?) > 0" }.joined(separator: " OR ")
    return ("(\(any))", tags.map { .text(" \($0) ") })
  }
}
