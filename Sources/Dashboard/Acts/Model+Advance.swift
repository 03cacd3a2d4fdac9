import Advocacy
import TerminalKit

extension Model {
  /// The actions after which one is done with a thing for now, so that the bar moves on to the next.
  private static let finishing: Set<ActionName> = [
    "feedback.answer", "feedback.assign", "feedback.snooze", "feedback.resolve", "feedback.close",
    "feedback.decline", "feedback.duplicate", "feedback.hand_over", "feedback.await_customer",
    "feedback.macro",
    "ask.accept", "ask.decline", "ask.done", "ask.thank", "ask.cancel", "response.thank", "customer.thank",
    "referral.thank", "story.thank", "story.retire", "story.withdraw", "opportunity.cancel",
    "announcement.tell", "mention.thank", "mention.amplify", "mention.pass", "mention.answer",
    "referral.qualify", "referral.reject", "referral.hold", "referral.refund", "referral.register",
    "task.done", "task.skip", "task.postpone", "request.accept", "request.decline", "request.merge",
    "reward.approve", "reward.reject", "reward.not_eligible", "reward.hold", "reward.issue", "reward.redeem",
    "reward.void", "reward.expire",
  ]

  /// Moves the bar to the next thing when an action ends the matter of the one it is on; answers from where to where.
  mutating func advance(after definition: ActionDefinition, _ targets: [Reference]) -> Act.Origin? {
    guard Model.finishing.contains(definition.name), let selection, targets.contains(selection) else {
      return nil
    }
    if case .thing = place {
      return advanceFromPage(selection)
    }
    let acted = Set(targets)
    let moved = place == .today ? nextLine(skipping: acted) : nextRow(skipping: acted)
    guard let moved else { return nil }
    if place == .today {
      today.window.select(moved)
    } else if case .line(let reference, _) = moved {
      list?.window.select(reference)
    }
    settle()
    return self.selection.map { Act.Origin(from: selection, to: $0) }
  }

  /// Takes the bar back to where it was before an act that was refused, unless it has moved since.
  mutating func returnBar(to origin: Act.Origin?) {
    guard let origin, selection == origin.to else { return }
    if place == .today {
      if let row = today.window.rows.first(where: { $0.line?.reference == origin.from }) {
        today.window.select(row.id)
      }
    } else if list != nil {
      list?.window.select(origin.from)
    } else {
      return
    }
    settle()
  }

  /// Lets the bar go back to the thing of the act that was undone, when it had moved on from it.
  mutating func returnBarToUndone() {
    guard let reference = stops.popLast() ?? nil else { return }
    switch place {
    case .today: today.wanted = reference
    case .list(let id): if id.kind == reference.kind { lists[id]?.wanted = reference }
    case .insights, .thing: break
    }
  }

  /// From a page one comes back to the list it was opened from, with the bar on the next thing.
  private mutating func advanceFromPage(_ reference: Reference) -> Act.Origin? {
    guard let former = back.last?.place else { return nil }
    let isList = if case .list(let id) = former { id.kind == reference.kind } else { false }
    guard former == .today || isList else { return nil }
    goBack()
    guard selection == reference else { return nil }
    let acted: Set<Reference> = [reference]
    if place == .today {
      if let next = nextLine(skipping: acted) { today.window.select(next) }
    } else if case .line(let next, _)? = nextRow(skipping: acted) {
      list?.window.select(next)
    }
    settle()
    return self.selection.map { Act.Origin(from: reference, to: $0) }
  }

  private func nextLine(skipping acted: Set<Reference>) -> TodayState.Row.ID? {
    guard let index = today.window.selectedIndex else { return nil }
    let rows = today.window.rows
    let isOther: (TodayState.Row) -> Bool = { row in row.line.map { !acted.contains($0.reference) } ?? false }
    return (rows[index...].first(where: isOther) ?? rows[..<index].last(where: isOther))?.id
  }

  private func nextRow(skipping acted: Set<Reference>) -> TodayState.Row.ID? {
    guard let list, let index = list.window.selectedIndex else { return nil }
    let rows = list.window.rows
    let next =
      rows[index...].first { !acted.contains($0.id) } ?? rows[..<index].last { !acted.contains($0.id) }
    return next.map { .line($0.id, "") }
  }
}
