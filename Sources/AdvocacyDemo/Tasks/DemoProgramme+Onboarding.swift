import Advocacy

extension DemoProgramme {
  /// How many rows of tasks are tried: promises, one playbook, and the onboardings of the latest customers.
  var taskCount: Int { promiseCount + 1 + customerCount - firstRecent }

  /// The first of those customers who are new enough to be onboarded.
  private var firstRecent: Int { customerCount * 9 / 10 }

  /// The rows that a number stands for: a promise, or the steps of a list.
  func appendTasks(_ index: Int, to rows: inout [ImportRecord]) {
    switch index - promiseCount {
    case ..<0: appendPromise(index, to: &rows)
    case 0: appendPlaybook(to: &rows)
    case let place: appendOnboarding(of: firstRecent + place - 1, to: &rows)
    }
  }

  /// How far the onboarding of a customer is; nothing for most.
  ///
  /// The latest are on their way. Of those who came earlier and are still being onboarded a few are stuck on the third
  /// step; some of the others have been through all that was due.
  func onboarding(of customer: Int) -> OnboardingPlan? {
    guard let list = welcome, customer >= max(firstRecent, 8), account(of: customer) == nil else {
      return nil
    }
    let start = calendar.officeTime(after: created(customer) + .hours(20))
    let age = (calendar.present - start).milliseconds / DemoCalendar.dayLength
    guard start < calendar.present else { return nil }
    let dues = list.steps.compactMap { policy.instant(after: start, adding: $0.after) }
    let lifecycle = position(of: customer).lifecycle
    var count = dues.count { $0 < calendar.present }
    switch lifecycle {
    case .onboarding where age < 9: guard customer.isMultiple(of: 3) else { return nil }
    case .onboarding where customer.isMultiple(of: 29): count = min(count, 2)
    case .active where age > 12: guard customer.isMultiple(of: 2) else { return nil }
    default: return nil
    }
    var dice = dice(.onboarding, customer)
    let done = dues.prefix(count).map { due in
      calendar.between(
        start, calendar.officeTime(before: due - .hours(Int64(dice.within(1...20)))), due)
    }
    let reached = list.steps.firstIndex(where: \.isFirstValue).flatMap { $0 < count ? done[$0] : nil }
    return OnboardingPlan(start: start, done: done, firstValue: reached)
  }

  private func appendOnboarding(of customer: Int, to rows: inout [ImportRecord]) {
    guard let list = welcome, let plan = onboarding(of: customer) else { return }
    var dice = dice(.onboarding, customer)
    append(list, of: customer, plan, owner: staff.anyone(&dice), to: &rows)
  }

  /// A playbook that is under way with a champion.
  private func appendPlaybook(to rows: inout [ImportRecord]) {
    guard let list = thanks, customerCount > 8 else { return }
    let start = calendar.officeTime(before: calendar.ago(days: 3.4))
    let plan = OnboardingPlan(start: start, done: [calendar.officeTime(before: calendar.ago(days: 1.6))])
    append(list, of: 1, plan, owner: 0, to: &rows)
  }

  private func append(
    _ list: StepList, of customer: Int, _ plan: OnboardingPlan, owner: Int, to rows: inout [ImportRecord]
  ) {
    for (place, step) in list.steps.enumerated() {
      let done = place < plan.done.count ? plan.done[place] : nil
      var values: [FieldName: Value] = [
        .title: .text(step.title), .status: .text((done == nil ? TaskStatus.open : .done).rawValue),
        .list: .text(list.name), .position: .integer(Int64(place + 1)), .created: .instant(plan.start),
        .updated: .instant(max(plan.start, done ?? plan.start)),
        .owner: .colleague(staff.members[owner].handle),
      ]
      values[.due] = policy.instant(after: plan.start, adding: step.after).map { .instant($0) }
      values[.done] = done.map { .instant($0) }
      if step.isFirstValue { values[.firstValue] = .flag(true) }
      rows.append(
        ImportRecord(
          row: 0, kind: .task, externalID: externalID(.task, promiseCount + customer * 10 + place),
          values: values, links: [.customer: link(.customer, customer)]))
    }
  }
}
