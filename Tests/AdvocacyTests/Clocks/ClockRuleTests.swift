import Testing

@testable import Advocacy

/// What the rules of clocks say at their edges; 2026-11-18 is a Wednesday.
@Suite struct ClockRuleTests {
  private func time(_ text: String) throws -> Instant { try ClockSamples.time(text) }

  private func event(_ text: String, _ change: ClockEvent.Change) throws -> ClockEvent {
    ClockEvent(try time(text), change)
  }

  @Test func eightWeeksAreNeverPausedButAGapIsOnHold() throws {
    let opened = try time("2026-11-18 09:00")
    var rules = ClockSamples.rules(
      try ClockSamples.weekdays("09:00-17:00"),
      modes: ClockModes([.waitingCustomer: [.resolution: .paused], .waitingTeam: [.resolution: .paused]]))
    rules.targets[.resolution] = ClockTarget(.days(56), .elapsed)
    var events = [try event("2026-11-18 10:00", .status(.waitingCustomer))]
    let waiting = ClockHistory(opened: opened, rules: rules, events: events).evaluated(at: opened + .days(20))
    #expect(waiting.state(of: .resolution) == .running(due: opened + .days(56)))
    #expect(waiting.trace(of: .resolution)?.intervals.map(\.reason) == [.elapsed])
    events.append(try event("2026-11-20 10:00", .status(.resolved)))
    events.append(try event("2026-11-23 10:00", .status(.inProgress)))
    let reopened = ClockHistory(opened: opened, rules: rules, events: events).evaluated(
      at: opened + .days(20))
    #expect(reopened.state(of: .resolution) == .running(due: opened + .days(59)))
  }

  @Test func anAnswerAtTheDeadlineIsInTimeAndAMillisecondLaterIsNot() throws {
    let rules = ClockSamples.rules(try ClockSamples.weekdays("09:00-17:00"))
    let opened = try time("2026-11-18 09:00")
    let due = opened + .hours(1)
    func state(_ answered: Instant, _ now: Instant) -> ClockState {
      ClockHistory(opened: opened, rules: rules, events: [ClockEvent(answered, .answered)])
        .evaluated(at: now).state(of: .firstResponse)
    }
    let late = due + Span(milliseconds: 1)
    #expect(state(late, due) == .running(due: due))
    #expect(state(due, late) == .met(at: due, due: due))
    #expect(state(late, late) == .breached(due: due, ended: late))
  }

  @Test func aBrokenPromiseStaysBrokenThroughPauseAndKinderRules() throws {
    let calendar = try ClockSamples.weekdays("09:00-17:00")
    let old = ClockSamples.rules(calendar, resolution: .hours(2))
    let kinder = ClockSamples.rules(calendar, resolution: .hours(20), policy: 2)
    let due = try time("2026-11-18 11:00")
    var events = [
      try event("2026-11-18 12:00", .status(.waitingCustomer)), try event("2026-11-18 13:00", .rules(kinder)),
    ]
    let opened = try time("2026-11-18 09:00")
    let open = ClockHistory(opened: opened, rules: old, events: events).evaluated(at: opened + .days(1))
    #expect(open.state(of: .resolution) == .breached(due: due, ended: nil))
    #expect(open.snapshot.nextDue?.at == (try time("2026-11-18 10:00")))
    events.append(try event("2026-11-18 14:00", .status(.resolved)))
    let ended = ClockHistory(opened: opened, rules: old, events: events).evaluated(at: opened + .days(1))
    #expect(ended.state(of: .resolution) == .breached(due: due, ended: try time("2026-11-18 14:00")))
    #expect(ended.breaches(of: .resolution) == 1)
    #expect(ended.snapshot.resolution.kept == 0)
    #expect(ended.snapshot.nextDue == nil)
  }

  @Test func aTargetCutBeneathWhatIsUsedIsDueWhenItIsApplied() throws {
    let calendar = try ClockSamples.weekdays("09:00-17:00")
    let stricter = ClockSamples.rules(calendar, resolution: .hours(1), policy: 2)
    let opened = try time("2026-11-18 09:00")
    let applied = try time("2026-11-18 12:00")
    let history = ClockHistory(
      opened: opened, rules: ClockSamples.rules(calendar), events: [ClockEvent(applied, .rules(stricter))])
    #expect(history.evaluated(at: applied).state(of: .resolution) == .running(due: applied))
    let later = history.evaluated(at: applied + .minutes(1))
    #expect(later.state(of: .resolution) == .breached(due: applied, ended: nil))
    #expect(later.trace(of: .resolution)?.counted == .hours(3))
    // The very act that brings the stricter rules along can still keep them.
    let resolving = ClockEvent(applied, .status(.resolved))
    let resolved = ClockHistory(opened: opened, rules: ClockSamples.rules(calendar), events: [resolving])
      .adopting([(opened + .minutes(5), stricter)]).evaluated(at: applied + .days(1))
    #expect(resolved.state(of: .resolution) == .met(at: applied, due: applied))
  }

  @Test func anAnswerThatIsNoLongerOwedIsLifted() throws {
    let rules = ClockSamples.rules(try ClockSamples.weekdays("09:00-17:00"))
    let opened = try time("2026-11-18 09:00")
    let declined = try event("2026-11-18 09:30", .status(.declined))
    let reopened = try event("2026-11-18 12:00", .status(.inProgress))
    let ended = ClockHistory(opened: opened, rules: rules, events: [declined]).evaluated(
      at: opened + .days(1))
    #expect(ended.state(of: .firstResponse) == .lifted(at: declined.at))
    #expect(ended.snapshot.firstResponse.kept == 0)
    #expect(ended.snapshot.nextDue == nil)
    // Reopened, the answer is owed again, with what was left of its time.
    let again = ClockHistory(opened: opened, rules: rules, events: [declined, reopened])
      .evaluated(at: reopened.at)
    #expect(again.state(of: .firstResponse) == .running(due: reopened.at + .minutes(30)))
  }

