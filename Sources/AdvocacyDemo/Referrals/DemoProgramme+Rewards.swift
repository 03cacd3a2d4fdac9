import Advocacy

extension DemoProgramme {
  /// The rows of a referral's two rewards; after every sixth referral one for a story or an effort.
  func appendRewards(_ number: Int, to rows: inout [ImportRecord]) {
    let plan = plan(referral: number)
    if let statuses = plan.fate.rewards, let referred = plan.referred {
      var dice = dice(.reward, number)
      let grants = grants(&dice)
      let manager = staff.manager(&dice)
      let first = (plan.referrer, RewardSide.referrer, statuses.referrer, grants.referrer)
      let second = (referred, RewardSide.referred, statuses.referred, grants.referred)
      for (customer, side, status, grant) in [first, second] {
        appendReward(plan, customer, side, status, grant, manager, to: &rows)
      }
    }
    if number % 6 == 5 { appendSingleReward(number / 6, near: plan.invited, to: &rows) }
  }

  /// What both sides get: money or points.
  private func grants(_ dice: inout Dice) -> (referrer: Value, referred: Value) {
    let twenty = Value.money(money(20))
    switch dice.below(20) {
    case 0..<10: return (twenty, twenty)
    case 10..<15: return (.integer(500), .money(money(10)))
    case 15..<17: return (.money(money(25)), twenty)
    default: return (.integer(500), .integer(500))
    }
  }

  private func appendReward(
    _ plan: ReferralPlan, _ customer: Int, _ side: RewardSide, _ status: RewardStatus, _ grant: Value,
    _ manager: Int, to rows: inout [ImportRecord]
  ) {
    guard let qualified = plan.qualified else { return }
    var values = rewardValues(status, side, grant, created: qualified)
    values[.reason] = .text(
      side == .referrer ? "brought a new customer: first order paid" : "welcome: first order paid")
    values[.grantKey] = .text("demo:r" + String(plan.number + 1) + ":" + side.rawValue)
    if status == .held { values[.heldUntil] = plan.heldUntil.map { .instant($0) } }
    var changed = qualified
    if !status.isUndecided || status == .inReview, let decided = plan.decided {
      values[.decided] = .instant(decided)
      values[.decidedBy] = .colleague(staff.members[manager].handle)
      changed = decided
    }
    if let issued = plan.issued, [.issued, .redeemed, .expired, .inReview, .clawedBack].contains(status) {
      values[.issued] = .instant(issued)
      changed = issued
      values[.expires] = .instant(expiry(status, issued: issued))
      if status == .expired { changed = expiry(status, issued: issued) }
    }
    if status == .redeemed, let redeemed = plan.redeemed {
      values[.redeemed] = .instant(redeemed)
      changed = redeemed
    }
    if [.voided, .inReview, .clawedBack].contains(status) { changed = plan.changed }
    values[.rule] = rule(plan, status).map { .text($0) }
    values[.updated] = .instant(changed)
    rows.append(
      ImportRecord(
        row: 0, kind: .reward,
        externalID: ExternalID(
          source: DemoProgramme.source, value: "W" + String(plan.number + 1) + (side == .referrer ? "a" : "b")
        ),
        values: values,
        links: [.customer: link(.customer, customer), .referral: link(.referral, plan.number)]))
  }

  private func rewardValues(_ status: RewardStatus, _ side: RewardSide, _ grant: Value, created: Instant)
    -> [FieldName: Value]
  {
    var values: [FieldName: Value] = [
      .status: .text(status.rawValue), .side: .text(side.rawValue), .created: .instant(created),
    ]
    if case .integer = grant { values[.points] = grant } else { values[.value] = grant }
    return values
  }

  /// When an issued reward runs out: to come while it holds, gone by when it has expired.
  private func expiry(_ status: RewardStatus, issued: Instant) -> Instant {
    let wished = issued + .days(365)
    guard status == .expired else { return max(wished, calendar.coming(days: 30, hour: 18)) }
    return calendar.between(issued, wished, calendar.present, share: 2)
  }

  private func rule(_ plan: ReferralPlan, _ status: RewardStatus) -> String? {
    switch (plan.fate, status) {
    case (.oneSided, .notEligible): "first order too small for the referrer's share"
    case (_, .notEligible): "left before the first paid season"
    case (_, .rejected): "same household under two names"
    case (_, .voided), (_, .inReview), (_, .clawedBack): "refunded: " + refundReason(plan.number)
    default: nil
    }
  }

  /// A reward for a story or an effort, without a referral.
  private func appendSingleReward(_ number: Int, near instant: Instant, to rows: inout [ImportRecord]) {
    var dice = dice(.effort, number)
    let rank = referralSchedule.count / 6 - 1 - number
    let status: RewardStatus =
      switch rank {
      case 0: .pending
      case 1: .held
      case 2: .approved
      default: [.redeemed, .redeemed, .issued, .redeemed, .expired][dice.below(5)]
      }
    let wished = rank < 3 ? calendar.ago(days: 0.5 + Double(dice.below(600)) / 100) : instant
    let created = calendar.officeTime(before: wished)
    var customer = 1
    for _ in 0..<12 {
      let candidate = dice.below(customersKnown(by: created))
      if isBrandAdvocate(candidate) {
        customer = candidate
        break
      }
    }
    let grant: Value =
      dice.chance(50) ? .integer(Int64(dice.within(1...8)) * 100) : .money(money(dice.within(1...6) * 5))
    var values = rewardValues(status, .single, grant, created: created)
    values[.reason] = .text(dice.pick(DemoProgramme.efforts))
    values[.grantKey] = .text("demo:effort" + String(number + 1))
    var changed = created
    if status == .held { values[.heldUntil] = .instant(calendar.coming(days: dice.within(1...5), hour: 12)) }
    if !status.isUndecided {
      let decided = calendar.between(
        created, calendar.officeTime(after: created + .hours(30)), calendar.present)
      values[.decided] = .instant(decided)
      values[.decidedBy] = .colleague(staff.members[staff.manager(&dice)].handle)
      changed = decided
      if status != .approved {
        let issued = calendar.between(
          decided, calendar.officeTime(after: decided + .hours(26)), calendar.present)
        values[.issued] = .instant(issued)
        values[.expires] = .instant(expiry(status, issued: issued))
        changed = status == .expired ? expiry(status, issued: issued) : issued
        if status == .redeemed {
          changed = calendar.between(issued, calendar.waking(issued + .days(9)), calendar.present)
          values[.redeemed] = .instant(changed)
        }
      }
    }
    values[.updated] = .instant(changed)
    rows.append(
      ImportRecord(
        row: 0, kind: .reward,
        externalID: ExternalID(source: DemoProgramme.source, value: "WE" + String(number + 1)),
        values: values,
        links: [.customer: link(.customer, min(customer, max(0, customerCount - 1)))]))
  }

  private static let efforts = [
    "story: from tent to shop", "story: fourteen years, one jacket", "talk at the spring fair",
    "tested the new tent for six weeks", "interview for the winter letter", "reference call with a school",
    "pictures from the far north", "story: the repair that saved the trip", "helped at the open day in Graz",
    "board meeting: customers' view of the size guide",
  ]
}
