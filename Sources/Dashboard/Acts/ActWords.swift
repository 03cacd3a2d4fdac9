import Advocacy

/// What was done, as the message line says it.
enum ActWords {
  /// The sentence about an act that went well, with how it is taken back.
  ///
  /// - Parameters:
  ///   - definition: The act.
  ///   - things: What it was done to.
  ///   - request: What was asked for.
  ///   - doubts: What of it was done although it is flagged.
  ///   - undo: The key that takes it back.
  /// - Returns: The sentence.
  static func done(
    _ definition: ActionDefinition, _ things: [Reference], request: ActionRequest, doubts: String? = nil,
    undo: String
  ) -> String {
    let object = ActWords.things(things)
    let argument = detail(of: request)
    if definition.name == "feedback.duplicate", let other = request.arguments[.of]?.reference {
      let many = things.count == 1 ? "a duplicate" : "duplicates"
      return "marked \(object) as \(many) of \(other); \(undo) undoes"
    }
    if definition.name == "opportunity.ask", let customer = request.arguments[.customer]?.reference {
      return "asked \(customer) for \(object); \(undo) undoes"
    }
    let doubts = doubts.map { ", \($0)" } ?? ""
    let sentence =
      "\(past[definition.name] ?? definition.title.lowercased() + ":") \(object)\(argument)\(doubts)"
    switch definition.reversal {
    case .reversible: return sentence + "; \(undo) undoes"
    case .compensated(let actions):
      let titles = actions.compactMap { ActionCatalogue.action($0)?.title.lowercased() }
      return sentence + "; only “" + titles.joined(separator: "” or “") + "” makes up for it"
    case .final: return sentence
    }
  }

  /// One thing by its reference, the two sides of a referral by theirs, several by their number.
  static func things(_ things: [Reference]) -> String {
    guard let first = things.first else { return "nothing" }
    if things.count == 1 { return first.description }
    if first.kind == .reward, things.count == 2 { return "\(things[0]) and \(things[1])" }
    return counted(things.count, first.kind)
  }

  /// Some things of a kind by their number: `4 customers`, `4 pieces of feedback`.
  static func counted(_ count: Int, _ kind: Kind) -> String {
    let number = ValueText.grouped(Int64(count))
    guard kind == .feedback else { return "\(number) \(count == 1 ? kind.rawValue : kind.plural)" }
    return "\(number) \(count == 1 ? "piece" : "pieces") of feedback"
  }

  /// The one value that makes the message clearer, such as to whom or until when.
  private static func detail(of request: ActionRequest) -> String {
    if let to = request.arguments[.to] {
      return " to " + ((to.text.map(ValueText.word)) ?? to.description)
    }
    if request.action.rawValue.hasSuffix(".assign") { return " to nobody" }
    if let team = request.arguments[.team]?.text { return " to \(team)" }
    if let other = request.arguments[.into]?.reference { return " into \(other)" }
    if request.arguments[.fraud]?.isYes == true { return " as fraud" }
    if let other = request.arguments[.request]?.reference { return " to \(other)" }
    if request.action == "feedback.link", let title = request.arguments[.title]?.text {
      return " to the new request “\(title)”"
    }
    if let tags = request.arguments[.add]?.tags, !tags.isEmpty {
      return " with \(tags.joined(separator: ", "))"
    }
    return ""
  }

