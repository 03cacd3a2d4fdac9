import Advocacy
import TerminalKit

extension CommandTable {
  /// How an action of the catalogue is asked for.
  private struct Binding {
    var keys: [String] = []
    var hint = ""
    var order = 400
    var aliases: [String] = []
    var scopes: [Scope]?
  }

  /// The actions of the catalogue as commands, with their keys where they have some.
  static let actions: [Command] = ActionCatalogue.all.map { definition in
    let binding = bindings[definition.name] ?? Binding()
    let scopes = binding.scopes ?? (definition.isCreation ? [] : [.thing(definition.kind)])
    return Command(
      definition.name.rawValue, definition.title, hint: binding.hint, keys: binding.keys, scopes: scopes,
      order: binding.order, aliases: binding.aliases, runsAnywhere: definition.isCreation,
      definition: definition,
      unavailable: { $0.reasonAgainst(definition) }
    ) { $0.begin(definition) }
  }

  /// Removing tags, which the catalogue has as another value of tagging.
  static let untagging: [Command] = [Kind.feedback, .customer, .account, .request].compactMap { kind in
    guard let definition = ActionCatalogue.action(ActionName(rawValue: "\(kind.rawValue).tag")) else {
      return nil
    }
    return Command(
      "\(kind.rawValue).untag", "Remove a tag of \(kind.withArticle)", scopes: [.thing(kind)], order: 400,
      unavailable: { $0.reasonAgainst(definition) }
    ) { $0.openPrompt(definition, asking: .remove, on: $0.targets(of: kind)) }
  }

