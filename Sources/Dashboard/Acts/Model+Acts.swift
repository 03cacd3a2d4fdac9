import Advocacy
import TerminalKit

extension Model {
  /// Asks for an act on things, and lets the bar move on when the act ends their matter here.
  mutating func ask(
    _ definition: ActionDefinition, on targets: [Reference], arguments: [FieldName: Value] = [:],
    cleared: Set<FieldName> = [], again: Act.Again? = nil
  ) {
    var request = ActionRequest(definition.name, on: targets, arguments: arguments, cleared: cleared)
    request.seenVersions = seenVersions(of: targets)
    let again = again ?? .same(definition.name, arguments, cleared: cleared)
    if definition.reversal == .final {
      overlays.append(.confirm(Confirmation(definition, request: request)))
    } else {
      queue(Act(request: request, again: again, origin: advance(after: definition, targets)))
    }
  }

  /// Puts an act in line; one at a time is under way, so that each knows the versions the former left.
  mutating func queue(_ act: Act) {
    acts.append(act)
    lastAct = act.again ?? lastAct
    sendNextAct()
  }

  private mutating func sendNextAct() {
    if acts.first?.token == nil { actProgress = nil }
    guard let first = acts.first, first.token == nil else { return }
    let token = nextToken()
    acts[0].token = token
    if let effect = first.effect {
      if effect == .quit { acts = [] }
      return emit(effect)
    }
    var request = first.request
    for (reference, version) in request.seenVersions {
      if unsettled.contains(reference) {
        request.seenVersions[reference] = nil
        continue
      }
      request.seenVersions[reference] = max(version, ownVersions[reference] ?? version)
    }
    acts[0].request = request
    emit(.perform(token, request))
  }

  /// Puts undo, redo or the end in line behind the acts asked for before.
  mutating func queue(_ effect: Effect) {
    acts.append(Act(request: ActionRequest(""), effect: effect))
    sendNextAct()
  }

  /// Goes on after undo or redo came to an end.
  mutating func endEffect() {
    guard let first = acts.first, first.effect != nil, first.token != nil else { return }
    acts.removeFirst()
    sendNextAct()
  }

  /// Whether acts that were asked for are still to be done.
  public var isActing: Bool { !acts.isEmpty }

  /// Takes in what became of an act.
  mutating func take(_ report: ActionReport, for token: Token) {
    guard let act = acts.first, act.token == token else { return }
    acts.removeFirst()
    for line in report.lines {
      // Versions of others may lie between the one I saw and mine; then what I saw stays what counts.
      if case .done(let version) = line.outcome,
        act.request.seenVersions[line.reference].map({ $0 + 1 == version }) ?? true
      {
        ownVersions[line.reference] = version
      }
    }
    tell(report, of: act)
    if report.batch != nil {
      noteOwnChange()
      stops = stops.suffix(Notice.kept) + [act.origin?.from]
      // What an act changed besides its own things has a version that isn't told here.
      unsettled.formUnion(act.request.seenVersions.keys.filter { !act.request.targets.contains($0) })
      list?.unchoose()
      forgetWhatWasRead()
    } else {
      returnBar(to: act.origin)
      for line in report.lines where details[line.reference] != nil { emit(.detail(line.reference)) }
      for kind in lists.keys { lists[kind]?.isStale = true }
    }
    sendNextAct()
  }

  /// Takes in that an act could not even be tried.
  mutating func actFailed(_ token: Token?, _ sentence: String) {
    refuse(sentence)
    if token == nil { endEffect() }
    guard let act = acts.first, act.token == token else { return }
    acts.removeFirst()
    if act.written != nil { refuse(keepWritten(of: act, refusedWith: sentence)) }
    if act.isFromForm { closeWaitingOverlay(refusedWith: sentence) }
    returnBar(to: act.origin)
    sendNextAct()
  }

  private mutating func tell(_ report: ActionReport, of act: Act) {
    guard let definition = ActionCatalogue.action(act.request.action) else { return }
    let refusals = report.refusals
    let made = definition.isCreation ? report.created.first : nil
    let own = made.map { [$0] } ?? report.lines.filter(\.isDone).map(\.reference)
    let done = own + partners(of: own, in: act.request)
    if let first = refusals.first {
      let total = report.lines.count
      let doubts = report.doubtWords.map { ", \($0)" } ?? ""
      let sentence =
        total == 1
        ? first.refusal.sentence
        : "\(own.count) of \(total) done\(doubts); \(refusals.count) not: \(first.refusal.sentence)"
      if act.isFromForm { closeWaitingOverlay(refusedWith: done.isEmpty ? sentence : nil) }
      refuse(done.isEmpty ? keepWritten(of: act, refusedWith: sentence) : sentence)
      return
    }
    if act.isFromForm {
      _ = advance(after: definition, act.request.targets)
      closeWaitingOverlay(refusedWith: nil)
    }
    drafts.removeAll { $0.key == act.draft }
    guard !done.isEmpty else {
      if case .unchanged(let sentence)? = report.lines.first?.outcome { say(sentence) }
      return
    }
    say(
      ActWords.done(
        definition, done, request: act.request, doubts: report.doubtWords, undo: named("undo")))
    if definition.name == "feedback.tell", act.isFromForm { goOnTelling() }
    if let made, made.kind == list?.kind { list?.wanted = made }
  }

  /// The rewards on the other sides that were decided together with some.
  private func partners(of done: [Reference], in request: ActionRequest) -> [Reference] {
    guard
      let field = ActionCatalogue.action(request.action)?.fields.first(where: { $0.name == .otherSide }),
      (request.arguments[.otherSide] ?? field.standard) == .text("same")
    else { return [] }
    let isHold = request.action == "reward.hold"
    return done.compactMap { reference in
      guard let pair = record(reference).map({ RewardPair($0) }), let partner = pair.partner,
        !isHold || pair.sides.allSatisfy({ $0.status == RewardStatus.pending.rawValue })
      else { return nil }
      return done.contains(partner) ? nil : partner
    }
  }

  /// Repeats the last act on what is selected now.
  mutating func repeatAct() {
    switch lastAct {
    case nil: refuse("There is no act to repeat yet.")
    case .same(let name, let arguments, let cleared):
      guard let definition = ActionCatalogue.action(name) else { return }
      if let reason = reasonAgainst(definition) { return refuse(reason) }
      ask(definition, on: targets(of: definition.kind), arguments: arguments, cleared: cleared)
    case .template(let template):
      guard let definition = ActionCatalogue.action("feedback.answer") else { return }
      if let reason = reasonAgainst(definition) { return refuse(reason) }
      answer(with: template)
    }
  }
}
