import Advocacy

extension DemoProgramme {
  /// What a piece of feedback is and where it stands.
  func plan(feedback index: Int) -> FeedbackPlan {
    var dice = dice(.plan, index)
    let created = received(index)
    var (status, topic) = outline(index)
    var original: Int?
    if status == .duplicate {
      original = self.original(of: index)
      if let original { topic = outline(original).topic } else { status = .closed }
    }
    var plan = FeedbackPlan(index: index, status: status, topic: topic, created: created, changed: created)
    plan.original = original
    plan.matter = matter(of: original ?? index, topic)
    plan.ask = dice.below(topics.all[topic].asks.count)
    plan.customer = customer(of: index, original: original, created: created)
    plan.channel = [.mail, .web, .chat, .call, .social, .shop][dice.weighted([48, 18, 12, 10, 7, 5])]
    plan.priority = priority(topics.all[topic].kind, &dice)
    if status != .new || dice.chance(5) { plan.owner = staff.anyone(&dice) }
    if let customer = plan.customer, dice.chance(72) {
      plan.isForeign = topics.letters(home: home(of: customer), topic: topic) != nil
    }
    converse(&plan, &dice)
    snooze(&plan, &dice)
    carry(&plan)
    return plan
  }

  /// Which of a topic's matters a piece of feedback is about; a duplicate is about that of its original.
  private func matter(of index: Int, _ topic: Int) -> Int {
    var dice = dice(.matter, index)
    return dice.below(topics.all[topic].matters.count)
  }

  /// The customer who wrote; a duplicate is mostly the same customer writing again.
  private func customer(of index: Int, original: Int?, created: Instant) -> Int? {
    if let original {
      var repeating = dice(.repeated, index)
      if repeating.chance(65) {
        var dice = dice(.writer, original)
        return writer(received(original), &dice)
      }
    }
    var dice = dice(.writer, index)
    return writer(created, &dice)
  }

  private func priority(_ kind: FeedbackKind, _ dice: inout Dice) -> Priority {
    let weights =
      switch kind {
      case .complaint: [4, 70, 21, 5]
      case .question: [16, 79, 5, 0]
      case .suggestion: [45, 54, 1, 0]
      case .praise: [55, 44, 1, 0]
      }
    return Priority.allCases[dice.weighted(weights)]
  }

  /// What is said, when, and who waits after it.
  private func converse(_ plan: inout FeedbackPlan, _ dice: inout Dice) {
    var last = plan.created
    plan.waitingSince = plan.created
    for matter in script(plan, &dice) {
      last = time(of: matter, after: last, &dice)
      plan.turns.append(Turn(matter: matter, at: last))
      switch matter.direction {
      case .toCustomer:
        plan.firstAnswered = plan.firstAnswered ?? last
        plan.waitingSince = nil
      case .fromCustomer: plan.waitingSince = plan.waitingSince ?? last
      case .note: break
      }
    }
    plan.changed = last
    switch plan.status {
    case .resolved, .closed:
      let isAnswered = plan.turns.last?.matter == .settle
      let ended = isAnswered ? last : time(of: .note, after: last, &dice)
      plan.resolved = ended
      plan.changed = ended
      plan.waitingSince = nil
    case .duplicate, .declined: plan.waitingSince = nil
    case .new, .acknowledged, .inProgress, .waitingCustomer, .waitingTeam: break
    }
  }

  private func time(of matter: Turn.Matter, after last: Instant, _ dice: inout Dice) -> Instant {
    let wished: Instant
    switch matter.direction {
    case .toCustomer: wished = calendar.officeTime(after: last + .minutes(Int64(dice.within(35...1900))))
    case .fromCustomer: wished = calendar.waking(last + .minutes(Int64(dice.within(90...3200))))
    case .note: wished = calendar.officeTime(after: last + .minutes(Int64(dice.within(20...500))))
    }
    return calendar.between(last, wished, calendar.present)
  }

  private func script(_ plan: FeedbackPlan, _ dice: inout Dice) -> [Turn.Matter] {
    let isPraise = topics.all[plan.topic].kind == .praise
    switch plan.status {
    case .new: return dice.chance(6) && !isPraise ? [.nudge] : []
    case .acknowledged: return dice.chance(33) ? [.note] : []
    case .inProgress: return dice.pick(Script.inProgress)
    case .waitingCustomer: return dice.pick(Script.waitingCustomer)
    case .waitingTeam: return dice.pick(Script.waitingTeam)
    case .resolved, .closed: return dice.pick(isPraise ? Script.thanked : Script.settled)
    case .duplicate:
      guard plan.customer != nil, dice.chance(50) else { return [] }
      return [isRepeat(plan) ? .pointer : .elsewhere]
    case .declined: return dice.chance(50) ? [.decline] : [.note, .decline]
    }
  }

  /// Whether a duplicate is the same customer writing again.
  func isRepeat(_ plan: FeedbackPlan) -> Bool {
    guard let original = plan.original else { return false }
    var dice = dice(.writer, original)
    return writer(received(original), &dice) == plan.customer
  }

  private func snooze(_ plan: inout FeedbackPlan, _ dice: inout Dice) {
    guard plan.status.isOpen, plan.status != .new else { return }
    let rank = feedbackCount - 1 - plan.index - overnightCount
    let isShown = rank == 7 || rank == 10
    let isRecent = plan.created > calendar.ago(days: 60) && rank >= 0
    guard isShown || isRecent && dice.chance(12) else { return }
    plan.snoozedUntil = calendar.coming(days: dice.within(1...9), hour: 9)
  }
}

/// How conversations go, by where they stand.
private enum Script {
  static let inProgress: [[Turn.Matter]] = [
    [.note], [.ask, .reply], [.holding], [.ask, .reply, .note], [.holding, .note], [.holding, .nudge],
  ]
  static let waitingCustomer: [[Turn.Matter]] = [[.ask], [.note, .ask], [.holding, .ask], [.ask]]
  static let waitingTeam: [[Turn.Matter]] = [
    [.handOver], [.note], [.handOver, .note], [.handOver, .nudge], [.ask, .reply, .handOver],
  ]
  static let settled: [[Turn.Matter]] = [
    [.settle], [.ask, .reply, .settle], [.handOver, .note, .settle], [.settle, .thanks], [.note, .settle],
    [.holding, .nudge, .settle], [.ask, .reply, .settle, .thanks],
  ]
  static let thanked: [[Turn.Matter]] = [[.settle], [.note, .settle], [.settle, .thanks]]
}
