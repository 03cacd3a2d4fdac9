/// Who of a wanted profile may be asked now, ranked, and why the others may not.
public struct Candidates: Hashable, Sendable {
  /// A customer of the profile.
  public struct Candidate: Hashable, Sendable {
    /// The customer.
    public var customer: Record
    /// How far the customer is a brand advocate, signal by signal.
    public var score: AdvocateScore
    /// When the customer was asked last.
    public var lastAsked: Instant?
    /// What speaks against asking; empty for who may be asked.
    public var reasons: [String]

    /// The customer's standing.
    public var standing: Standing { customer.text(.standing).flatMap(Standing.init) ?? .none }

    /// Who may be asked in a few words: `champion, never asked, score 42`.
    public func summary(_ zone: ProgrammeZone) -> String {
      "\(standing.rawValue), \(lastAsked(zone)), score \(score.total)"
    }

    /// When the customer was asked last, in words.
    func lastAsked(_ zone: ProgrammeZone) -> String {
      lastAsked.map { "last asked on \(zone.local($0).day)" } ?? "never asked"
    }
  }

  /// What is read of a customer who is judged.
  public static let fields = Set(ActionCatalogue.permissionFields.values).union([
    .display, .standing, .lifecycle, .since, .lastContact, .restingUntil,
  ])

  /// What is known of a customer who is judged.
  public struct Facts: Hashable, Sendable {
    /// The customer, with ``Candidates/fields`` at least.
    public var customer: Record
    /// What counts for the score.
    public var counts: AdvocateCounts
    /// What speaks against asking.
    public var guarding: AskGuard

    /// Gathers what is known of a customer.
    public init(_ customer: Record, _ counts: AdvocateCounts, _ guarding: AskGuard) {
      self.customer = customer
      self.counts = counts
      self.guarding = guarding
    }
  }

  /// How many customers are of the profile, counted to a bound.
  public var matching: ListCount
  /// How many of them were judged.
  public var judged: Int
  /// Who may be asked, the best first.
  public var free: [Candidate] = []
  /// Who may not be asked now, the best first, as far as it is known.
  public var barred: [Candidate] = []
  /// How many may not be asked now.
  public var barredCount: Int

  /// Judges customers of a profile for an ask by a channel.
  ///
  /// The greater score comes first, then the higher standing, then who was left alone for longest. So many others
  /// may not be asked either, of whom nothing more is known.
  public init(
    _ facts: [Facts], of matching: ListCount, othersBarred: Int = 0, by channel: Channel,
    under policy: Policy, at now: Instant, _ zone: ProgrammeZone
  ) {
    self.matching = matching
    judged = facts.count + othersBarred
    let all = facts.map { known in
      Candidate(
        customer: known.customer,
        score: AdvocateScore(
          of: known.customer, counts: known.counts, weights: policy.score, at: now, in: zone),
        lastAsked: known.guarding.asks.map(\.at).filter { $0 <= now }.max(),
        reasons: known.guarding.reasons(
          against: known.customer, by: channel, limits: policy.asks, at: now, zone))
    }.sorted(by: Candidates.isBefore)
    free = all.filter(\.reasons.isEmpty)
    barred = all.filter { !$0.reasons.isEmpty }
    barredCount = barred.count + othersBarred
  }

  /// The best of those who may be asked, and the best of those who may not, as many as are named.
  public var named: Candidates {
    var named = self
    named.free = Array(free.prefix(Explanation.mostCandidates))
    named.barred = Array(barred.prefix(Explanation.mostBarred))
    return named
  }

  private static func isBefore(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.score.total != right.score.total { return left.score.total > right.score.total }
    if left.standing != right.standing { return place(left.standing) > place(right.standing) }
    if left.lastAsked != right.lastAsked {
      guard let first = left.lastAsked, let second = right.lastAsked else { return left.lastAsked == nil }
      return first < second
    }
    return left.customer.reference < right.customer.reference
  }

  private static func place(_ standing: Standing) -> Int { Standing.allCases.firstIndex(of: standing) ?? 0 }
}
