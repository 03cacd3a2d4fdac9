import Advocacy

/// One referral with all its times.
struct ReferralPlan: Sendable {
  var number: Int
  var fate: ReferralFate
  var referrer: Int
  var referred: Int?
  var invited: Instant
  var registered: Instant?
  var qualified: Instant?
  var heldUntil: Instant?
  var expires: Instant?
  /// When its rewards were decided.
  var decided: Instant?
  var issued: Instant?
  var redeemed: Instant?
  /// When it was last touched.
  var changed: Instant
}