  private static let past: [ActionName: String] = [
    "feedback.create": "added", "feedback.claim": "claimed", "feedback.assign": "assigned",
    "feedback.answer": "recorded the answer to", "feedback.note": "noted on",
    "feedback.receive": "recorded what the customer wrote on", "feedback.priority": "set the priority of",
    "feedback.tag": "tagged", "feedback.snooze": "snoozed", "feedback.wake": "woke",
    "feedback.acknowledge": "acknowledged", "feedback.start": "started",
    "feedback.await_customer": "waiting for the customer on", "feedback.hand_over": "handed over",
    "feedback.resolve": "resolved", "feedback.close": "closed", "feedback.decline": "declined",
    "feedback.reopen": "reopened", "feedback.edit": "changed",
    "feedback.link": "linked", "feedback.unlink": "unlinked",
    "feedback.tell": "noted as told that it shipped:", "request.create": "added", "request.edit": "changed",
    "request.accept": "accepted", "request.decline": "declined", "request.plan": "planned",
    "request.start": "started", "request.ship": "shipped", "request.tell": "closed as told:",
    "request.reopen": "reopened", "request.assign": "assigned", "request.tag": "tagged",
    "request.chase": "set the day to chase", "request.merge": "merged",
    "customer.create": "added", "customer.thank": "recorded the thanks to", "customer.edit": "changed",
    "customer.assign": "assigned",
    "customer.tag": "tagged", "customer.standing": "moved", "customer.lifecycle": "moved",
    "customer.permit": "changed the permission of", "customer.rest": "let rest",
    "account.create": "added", "account.edit": "changed", "account.assign": "assigned",
    "account.tag": "tagged", "colleague.add": "added", "colleague.edit": "changed",
    "customer.advise": "advised", "account.advise": "advised", "customer.choose_plan": "noted the plan of",
    "account.choose_plan": "noted the plan of", "story.create": "added", "story.enrich": "enriched",
    "story.verify": "verified",
    "story.ask_consent": "noted that consent was asked for", "story.consent": "noted the consent to",
    "story.withdraw": "retired, its consent withdrawn,", "story.approve": "approved",
    "story.publish": "published", "story.retire": "retired", "story.lapse": "retired",
    "story.reopen": "took up again", "story.thank": "thanked for", "story.assign": "assigned",
    "story.edit": "changed", "mention.create": "added", "mention.thank": "thanked for",
    "mention.amplify": "noted where it is passed on,", "mention.pass": "passed over",
    "mention.answer": "made feedback of", "mention.assign": "assigned", "mention.edit": "changed",
    "announcement.create": "added", "announcement.tell": "noted as sent", "announcement.correct": "corrected",
    "announcement.assign": "assigned", "announcement.edit": "changed", "opportunity.create": "added",
    "opportunity.ask": "asked for",
    "opportunity.edit": "changed",
    "opportunity.assign": "assigned", "opportunity.cancel": "cancelled", "opportunity.reopen": "reopened",
    "ask.create": "asked", "ask.accept": "noted the yes to",
    "ask.decline": "noted the no to", "ask.done": "noted what came of", "ask.cancel": "cancelled",
    "ask.thank": "thanked for", "ask.assign": "assigned", "ask.edit": "changed",
    "response.record": "recorded", "response.thank": "recorded the thanks for",
    "response.edit": "changed", "touchpoint.log": "logged", "touchpoint.edit": "changed",
    "customer.onboard": "began the onboarding of", "account.onboard": "began the onboarding of",
    "customer.playbook": "began a playbook on", "feedback.playbook": "began a playbook on",
    "feedback.macro": "ran the macro on", "customer.macro": "ran the macro on",
    "task.create": "promised", "task.done": "ticked off", "task.skip": "skipped", "task.postpone": "put off",
    "task.assign": "assigned", "task.edit": "changed", "task.reopen": "reopened",
    "referral.create": "added", "referral.register": "noted who came by", "referral.qualify": "judged",
    "referral.flag": "flagged", "referral.hold": "held", "referral.release": "released",
    "referral.reject": "rejected", "referral.expire": "expired", "referral.refund": "refunded",
    "referral.edit": "changed", "referral.thank": "thanked for", "referral.undecided": "left to the default:",
    "reward.create": "added",
    "reward.approve": "approved",
    "reward.reject": "rejected as fraud", "reward.not_eligible": "found not eligible:",
    "reward.hold": "held", "reward.release": "released", "reward.issue": "issued",
    "reward.redeem": "redeemed", "reward.expire": "expired", "reward.void": "voided",
    "reward.review": "put in review", "reward.claw_back": "clawed back", "reward.edit": "changed",
  ]
}
