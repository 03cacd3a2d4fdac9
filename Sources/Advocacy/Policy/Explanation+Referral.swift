extension Explanation.Part {
  /// How a referral was judged: each sign that was found with the values compared, and the sum.
  ///
  /// - Parameters:
  ///   - referral: The referral.
  ///   - policy: The version of the policy that it was judged by, when it is known.
  ///   - zone: The zone in which times are told.
  /// - Returns: The times, the signs, the sum and the reason.
  public static func judgement(_ referral: Record, under policy: PolicyVersion?, _ zone: ProgrammeZone)
    -> Explanation.Part
  {
    let time = ExplainedTime(zone: zone)
    let number = referral[.policy].map { " by policy \($0)" } ?? ""
    var lines = times(of: referral, policy?.policy.referrals?.window, time)
    let findings = referral.text(.findings)?.split(separator: "\n").map(String.init) ?? []
    lines += findings.map { "  \($0)" }
    if let points = referral[.fraudPoints]?.integer {
      let limits = (policy?.policy.fraud).map { ", flagged from \($0.flagAt), rejected from \($0.rejectAt)" }
      lines.append(
        "  counted \(points) points\(findings.isEmpty ? ", nothing was found" : "")\(limits ?? "")")
    }
    if let reason = referral.text(.reason) { lines.append("  \(reason)") }
    return Explanation.Part("Judged\(number): \(word(referral.status))", lines)
  }

  /// What the rules would make of a referral that has not been judged yet.
  public static func preview(
    _ verdict: ReferralVerdict, of facts: ReferralFacts, under version: PolicyVersion, _ zone: ProgrammeZone
  ) -> Explanation.Part {
    let time = ExplainedTime(zone: zone)
    var lines = times(of: facts.referral, version.policy.referrals?.window, time)
    lines += verdict.findings.map { "  \($0.line)" }
    if let fraud = version.policy.fraud {
      lines.append(
        "  counted \(verdict.points) points\(verdict.findings.isEmpty ? ", nothing was found" : ""), flagged from \(fraud.flagAt), rejected from \(fraud.rejectAt)"
      )
    }
    for side in [RewardSide.referrer, .referred] {
      guard let outcome = verdict.sides[side] else { continue }
      lines.append("  \(name(side)): \(outcome.refusal ?? worth(outcome.reward.worth))")
    }
    let word =
      switch verdict.outcome {
      case .notYet(let reason), .notEligible(let reason): reason
      case .qualifies: "qualifies"
      case .flagged: "flagged"
      case .fraud: "rejected as fraud"
      }
    return Explanation.Part("If it were first paid now, by policy \(version.number): \(word)", lines)
  }

  /// What one side of a referral gets, or what a reward by itself is: its outcome, its rule and its times.
  public static func reward(_ reward: Record, _ zone: ProgrammeZone) -> Explanation.Part {
    let time = ExplainedTime(zone: zone)
    let side = reward.text(.side).flatMap(RewardSide.init) ?? .single
    let amount = (reward[.value] ?? reward[.points]).map { worth($0) } ?? "a reward"
    let person = reward.text(.customerName) ?? reward[.customer]?.description ?? "someone"
    var lines: [String] = []
    if let rule = reward.text(.rule) { lines.append("  \(rule)") }
    if let why = reward.text(.override), let against = reward.text(.overridden) {
      lines.append("  \(against), and given all the same: \(why)")
    }
    if let until = reward[.heldUntil]?.instant {
      lines.append("  held until \(time.text(until)), then it waits for a decision")
    } else if reward.status == RewardStatus.held.rawValue {
      lines.append("  held without an end, until someone decides")
    }
    if let decided = reward[.decided]?.instant {
      lines.append("  decided \(time.text(decided))" + (reward[.decidedBy].map { " by \($0)" } ?? ""))
    }
    if let issued = reward[.issued]?.instant { lines.append("  issued \(time.text(issued))") }
    if let expires = reward[.expires]?.instant { lines.append("  expires \(time.text(expires))") }
    if let key = reward.text(.grantKey) { lines.append("  granted once, as \(key)") }
    return Explanation.Part(
      "\(reward.reference), \(name(side)), \(person): \(amount), \(word(reward.status))", lines)
  }

  /// When a flagged referral falls to the default, and what that is.
  public static func undecided(
    _ referral: Record, under policy: Policy, at now: Instant, _ zone: ProgrammeZone
  ) -> Explanation.Part? {
    guard referral.status == ReferralStatus.flagged.rawValue else { return nil }
    guard let until = referral[.undecidedUntil]?.instant else {
      return Explanation.Part("Undecided: it waits until someone decides")
    }
    let left = until > now ? "\(DurationText.text(until - now)) left" : "due"
    return Explanation.Part(
      "Undecided: \(left)",
      [
        "  at \(ExplainedTime(zone: zone).text(until)): \(policy.undecided?.then.words ?? "it waits until someone decides")"
      ])
  }

  /// What is taken of the budgets that pay for a reward.
  public static func budgets(_ uses: [BudgetUse], for reward: Record) -> Explanation.Part? {
    let paying = uses.filter { $0.budget.cost(of: reward) > 0 }
    return paying.isEmpty ? nil : Explanation.Part("Budget", paying.map { "  \($0.sentence)" })
  }

  private static func times(of referral: Record, _ window: Span?, _ time: ExplainedTime) -> [String] {
    var parts: [String] = []
    if let touched = referral.touched {
      parts.append("invited \(time.text(touched))")
      if let window { parts.append("it counts until \(time.text(touched + window))") }
    }
    if let paid = (referral[.firstPaid] ?? referral[.qualified])?.instant {
      parts.append("first paid \(time.text(paid))" + (referral[.paid]?.money.map { ", \($0)" } ?? ""))
    }
    return parts.map { "  \($0)" }
  }

  private static func name(_ side: RewardSide) -> String {
    switch side {
    case .referrer: "who referred"
    case .referred: "who came"
    case .single: "by itself"
    }
  }

  private static func worth(_ value: Value) -> String {
    value.money?.description ?? value.integer.map { "\($0) points" } ?? value.description
  }

  private static func word(_ status: String) -> String { status.replacing("_", with: " ") }
}

extension UndecidedRule.Default {
  /// What is done, in words.
  public var words: String {
    switch self {
    case .hold: "its rewards are held without an end"
    case .pay: "its rewards are approved, as far as the budget allows"
    case .void: "its rewards are voided"
    }
  }
}
