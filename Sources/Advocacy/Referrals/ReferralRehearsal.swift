/// What a changed policy would have made of the rewards of a programme's past referrals.
///
/// Every referral that was judged is judged anew, in the order in which that happened: by the changed policy, with what
/// it would have granted before. What people did afterwards stands.
public struct ReferralRehearsal: Hashable, Sendable {
  /// A reward that would have gone otherwise.
  public struct Difference: Hashable, Sendable {
    /// The reward.
    public var reference: Reference
    /// What would have become of it.
    public var outcome: String
  }

  /// How many rewards for referrals were approved or issued.
  public private(set) var paid = 0
  /// How many of them would not have been.
  public private(set) var unpaid = 0
  /// How many of them would have waited until a person had looked at the referral.
  public private(set) var paidFlagged = 0
  /// How many wait for a decision.
  public private(set) var open = 0
  /// How many of them would be refused.
  public private(set) var openRefused = 0
  /// How many were refused by a rule.
  public private(set) var refused = 0
  /// How many of them would have been granted.
  public private(set) var refusedGranted = 0
  /// What would have gone otherwise, as far as it is kept.
  public private(set) var differences: [Difference] = []
  /// How many would have gone otherwise.
  public private(set) var differing = 0

  /// Begins with nothing.
  public init() {}

  /// Takes one reward as it is, with what the changed policy makes of its referral; nothing where that one leaves all
  /// rewards to people.
  public mutating func take(_ reward: Record, _ verdict: ReferralVerdict) {
    guard let status = RewardStatus(rawValue: reward.status),
      let side = reward.text(.side).flatMap(RewardSide.init)
    else { return }
    let outcome = verdict.sides[side]
    let refusal = outcome.map(\.refusal) ?? unrewarded(verdict)
    switch status {
    case .approved, .issued, .redeemed, .expired, .clawedBack,
      .inReview where reward[.decided] != nil:
      paid += 1
      if let refusal {
        unpaid += 1
        note(reward, "would not have been paid, \(refusal)")
      } else if verdict.outcome == .flagged, reward.text(.rule)?.isEmpty != false {
        paidFlagged += 1
      }
    case .pending, .held, .inReview:
      open += 1
      if let refusal {
        openRefused += 1
        note(reward, "would be refused, \(refusal)")
      }
    case .notEligible, .rejected:
      guard reward[.decidedBy] == .colleague(Actor.policy.handle) else { return }
      refused += 1
      if refusal == nil {
        refusedGranted += 1
        note(reward, "would have been granted")
      }
    case .voided: break
    }
  }

  private func unrewarded(_ verdict: ReferralVerdict) -> String {
    if case .notYet(let reason) = verdict.outcome { return reason }
    return "the policy gives this side nothing"
  }

  private mutating func note(_ reward: Record, _ outcome: String) {
    differing += 1
    guard differences.count < PolicyRehearsal.mostDifferences else { return }
    differences.append(Difference(reference: reward.reference, outcome: outcome))
  }

  /// The outcome in lines, such as `7 of 41 rewards for referrals would not have been paid`.
  public var lines: [String] {
    var lines: [String] = []
    if paid > 0 { lines.append("\(unpaid) of \(paid) rewards for referrals would not have been paid.") }
    if paidFlagged > 0 {
      lines.append("\(paidFlagged) of them would have waited until a person had looked at their referrals.")
    }
    if open > 0 {
      lines.append("\(openRefused) of \(open) undecided rewards for referrals would be refused.")
    }
    if refused > 0 {
      lines.append("\(refusedGranted) of \(refused) refused rewards for referrals would have been granted.")
    }
    lines += differences.map { "  \($0.reference) \($0.outcome)" }
    if differing > differences.count { lines.append("  and \(differing - differences.count) more") }
    return lines
  }
}
