import Advocacy

extension DemoProgramme {
  /// The most exchanges there are; they are found among the first customers.
  private static let mostExchanges = 24
  private static let lookedAt = 3000

  /// Who exchanged points for what: taken of the points that lapse soonest, by the rules of points.
  ///
  /// The programme is a new file, so that points are numbered in the order in which they come.
  func plannedExchanges() -> [Int: ExchangePlan] {
    var plans: [Int: ExchangePlan] = [:]
    var lots: Int64 = 0
    var codes = 0
    for customer in 0..<min(customerCount, DemoProgramme.lookedAt)
    where plans.count < DemoProgramme.mostExchanges {
      let own = lotPlans(customer)
      let first = lots + 1
      lots += Int64(own.count)
      guard var plan = exchange(plans.count, by: customer, own, first) else { continue }
      if plan.item.hasCodes, plan.isIssued {
        plan.code = codes
        codes += 1
      }
      plans[customer] = plan
    }
    return plans
  }

  private func exchange(_ number: Int, by customer: Int, _ lots: [LotPlan], _ first: Int64) -> ExchangePlan? {
    var dice = dice(.exchange, customer)
    let (chance, choice, days) = (dice.chance(60), dice.below(3), dice.within(1...25))
    guard chance, let latest = lots.map(\.earned).max(), lots.allSatisfy({ $0.spent == nil }) else {
      return nil
    }
    let points = lots.reduce(0) { $0 + $1.points }
    let affordable = policy.catalogue.filter { $0.price <= points }.sorted { $0.price > $1.price }
    guard !affordable.isEmpty else { return nil }
    let item = affordable[choice == 0 ? affordable.count - 1 : 0]
    let status: RewardStatus =
      number == 0 ? .pending : number == 1 ? .approved : choice == 1 ? .issued : .redeemed
    let wished =
      status.isUndecided || status == .approved ? calendar.ago(days: 1.4) : latest + .days(Int64(days))
    let created = calendar.between(latest, calendar.officeTime(before: wished), calendar.present)
    let own = PointsLots(lots.enumerated().map { $1.record(first + Int64($0)) })
    guard let shares = own.shares(of: item.price, at: created) else { return nil }
    return ExchangePlan(
      number: number, customer: customer, item: item, shares: shares, firstLot: first, status: status,
      created: created)
  }

  /// The row of the reward that points were exchanged for.
  func appendExchange(_ number: Int, to rows: inout [ImportRecord]) {
    guard let plan = exchanges.values.first(where: { $0.number == number }) else { return }
    var dice = dice(.exchange, customerCount + number)
    let manager = staff.members[staff.manager(&dice)].handle
    let pot = policy.pot(plan.item.pot).name
    var values: [FieldName: Value] = [
      .status: .text(plan.status.rawValue), .side: .text(RewardSide.single.rawValue),
      .value: .money(plan.item.value), .item: .text(plan.item.name), .price: .integer(plan.item.price),
      .pot: .text(pot), .lots: .text(PointsShare.text(plan.shares)),
      .reason: .text("\(plan.item.price) \(pot) for \(plan.item.title)"), .created: .instant(plan.created),
      .grantKey: .text("demo:exchange" + String(number + 1)),
      .updated: .instant(plan.created),
    ]
    if !plan.status.isUndecided {
      let decided = calendar.between(
        plan.created, calendar.officeTime(after: plan.created + .hours(5)), calendar.present)
      values[.decided] = .instant(decided)
      values[.decidedBy] = .colleague(manager)
      values[.updated] = .instant(decided)
    }
    if plan.isIssued {
      let issued = issued(plan)
      values[.issued] = .instant(issued)
      values[.updated] = .instant(issued)
      values[.expires] = plan.item.expires.map { .instant(issued + $0) }
      if plan.status == .redeemed {
        let redeemed = calendar.between(issued, calendar.waking(issued + .days(6)), calendar.present)
        values[.redeemed] = .instant(redeemed)
        values[.updated] = .instant(redeemed)
      }
    }
    rows.append(
      ImportRecord(
        row: 0, kind: .reward, externalID: externalID(ofExchange: plan), values: values,
        links: [.customer: link(.customer, plan.customer)]))
  }

  /// When what points were exchanged for was handed out.
  func issued(_ plan: ExchangePlan) -> Instant {
    calendar.between(plan.created, calendar.officeTime(after: plan.created + .hours(20)), calendar.present)
  }

  /// What an exchange is known by.
  func externalID(ofExchange plan: ExchangePlan) -> ExternalID {
    ExternalID(source: DemoProgramme.source, value: "WX" + String(plan.number + 1))
  }
}

extension ExchangePlan {
  /// Whether it was handed out.
  var isIssued: Bool { status == .issued || status == .redeemed }
}
