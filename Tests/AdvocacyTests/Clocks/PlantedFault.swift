@testable import Advocacy

/// A fault that the comparison with the oracle has to find.
enum PlantedFault: CaseIterable {
  /// Time on hold is counted.
  case lostHold
  /// The gap before a reopening is counted.
  case lostGap
  /// A changed policy begins with its whole target.
  case forgottenUse
  /// Holidays are taken for ordinary days.
  case forgottenHolidays
  /// The next response runs from the newest message.
  case newestMessage
  /// A deadline is a minute late.
  case minuteTooMuch

  /// A history in which the engine can only come to the faulty result.
  func planted(in history: ClockHistory) -> ClockHistory {
    var events = history.events
    var faulty = history
    switch self {
    case .newestMessage:
      // Before each further message, as if the ones before it had been answered.
      var isAnswered = false
      events = events.flatMap { event -> [ClockEvent] in
        if event.change == .answered { isAnswered = true }
        let isFurther = isAnswered && event.change == .customerWrote
        return isFurther ? [ClockEvent(event.at, .answered), event] : [event]
      }
    case .forgottenUse:
      events = events.map { event in
        guard case .rules(var rules) = event.change else { return event }
        let report = history.evaluated(at: event.at)
        for clock in ClockKind.allCases {
          let used = report.trace(of: clock)?.counted.milliseconds ?? 0
          rules.targets[clock]?.duration.milliseconds += used
        }
        return ClockEvent(event.at, .rules(rules))
      }
    case .lostHold, .lostGap, .forgottenHolidays, .minuteTooMuch:
      faulty.rules = planted(in: history.rules)
      events = events.map { event in
        guard case .rules(let rules) = event.change else { return event }
        return ClockEvent(event.at, .rules(planted(in: rules)))
      }
    }
    return ClockHistory(opened: faulty.opened, status: faulty.status, rules: faulty.rules, events: events)
  }

  private func planted(in rules: ClockRules) -> ClockRules {
    var faulty = rules
    for status in FeedbackStatus.allCases {
      for clock in ClockKind.allCases {
        let mode = rules.modes[clock, status]
        let isLost = self == .lostHold && mode == .paused || self == .lostGap && mode == .stopped
        if isLost { faulty.modes.table[status, default: [:]][clock] = .running }
      }
    }
    for (clock, target) in rules.targets {
      if self == .minuteTooMuch { faulty.targets[clock]?.duration.milliseconds += 60_000 }
      guard self == .forgottenHolidays, case .business(let calendar) = target.measure else { continue }
      let week = calendar.week.map { week in Dictionary(uniqueKeysWithValues: zip(1...7, week)) }
      faulty.targets[clock]?.measure = .business(
        BusinessCalendar(name: calendar.name, zone: calendar.zone, week: week))
    }
    return faulty
  }
}
