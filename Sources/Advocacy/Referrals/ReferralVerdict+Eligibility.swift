extension ReferralVerdict {
  /// Statuses in which a referral has been counted for the person it brought.
  private static let counted: Set<ReferralStatus> = [
    .qualified, .held, .flagged, .approved, .rewarded, .refunded,
  ]

  /// Why nothing that counts was paid yet; nothing when it was.
  static func unpaid(_ facts: ReferralFacts, _ rules: ReferralRules?) -> String? {
    guard let paid = facts.paid else { return nil }
    if paid.minorUnits <= 0 { return "nothing was paid (\(paid)); only a first paid period counts" }
    guard let least = rules?.least, least.currency == paid.currency, paid.minorUnits < least.minorUnits
    else { return nil }
    return "\(paid) was paid, and the policy asks for \(least) at least"
  }

  /// Why a referral doesn't count, by the first rule that says so; nothing when it does.
  static func ineligibility(_ facts: ReferralFacts, _ rules: ReferralRules?, in zone: ProgrammeZone)
    -> String?
  {
    guard let rules, let touched = facts.referral.touched else { return nil }
    let time = ExplainedTime(zone: zone)
    if let window = rules.window, facts.converted >= touched + window {
      return
        "window: first paid \(time.text(facts.converted)), and it ended \(time.text(touched + window)), \(DurationText.text(window)) after the invitation"
    }
    if rules.isForNewOnly, let known = known(facts, before: zone.local(touched).day) { return known }
    return otherReferral(facts, touched, rules.window, time)
  }

  /// Since when who came was a customer before the invitation.
  private static func known(_ facts: ReferralFacts, before day: CalendarDay) -> String? {
    if let since = facts.referred?[.since]?.day, since < day {
      return "known customer: a customer since \(since), invited \(day)"
    }
    for other in facts.namesakes {
      guard let since = other[.since]?.day, since < day else { continue }
      return
        "known customer: \(other.reference) has the same mail or phone, a customer since \(since), invited \(day)"
    }
    return nil
  }

  /// The referral that the person counts for instead: one that counted already, or the oldest valid invitation.
  private static func otherReferral(
    _ facts: ReferralFacts, _ touched: Instant, _ window: Span?, _ time: ExplainedTime
  ) -> String? {
    let own = (touched, facts.referral.reference.id)
    var older: (touched: Instant, id: Int64)?
    for other in facts.ofPerson {
      guard let status = ReferralStatus(rawValue: other.status) else { continue }
      if counted.contains(status) {
        let when = other[.qualified]?.instant.map { ", qualified \(time.text($0))" } ?? ""
        return "already referred: \(other.reference) counted for the same person\(when)"
      }
      guard status == .invited || status == .registered, let when = other.touched, when <= facts.converted,
        window.map({ facts.converted < when + $0 }) ?? true, (when, other.reference.id) < own
      else { continue }
      if older.map({ (when, other.reference.id) < ($0.touched, $0.id) }) ?? true {
        older = (when, other.reference.id)
      }
    }
    return older.map {
      "already referred: \(Reference(.referral, $0.id)) invited the same person earlier, \(time.text($0.touched))"
    }
  }
}
