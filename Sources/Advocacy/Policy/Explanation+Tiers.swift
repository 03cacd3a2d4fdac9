extension Explanation.Part {
  /// The tier of a customer and what is missing for the next; nothing when the policy has none.
  public static func tier(
    of customer: Record, _ score: AdvocateScore, _ counts: AdvocateCounts, under version: PolicyVersion
  ) -> Explanation.Part? {
    guard !version.policy.tiers.isEmpty else { return nil }
    let place = TierPlace(of: customer, score: score, counts: counts, among: version.policy.tiers)
    var lines = ["  \(counts.effortWords), by the tiers of policy \(version.number)"]
    if let next = place.next {
      lines.append("  for \(next.name) it takes \(place.missing.joined(separator: "; "))")
    }
    return Explanation.Part("Tier: \(place.tier?.name ?? "none yet")", lines)
  }

  /// What the policy suggests for a customer's standing; nothing when it suggests nothing.
  public static func standing(
    of customer: Record, _ score: AdvocateScore, _ counts: AdvocateCounts, under version: PolicyVersion,
    at now: Instant
  ) -> Explanation.Part? {
    StandingSuggestion(of: customer, score: score, counts: counts, by: version.policy.standings, at: now).map
    {
      Explanation.Part(
        "Standing could go from \($0.from.rawValue) to \($0.to.rawValue)",
        $0.reasons.map { "  \($0)" } + ["  suggested by policy \(version.number); nothing changes by itself"])
    }
  }
}

extension AdvocateCounts {
  /// What a customer did for us, ever: referrals that qualified, asks that were done, stories that were published.
  public var efforts: Int { referrals + asksDone + stories }

  /// The efforts by sort: `3 efforts: 1 referral, 2 asks done, 0 stories`.
  var effortWords: String {
    func counted(_ count: Int, _ one: String, _ many: String) -> String {
      "\(count) \(count == 1 ? one : many)"
    }
    return
      "\(counted(efforts, "effort", "efforts")): \(counted(referrals, "referral", "referrals")), \(counted(asksDone, "ask done", "asks done")), \(counted(stories, "story", "stories"))"
  }
}
