/// A tier that a customer can feel he or she belongs to, with all that it takes.
public struct Tier: Hashable, Sendable {
  /// What it is called.
  public var name: String
  /// The least standing; none where any does.
  public var standing: Standing?
  /// The least score.
  public var score: Int?
  /// The fewest efforts: referrals that qualified, asks that were done, stories that were published.
  public var efforts: Int?

  /// Describes a tier.
  public init(_ name: String, standing: Standing? = nil, score: Int? = nil, efforts: Int? = nil) {
    self.name = name
    self.standing = standing
    self.score = score
    self.efforts = efforts
  }

  /// Whether a customer belongs to it: whether nothing is missing.
  func isReached(by customer: Standing, score total: Int, efforts count: Int) -> Bool {
    lacks(customer, score: total, efforts: count) == (false, false, false)
  }

  /// What a customer lacks for it, each as a part of a sentence; empty for who belongs to it.
  public func missing(_ customer: Standing, score total: Int, efforts count: Int) -> [String] {
    let lacks = lacks(customer, score: total, efforts: count)
    var missing: [String] = []
    if lacks.standing, let standing {
      missing.append("standing \(standing.rawValue), and it is \(customer.rawValue)")
    }
    if lacks.score, let score { missing.append("score \(score), and it is \(total)") }
    if lacks.efforts, let efforts {
      missing.append(
        "\(efforts) \(efforts == 1 ? "effort" : "efforts"), and there \(count == 1 ? "is" : "are") \(count)")
    }
    return missing
  }

  private func lacks(_ customer: Standing, score total: Int, efforts count: Int) -> (
    standing: Bool, score: Bool, efforts: Bool
  ) {
    (
      standing.map { Tier.place(customer) < Tier.place($0) } ?? false, score.map { total < $0 } ?? false,
      efforts.map { count < $0 } ?? false
    )
  }

  private static func place(_ standing: Standing) -> Int { Standing.allCases.firstIndex(of: standing) ?? 0 }
}

/// Where a customer stands among the tiers.
public struct TierPlace: Hashable, Sendable {
  /// The tier the customer belongs to; none for not yet.
  public var tier: Tier?
  /// The next one, which the customer doesn't belong to yet.
  public var next: Tier?
  private let standing: Standing
  private let score: Int
  private let efforts: Int

  /// What is missing for that one.
  public var missing: [String] { next?.missing(standing, score: score, efforts: efforts) ?? [] }

  /// Finds the place of a customer: the last tier of the policy whose conditions all hold.
  public init(of customer: Record, score: AdvocateScore, counts: AdvocateCounts, among tiers: [Tier]) {
    let standing = customer.text(.standing).flatMap(Standing.init) ?? .none
    (self.standing, self.score, efforts) = (standing, score.total, counts.efforts)
    let (total, efforts) = (score.total, counts.efforts)
    let own = tiers.lastIndex { $0.isReached(by: standing, score: total, efforts: efforts) }
    tier = own.map { tiers[$0] }
    next = tiers.dropFirst(own.map { $0 + 1 } ?? 0).first
  }
}
