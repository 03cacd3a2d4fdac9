/// How far a customer is a brand advocate: a sum of signals, each shown with its value and weight.
public struct AdvocateScore: Hashable, Sendable {
  /// One part of the sum.
  public struct Term: Hashable, Sendable {
    /// What counts.
    public var signal: AdvocateSignal
    /// How many of it there are.
    public var value: Int
    /// What one counts.
    public var weight: SignalWeight
    /// What all of them count.
    public var points: Int { weight.points(for: value) }
  }

  /// The weights where a policy says nothing else.
  public static let standard: [AdvocateSignal: SignalWeight] = [
    .tenure: SignalWeight(points: 2, most: 10), .referrals: SignalWeight(points: 10, most: 40),
    .praise: SignalWeight(points: 5, most: 20), .contact: SignalWeight(points: 5, most: 5),
    .standing: SignalWeight(points: 5, most: 20), .putRight: SignalWeight(points: 4, most: 12),
    .openComplaints: SignalWeight(points: -10, most: 30), .lapsed: SignalWeight(points: -20, most: 20),
  ]

  /// How far back praise and complaints count.
  public static let memory: Span = .days(730)
  /// How recent a contact must be.
  public static let recent: Span = .days(90)

  /// The signals, in order.
  public var terms: [Term]

  /// Weighs what is known of a customer.
  ///
  /// - Parameters:
  ///   - customer: The customer; years, contact, standing and lifecycle are read from it.
  ///   - counts: How many there are of what is counted elsewhere.
  ///   - weights: What each signal counts.
  ///   - now: The time it is.
  ///   - zone: The zone in which years are counted.
  public init(
    of customer: Record, counts: AdvocateCounts, weights: [AdvocateSignal: SignalWeight], at now: Instant,
    in zone: ProgrammeZone
  ) {
    let hasLapsed = customer.text(.lifecycle) == Lifecycle.lapsed.rawValue
    let standing = customer.text(.standing).flatMap(Standing.init) ?? .none
    let isRecent =
      customer[.lastContact]?.instant.map { $0 <= now && $0 >= now - AdvocateScore.recent } ?? false
    terms = AdvocateSignal.allCases.map { signal in
      let value =
        switch signal {
        case .tenure: AdvocateScore.years(since: customer[.since]?.day, to: zone.local(now).day)
        case .referrals: counts.referrals
        case .praise: counts.praise
        case .contact: isRecent ? 1 : 0
        case .standing: Standing.allCases.firstIndex(of: standing) ?? 0
        case .putRight: hasLapsed ? 0 : counts.putRight
        case .openComplaints: counts.openComplaints
        case .lapsed: hasLapsed ? 1 : 0
        }
      let weight = weights[signal] ?? AdvocateScore.standard[signal] ?? SignalWeight(points: 0, most: 0)
      return Term(signal: signal, value: value, weight: weight)
    }
  }

  /// The score.
  public var total: Int { terms.reduce(0) { $0 + $1.points } }

  /// The score with the signals that count: `34 = 6 (3 years a customer) + 10 (1 referral) - 10 (1 open complaint)`.
  public var sum: String {
    let counting = terms.filter { $0.points != 0 }
    guard !counting.isEmpty else { return "\(total)" }
    var text = "\(total) ="
    for (place, term) in counting.enumerated() {
      let sign = term.points < 0 ? (place == 0 ? " -" : " - ") : (place == 0 ? " " : " + ")
      text += "\(sign)\(abs(term.points)) (\(term.signal.words(term.value)))"
    }
    return text
  }

  /// The whole years between two days; none for a day to come.
  private static func years(since start: CalendarDay?, to day: CalendarDay) -> Int {
    guard let start, start <= day else { return 0 }
    let (from, to) = (start.components, day.components)
    let isBefore = (to.month, to.day) < (from.month, from.day)
    return to.year - from.year - (isBefore ? 1 : 0)
  }
}

/// What is counted of a customer's things for the score.
public struct AdvocateCounts: Hashable, Sendable {
  /// Referrals of the customer that qualified and stand.
  public var referrals: Int
  /// Praise in the last two years.
  public var praise: Int
  /// Complaints resolved in the last two years.
  public var putRight: Int
  /// Complaints that are open.
  public var openComplaints: Int
  /// Asks of the customer that were done; no part of the score.
  public var asksDone: Int
  /// Stories of the customer that were published; no part of the score.
  public var stories: Int

  /// Gathers counts.
  public init(
    referrals: Int = 0, praise: Int = 0, putRight: Int = 0, openComplaints: Int = 0, asksDone: Int = 0,
    stories: Int = 0
  ) {
    self.asksDone = asksDone
    self.stories = stories
    self.referrals = referrals
    self.praise = praise
    self.putRight = putRight
    self.openComplaints = openComplaints
  }
}

extension Explanation.Part {
  /// The score, signal by signal; the points add up to it.
  public static func score(_ score: AdvocateScore, policy number: Int) -> Explanation.Part {
    var lines = score.terms.map { term in
      let product = "\(term.value) × \(term.weight.points)"
      let isCapped = term.points != term.value * term.weight.points
      return
        "  \(term.signal.words(term.value)): \(product) = \(term.points)\(isCapped ? ", the most there is" : "")"
    }
    lines.append("  counted \(score.total), by the weights of policy \(number)")
    return Explanation.Part("Score \(score.total)", lines)
  }
}
