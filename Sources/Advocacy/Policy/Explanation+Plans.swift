extension Explanation {
  /// Which plan a payer is advised, and why; nothing when the policy has no plans or the usage isn't known.
  public static func plan(of payer: Record, under version: PolicyVersion, _ currency: Currency) -> Part? {
    guard !version.policy.plans.isEmpty, let text = payer.text(.usage), let usage = Usage(text) else {
      return nil
    }
    let advice = PlanAdvice(of: payer, usage: usage, under: version.policy)
    func amount(_ minor: Int64) -> String { Money(minorUnits: minor, currency: currency).description }
    func named(_ offer: PlanAdvice.Offer) -> String {
      "\(offer.plan.name) at \(amount(offer.cost)) a month\(offer.isForNewCustomers ? " for new customers" : "")"
    }
    guard let best = advice.best else {
      return Part(
        "Plan: none holds \(text)", ["  too small: \(advice.tooSmall.joined(separator: ", "))"])
    }
    var lines = ["  for \(text) a month (policy \(version.number))"]
    lines.append(
      "  now \(advice.now.map(named) ?? payer.text(.plan).map { "\($0), which doesn't hold it" } ?? "on no plan")"
    )
    if let saving = advice.saving, saving > 0 {
      lines.append(
        "  saves \(amount(saving)) a month, which lowers our revenue by as much; it is the best for the customer"
      )
    } else if advice.saving != nil {
      lines.append("  nothing is cheaper than what the customer has")
    }
    if let second = advice.runnerUp { lines.append("  runner-up: \(named(second))") }
    lines += advice.newCustomerOffers.map { "  only new customers are offered \(named($0))" }
    lines += best.plan.pros.map { "  for it: \($0)" } + best.plan.cons.map { "  against it: \($0)" }
    if !advice.tooSmall.isEmpty { lines.append("  too small: \(advice.tooSmall.joined(separator: ", "))") }
    return Part("Plan: \(named(best))", lines)
  }

  private static func days(_ span: Span) -> Int64 { span.milliseconds / Span.days(1).milliseconds }

  /// Whether a customer may be asked for something, and otherwise all that speaks against it.
  public static func asking(
    _ customer: Record, _ guarding: AskGuard, under version: PolicyVersion, at now: Instant,
    _ zone: ProgrammeZone
  ) -> Part {
    let channels: [Channel] = [.mail, .call]
    let reasons = channels.map {
      guarding.reasons(against: customer, by: $0, limits: version.policy.asks, at: now, zone)
    }
    let common = reasons[0].filter { reasons[1].contains($0) }
    var lines = common.map { "  \($0)" }
    for (channel, all) in zip(channels, reasons) {
      lines += all.filter { !common.contains($0) }.map { "  by \(channel.rawValue): \($0)" }
    }
    let free = zip(channels, reasons).filter(\.1.isEmpty).map(\.0.rawValue)
    return Part(
      free.isEmpty ? "May not be asked now" : "May be asked by \(free.joined(separator: " or "))",
      lines + [
        "  at most \(version.policy.asks.most) asks in \(days(version.policy.asks.period)) days, \(days(version.policy.asks.rest)) days apart (policy \(version.number))"
      ])
  }
}
