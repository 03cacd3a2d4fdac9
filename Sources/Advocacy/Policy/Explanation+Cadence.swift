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
      ? "overdue for \(days(now - next.longest))"
      : next.ideal < now
        ? "a good time now, at the latest in \(days(next.longest - now))"
        : "next in \(days(next.ideal - now))"
    return Explanation(
      customer.reference,
      [
        Part(
          "Contact: \(headline)",
          [
            "  \(last)",
            "  ideal \(days(cadence.ideal)), longest \(days(cadence.longest)): \(source)",
            "  from \(time.text(next.ideal)), at the latest \(time.text(next.longest))",
          ])
      ])
  }

  /// A length in whole days, as cadences are thought of; what is shorter than two days in hours and minutes.
  private static func days(_ span: Span) -> String {
    let days = span.milliseconds / Span.days(1).milliseconds
    return days < 2 ? DurationText.text(span) : "\(days) days"
  }
}
