/// Which customers came by a referral, and what becomes of each referral, by number alone.
///
/// The programme began two years ago: referrals bring customers of the second half. Every fourth referral is an
/// invitation that has brought nobody yet.
struct ReferralSchedule: Sendable {
  /// How many referrals there are.
  let count: Int
  private let start: Int
  private let span: Int
  private let comers: Int

  init(customers: Int) {
    start = customers < 60 ? max(1, customers / 5) : customers / 2
    span = max(0, customers - start)
    let wished = max(customers * 8 / 100, 34)
    comers = min(span, wished * 3 / 4)
    count = customers < 2 ? 0 : comers + comers / 3 + 1
  }

  /// Whether a referral is an invitation without a customer.
  func isInvitation(_ referral: Int) -> Bool { referral % 4 == 3 || comer(referral) >= comers }

  /// The customer slot of a referral; for an invitation the one at whose time it was sent.
  func customer(_ referral: Int) -> Int { slot(min(comer(referral), max(0, comers - 1))) }

  /// The referral that a customer's slot belongs to, or nothing.
  func referral(at customer: Int) -> Int? {
    guard customer >= start, comers > 0 else { return nil }
    let guess = (customer - start) * comers / span
    for comer in [guess, guess + 1] where comer < comers && slot(comer) == customer {
      return comer + comer / 3
    }
    return nil
  }

  /// What becomes of a referral; the newest show everything that can happen.
  func fate(_ referral: Int) -> ReferralFate {
    if isInvitation(referral) {
      let rank = (count - 1 - referral) / 4
      return rank < max(3, count / 20) ? .invited : rank % 9 == 4 ? .knownCustomer : .invitationExpired
    }
    let rank = comers - 1 - comer(referral)
    if rank < max(ReferralSchedule.lately.count, comers / 5) {
      return ReferralSchedule.lately[rank % ReferralSchedule.lately.count]
    }
    return ReferralSchedule.formerly[(rank * 7) % ReferralSchedule.formerly.count]
  }

  private func comer(_ referral: Int) -> Int { referral - referral / 4 }

  private func slot(_ comer: Int) -> Int { start + (comer * span + span - 1) / max(1, comers) }

  private static let lately: [ReferralFate] = [
    .registered, .qualified, .flagged, .held, .approved, .issued, .qualified, .fraud, .halfIssued, .flagged,
    .held,
    .registered, .inReview, .qualified, .redeemed, .notEligible, .voided, .oneSided, .flagged, .clawedBack,
    .neverBought, .rewardExpired,
  ]

  private static let formerly: [ReferralFate] = [
    .redeemed, .redeemed, .issued, .neverBought, .redeemed, .rewardExpired, .redeemed, .notEligible,
    .redeemed,
    .redeemed, .voided, .redeemed, .oneSided, .issued, .redeemed, .neverBought, .redeemed, .fraud, .redeemed,
    .clawedBack, .redeemed, .issued, .redeemed, .rewardExpired, .redeemed, .neverBought, .redeemed,
    .notEligible,
    .redeemed,
  ]
}
