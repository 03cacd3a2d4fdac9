import Advocacy

extension DemoProgramme {
  /// How many opportunities there are: two rounds of the texts, and more in a larger programme.
  var opportunityCount: Int {
    customerCount == 0 ? 0 : max(2, min(OpportunityText.all.count * 2 + customerCount / 2000, 400))
  }

  /// The first ones are open and wanted soon; the others were filled, or came to nothing.
  func plan(opportunity number: Int) -> OpportunityPlan {
    var dice = dice(.opportunity, number)
    let isOpen = number < 4
    let days = isOpen ? dice.within(2...9) : 30 + number % 30 * 12 + dice.within(0...11)
    let text = OpportunityText.all[number % OpportunityText.all.count]
    let created = calendar.officeTime(before: calendar.present - .days(Int64(days)))
    let due = isOpen ? calendar.today + (1 + number * 2) : calendar.day(of: created) + dice.within(12...24)
    var plan = OpportunityPlan(
      number: number, text: text, created: created, due: due, needed: number % 3 == 2 ? 3 : 1 + number % 2,
      owner: staff.anyone(&dice))
    let yes = isOpen ? plan.needed - 1 : plan.needed
    plan.status = isOpen ? .open : dice.chance(80) ? .filled : .cancelled
    let outcomes: [AskStatus] =
      Array(repeating: isOpen ? .accepted : .done, count: plan.status == .cancelled ? 0 : yes)
      + (isOpen ? dice.chance(60) ? [.asked] : [] : dice.chance(50) ? [.declined] : [])
    for status in outcomes { ask(status, for: &plan, &dice) }
    return plan
  }

  /// Asks a brand advocate who was asked for nothing else of late, should one be found soon.
  private func ask(_ status: AskStatus, for plan: inout OpportunityPlan, _ dice: inout Dice) {
    for _ in 0..<200 {
      let customer = dice.below(customerCount)
      let (lifecycle, standing) = position(of: customer)
      var own = self.dice(.ask, customer)
      guard lifecycle == .active, standing == .advocate || standing == .champion, !own.chance(60),
        created(customer) < plan.created, !plan.asked.contains(where: { $0.customer == customer })
      else { continue }
      func later(_ hours: ClosedRange<Int>, than start: Instant) -> Instant {
        calendar.between(
          start, calendar.officeTime(after: start + .hours(Int64(dice.within(hours)))), calendar.present)
      }
      let at = later(2...30, than: plan.created)
      var asked = OpportunityPlan.Asked(customer: customer, status: status, at: at)
      if status != .asked { asked.answered = later(3...60, than: at) }
      if status == .done, let answered = asked.answered { asked.done = later(24...120, than: answered) }
      plan.asked.append(asked)
      return
    }
  }

  /// The row of an opportunity.
  func appendOpportunity(_ number: Int, to rows: inout [ImportRecord]) {
    var plan = plan(opportunity: number)
    let found = plan.asked.count { $0.status.isFound }
    if plan.status == .filled, found < plan.needed { plan.status = .cancelled }
    var values: [FieldName: Value] = [
      .title: .text(plan.text.title), .askKind: .text(plan.text.kind.rawValue),
      .status: .text(plan.status.rawValue), .due: .day(plan.due), .needed: .integer(Int64(plan.needed)),
      .wanted: .text(plan.text.wanted), .forWhom: .text(plan.text.forWhom),
      .channel: .text(plan.text.channel.rawValue), .owner: .colleague(staff.members[plan.owner].handle),
      .created: .instant(plan.created),
    ]
    if plan.status == .cancelled { values[.reason] = .text("Nobody was found in time.") }
    if plan.status == .filled {
      values[.filled] = plan.asked.filter(\.status.isFound).compactMap(\.answered).max().map { .instant($0) }
    }
    rows.append(
      ImportRecord(row: 0, kind: .opportunity, externalID: externalID(.opportunity, number), values: values))
  }

  /// The rows of who was asked for an opportunity.
  func appendAsks(ofOpportunity number: Int, to rows: inout [ImportRecord]) {
    let plan = plan(opportunity: number)
    for (place, asked) in plan.asked.enumerated() {
      var values: [FieldName: Value] = [
        .askKind: .text(plan.text.kind.rawValue), .title: .text(plan.text.title),
        .status: .text(asked.status.rawValue), .asked: .instant(asked.at), .created: .instant(asked.at),
        .channel: .text(plan.text.channel.rawValue), .due: .day(plan.due),
        .owner: .colleague(staff.members[plan.owner].handle),
      ]
      values[.answered] = asked.answered.map { .instant($0) }
      if asked.status == .declined { values[.reason] = .text("No time in those weeks.") }
      if let done = asked.done {
        values[.done] = .instant(done)
        values[.result] = .text(plan.text.result)
        if place == 0 || number % 2 == 0 {
          values[.thanked] = .instant(
            calendar.between(done, calendar.officeTime(after: done + .days(1)), calendar.present))
        }
      }
      rows.append(
        ImportRecord(
          row: 0, kind: .ask, externalID: externalID(.ask, customerCount * 2 + number * 8 + place),
          values: values,
          links: [
            .customer: link(.customer, asked.customer), .opportunity: link(.opportunity, number),
          ]))
    }
  }
}