  @Test func resolvingSettlesTheNextResponseAndAMessageThereafterWaitsForTheReopening() throws {
    let rules = ClockSamples.rules(try ClockSamples.weekdays("09:00-17:00"))
    let events = [
      try event("2026-11-18 09:30", .answered), try event("2026-11-18 10:00", .customerWrote),
      try event("2026-11-18 10:30", .status(.resolved)), try event("2026-11-18 11:00", .customerWrote),
      try event("2026-11-18 12:00", .status(.inProgress)),
    ]
    func state(_ now: String) throws -> ClockState {
      ClockHistory(opened: try time("2026-11-18 09:00"), rules: rules, events: events)
        .evaluated(at: try time(now)).state(of: .nextResponse)
    }
    #expect(try state("2026-11-18 10:45") == .lifted(at: time("2026-11-18 10:30")))
    #expect(
      try state("2026-11-18 11:30") == .paused(since: time("2026-11-18 11:00"), remaining: .hours(2)))
    #expect(try state("2026-11-18 12:30") == .running(due: time("2026-11-18 14:00")))
  }

  @Test func changedRulesActFromTheNextEventOnAndOnlyTheLast() throws {
    let calendar = try ClockSamples.weekdays("09:00-17:00")
    let old = ClockSamples.rules(calendar)
    let second = ClockSamples.rules(calendar, resolution: .hours(1), policy: 2)
    let third = ClockSamples.rules(calendar, resolution: .hours(16), policy: 3)
    let opened = try time("2026-11-18 09:00")
    let first = try event("2026-11-18 10:00", .status(.acknowledged))
    let next = try event("2026-11-18 15:00", .status(.inProgress))
    let history = ClockHistory(opened: opened, rules: old, events: [next, first])
    let published = [(opened + .hours(3), third), (opened + .hours(2), second)]
    let report = history.adopting(published).evaluated(at: next.at)
    #expect(report.state(of: .resolution) == .running(due: try time("2026-11-19 17:00")))
    #expect(
      history.adopting(published).evaluated(at: opened + .hours(5)).state(of: .resolution)
        == .running(due: try time("2026-11-18 17:00")))
    // The store's way, one event at a time with the rules the policy has by then.
    let kept = ClockSnapshot(opened: opened, rules: old).advanced(with: first, under: old, adopting: old)
    #expect(kept.advanced(with: next, under: old, adopting: third) == report.snapshot)
    #expect(report.rules == third)
  }

  @Test func anEventDatedBackHappensWithTheLastOne() throws {
    let rules = ClockSamples.rules(try ClockSamples.weekdays("09:00-17:00"))
    let opened = try time("2026-11-18 09:00")
    let answered = ClockSnapshot(opened: opened, rules: rules)
      .advanced(with: try event("2026-11-18 09:30", .answered), under: rules)
    let dated = answered.advanced(with: try event("2026-11-18 08:00", .customerWrote), under: rules)
    #expect(dated.at == answered.at)
    #expect(dated.state(of: .nextResponse, at: opened) == .running(due: try time("2026-11-18 11:30")))
  }

  @Test func whatIsNotPromisedIsOffUntilItIs() throws {
    let calendar = try ClockSamples.weekdays("09:00-17:00")
    var silent = ClockSamples.rules(calendar)
    silent.targets[.resolution] = nil
    let opened = try time("2026-11-18 09:00")
    let promised = try event("2026-11-18 11:00", .rules(ClockSamples.rules(calendar, policy: 2)))
    let history = ClockHistory(opened: opened, rules: silent, events: [promised])
    let before = history.evaluated(at: opened + .hours(1))
    #expect(before.state(of: .resolution) == .off)
    #expect(before.trace(of: .resolution) == nil)
    let after = history.evaluated(at: promised.at)
    #expect(after.state(of: .resolution) == .running(due: try time("2026-11-19 11:00")))
    #expect(after.trace(of: .resolution)?.intervals.first?.reason == .unpromised)
  }

  @Test func theShareThatIsGoneIsOfTheTimeThatCounts() throws {
    let rules = ClockSamples.rules(try ClockSamples.weekdays("09:00-17:00"), resolution: .hours(16))
    func share(_ clock: ClockKind, _ now: String, _ events: [ClockEvent] = []) throws -> Double? {
      let opened = try time("2026-11-18 09:00")
      let history = ClockHistory(opened: opened, rules: rules, events: events)
      let instant = try time(now)
      return history.evaluated(at: instant).trace(of: clock)?.share(at: instant)
    }
    #expect(try share(.resolution, "2026-11-18 09:00") == 0)
    #expect(try share(.resolution, "2026-11-18 13:00") == 0.25)
    #expect(try share(.resolution, "2026-11-18 23:00") == 0.5, "the night doesn't count")
    #expect(try share(.resolution, "2026-11-19 17:00") == 1)
    #expect(try share(.resolution, "2026-11-25 12:00") == 1)
    let waiting = [try event("2026-11-18 11:00", .status(.waitingCustomer))]
    #expect(try share(.resolution, "2026-11-20 11:00", waiting) == 0.125)
    #expect(try share(.firstResponse, "2026-11-18 09:30") == 0.5)
  }
}
