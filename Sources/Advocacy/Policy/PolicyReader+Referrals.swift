import TOMLText

extension PolicyReader {
  /// Reads when a referral counts.
  mutating func readReferrals(_ root: TOMLSection) throws(TOMLProblem) {
    guard let section = try root.section("referrals") else { return }
    try section.allow(["window", "new_only", "least"])
    var rules = ReferralRules()
    rules.window = section.has("window") ? try length(section, "window") : nil
    rules.isForNewOnly = try section.flag("new_only", default: true)
    rules.least = try amount(section, "least")
    policy.referrals = rules
  }

  /// Reads what the sides of a referral get.
  mutating func readRewards(_ root: TOMLSection) throws(TOMLProblem) {
    guard let section = try root.section("rewards") else { return }
    try section.allow(["hold"] + RewardSide.words)
    var rules = RewardRules()
    rules.hold = section.has("hold") ? try length(section, "hold") : nil
    for side in [RewardSide.referrer, .referred] {
      guard let entry = try section.section(side.rawValue) else { continue }
      try entry.allow(["value", "points", "expires", "per_year", "lifetime"])
      var reward = SideReward(try worth(entry, "value", "points"))
      reward.expires = entry.has("expires") ? try length(entry, "expires") : nil
      reward.caps = try caps(entry)
      rules.sides[side] = reward
    }
    if let entry = try section.section(RewardSide.single.rawValue) {
      try entry.allow(["per_year", "lifetime"])
      rules.singles = try caps(entry)
    }
    policy.rewards = rules
  }

  /// Reads the points of the signs of fraud, and what they lead to.
  mutating func readFraud(_ root: TOMLSection) throws(TOMLProblem) {
    guard let section = try root.section("fraud") else { return }
    try section.allow(["flag_at", "reject_at", "free_mail", "disposable_domains"] + FraudRule.words)
    var rules = FraudRules(
      flagAt: try whole(section, "flag_at", 1...1000), rejectAt: try whole(section, "reject_at", 1...1000))
    guard rules.flagAt <= rules.rejectAt else {
      throw section.problem("reject_at", "“reject_at” must not be below “flag_at”.")
    }
    rules.freeMail = try domains(section, "free_mail")
    rules.disposableMail = try domains(section, "disposable_domains")
    for rule in FraudRule.allCases where section.has(rule.rawValue) {
      switch rule {
      case .velocity:
        guard let entry = try section.section(rule.rawValue) else { continue }
        try entry.allow(["points", "more_than", "within"])
        rules.points[rule] = try whole(entry, "points", 0...1000)
        rules.velocityMost = try whole(entry, "more_than", 1...1000)
        rules.velocityWithin = try length(entry, "within")
      case .chain:
        guard let entry = try section.section(rule.rawValue) else { continue }
        try entry.allow(["points", "links"])
        rules.points[rule] = try whole(entry, "points", 0...1000)
        rules.chainLinks = try whole(entry, "links", 2...ReferralFacts.mostAncestors)
      default: rules.points[rule] = try whole(section, rule.rawValue, 0...1000)
      }
    }
    policy.fraud = rules
  }

  /// Reads what becomes of a flagged referral that nobody decides on.
  mutating func readUndecided(_ root: TOMLSection) throws(TOMLProblem) {
    guard let section = try root.section("undecided") else { return }
    try section.allow(["after", "then"])
    let after = try length(section, "after")
    guard let then = try section.choice("then", of: UndecidedRule.Default.self) else {
      throw section.problem(
        nil, "“then” is missing: one of \(UndecidedRule.Default.words.joined(separator: ", ")).")
    }
    policy.undecided = UndecidedRule(after: after, then: then)
  }

  /// Reads the budgets.
  mutating func readBudgets(_ root: TOMLSection) throws(TOMLProblem) {
    guard let section = try root.section("budgets") else { return }
    for name in section.keys {
      guard let entry = try section.section(name) else { continue }
      try entry.allow(["amount", "points", "per", "sides"])
      guard let period = try entry.choice("per", of: Budget.Period.self) else {
        throw entry.problem(
          nil, "“per” is missing: one of \(Budget.Period.words.joined(separator: ", ")).")
      }
      policy.budgets.append(
        Budget(
          name, try worth(entry, "amount", "points"), per: period,
          sides: Set(try entry.choices("sides", of: RewardSide.self))))
    }
  }

  /// An amount of money or a number of points: one of two keys, more than nothing.
  func worth(_ section: TOMLSection, _ amountKey: String, _ pointsKey: String) throws(TOMLProblem)
    -> Value
  {
    guard section.has(amountKey) != section.has(pointsKey) else {
      throw section.problem(
        section.has(pointsKey) ? pointsKey : nil,
        "there must be either “\(amountKey)”, an amount in \(currency.code), or “\(pointsKey)”.")
    }
    if let money = try amount(section, amountKey) {
      guard money.minorUnits > 0 else {
        throw section.problem(amountKey, "“\(amountKey)” must be more than nothing.")
      }
      return .money(money)
    }
    return .integer(Int64(try whole(section, pointsKey, 1...1_000_000_000)))
  }

  /// How many rewards one person gets.
  private func caps(_ section: TOMLSection) throws(TOMLProblem) -> RewardCaps {
    RewardCaps(perYear: try limit(section, "per_year"), lifetime: try limit(section, "lifetime"))
  }

  /// How many there may be at most; nothing for no limit.
  private func limit(_ section: TOMLSection, _ key: String) throws(TOMLProblem) -> Int? {
    section.has(key) ? try whole(section, key, 0...1_000_000) : nil
  }

  /// A whole number of a range that must be there.
  private func whole(_ section: TOMLSection, _ key: String, _ range: ClosedRange<Int>) throws(TOMLProblem)
    -> Int
  {
    guard section.has(key) else {
      throw section.problem(
        nil, "“\(key)” is missing: a whole number from \(range.lowerBound) to \(range.upperBound).")
    }
    return try section.count(key, default: 0, in: range)
  }

  private func domains(_ section: TOMLSection, _ key: String) throws(TOMLProblem) -> Set<String> {
    Set((try section.strings(key) ?? []).map { $0.lowercased() })
  }
}