  private static let bindings: [ActionName: Binding] = [
    "feedback.answer": Binding(
      keys: ["r"], hint: "answer", order: 20, aliases: ["reply", "respond", "template"]),
    "feedback.claim": Binding(keys: ["c"], hint: "claim", order: 21, aliases: ["take", "mine"]),
    "feedback.resolve": Binding(keys: ["x"], hint: "resolve", order: 22, aliases: ["done", "solve"]),
    "feedback.snooze": Binding(keys: ["z"], hint: "snooze", order: 23, aliases: ["later", "defer"]),
    "feedback.hand_over": Binding(
      keys: ["H"], hint: "hand over", order: 24, aliases: ["team", "waiting", "escalate"]),
    "feedback.assign": Binding(keys: ["a"], hint: "assign", order: 25, aliases: ["give", "owner"]),
    "feedback.priority": Binding(keys: ["p"], hint: "priority", order: 26, aliases: ["urgent", "high"]),
    "feedback.note": Binding(keys: ["n"], hint: "note", order: 27, aliases: ["comment", "internal"]),
    "feedback.tag": Binding(keys: ["t"], hint: "tag", order: 28, aliases: ["label"]),
    "feedback.decline": Binding(keys: ["X"], hint: "decline", order: 29, aliases: ["reject"]),
    "feedback.duplicate": Binding(keys: ["D"], hint: "duplicate", order: 30, aliases: ["same as"]),
    "feedback.link": Binding(
      keys: ["L"], hint: "link", order: 65, aliases: ["request", "feature", "propose"]),
    "feedback.tell": Binding(order: 413, aliases: ["told", "shipped", "close the loop"]),
    "feedback.reopen": Binding(keys: ["O"], order: 410, aliases: ["open again"]),
    "feedback.edit": Binding(keys: ["e"], order: 411, aliases: ["change"]),
    "feedback.create": Binding(
      keys: ["+"], order: 412, aliases: ["add", "log feedback"], scopes: [.today, .screen(.feedback)]),
    "customer.create": Binding(keys: ["+"], order: 412, aliases: ["add"], scopes: [.screen(.customer)]),
    "customer.edit": Binding(keys: ["e"], hint: "edit", order: 34, aliases: ["change"]),
    "touchpoint.log": Binding(
      keys: ["T"], hint: "log contact", order: 31, aliases: ["call", "visit", "contact"],
      scopes: [.thing(.customer), .thing(.feedback), .thing(.reward), .thing(.referral)]),
    "customer.standing": Binding(
      keys: ["s"], hint: "standing", order: 22, aliases: ["advocate", "champion", "status"]),
    "customer.thank": Binding(keys: ["r"], hint: "thank", order: 68, aliases: ["thanks"]),
    "customer.assign": Binding(keys: ["a"], hint: "assign", order: 23, aliases: ["owner"]),
    "customer.tag": Binding(keys: ["t"], hint: "tag", order: 35, aliases: ["label"]),
    "customer.rest": Binding(keys: ["z"], hint: "rest", order: 25, aliases: ["pause", "leave alone"]),
    "customer.permit": Binding(keys: ["p"], hint: "permission", order: 36, aliases: ["consent", "may"]),
    "account.edit": Binding(keys: ["e"], hint: "edit", order: 20),
    "account.assign": Binding(keys: ["a"], hint: "assign", order: 21),
    "account.tag": Binding(keys: ["t"], hint: "tag", order: 22),
    "colleague.edit": Binding(keys: ["e"], hint: "edit", order: 20),
    "ask.create": Binding(
      keys: ["A"], hint: "ask", order: 67, aliases: ["reference", "story", "review", "favour"],
      scopes: [.thing(.customer)]),
    "story.verify": Binding(order: 412, aliases: ["checked"]),
    "story.consent": Binding(keys: ["C"], hint: "consent", order: 20, aliases: ["permission"]),
    "story.withdraw": Binding(keys: ["W"], hint: "withdrawn", order: 25, aliases: ["consent"]),
    "story.approve": Binding(keys: ["A"], hint: "approve", order: 21),
    "story.publish": Binding(keys: ["P"], hint: "publish", order: 23),
    "story.retire": Binding(keys: ["X"], hint: "retire", order: 24),
    "story.thank": Binding(keys: ["r"], hint: "thank", order: 26, aliases: ["thanks"]),
    "story.assign": Binding(keys: ["a"], order: 410, aliases: ["owner"]),
    "story.edit": Binding(keys: ["e"], hint: "edit", order: 27, aliases: ["change"]),
    "mention.thank": Binding(keys: ["r"], hint: "thank", order: 20, aliases: ["thanks"]),
    "mention.amplify": Binding(keys: ["A"], hint: "amplify", order: 21, aliases: ["share", "pass on"]),
    "mention.answer": Binding(keys: ["x"], hint: "feedback", order: 22, aliases: ["criticism", "complaint"]),
    "mention.pass": Binding(keys: ["X"], hint: "pass over", order: 23, aliases: ["ignore"]),
    "mention.assign": Binding(keys: ["a"], order: 410, aliases: ["owner"]),
    "mention.edit": Binding(keys: ["e"], hint: "edit", order: 24, aliases: ["change"]),
    "announcement.tell": Binding(keys: ["S"], hint: "tell", order: 20, aliases: ["send", "segment"]),
    "announcement.correct": Binding(keys: ["r"], hint: "correct", order: 21, aliases: ["mistake"]),
    "announcement.assign": Binding(keys: ["a"], order: 410, aliases: ["owner"]),
    "announcement.edit": Binding(keys: ["e"], hint: "edit", order: 22, aliases: ["change"]),
    "opportunity.ask": Binding(keys: ["A"], hint: "ask", order: 20, aliases: ["candidate", "reference"]),
    "opportunity.cancel": Binding(keys: ["X"], hint: "cancel", order: 23, aliases: ["off"]),
    "opportunity.reopen": Binding(keys: ["O"], hint: "reopen", order: 24),
    "opportunity.assign": Binding(keys: ["a"], hint: "assign", order: 21, aliases: ["owner"]),
    "opportunity.edit": Binding(keys: ["e"], hint: "edit", order: 22, aliases: ["change"]),
    "ask.accept": Binding(keys: ["A"], hint: "yes", order: 20, aliases: ["accepted", "agreed"]),
    "ask.decline": Binding(keys: ["X"], hint: "no", order: 21, aliases: ["declined"]),
    "ask.done": Binding(keys: ["x"], hint: "done", order: 22, aliases: ["came of it"]),
    "ask.thank": Binding(keys: ["r"], hint: "thank", order: 23, aliases: ["thanks"]),
    "ask.assign": Binding(keys: ["a"], hint: "assign", order: 24, aliases: ["owner"]),
    "ask.edit": Binding(keys: ["e"], hint: "edit", order: 25, aliases: ["change"]),
    "touchpoint.edit": Binding(keys: ["e"], hint: "edit", order: 20),
    "response.record": Binding(order: 414, aliases: ["nps", "csat", "ces", "survey", "score", "answer"]),
    "response.thank": Binding(keys: ["r"], hint: "thank", order: 20, aliases: ["thanks", "answer"]),
    "response.edit": Binding(keys: ["e"], hint: "edit", order: 21, aliases: ["change"]),
    "request.create": Binding(
      keys: ["+"], order: 412, aliases: ["add", "propose", "need"], scopes: [.screen(.request)]),
    "request.accept": Binding(keys: ["A"], hint: "accept", order: 21, aliases: ["agree", "yes"]),
    "request.decline": Binding(keys: ["X"], hint: "decline", order: 22, aliases: ["reject", "no"]),
    "request.ship": Binding(keys: ["x"], hint: "shipped", order: 24, aliases: ["done", "there", "released"]),
    "request.chase": Binding(keys: ["z"], hint: "chase", order: 25, aliases: ["team", "remind", "later"]),
    "request.assign": Binding(keys: ["a"], hint: "assign", order: 26, aliases: ["owner"]),
    "request.merge": Binding(keys: ["D"], hint: "merge", order: 28, aliases: ["duplicate", "same as"]),
    "request.tag": Binding(keys: ["t"], hint: "tag", order: 29, aliases: ["label"]),
    "request.edit": Binding(keys: ["e"], hint: "edit", order: 30, aliases: ["change"]),
    "request.reopen": Binding(keys: ["O"], order: 410, aliases: ["open again"]),
    "request.plan": Binding(order: 413, aliases: ["roadmap", "promise"]),
    "request.start": Binding(order: 414, aliases: ["begin", "build"]),
    "feedback.macro": Binding(keys: ["m"], hint: "macro", order: 67, aliases: ["macros", "several"]),
    "customer.macro": Binding(keys: ["m"], hint: "macro", order: 67, aliases: ["macros", "several"]),
    "task.create": Binding(
      keys: ["P"], hint: "promise", order: 66, aliases: ["todo", "to do", "commit", "remind"],
      scopes: [.thing(.customer), .thing(.feedback), .thing(.account)]),
    "task.done": Binding(keys: ["x"], hint: "done", order: 20, aliases: ["tick off", "kept", "complete"]),
    "task.postpone": Binding(keys: ["z"], hint: "postpone", order: 21, aliases: ["later", "put off", "due"]),
    "task.assign": Binding(keys: ["a"], hint: "assign", order: 22, aliases: ["owner"]),
    "task.skip": Binding(keys: ["X"], hint: "skip", order: 23, aliases: ["not needed"]),
    "task.edit": Binding(keys: ["e"], hint: "edit", order: 24, aliases: ["change"]),
    "task.reopen": Binding(keys: ["O"], order: 410, aliases: ["open again"]),
    "referral.create": Binding(
      keys: ["+"], order: 412, aliases: ["add", "invite"], scopes: [.screen(.referral)]),
    "referral.qualify": Binding(
      keys: ["A"], hint: "qualify", order: 20, aliases: ["first payment", "paid", "approve", "judge"]),
    "referral.reject": Binding(
      keys: ["N"], hint: "not eligible", order: 21, aliases: ["refuse", "rule", "decline"]),
    "referral.hold": Binding(keys: ["H"], hint: "hold", order: 23, aliases: ["wait", "later"]),
    "referral.refund": Binding(
      keys: ["R"], hint: "refunded", order: 24, aliases: ["returned", "money back"]),
    "referral.register": Binding(keys: ["c"], hint: "came", order: 25, aliases: ["registered", "who came"]),
    "referral.thank": Binding(keys: ["r"], hint: "thank", order: 26, aliases: ["thanks"]),
    "referral.edit": Binding(keys: ["e"], order: 411, aliases: ["change"]),
    "reward.approve": Binding(keys: ["A"], hint: "approve", order: 20, aliases: ["yes", "grant"]),
    "reward.not_eligible": Binding(
      keys: ["N"], hint: "not eligible", order: 21, aliases: ["refuse", "rule"]),
    "reward.reject": Binding(keys: ["F"], hint: "fraud", order: 22, aliases: ["cheat"]),
    "reward.hold": Binding(keys: ["H"], hint: "hold", order: 23, aliases: ["wait", "later"]),
    "reward.issue": Binding(keys: ["I"], hint: "issue", order: 24, aliases: ["pay", "send"]),
    "reward.edit": Binding(keys: ["e"], order: 411, aliases: ["change"]),
    "reward.create": Binding(keys: ["+"], order: 412, aliases: ["add"], scopes: [.screen(.reward)]),
  ]
}
