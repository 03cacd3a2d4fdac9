import Advocacy

extension DemoProgramme {
  /// The row of a referral.
  func appendReferral(_ number: Int, to rows: inout [ImportRecord]) {
    let plan = plan(referral: number)
    let referrer = person(plan.referrer)
    var dice = dice(.stranger, number)
    var values: [FieldName: Value] = [
      .status: .text(plan.fate.status.rawValue), .code: .text(code(of: referrer)),
      .invited: .instant(plan.invited), .created: .instant(plan.invited), .updated: .instant(plan.changed),
    ]
    values[.registered] = plan.registered.map { .instant($0) }
    values[.qualified] = plan.qualified.map { .instant($0) }
    values[.heldUntil] = plan.heldUntil.map { .instant($0) }
    values[.expires] = plan.expires.map { .instant($0) }
    values[.reason] = reason(plan, referrer).map { .text($0) }
    values.merge(judgement(plan, referrer)) { $1 }
    if let thanked = thanked(plan) {
      values[.thanked] = .instant(thanked)
      values[.updated] = .instant(max(plan.changed, thanked))
    }
    var links: [FieldName: ImportRecord.Link] = [.referrer: link(.customer, plan.referrer)]
    if let referred = plan.referred {
      let friend = person(referred)
      links[.referred] = link(.customer, referred)
      values[.referredName] = .text(friend.name)
      values[.referredEmail] = .text(contact(of: friend).email)
    } else {
      let (name, email) = stranger(number, of: referrer, &dice)
      values[.referredName] = .text(name)
      values[.referredEmail] = .text(email)
    }
    rows.append(
      ImportRecord(
        row: 0, kind: .referral, externalID: externalID(.referral, number), values: values, links: links))
  }

  /// What the rules found when a referral qualified, by the policy that the programme begins with.
  private func judgement(_ plan: ReferralPlan, _ referrer: Person) -> [FieldName: Value] {
    guard let qualified = plan.qualified, let fraud = policy.fraud else { return [:] }
    var findings: [(rule: FraudRule, compared: String)] = []
    if plan.fate.isSuspicious {
      let contact = contact(of: referrer)
      if let phone = contact.phone { findings.append((.samePhone, "\(phone) = \(phone)")) }
      let address = "\(contact.street), \(contact.postcode)"
      findings.append((.sameAddress, "\(address) = \(address)"))
    }
    let points = findings.map { fraud.points[$0.rule] ?? 0 }
    var values: [FieldName: Value] = [
      .firstPaid: .instant(qualified), .policy: .integer(1),
      .fraudPoints: .integer(Int64(points.reduce(0, +))),
    ]
    guard !findings.isEmpty else { return values }
    values[.fraudRules] = .text(findings.map(\.rule.rawValue).joined(separator: ", "))
    values[.findings] = .text(
      zip(findings, points).map { "\($0.rule.words) +\($1): \($0.compared)" }.joined(separator: "\n"))
    if plan.fate == .flagged, let after = policy.undecided?.after {
      values[.undecidedUntil] = .instant(qualified + after)
    }
    return values
  }

  /// When the referrer was thanked; some who brought someone lately still are to be.
  private func thanked(_ plan: ReferralPlan) -> Instant? {
    guard let qualified = plan.qualified,
      [.qualified, .held, .approved, .rewarded].contains(plan.fate.status)
    else { return nil }
    var dice = dice(.thanks, plan.number)
    let (isLate, hours) = (dice.chance(40), dice.within(4...70))
    if isLate, calendar.present - qualified < .days(20) { return nil }
    return calendar.between(
      qualified, calendar.officeTime(after: qualified + .hours(Int64(hours))), calendar.present)
  }

  /// The code that a customer hands out: `PRIYA1042`.
  private func code(of person: Person) -> String {
    person.slugs.given.prefix(10).uppercased() + String(person.index + 1)
  }

  /// Someone invited who is no customer.
  private func stranger(_ number: Int, of referrer: Person, _ dice: inout Dice) -> (String, String) {
    let home = Home.all[referrer.home]
    let isWoman = dice.chance(50)
    let given = dice.pick(isWoman ? home.women : home.men)
    let family = dice.pick(home.families)
    let last = isWoman ? family.feminine : family.text
    let name =
      switch home.order {
      case .familyFirst: last + " " + given.text
      case .familyFirstClosed: last + given.text
      case .givenFirst, .twoFamilies: given.text + " " + last
      }
    return (name, given.slug + ".invited" + String(number + 1) + "@example.org")
  }

  private func reason(_ plan: ReferralPlan, _ referrer: Person) -> String? {
    switch plan.fate {
    case .flagged, .fraud:
      guard let referred = plan.referred else { return nil }
      let friend = person(referred)
      let contact = contact(of: referrer)
      var reasons = [
        "same postal address: " + contact.street + ", " + contact.postcode + " " + referrer.place.city
      ]
      if contact.phone != nil { reasons.append("same telephone") }
      reasons.append("similar names: " + referrer.name + " ~ " + friend.name)
      return reasons.joined(separator: "; ")
    case .knownCustomer:
      guard let referred = plan.referred else { return "already a customer under another address" }
      return "already a customer since " + calendar.day(of: created(referred)).description
    case .notEligible: return "left before the first paid season"
    case .voided, .inReview, .clawedBack: return refundReason(plan.number)
    default: return nil
    }
  }

  /// Why the first order of a refunded referral was paid back.
  func refundReason(_ number: Int) -> String {
    ["first order returned", "first order refunded in full", "payment of the first order failed"][number % 3]
  }
}
