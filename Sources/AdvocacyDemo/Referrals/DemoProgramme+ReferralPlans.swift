import Advocacy

extension DemoProgramme {
  /// The referral by which a customer came, or nothing.
  func referral(bringing customer: Int) -> Int? { referralSchedule.referral(at: customer) }

  /// The referrer whose address and name a customer shares, when the referral that brought them is suspicious.
  func copiedReferrer(of customer: Int) -> Int? {
    guard let referral = referral(bringing: customer), referralSchedule.fate(referral).isSuspicious
    else { return nil }
    return plan(referral: referral).referrer
  }

  /// A referral with all its times.
  func plan(referral number: Int) -> ReferralPlan {
    var dice = dice(.referral, number)
    let fate = referralSchedule.fate(number)
    let slot = referralSchedule.customer(number)
    guard fate.bringsCustomer else { return invitation(number, fate, near: slot, &dice) }
    let registered = created(slot)
    let invited = calendar.waking(registered - .hours(Int64(dice.within(30...600))))
    var plan = ReferralPlan(
      number: number, fate: fate, referrer: 0, referred: slot, invited: invited, registered: registered,
      changed: registered)
    plan.referrer = referrer(number, invited: invited, mustBePlain: fate.isSuspicious, &dice)
    schedule(&plan, &dice)
    return plan
  }

  /// An invitation that has brought no new customer.
  private func invitation(_ number: Int, _ fate: ReferralFate, near slot: Int, _ dice: inout Dice)
    -> ReferralPlan
  {
    let sent: Instant
    if fate == .invited {
      sent = calendar.ago(days: 2 + Double(dice.below(6700)) / 100)
    } else {
      sent = min(created(slot), calendar.ago(days: 95 + Double(dice.below(9000)) / 100))
    }
    let invited = calendar.waking(sent)
    var plan = ReferralPlan(
      number: number, fate: fate, referrer: 0, referred: nil, invited: invited, changed: invited)
    plan.referrer = referrer(number, invited: invited, mustBePlain: false, &dice)
    plan.expires = invited + .days(90)
    if fate == .knownCustomer {
      plan.expires = nil
      plan.referred = plainCustomer(before: invited - .days(120), butNot: plan.referrer, &dice)
      plan.changed = calendar.between(
        invited, calendar.officeTime(after: invited + .days(3)), calendar.present)
    } else if fate == .invitationExpired {
      plan.changed = invited + .days(90)
    }
    return plan
  }

  /// Who referred: mostly a brand advocate, often someone who came by a referral, else any customer.
  private func referrer(_ number: Int, invited: Instant, mustBePlain: Bool, _ dice: inout Dice) -> Int {
    if !mustBePlain, number > 2, dice.chance(34), let comer = rewardedComer(before: number, invited, &dice) {
      return comer
    }
    let known = customersKnown(by: invited)
    var friend: Int?
    for _ in 0..<20 {
      let candidate = dice.below(known)
      guard referral(bringing: candidate) == nil, isAddressKnown(candidate) else { continue }
      let (lifecycle, standing) = position(of: candidate)
      if standing == .advocate || standing == .champion { return candidate }
      if lifecycle == .active { friend = candidate }
    }
    return friend ?? min(1, max(0, known - 1))
  }

  /// A customer brought by one of the referrals before, if that turned out well.
  private func rewardedComer(before number: Int, _ invited: Instant, _ dice: inout Dice) -> Int? {
    let earlier = max(0, number - 1 - dice.below(min(number, 14)))
    guard !referralSchedule.isInvitation(earlier) else { return nil }
    let fate = referralSchedule.fate(earlier)
    let comer = referralSchedule.customer(earlier)
    guard fate.lifecycle == .active, !fate.isSuspicious, created(comer) < invited else { return nil }
    return comer
  }

  /// A customer who came without a referral.
  private func plainCustomer(before instant: Instant, butNot other: Int, _ dice: inout Dice) -> Int? {
    let known = customersKnown(by: instant)
    guard known > 0 else { return nil }
    for _ in 0..<8 {
      let candidate = dice.below(known)
      if candidate != other, referral(bringing: candidate) == nil { return candidate }
    }
    return nil
  }

  /// The times after registration.
  private func schedule(_ plan: inout ReferralPlan, _ dice: inout Dice) {
    guard let registered = plan.registered else { return }
    let present = calendar.present
    switch plan.fate {
    case .registered:
      plan.expires = max(registered + .days(120), calendar.coming(days: dice.within(5...40), hour: 18))
      return
    case .neverBought:
      let expired = calendar.between(registered, registered + .days(120), present)
      plan.expires = expired
      plan.changed = expired
      return
    default: break
    }
    let wish =
      plan.fate.isUndecided
      ? calendar.ago(days: 0.4 + Double(dice.below(1100)) / 100)
      : registered + .hours(Int64(dice.within(70...700)))
    let qualified = calendar.between(registered, wish, present)
    plan.qualified = qualified
    plan.changed = qualified
    if plan.fate == .held { plan.heldUntil = calendar.coming(days: dice.within(1...6), hour: 16) }
    guard !plan.fate.isUndecided else { return }
    let decided = later(than: qualified, hours: dice.within(20...96))
    let issued = later(than: decided, hours: dice.within(2...48))
    plan.decided = decided
    plan.changed = decided
    guard ![.approved, .fraud, .notEligible].contains(plan.fate) else { return }
    if plan.fate == .voided {
      plan.changed = later(than: decided, hours: dice.within(10...90))
      return
    }
    plan.issued = issued
    plan.changed = issued
    if [.redeemed, .rewardExpired, .oneSided].contains(plan.fate) {
      let redeemed = calendar.between(
        issued, calendar.waking(issued + .hours(Int64(dice.within(50...1200)))), present)
      plan.redeemed = redeemed
      plan.changed = redeemed
    } else if plan.fate.status == .refunded {
      plan.changed = later(than: issued, hours: dice.within(60...400))
    }
  }

  /// An office time some hours later, if there is one before the present.
  private func later(than instant: Instant, hours: Int) -> Instant {
    calendar.between(instant, calendar.officeTime(after: instant + .hours(Int64(hours))), calendar.present)
  }
}
