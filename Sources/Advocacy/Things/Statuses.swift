/// A status word with the moves that are allowed from it.
public protocol StatusMachine: CaseIterable, LookedUpWord, Sendable {
  /// The statuses that may follow this one.
  var next: Set<Self> { get }
}

extension StatusMachine {
  /// Whether a thing may go from this status to another.
  public func allows(_ other: Self) -> Bool { next.contains(other) }
}

/// Where a piece of feedback stands.
public enum FeedbackStatus: String, StatusMachine {
  case new, acknowledged
  case inProgress = "in_progress"
  case waitingCustomer = "waiting_customer"
  case waitingTeam = "waiting_team"
  case resolved, closed, duplicate, declined

  /// The statuses in which someone still has to act or to wait.
  public static let open: [FeedbackStatus] = [
    .new, .acknowledged, .inProgress, .waitingCustomer, .waitingTeam,
  ]

  /// Whether the matter is not ended.
  public var isOpen: Bool { FeedbackStatus.open.contains(self) }

  /// The statuses that may follow this one.
  public var next: Set<FeedbackStatus> {
    switch self {
    case .new: [.acknowledged, .inProgress, .waitingCustomer, .waitingTeam, .resolved, .duplicate, .declined]
    case .acknowledged: [.inProgress, .waitingCustomer, .waitingTeam, .resolved, .duplicate, .declined]
    case .inProgress: [.waitingCustomer, .waitingTeam, .resolved, .duplicate, .declined]
    case .waitingCustomer: [.inProgress, .waitingTeam, .resolved, .duplicate, .declined]
    case .waitingTeam: [.inProgress, .waitingCustomer, .resolved, .duplicate, .declined]
    case .resolved: [.closed, .inProgress]
    case .closed, .duplicate, .declined: [.inProgress]
    }
  }
}

/// How far a customer is a brand advocate.
public enum Standing: String, StatusMachine {
  case none, potential, invited, advocate, champion

  /// The statuses that may follow this one.
  public var next: Set<Standing> {
    switch self {
    case .none: [.potential]
    case .potential: [.none, .invited]
    case .invited: [.potential, .none, .advocate]
    case .advocate: [.champion, .potential, .none]
    case .champion: [.advocate, .none]
    }
  }
}

/// Where a referral stands.
public enum ReferralStatus: String, StatusMachine {
  case invited, registered, qualified, held, flagged, approved, rewarded, rejected, expired, refunded

  /// The statuses that may follow this one.
  public var next: Set<ReferralStatus> {
    switch self {
    case .invited: [.registered, .rejected, .expired]
    case .registered: [.qualified, .held, .flagged, .rejected, .expired]
    case .qualified: [.held, .flagged, .approved, .rejected, .refunded]
    case .held: [.qualified, .flagged, .approved, .rejected, .refunded]
    case .flagged: [.qualified, .held, .approved, .rejected, .refunded]
    case .approved: [.rewarded, .rejected, .refunded]
    case .rewarded: [.refunded]
    case .rejected, .expired, .refunded: []
    }
  }
}

/// Where a reward stands.
///
/// Approved is not issued; fraud is not ineligibility.
public enum RewardStatus: String, StatusMachine {
  case pending, held, approved, issued, redeemed
  case notEligible = "not_eligible"
  case rejected, expired, voided
  case inReview = "in_review"
  case clawedBack = "clawed_back"

  /// The statuses in which nobody has decided yet.
  public static let undecided: [RewardStatus] = [.pending, .held, .inReview]

  /// Whether the reward still waits for a decision.
  public var isUndecided: Bool { RewardStatus.undecided.contains(self) }

  /// The statuses that may follow this one.
  public var next: Set<RewardStatus> {
    switch self {
    case .pending: [.held, .approved, .notEligible, .rejected, .voided, .inReview]
    case .held: [.pending, .approved, .notEligible, .rejected, .voided, .inReview]
    case .approved: [.issued, .voided, .inReview]
    case .issued: [.redeemed, .expired, .voided, .inReview, .clawedBack]
    case .redeemed: [.inReview, .clawedBack]
    case .inReview: [.approved, .issued, .redeemed, .rejected, .notEligible, .voided, .clawedBack]
    case .notEligible, .rejected, .expired, .voided, .clawedBack: []
    }
  }
}
