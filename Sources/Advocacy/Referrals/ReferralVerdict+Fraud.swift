extension ReferralVerdict {
  /// The signs of fraud that are found, in the order of the rules.
  static func findings(_ facts: ReferralFacts, _ rules: FraudRules, in zone: ProgrammeZone) -> [Finding] {
    FraudRule.allCases.compactMap { rule in
      guard let points = rules.points[rule], points > 0, let compared = compared(rule, facts, rules) else {
        return nil
      }
      return Finding(rule: rule, points: points, compared: compared)
    }
  }

  /// The values by which a rule holds; nothing when it doesn't.
  private static func compared(_ rule: FraudRule, _ facts: ReferralFacts, _ rules: FraudRules) -> String? {
    let (referrer, referred) = (facts.referrer, facts.referred)
    switch rule {
    case .sameMail:
      return same(referrer.text(.email), facts.mail) { ContactKey.mail($0) }
    case .sameDomain:
      guard let own = MailDomains.domain(referrer.text(.email)), own == MailDomains.domain(facts.mail),
        !isFree(own, rules)
      else { return nil }
      return "both have mail at \(own)"
    case .repeatedDomain: return repeatedDomain(facts, rules)
    case .disposableMail:
      guard let domain = MailDomains.domain(facts.mail),
        MailDomains.disposable.contains(domain) || rules.disposableMail.contains(domain)
      else { return nil }
      return "\(facts.mail ?? domain) is at \(domain)"
    case .sameName:
      return same(referrer.text(.name), referred?.text(.name) ?? facts.referral.text(.referredName)) { name in
        let words = Folding.fold(name).split { !($0.isLetter || $0.isNumber) }.sorted()
        return words.isEmpty ? nil : words.joined(separator: " ")
      }
    case .samePhone:
      return same(referrer.text(.phone), referred?.text(.phone)) { ContactKey.phone($0) }
    case .sameAddress:
      return same(address(of: referrer), referred.flatMap { address(of: $0) }) { text in
        let words = Folding.fold(text).split { !($0.isLetter || $0.isNumber) }
        return words.joined(separator: " ")
      }
    case .sameAccount:
      guard let account = referrer[.account]?.reference, account == referred?[.account]?.reference else {
        return nil
      }
      return "both belong to \(account)"
    case .ownCode:
      guard let code = facts.referral.text(.code), let person = referred?.reference,
        facts.codeOwners.contains(person)
      else { return nil }
      return "\(person) hands out the code \(code)"
    case .velocity: return velocity(facts, rules)
    case .chain:
      let links = facts.ancestors.count + 1
      guard links >= rules.chainLinks else { return nil }
      return
        "\(links) referrals in a row, by \(facts.ancestors.reversed().map(\.description).joined(separator: ", ")) and \(referrer.reference)"
    case .ring:
      guard let person = referred?.reference, let place = facts.ancestors.firstIndex(of: person) else {
        return nil
      }
      let way = facts.ancestors[0...place].reversed() + [referrer.reference]
      return "\(way.map(\.description).joined(separator: " → ")) → \(person)"
    }
  }

  /// Two values that are the same in the form in which they are compared.
  private static func same(_ one: String?, _ other: String?, _ form: (String) -> String?) -> String? {
    guard let one, let other, let left = form(one), left == form(other) else { return nil }
    return "\(one) = \(other)"
  }

  private static func isFree(_ domain: String, _ rules: FraudRules) -> Bool {
    MailDomains.free.contains(domain) || rules.freeMail.contains(domain)
  }

  /// Street, postcode and city; nothing without a street and one of the others.
  private static func address(of customer: Record) -> String? {
    guard let street = customer.text(.street), let place = customer.text(.postcode) ?? customer.text(.city)
    else { return nil }
    return "\(street), \(place)"
  }

  private static func repeatedDomain(_ facts: ReferralFacts, _ rules: FraudRules) -> String? {
    guard let domain = MailDomains.domain(facts.mail), !isFree(domain, rules),
      let own = facts.referral.touched
    else { return nil }
    let earlier = facts.ofReferrer.filter { other in
      guard let touched = other.touched, touched < own else { return false }
      return MailDomains.domain(other.text(.referredEmail)) == domain
    }
    guard let last = earlier.max(by: { $0.reference < $1.reference }) else { return nil }
    return "\(facts.mail ?? domain) is at \(domain), as in \(last.reference)"
  }

  private static func velocity(_ facts: ReferralFacts, _ rules: FraudRules) -> String? {
    let since = facts.converted - rules.velocityWithin
    let others = facts.ofReferrer.count { other in
      guard let qualified = other[.qualified]?.instant else { return false }
      return qualified > since && qualified <= facts.converted
    }
    guard others + 1 > rules.velocityMost else { return nil }
    return
      "\(others + 1) referrals in \(DurationText.text(rules.velocityWithin)), more than \(rules.velocityMost)"
  }
}
