import Foundation
import Testing

@testable import Advocacy

@Suite struct ClockOracleTests {
  /// What the engine says of a history and the oracle doesn't of the case as it was, as sentences; none when
  /// they agree.
  private func disagreements(_ report: ClockReport, with truth: ClockCase) -> [String] {
    let now = Int(truth.now.milliseconds / 60_000)
    var oracle = ClockOracle(truth.history, table: truth.table, until: now)
    let limit = min(truth.table.end, now + 2 * 1440)
    var found: [String] = []
    for (index, clock) in ClockKind.allCases.enumerated() {
      let hand = oracle.hands[index]
      let state = report.state(of: clock)
      let expected = self.state(of: hand, index, &oracle, at: now, limit)
      var said = state
      // A met clock's deadline is how it would have gone on; the oracle knows only what came.
      if case .met(let at, _) = state { said = .met(at: at, due: nil) }
      // Beyond its limit the oracle knows only that the deadline isn't before it.
      if case .running(let due?) = state, expected == .running(due: nil), due.milliseconds / 60_000 > limit {
        said = expected
      }
      if said != expected { found.append("\(clock): \(said), but by the minute \(expected)") }
      if report.breaches(of: clock) != hand.breaches {
        found.append("\(clock): \(report.breaches(of: clock)) breaches, but by the minute \(hand.breaches)")
      }
    }
    return found
  }

  private func state(
    of hand: ClockOracle.Hand, _ index: Int, _ oracle: inout ClockOracle, at now: Int, _ limit: Int
  ) -> ClockState {
    func instant(_ minute: Int) -> Instant { Instant(milliseconds: Int64(minute) * 60_000) }
    if let broken = hand.broken { return .breached(due: instant(broken), ended: hand.ended.map(instant)) }
    guard let target = hand.target, hand.isOn || hand.ended != nil else { return .off }
    if let ended = hand.ended {
      return hand.isLifted ? .lifted(at: instant(ended)) : .met(at: instant(ended), due: nil)
    }
    if hand.isRunning {
      return .running(due: (hand.due ?? oracle.due(index, from: now, limit: limit)).map(instant))
    }
    return .paused(since: instant(hand.since), remaining: .minutes(Int64(max(0, target - hand.used))))
  }

  @Test func theEngineAgreesWithAWalkByTheMinuteAndItsIntervalsAddUpOnTenThousandHistories() throws {
    let tables = try LocalTimeTable.all.get()
    var seen: [String: Int] = [:]
    for seed in 0..<10_000 as Range<UInt64> {
      let sample = ClockCase(seed: seed, tables)
      let report = sample.history.evaluated(at: sample.now)
      var found = disagreements(report, with: sample)
      for trace in report.traces {
        found += problems(of: trace, at: report.now, mayBeCut: sample.history.changesRules)
      }
      #expect(found.isEmpty, "seed \(seed): \(found)")
      for clock in ClockKind.allCases {
        seen["\(clock) \(word(for: report.state(of: clock)))", default: 0] += 1
      }
      if !found.isEmpty { break }
    }
    // Every state of every clock came often; a resolution is never lifted.
    for clock in ClockKind.allCases {
      for word in ["off", "running", "paused", "met", "breached", "lifted"]
      where clock != .resolution || word != "lifted" {
        #expect(seen["\(clock) \(word)", default: 0] >= 100, "\(clock) \(word) of \(seen)")
      }
    }
  }

  /// What is wrong with a trace that should begin and end with its promise, without gaps, and add up.
  private func problems(of trace: ClockTrace, at now: Instant, mayBeCut: Bool) -> [String] {
    var found: [String] = []
    if trace.intervals.first.map({ $0.from != trace.began }) == true { found.append("begins elsewhere") }
    if !trace.intervals.allSatisfy({ $0.from < $0.to }) { found.append("an empty interval") }
    for (left, right) in zip(trace.intervals, trace.intervals.dropFirst()) {
      if left.to != right.from { found.append("a gap at \(left.to)") }
      if left.reason == right.reason, left.rules == right.rules { found.append("alike at \(left.to)") }
    }
    let end = trace.intervals.last?.to ?? trace.began
    let expected: Instant
    switch trace.state {
    case .running(let due?), .breached(let due, _):
      expected = due
      // A target cut beneath what was used by then is used up the moment it is applied.
      let isRight = trace.counted == trace.target || mayBeCut && trace.counted > trace.target
      if !isRight { found.append("adds up to \(trace.counted)") }
    case .met(let at, _), .lifted(let at): expected = at
    case .paused(_, let remaining):
      expected = now
      let left = max(0, trace.target.milliseconds - trace.counted.milliseconds)
      if remaining.milliseconds != left { found.append("\(left) left, not \(remaining)") }
    case .running(nil): expected = now
    case .off:
      expected = end
      found.append("nothing was promised")
    }
    if end != expected { found.append("ends elsewhere than at \(expected)") }
    return found
  }

  @Test func eventByEventThroughJSONGivesTheSameAsTheWholeHistory() throws {
    let tables = try LocalTimeTable.all.get()
    for seed in 0..<1000 as Range<UInt64> {
      let sample = ClockCase(seed: seed, tables)
      var rules = sample.history.rules
      var kept = try JSONEncoder().encode(ClockSnapshot(opened: sample.history.opened, rules: rules))
      for event in sample.history.events where event.at <= sample.now {
        let snapshot = try JSONDecoder().decode(ClockSnapshot.self, from: kept)
        #expect(snapshot.rules == rules.key)
        kept = try JSONEncoder().encode(snapshot.advanced(with: event, under: rules))
        if case .rules(let adopted) = event.change { rules = adopted }
      }
      let snapshot = try JSONDecoder().decode(ClockSnapshot.self, from: kept)
      let report = sample.history.evaluated(at: sample.now)
      #expect(snapshot == report.snapshot, "seed \(seed)")
      for clock in ClockKind.allCases {
        #expect(snapshot.state(of: clock, at: sample.now) == report.state(of: clock), "seed \(seed)")
      }
    }
  }

  private func word(for state: ClockState) -> String {
    switch state {
    case .off: "off"
    case .running: "running"
    case .paused: "paused"
    case .met: "met"
    case .breached: "breached"
    case .lifted: "lifted"
    }
  }

  /// Faults that have happened in other desks, planted in what the engine is told.
  @Test(arguments: PlantedFault.allCases) func aPlantedFaultIsCaught(_ fault: PlantedFault) throws {
    let tables = try LocalTimeTable.all.get()
    let caught = (0..<300 as Range<UInt64>).filter { seed in
      let sample = ClockCase(seed: seed, tables)
      return !disagreements(fault.planted(in: sample.history).evaluated(at: sample.now), with: sample).isEmpty
    }
    #expect(caught.count >= 10, "\(fault) is caught in \(caught.count) of 300 histories")
  }
}

extension ClockHistory {
  /// Whether other rules came to hold on the way.
  fileprivate var changesRules: Bool {
    events.contains { if case .rules = $0.change { true } else { false } }
  }
}
