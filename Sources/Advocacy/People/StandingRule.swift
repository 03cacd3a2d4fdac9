/// When a policy suggests that a customer's standing goes elsewhere; nobody's goes there by itself.
public struct StandingRule: Hashable, Sendable {
  /// The standings it is for.
  public var from: Set<Standing>
  /// The standing that it suggests.
  public var to: Standing
  /// The least score.
  public var score: Int?
  /// The score below which the standing is too high.
  public var below: Int?
  /// The fewest efforts.
  public var efforts: Int?
  /// How long nobody was in touch.
  public var quiet: Span?

  /// Describes a rule.
  public init(
    from: Set<Standing>, to: Standing, score: Int? = nil, below: Int? = nil, efforts: Int? = nil,
    quiet: Span? = nil
  ) {
    self.from = from
    self.to = to
    self.score = score
    self.below = below
    self.efforts = efforts
    self.quiet = quiet
  }

  /// Why it fits a customer, each reason with the value it compares; nothing when it doesn't fit.
  func reasons(_ customer: Record, score total: Int, efforts count: Int, at now: Instant) -> [String]? {
    var reasons: [String] = []
    if let score {
      guard total >= score else { return nil }
      reasons.append("score \(total), \(score) at least")
    }
    if let below {
      guard total < below else { return nil }
      reasons.append("score \(total), below \(below)")
    }
    if let efforts {
      guard count >= efforts else { return nil }
      reasons.append("\(count) \(count == 1 ? "effort" : "efforts"), \(efforts) at least")
    }
    if let quiet {
      let last = customer[.lastContact]?.instant
      guard last.map({ $0 + quiet <= now }) ?? true else { return nil }
      let days = last.map { (now - $0).milliseconds / Span.days(1).milliseconds }
      reasons.append(days.map { "no contact for \($0) days" } ?? "no contact yet")
    }
    return reasons
  }
}

/// What a policy suggests for a customer's standing, and why.
public struct StandingSuggestion: Hashable, Sendable {
  /// The standing the customer has.
  public var from: Standing
  /// The standing that is suggested.
  public var to: Standing
  /// Why.
  public var reasons: [String]

  /// The first rule that fits and whose move the table of standings allows; nothing when none does.
  ///
  /// Nobody is suggested higher who has an open complaint, or has left.
  public init?(
    of customer: Record, score: AdvocateScore, counts: AdvocateCounts, by rules: [StandingRule],
    at now: Instant
  ) {
    guard customer[.mergedInto] == nil else { return nil }
    let standing = customer.text(.standing).flatMap(Standing.init) ?? .none
    let order = Standing.allCases
    let isBarred =
      counts.openComplaints > 0 || customer.text(.lifecycle) == Lifecycle.lapsed.rawValue
    for rule in rules where rule.from.contains(standing) && standing.allows(rule.to) {
      let isUp = (order.firstIndex(of: rule.to) ?? 0) > (order.firstIndex(of: standing) ?? 0)
      if isUp && isBarred { continue }
      if let reasons = rule.reasons(customer, score: score.total, efforts: counts.efforts, at: now) {
        (from, to, self.reasons) = (standing, rule.to, reasons)
        return
      }
    }
    return nil
  }
}
