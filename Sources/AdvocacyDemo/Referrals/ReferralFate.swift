import Advocacy

/// What becomes of a referral, and with it of its two rewards.
enum ReferralFate: CaseIterable, Sendable {
  /// Invited, and the invitation still holds.
  case invited
  /// Invited, and nobody came in time.
  case invitationExpired
  /// Invited, but a customer already.
  case knownCustomer
  case registered
  /// Registered, but never bought anything in time.
  case neverBought
  case qualified, held, flagged, approved
  /// Approved, and one side is issued already.
  case halfIssued
  case issued, redeemed
  /// The referrer let the reward expire.
  case rewardExpired
  /// Only the new customer is rewarded.
  case oneSided
  case fraud, notEligible
  /// Refunded before anything was issued.
  case voided
  /// Refunded after issue; nobody has decided yet.
  case inReview
  case clawedBack

  /// The status of the referral.
  var status: ReferralStatus {
    switch self {
    case .invited: .invited
    case .invitationExpired, .neverBought: .expired
    case .knownCustomer, .fraud, .notEligible: .rejected
    case .registered: .registered
    case .qualified: .qualified
    case .held: .held
    case .flagged: .flagged
    case .approved, .halfIssued: .approved
    case .issued, .redeemed, .rewardExpired, .oneSided: .rewarded
    case .voided, .inReview, .clawedBack: .refunded
    }
  }

  /// The statuses of the rewards, the referrer's first; nothing before the referral qualifies.
  var rewards: (referrer: RewardStatus, referred: RewardStatus)? {
    switch self {
    case .invited, .invitationExpired, .knownCustomer, .registered, .neverBought: nil
    case .qualified, .flagged: (.pending, .pending)
    case .held: (.held, .held)
    case .approved: (.approved, .approved)
    case .halfIssued: (.approved, .issued)
    case .issued: (.issued, .issued)
    case .redeemed: (.redeemed, .redeemed)
    case .rewardExpired: (.expired, .redeemed)
    case .oneSided: (.notEligible, .redeemed)
    case .fraud: (.rejected, .rejected)
    case .notEligible: (.notEligible, .notEligible)
    case .voided: (.voided, .voided)
    case .inReview: (.inReview, .inReview)
    case .clawedBack: (.clawedBack, .voided)
    }
  }

  /// Whether a customer of the programme came by it for the first time.
  var bringsCustomer: Bool {
    switch self {
    case .invited, .invitationExpired, .knownCustomer: false
    default: true
    }
  }

  /// Whether the new customer has the referrer's address and nearly the same name.
  var isSuspicious: Bool { self == .flagged || self == .fraud }

  /// Whether someone still has to decide, so that it happened lately.
  var isUndecided: Bool { [.qualified, .held, .flagged].contains(self) }

  /// Where the new customer stands as a buyer; nothing where that is left open.
  var lifecycle: Lifecycle? {
    switch self {
    case .invited, .invitationExpired, .knownCustomer: nil
    case .registered: .onboarding
    case .neverBought: .prospect
    case .notEligible, .voided, .inReview, .clawedBack, .fraud: .lapsed
    default: .active
    }
  }
}
