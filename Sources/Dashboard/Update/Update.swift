import Advocacy
import TerminalKit

/// Takes in something that happened, and answers what the world is asked for; nothing else decides what changes.
public func update(_ model: inout Model, _ message: Message) -> [Effect] {
  model.take(message)
  return model.finishTurn()
}

/// What a dashboard that just opened asks for.
public func start(_ model: inout Model) -> [Effect] {
  if model.settings.showsTour { model.beginTour() }
  return model.finishTurn()
}

extension Model {
  /// Takes in something that happened.
  mutating func take(_ message: Message) {
    switch message {
    case .terminal(let event): take(event)
    case .now(let instant):
      now = instant
      for place in lists.values.indices { lists.values[place].fadeChanges(at: instant) }
    case .page(let token, let page): take(page, for: token)
    case .provisionalRows(let token, let rows): take(provisional: rows, for: token)
    case .count(let token, let count): take(count, for: token)
    case .matched(let token, let versions): take(matched: versions, for: token)
    case .detail(let reference, let detail): take(detail, of: reference)
    case .today(let worklist):
      today.isLoading = false
      today.show(worklist)
      if worklist.measures == nil { measure() }
    case .todayBegins(let beginning): today.show(beginning)
    case .measures(let headline):
      today.isMeasuring = false
      today.today?.measures = headline
      if today.isMeasureStale { measure() }
    case .contacts(let token, let found): take(found, for: token)
    case .insights(let metrics): insights.show(metrics)
    case .insightsFailed(let sentence):
      insights.isLoading = false
      insights.failure = sentence
    case .tags(let kind, let used): take(tags: used, of: kind)
    case .policy(let inForce): policy = inForce
    case .budgets(let uses):
      budgets = uses
      fitLists()
    case .todayFailed(let sentence):
      (today.isLoading, today.isMeasuring) = (false, false)
      today.failure = sentence
    case .detailFailed(let reference, let sentence): failedToRead(reference, sentence)
    case .performed(let token, let report): take(report, for: token)
    case .acting(let done, let total): if acts.first?.token != nil { actProgress = (done, total) }
    case .undone(let outcome):
      if case .done = outcome { returnBarToUndone() }
      taken(outcome)
    case .redone(let outcome):
      stops = []
      taken(outcome)
    case .others(let present): others = present.filter { $0.handle != settings.actor.handle }
    case .dataChanged: takeOthersChanges()
    case .edited(let token, let text): take(edited: text, for: token)
    case .copied(let outcome): tell(outcome)
    case .rested(let token): rested(token)
    case .failed(let token, let sentence): failed(token, sentence)
    }
  }

  /// Goes on after undo or redo changed the file.
  private mutating func taken(_ outcome: Outcome) {
    endEffect()
    tell(outcome)
    noteOwnChange()
    forgetWhatWasRead()
  }

  /// Says how something ended.
  mutating func tell(_ outcome: Outcome) {
    switch outcome {
    case .done(let sentence): say(sentence)
    case .refused(let sentence): refuse(sentence)
    }
  }

  /// Asks for what the screen lacks, and hands over what the world is asked for.
  mutating func finishTurn() -> [Effect] {
    readWhatIsMissing()
    chooseAnew()
    followSelection()
    watchWork()
    defer { outbox = [] }
    return outbox
  }

  /// Reads anew after a change of the file, which is others' when none of mine is just done.
  private mutating func takeOthersChanges() {
    let isMine = lastOwnChange.map { now - $0 < Model.echo } ?? false
    if !isMine, acts.isEmpty {
      for kind in lists.keys { lists[kind]?.watchesOthers = true }
    }
    forgetWhatWasRead()
  }

  /// Notes that I changed the file just now.
  mutating func noteOwnChange() {
    lastOwnChange = now
    for kind in lists.keys { lists[kind]?.holdsOwnChanges = true }
  }

  /// How long after a change of mine the file may still tell of it.
  private static let echo = Span.seconds(3)

  /// Marks everything that was read as old; what is on the screen stays until it is read anew.
  mutating func forgetWhatWasRead() {
    for kind in lists.keys { lists[kind]?.isStale = true }
    (today.isStale, insights.isStale) = (true, true)
    (isPolicyStale, areBudgetsStale, areContactsStale) = (true, true, true)
    freshTags = []
    var shown = [settled, settledCustomer].compactMap { $0 }
    for case .sheet(let sheet, _) in overlays {
      if let reference = sheet.reference, !shown.contains(reference) { shown.append(reference) }
    }
    details = details.filter { shown.contains($0.key) }
    for reference in shown { emit(.detail(reference)) }
  }

  /// Says why something could not be done, and stops waiting for it.
  private mutating func failed(_ token: Token?, _ sentence: String) {
    if let token {
      for (kind, list) in lists where list.load?.token == token {
        lists[kind]?.stopReading(because: sentence)
      }
      if token == choosing?.token { (choosing, heldKeys) = (nil, []) }
      if token == contactsToken { contactsToken = nil }
      if token == search?.token { (search, heldKeys) = (nil, []) }
    }
    actFailed(token, sentence)
  }

  /// Keeps why a thing couldn't be read for where its detail stands, and lets go what waited for it.
  private mutating func failedToRead(_ reference: Reference, _ sentence: String) {
    detailFailures[reference] = sentence
    // What wasn't worked out isn't being worked out any more either.
    details[reference]?.awaitsExplanation = false
    guard heldCommand?.reference == reference else { return }
    (heldCommand, heldKeys) = (nil, [])
    refuse(sentence)
  }

  private mutating func rested(_ token: Token) {
    if token == insights.waitToken {
      (insights.waitToken, insights.readAt) = (nil, nil)
    }
    if token == restToken {
      restToken = nil
      settle()
    }
    if token == workToken { tellsWork = true }
    if let notice, notice.weight == .information, now - notice.at >= Notice.stay - .milliseconds(200) {
      self.notice = nil
    }
  }
}

extension Span {
  static func - (left: Span, right: Span) -> Span {
    Span(milliseconds: left.milliseconds - right.milliseconds)
  }

  static func milliseconds(_ count: Int64) -> Span { Span(milliseconds: count) }
}
