extension Explanation {
  /// When a customer is to be contacted next, and by which rule.
  public static func cadence(
    _ customer: Record, under version: PolicyVersion, at now: Instant, _ zone: ProgrammeZone
  ) -> Explanation {
    let time = ExplainedTime(zone: zone)
    let policy = version.policy
    guard let cadence = policy.cadence(of: customer), let next = policy.contact(with: customer) else {
      return Explanation(
        customer.reference,
        [Part("No cadence: policy \(version.number) has none for this customer, who has no own one.")])
    }
    let source =
      customer[.cadenceLongest] != nil
      ? "the customer's own cadence"
      : "policy \(version.number), for \(customer.text(.standing) ?? Standing.none.rawValue)"
    let last =
      customer[.lastContact]?.instant.map { "last contact \(time.text($0))" }
      ?? "never contacted, in the programme since \(customer[.created]?.instant.map { time.text($0) } ?? "ever")"
    let headline =
      next.longest < now
      ? "overdue for \(DurationText.text(now - next.longest))"
      : next.ideal < now
        ? "a good time now, at the latest in \(DurationText.text(next.longest - now))"
        : "next in \(DurationText.text(next.ideal - now))"
    return Explanation(
      customer.reference,
      [
        Part(
          "Contact: \(headline)",
          [
            "  \(last)",
            "  ideal \(DurationText.text(cadence.ideal)), longest \(DurationText.text(cadence.longest)): \(source)",
            "  from \(time.text(next.ideal)), at the latest \(time.text(next.longest))",
          ])
      ])
  }
}
