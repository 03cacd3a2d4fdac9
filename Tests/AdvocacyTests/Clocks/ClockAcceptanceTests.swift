import Testing

@testable import Advocacy

/// The cases that other desks got wrong, each by name; 2026-11-20 is a Friday.
@Suite struct ClockAcceptanceTests {
  private func time(_ text: String) throws -> Instant { try ClockSamples.time(text) }

  @Test func fridayHalfPastFourAndAnHourIsMondayHalfPastNine() throws {
    let nineToFive = try ClockSamples.weekdays("09:00-17:00")
    func due(_ start: String, _ hours: Int64) throws -> Instant {
      try nineToFive.instant(after: time(start), adding: .hours(hours))
    }
    #expect(try due("2026-11-20 16:30", 1) == time("2026-11-23 09:30"))
    #expect(try due("2026-11-18 10:00", 2) == time("2026-11-18 12:00"))
    #expect(try due("2026-11-18 07:00", 2) == time("2026-11-18 11:00"))
    // The trace that `why` prints: two half hours around the weekend.
    let report = ClockHistory(opened: try time("2026-11-20 16:30"), rules: ClockSamples.rules(nineToFive))
      .evaluated(at: try time("2026-11-20 16:45"))
    let trace = try #require(report.trace(of: .firstResponse))
    #expect(trace.state == .running(due: try time("2026-11-23 09:30")))
    #expect(trace.intervals.map(\.reason) == [.open, .closed, .open])
    #expect(trace.intervals.map { $0.counted } == [.minutes(30), .minutes(0), .minutes(30)])
    #expect(trace.intervals[1].from == (try time("2026-11-20 17:00")))
    #expect(trace.intervals[1].to == (try time("2026-11-23 09:00")))
  }

  @Test func saturdayNoonAndTwentyFourBusinessHoursIsWednesdayAtFive() throws {
    let nineToFive = try ClockSamples.weekdays("09:00-17:00")
    let due = try nineToFive.instant(after: time("2026-11-21 12:00"), adding: .hours(24))
    #expect(try due == time("2026-11-25 17:00"))
  }

