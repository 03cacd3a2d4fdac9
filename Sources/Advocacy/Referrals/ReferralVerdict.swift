/// What the rules make of a referral at its first payment: whether it counts, what speaks against it, and what each
/// side gets, with the reason.
public struct ReferralVerdict: Hashable, Sendable {
  /// A sign of fraud that was found.
  public struct Finding: Hashable, Sendable {
    /// The rule.
    public var rule: FraudRule
    /// What it counts.
    public var points: Int
    /// The values compared.
    public var compared: String

    /// As it is kept and told: `same phone +40: 43 1 234567 = +43 1 234567`.
    public var line: String { "\(rule.words) +\(points): \(compared)" }
  }

  /// What becomes of the referral.
  public enum Outcome: Hashable, Sendable {
    /// It doesn't qualify yet, and why; nothing changes.
    case notYet(String)
    /// It qualifies.
    case qualifies
    /// It qualifies, and a person has to look at it.
    case flagged
    /// It counts too many points.
    case fraud
    /// It doesn't count, and by which rule.
    case notEligible(String)
  }

  /// What one side gets.
  public enum Side: Hashable, Sendable {
    /// A reward.
    case granted(SideReward)
    /// Nothing by a rule.
    case notEligible(SideReward, String)
    /// Nothing, for fraud.
    case rejected(SideReward, String)

    /// What it is worth, granted or not.
    public var reward: SideReward {
      switch self {
      case .granted(let reward), .notEligible(let reward, _), .rejected(let reward, _): reward
      }
    }

    /// Why nothing is granted, or nothing.
    public var refusal: String? {
      switch self {
      case .granted: nil
      case .notEligible(_, let rule), .rejected(_, let rule): rule
      }
    }
  }

  /// What was found.
  public private(set) var findings: [Finding] = []
  /// What becomes of the referral.
  public private(set) var outcome: Outcome
  /// What each side gets that the policy rewards.
  public private(set) var sides: [RewardSide: Side] = [:]

  /// The points of all findings.
  public var points: Int { findings.reduce(0) { $0 + $1.points } }

  /// Judges a referral.
  public init(of facts: ReferralFacts, under policy: Policy, in zone: ProgrammeZone) {
    if let reason = ReferralVerdict.unpaid(facts, policy.referrals) {
      outcome = .notYet(reason)
      return
    }
    if let fraud = policy.fraud { findings = ReferralVerdict.findings(facts, fraud, in: zone) }
    outcome = .qualifies
    if let rule = ReferralVerdict.ineligibility(facts, policy.referrals, in: zone) {
      outcome = .notEligible(rule)
    } else if let fraud = policy.fraud, !findings.isEmpty {
      outcome = points >= fraud.rejectAt ? .fraud : points >= fraud.flagAt ? .flagged : .qualifies
    }
    for side in [RewardSide.referrer, .referred] {
      guard let reward = policy.rewards?.sides[side] else { continue }
      sides[side] = judged(side, reward, facts, policy.fraud, in: zone)
    }
    let refusals = sides.values.compactMap(\.refusal)
    if !sides.isEmpty, refusals.count == sides.count, outcome == .qualifies || outcome == .flagged {
      outcome = .notEligible(sides[.referrer]?.refusal ?? refusals[0])
    }
  }

  private func judged(
    _ side: RewardSide, _ reward: SideReward, _ facts: ReferralFacts, _ fraud: FraudRules?,
    in zone: ProgrammeZone
  ) -> Side {
    switch outcome {
    case .notEligible(let rule), .notYet(let rule): return .notEligible(reward, rule)
    case .fraud: return .rejected(reward, sum(fraud))
    case .qualifies, .flagged: break
    }
    if side == .referred, facts.referred == nil {
      return .notEligible(reward, "no customer of the programme is known who came")
    }
    let had = facts.grants[side] ?? ReferralFacts.Grants()
    let year = zone.local(facts.judged).day.components.year
    return reward.caps.refusal(of: had, in: year).map { .notEligible(reward, $0) } ?? .granted(reward)
  }

  /// The findings with their sum: `same phone 40 + same name 20 = 60, flagged from 50`.
  public func sum(_ fraud: FraudRules?) -> String {
    let parts = findings.map { "\($0.rule.words) \($0.points)" }
    let sum = parts.count > 1 ? parts.joined(separator: " + ") + " = \(points)" : parts.joined()
    guard let fraud else { return sum }
    return points >= fraud.rejectAt
      ? "\(sum), rejected from \(fraud.rejectAt)" : "\(sum), flagged from \(fraud.flagAt)"
  }
}
