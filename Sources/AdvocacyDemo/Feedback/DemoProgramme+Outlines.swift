import Advocacy

extension DemoProgramme {
  /// How many pieces of feedback came since yesterday.
  var overnightCount: Int { min(48, feedbackCount / 4) }

  /// When a piece of feedback came; they are numbered in that order.
  func received(_ index: Int) -> Instant {
    var dice = dice(.received, index)
    let rank = Double(feedbackCount - 1 - index) + dice.fraction()
    let night = Double(overnightCount)
    if rank < night {
      let share = rank / night
      let hours = share < 0.8 ? 0.05 + share / 0.8 * 11.5 : 11.55 + (share - 0.8) / 0.2 * 7.5
      return Instant(
        milliseconds: (calendar.present - Span(milliseconds: Int64(hours * 3_600_000))).milliseconds / 1000
          * 1000)
    }
    let share = (rank - night) / max(1, Double(feedbackCount) - night)
    return calendar.waking(calendar.ago(days: 1.05 + 728 * share * share.squareRoot()))
  }

  /// What a piece of feedback is about and where it stands, its rank from the newest being what decides.
  func outline(_ index: Int) -> (status: FeedbackStatus, topic: Int) {
    var dice = dice(.outline, index)
    let status = status(index, &dice)
    switch status {
    case .new, .acknowledged, .resolved, .closed: return (status, topics.pick(.any, &dice))
    case .inProgress, .waitingCustomer, .waitingTeam, .duplicate: return (status, topics.pick(.work, &dice))
    case .declined: return (status, topics.pick(.declinable, &dice))
    }
  }

  private func status(_ index: Int, _ dice: inout Dice) -> FeedbackStatus {
    let rank = feedbackCount - 1 - index - overnightCount
    if rank < 0 {
      let roll = dice.below(100)
      return roll < 82 ? .new : roll < 92 ? .acknowledged : .inProgress
    }
    if rank < DemoProgramme.lately.count { return DemoProgramme.lately[rank] }
    let days = (calendar.present - received(index)).milliseconds / 86_400_000
    let weights =
      days < 14
      ? [2, 6, 17, 17, 14, 30, 4, 5, 5]
      : days < 60 ? [1, 0, 2, 3, 4, 26, 52, 6, 6] : [0, 0, 0, 0, 0, 14, 170, 10, 8]
    return FeedbackStatus.allCases[dice.weighted(weights)]
  }

  private static let lately: [FeedbackStatus] = [
    .waitingTeam, .inProgress, .waitingCustomer, .resolved, .acknowledged, .duplicate, .declined, .inProgress,
    .waitingTeam, .new, .waitingCustomer, .resolved, .closed, .inProgress,
  ]

  /// The earlier piece that a duplicate repeats: the newest before it with something to do and no duplicate itself.
  func original(of index: Int) -> Int? {
    var dice = dice(.original, index)
    var candidate = index - 1 - dice.below(min(4, index))
    while candidate >= 0, candidate > index - 40 {
      let (status, topic) = outline(candidate)
      if status != .duplicate, status != .declined, topics.all[topic].kind != .praise { return candidate }
      candidate -= 1
    }
    return nil
  }

  /// Who wrote a piece of feedback that came at a time; a few are nobody we know.
  func writer(_ received: Instant, _ dice: inout Dice) -> Int? {
    let known = customersKnown(by: received)
    guard known > 0, !dice.chance(3) else { return nil }
    let pick = dice.below(known)
    return dice.chance(24) ? pick / 17 * 17 : pick
  }
}