  @Test func lunchIsNotCounted() throws {
    let lunching = try ClockSamples.weekdays("09:00-12:00", "13:30-17:00")
    let start = try time("2026-11-18 12:30")
    #expect(lunching.openTime(from: start, to: try time("2026-11-18 13:30")) == .minutes(0))
    #expect(try lunching.instant(after: start, adding: .hours(1)) == time("2026-11-18 14:30"))
    #expect(
      try lunching.instant(after: time("2026-11-18 11:30"), adding: .hours(1)) == time("2026-11-18 14:00"))
  }

  @Test func aHoldSurvivesAChangedPolicy() throws {
    let nineToFive = try ClockSamples.weekdays("09:00-17:00")
    let old = ClockSamples.rules(nineToFive, resolution: .hours(8))
    let new = ClockSamples.rules(nineToFive, resolution: .hours(12), policy: 2)
    // Two hours counted on Wednesday, on hold until Friday noon, the policy changed on Thursday.
    let history = ClockHistory(
      opened: try time("2026-11-18 10:00"), rules: old,
      events: [
        ClockEvent(try time("2026-11-18 11:00"), .answered),
        ClockEvent(try time("2026-11-18 12:00"), .status(.waitingCustomer)),
        ClockEvent(try time("2026-11-20 12:00"), .customerWrote),
      ])
    let unchanged = history.evaluated(at: try time("2026-11-20 12:00"))
    // Six hours were left: five on Friday and one on Monday.
    #expect(unchanged.state(of: .resolution) == .running(due: try time("2026-11-23 10:00")))
    let changed = history.adopting([(try time("2026-11-19 09:00"), new)])
    // Before the next event nothing has changed.
    #expect(
      changed.evaluated(at: try time("2026-11-19 17:00")).state(of: .resolution)
        == .paused(since: try time("2026-11-18 12:00"), remaining: .hours(6)))
    // Then ten hours are left: five on Friday and five on Monday. Without the hold it would be Thursday.
    let report = changed.evaluated(at: try time("2026-11-20 12:00"))
    #expect(report.state(of: .resolution) == .running(due: try time("2026-11-23 14:00")))
    let trace = try #require(report.trace(of: .resolution))
    #expect(trace.counted == .hours(12))
    #expect(trace.intervals.map(\.reason) == [.open, .paused(.waitingCustomer), .open, .closed, .open])
    #expect(trace.intervals.map(\.rules.policy) == [1, 1, 2, 2, 2])
  }

  @Test func aPauseAndAReopeningDoNotShowTheOriginalDeadline() throws {
    let nineToFive = try ClockSamples.weekdays("09:00-17:00")
    let history = ClockHistory(
      opened: try time("2026-11-16 09:00"), rules: ClockSamples.rules(nineToFive),
      events: [
        ClockEvent(try time("2026-11-16 10:00"), .answered),
        ClockEvent(try time("2026-11-16 10:00"), .status(.waitingCustomer)),
        ClockEvent(try time("2026-11-16 12:00"), .status(.inProgress)),
        ClockEvent(try time("2026-11-16 13:00"), .status(.resolved)),
        ClockEvent(try time("2026-11-18 09:00"), .status(.inProgress)),
      ])
    let atFirst = try time("2026-11-16 17:00")
    #expect(
      history.evaluated(at: try time("2026-11-16 09:30")).state(of: .resolution) == .running(due: atFirst))
    #expect(
      history.evaluated(at: try time("2026-11-17 12:00")).state(of: .resolution)
        == .met(at: try time("2026-11-16 13:00"), due: try time("2026-11-17 11:00")))
    // Two of eight hours were used; two hours of pause and two days' gap are on hold.
    let report = history.evaluated(at: try time("2026-11-18 09:00"))
    #expect(report.state(of: .resolution) == .running(due: try time("2026-11-18 15:00")))
    #expect(report.snapshot.resolution.kept == 0)
    #expect(
      report.trace(of: .resolution)?.intervals.map(\.reason) == [
        .open, .paused(.waitingCustomer), .open, .ended(.resolved), .open,
      ])
  }

  @Test func theNextResponseIsOffWhenWeSpokeLastAndRestartsWhenTheCustomerWrites() throws {
    let nineToFive = try ClockSamples.weekdays("09:00-17:00")
    let rules = ClockSamples.rules(nineToFive)
    let history = ClockHistory(
      opened: try time("2026-11-18 09:00"), rules: rules,
      events: [
        ClockEvent(try time("2026-11-18 09:10"), .customerWrote),
        ClockEvent(try time("2026-11-18 09:30"), .answered),
        ClockEvent(try time("2026-11-18 10:00"), .customerWrote),
        ClockEvent(try time("2026-11-18 11:00"), .customerWrote),
        ClockEvent(try time("2026-11-18 11:30"), .answered),
        ClockEvent(try time("2026-11-18 16:00"), .customerWrote),
        ClockEvent(try time("2026-11-19 12:00"), .answered),
        ClockEvent(try time("2026-11-19 13:00"), .customerWrote),
      ])
    func state(_ now: String) throws -> ClockState {
      history.evaluated(at: try time(now)).state(of: .nextResponse)
    }
    // What was written before the first answer is the first response's matter.
    #expect(try state("2026-11-18 09:20") == .off)
    #expect(try state("2026-11-18 09:45") == .off)
    // The oldest unanswered message counts, not the newest.
    #expect(try state("2026-11-18 11:15") == .running(due: time("2026-11-18 12:00")))
    // We spoke last: nothing is due.
    let settled = try state("2026-11-18 15:00")
    #expect(settled == .met(at: try time("2026-11-18 11:30"), due: try time("2026-11-18 12:00")))
    #expect(settled.openDue == nil)
    // The next message starts it anew; answered late, it counts as one breach, and the next as another.
    #expect(try state("2026-11-18 16:30") == .running(due: time("2026-11-19 10:00")))
    #expect(
      try state("2026-11-19 12:30")
        == .breached(due: time("2026-11-19 10:00"), ended: time("2026-11-19 12:00")))
    let last = history.evaluated(at: try time("2026-11-19 16:00"))
    #expect(last.state(of: .nextResponse) == .breached(due: try time("2026-11-19 15:00"), ended: nil))
    #expect(last.breaches(of: .nextResponse) == 2)
    #expect(last.snapshot.nextResponse.kept == 1)
    #expect(last.traces.filter { $0.clock == .nextResponse }.count == 3)
  }

  @Test func aReplyEndsThePauseWhetherOrNotTheStatusIsChanged() throws {
    let nineToFive = try ClockSamples.weekdays("09:00-17:00")
    let rules = ClockSamples.rules(nineToFive)
    let opened = try time("2026-11-18 09:00")
    let waiting = [
      ClockEvent(try time("2026-11-18 10:00"), .answered),
      ClockEvent(try time("2026-11-18 10:00"), .status(.waitingCustomer)),
    ]
    let reply = ClockEvent(try time("2026-11-18 12:00"), .customerWrote)
    let now = try time("2026-11-18 13:00")
    let silent = ClockHistory(opened: opened, rules: rules, events: waiting).evaluated(at: now)
    #expect(
      silent.state(of: .resolution) == .paused(since: try time("2026-11-18 10:00"), remaining: .hours(7)))
    let replied = ClockHistory(opened: opened, rules: rules, events: waiting + [reply]).evaluated(at: now)
    #expect(replied.state(of: .resolution) == .running(due: try time("2026-11-19 11:00")))
    #expect(replied.state(of: .nextResponse) == .running(due: try time("2026-11-18 14:00")))
    // Waiting for a team is another pause: the customer's message doesn't end that one.
    var teamwise = rules
    teamwise.modes = ClockModes([.waitingTeam: [.resolution: .paused]])
    let handedOver = ClockHistory(
      opened: opened, rules: teamwise,
      events: [ClockEvent(try time("2026-11-18 10:00"), .status(.waitingTeam)), reply])
    #expect(
      handedOver.evaluated(at: now).state(of: .resolution)
        == .paused(since: try time("2026-11-18 10:00"), remaining: .hours(7)))
  }

  @Test func clockChangesHolidaysYearEndsAndMissingHoursAreCounted() throws {
    let vienna = "Europe/Vienna"
    let nightly = BusinessCalendar(
      name: "Nights", zone: try ClockSamples.zone(vienna),
      week: [
        7: try ClockSamples.periods("00:00-06:00")
      ])
    // On 2026-03-29 the hour from 02:00 is skipped, on 2026-10-25 it comes twice.
    #expect(
      try nightly.instant(after: ClockSamples.time("2026-03-28 12:00", vienna), adding: .hours(4))
        == ClockSamples.time("2026-03-29 05:00", vienna))
    #expect(
      try nightly.instant(after: ClockSamples.time("2026-10-24 12:00", vienna), adding: .hours(4))
        == ClockSamples.time("2026-10-25 03:00", vienna))
    // Thursday 31 December 16:00, New Year's Day closed, then the weekend.
    let newYear = try ClockSamples.weekdays(
      "09:00-17:00", yearly: [try #require(YearlyDay("--01-01")): Holiday("New Year's Day")])
    let start = try time("2026-12-31 16:00")
    #expect(try newYear.instant(after: start, adding: .hours(2)) == time("2027-01-04 10:00"))
    #expect(
      newYear.stretches(from: start, to: try time("2027-01-04 10:00")).map(\.state) == [
        .open, .closed, .holiday("New Year's Day"), .closed, .open,
      ])
    // A policy without hours counts all time, over the clock change too.
    let always = BusinessCalendar(name: "Always", zone: try ClockSamples.zone(vienna))
    let saturday = try ClockSamples.time("2026-03-28 12:00", vienna)
    #expect(try always.instant(after: saturday, adding: .hours(24)) == saturday + .hours(24))
    #expect(
      ClockHistory(opened: saturday, rules: ClockSamples.rules(always)).evaluated(at: saturday)
        .state(of: .resolution) == .running(due: saturday + .hours(8)))
  }
}
