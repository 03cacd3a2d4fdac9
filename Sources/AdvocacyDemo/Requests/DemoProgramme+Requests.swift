import Advocacy

extension DemoProgramme {
  /// The statuses of requests that have been there for a while, one after the other.
  private static let settled: [RequestStatus] = [
    .planned, .shipped, .told, .proposed, .started, .declined, .accepted, .shipped, .told, .planned,
  ]

  /// What a request is and where it stands.
  func plan(request number: Int) -> RequestPlan {
    var dice = dice(.request, number)
    let (topic, place, first) = requests.place(of: number)
    let asked = received(first)
    let created = calendar.between(
      asked, calendar.officeTime(after: asked + .days(Int64(dice.within(2...9)))), calendar.present)
    let days = Int((calendar.present - created).milliseconds / DemoCalendar.dayLength)
    let status: RequestStatus =
      days < 10
      ? .proposed
      : days < 45
        ? [.proposed, .accepted, .planned, .declined][dice.weighted([4, 3, 2, 1])]
        : DemoProgramme.settled[number % DemoProgramme.settled.count]
    var plan = RequestPlan(
      number: number, topic: topic, place: place, status: status, created: created, changed: created)
    if dice.chance(80) { plan.owner = staff.anyone(&dice) }
    let share = Int64(dice.within(45...75))
    let moved = calendar.officeTime(
      before: created + Span(milliseconds: (calendar.present - created).milliseconds * share / 100))
    if status != .proposed { plan.changed = max(created, moved) }
    if status.isThere { plan.shipped = plan.changed }
    if status == .planned || status == .started || status == .accepted && dice.chance(30) {
      plan.due = calendar.today + dice.within(-6...80)
    }
    if status.isOpen, status != .proposed, dice.chance(70) {
      plan.chase = calendar.today + dice.within(-2...12)
    }
    return plan
  }

  /// The row of a request.
  func appendRequest(_ number: Int, to rows: inout [ImportRecord]) {
    let plan = plan(request: number)
    let topic = topics.all[plan.topic]
    let texts = RequestTexts.byTopic[topic.name] ?? []
    guard !texts.isEmpty else { return }
    let text = texts[plan.place % texts.count]
    let products = topic.gear.flatMap(\.products)
    let round = plan.place / texts.count
    let title = round == 0 ? text.title : "\(text.title): \(products[(round - 1) % products.count])"
    var values: [FieldName: Value] = [
      .title: .text(title), .body: .text(text.need), .status: .text(plan.status.rawValue),
      .team: .text(topic.team), .tags: .tags(topic.tags), .created: .instant(plan.created),
      .updated: .instant(plan.changed),
    ]
    values[.owner] = plan.owner.map { .colleague(staff.members[$0].handle) }
    values[.shipped] = plan.shipped.map { .instant($0) }
    values[.due] = plan.due.map { .day($0) }
    values[.chase] = plan.chase.map { .day($0) }
    if plan.status == .declined {
      values[.reason] = .text(RequestTexts.declines[number % RequestTexts.declines.count])
    }
    rows.append(
      ImportRecord(row: 0, kind: .request, externalID: externalID(.request, number), values: values))
  }

  /// Links feedback to the request of its topic and time, and tells its customer when that has shipped.
  ///
  /// What came after the shipping, or is still worked on then, belongs to no request that is there.
  func carry(_ plan: inout FeedbackPlan) {
    var dice = dice(.requestLink, plan.index)
    guard dice.chance(38), let number = requests.request(topic: plan.topic, feedback: plan.index) else {
      return
    }
    let request = self.plan(request: number)
    guard let shipped = request.shipped else {
      plan.request = number
      return
    }
    guard !plan.isForeign, !plan.status.isOpen, plan.changed < shipped else { return }
    plan.request = number
    guard plan.customer != nil, request.status == .told || dice.chance(55) else { return }
    let told = calendar.between(
      shipped, calendar.officeTime(after: shipped + .hours(Int64(dice.within(20...220)))), calendar.present)
    plan.turns.append(Turn(matter: .tell, at: told))
    plan.told = told
    plan.firstAnswered = plan.firstAnswered ?? told
    plan.changed = max(plan.changed, told)
  }
}
